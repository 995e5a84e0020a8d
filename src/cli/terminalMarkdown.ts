import type { ListItem, Nodes, PhrasingContent, Table } from 'mdast';
import { parseMarkdown } from '../core/articles/markdown.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { wrapped } from '../core/text/wrapped.ts';
import type { Painter } from './styles.ts';

type Style = Parameters<Painter>[0];

/** A text with the stretches of it that are painted (UTF-16 units). */
interface Styled {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly style: Style }[];
}

/**
 * Markdown as it is read on a terminal of so many columns: headings bold, lists with their marks, code coloured and never
 * broken, so that it can be copied; links with their addresses. No control character of the text is left.
 */
export function terminalMarkdown(markdown: string, columns: number, paint: Painter): string {
  return `${blockLines(parseMarkdown(markdown).children, columns, paint).join('\n')}\n`;
}

/** Blocks with an empty line between them; those of a list's item without. */
function blockLines(blocks: readonly Nodes[], columns: number, paint: Painter, between: readonly string[] = ['']) {
  return blocks.flatMap((block, index) => {
    const lines = linesOf(block, columns, paint);
    // What belongs to a heading stands right below it.
    const isApart = index > 0 && (block.type === 'heading' || blocks[index - 1]!.type !== 'heading');
    return isApart ? [...between, ...lines] : lines;
  });
}

function linesOf(block: Nodes, columns: number, paint: Painter): string[] {
  switch (block.type) {
    case 'heading':
      return paragraph({ ...inline(block.children), spans: [] }, columns, paint).map((line) => paint('bold', line));
    case 'paragraph':
      return paragraph(inline(block.children), columns, paint);
    case 'code':
      return block.value.split('\n').map((line) => `  ${paint('cyan', showForbidden(line))}`);
    case 'list':
      return block.children.flatMap((item, index) => {
        const mark = block.ordered ? `${(block.start ?? 1) + index}. ` : `- ${boxOf(item)}`;
        const lines = blockLines(item.children, columns - mark.length, paint, []);
        return lines.map((line, i) => (i === 0 ? mark : ' '.repeat(mark.length)) + line);
      });
    case 'blockquote':
      return blockLines(block.children, columns - 2, paint).map((line) => `${paint('dim', '|')} ${line}`);
    case 'table':
      return tableLines(block, paint);
    case 'thematicBreak':
      return [paint('dim', '-'.repeat(Math.min(columns, 40)))];
    default:
      return 'value' in block ? block.value.split('\n').map(showForbidden) : [];
  }
}

function boxOf({ checked }: ListItem): string {
  return typeof checked === 'boolean' ? `[${checked ? 'x' : ' '}] ` : '';
}

function tableLines({ children: rows }: Table, paint: Painter): string[] {
  const cells = rows.map((row) => row.children.map((cell) => inline(cell.children).text.replaceAll('\n', ' ')));
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells.map((row, index) => {
    const line = row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
    return index === 0 ? paint('bold', line) : line;
  });
}

/** The lines of a text, broken between words, with what is painted in them. */
function paragraph({ text, spans }: Styled, columns: number, paint: Painter): string[] {
  let at = 0;
  return text
    .split('\n')
    .flatMap((line) => wrapped(line, Math.max(columns, longestWord(line))))
    .map((line) => {
      const start = text.indexOf(line, at);
      at = start + line.length;
      return painted(line, start, spans, paint);
    });
}

/** An address or a path is of no use in pieces; words of writings without blanks may be broken anywhere. */
function longestWord(line: string): number {
  return Math.max(0, ...(line.match(/[\x21-\x7e]+/g) ?? []).map(({ length }) => length));
}

function painted(line: string, offset: number, spans: Styled['spans'], paint: Painter): string {
  let shown = '';
  let done = 0;
  for (const { start, end, style } of spans) {
    const [from, to] = [Math.max(start - offset, done), Math.min(end - offset, line.length)];
    if (from >= to) continue;
    shown += line.slice(done, from) + paint(style, line.slice(from, to));
    done = to;
  }
  return shown + line.slice(done);
}

function inline(nodes: readonly PhrasingContent[]): Styled {
  let text = '';
  const spans: { start: number; end: number; style: Style }[] = [];
  const add = (part: string, style?: Style) => {
    const shown = part.split('\n').map(showForbidden).join('\n');
    if (style) spans.push({ start: text.length, end: text.length + shown.length, style });
    text += shown;
  };
  const walk = (node: PhrasingContent, style?: Style) => {
    if (node.type === 'inlineCode') add(node.value, 'cyan');
    else if (node.type === 'break') add('\n');
    else if (node.type === 'strong' || node.type === 'emphasis') for (const child of node.children) walk(child, 'bold');
    else if (node.type === 'link') {
      const start = text.length;
      for (const child of node.children) walk(child, style);
      if (text.slice(start) !== node.url) add(` (${node.url})`, 'dim');
    } else if ('children' in node) for (const child of node.children) walk(child, style);
    else if ('value' in node) add(node.value, style);
    else if (node.type === 'image') add(node.alt ?? '', style);
  };
  for (const node of nodes) walk(node);
  return { text, spans };
}
