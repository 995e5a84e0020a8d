import { legible } from '../text/legible.ts';
import type { Translate } from '../text/translate.ts';
import { type Block, type Item, type Pieces, plainPiece, quoteText } from './blocks.ts';
import type { Report } from './report.ts';
import { reportPage } from './reportPage.ts';

/** A report as plain text: for mail, and for tickets that read no markup. */
export function reportText(report: Report, t: Translate): string {
  return blocksText(reportPage(report, t));
}

/** Parts of a report in the same way. */
export function blocksText(blocks: readonly Block[]): string {
  const parts = blocks.map(block).filter((part) => part !== '');
  return inert(`${parts.join('\n\n')}\n`);
}

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return underlined(text(one.text), one.level === 1 ? '=' : '-');
    case 'text':
      return one.tone === 'warning' ? `! ${text(one.text)}` : text(one.text);
    case 'facts': {
      const width = Math.max(...one.rows.map(({ label }) => label.length)) + 2;
      return one.rows.map(({ label, value }) => `${`${label}:`.padEnd(width)}${text(value)}`).join('\n');
    }
    case 'list':
      return one.items.map((item, index) => listItem(item, one.isOrdered ? `${index + 1}. ` : '- ')).join('\n');
    case 'quote':
      return one.lines.map((line) => `${line.isMarked ? '> ' : '  '}${quoteText(line)}`).join('\n');
    case 'commands':
      return one.lines.map((line) => `    ${legible(line)}`).join('\n');
    // Columns of unlike width are not read without a table: each row is a few lines.
    case 'table':
      return one.rows
        .map((cells) => {
          const [first = '', ...rest] = cells.map(text);
          const named = rest.flatMap((value, index) => (value ? [`  ${one.columns[index + 1]!.head}: ${value}`] : []));
          return [`- ${first}`, ...named].join('\n');
        })
        .join('\n');
    case 'timeline':
    case 'break':
      return '';
  }
}

function underlined(title: string, by: string): string {
  return `${title}\n${by.repeat(Math.min(title.length, 70))}`;
}

function listItem({ text: own, items = [] }: Item, mark: string): string {
  return [`${mark}${text(own)}`, ...items.map((item) => `${' '.repeat(mark.length)}- ${text(item)}`)].join('\n');
}

function text(pieces: Pieces): string {
  return pieces
    .map((piece) => {
      const shown = legible(plainPiece(piece));
      return typeof piece === 'object' && 'url' in piece ? `${shown}: ${piece.url}` : shown;
    })
    .join('')
    .trim();
}

/** Plain text is pasted into fields that read `[code]` as the beginning of HTML: a blank makes it none. */
function inert(shown: string): string {
  return shown.replace(/\[(?=\/?code\])/gi, '[ ');
}
