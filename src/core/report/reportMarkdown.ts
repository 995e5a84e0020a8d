import { legible } from '../text/legible.ts';
import type { Translate } from '../text/translate.ts';
import { type Block, type Item, type Pieces, plainPiece, quoteText } from './blocks.ts';
import { MASK_WORDS } from './maskKinds.ts';
import type { Report } from './report.ts';
import { reportPage } from './reportPage.ts';

/** A report as Markdown for a ticket in GitHub's flavour, readable as plain text too. */
export function reportMarkdown(report: Report, t: Translate): string {
  const parts = reportPage(report, t)
    .map(block)
    .filter((part) => part !== '');
  return `${parts.join('\n\n')}\n`;
}

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return `${one.level === 1 ? '##' : '###'} ${markdown(one.text)}`;
    case 'text':
      return one.tone === 'warning' ? `⚠ ${markdown(one.text)}` : markdown(one.text);
    case 'facts':
      return one.rows.map(({ label, value }) => `- ${markdown([`${label}: `, ...value])}`).join('\n');
    case 'list':
      return one.items.map((item, index) => listItem(item, one.isOrdered ? `${index + 1}. ` : '- ')).join('\n');
    case 'quote':
      return codeBlock(one.lines.map(quoteText));
    case 'commands':
      return codeBlock(one.lines.map(legible));
    case 'table': {
      const rule = one.columns.map(({ width }) => (width === 'number' ? '---:' : '---'));
      const rows = [one.columns.map(({ head }) => prose(head)), ...one.rows.map((cells) => cells.map(tableCell))];
      const [head, ...rest] = rows.map((cells) => `| ${cells.join(' | ')} |`);
      return [head, `| ${rule.join(' | ')} |`, ...rest].join('\n');
    }
    case 'timeline':
    case 'break':
      return '';
  }
}

/** In a table, a bar ends a cell, wherever it stands. */
function tableCell(pieces: Pieces): string {
  return markdown(pieces).replaceAll('|', '\\|');
}

function listItem({ text, items = [] }: Item, mark: string): string {
  return [`${mark}${markdown(text)}`, ...items.map((item) => `${' '.repeat(mark.length)}- ${markdown(item)}`)].join(
    '\n',
  );
}

/** Pieces on one line that show exactly their characters. */
export function markdown(pieces: Pieces): string {
  // Text and text is escaped as one, so that nothing comes of two halves.
  let result = '';
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'object' && 'url' in piece) {
      result += `${escaped(text, result === '')}[${escaped(piece.text, false)}](<${piece.url.replace(/[<>\\]/g, encodeURIComponent)}>)`;
      text = '';
    } else if (typeof piece === 'object' && 'command' in piece) {
      result += escaped(text, result === '') + codeSpan(piece.command);
      text = '';
    } else text += plainPiece(piece);
  }
  return `${result}${escaped(text, result === '')}`.trim();
}

/** Text as Markdown on one line that shows exactly these characters. */
export function prose(text: string): string {
  return escaped(text, true).trim();
}

/** What stands for something private is no element of HTML, as no attribute begins with a digit. */
const MASKED = `<(?:${Object.values(MASK_WORDS).join('|')}) \\d{1,9}>`;
const SPECIAL = new RegExp(
  `${MASKED}|\\\\(?=[!-/:-@[-\`{-~\\s]|$)|[\`*[\\]~$]|<(?=[A-Za-z/!?])|&(?=#?[A-Za-z0-9]{1,40};)`,
  'g',
);
/** What GitHub makes a link of after Markdown was read, so that no backslash keeps it from that: `@name`, `#12`, `GH-12`. */
const MENTION = /(?<=@)(?=[A-Za-z0-9])|(?<=#)(?=\d)|(?<=\bGH)(?=-\d)/gi;
const JOINER = '\u2060';

/**
 * Unlike `escapeMarkdown`, it escapes only what would mean something in its place, so that a ticket system without Markdown
 * shows it well too: `CBS.log:11`, `E_FAIL`.
 */
function escaped(text: string, isFirst: boolean): string {
  const escapedText = legible(text)
    .replace(SPECIAL, (found) => (found.length > 1 ? found : `\\${found}`))
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(?<=www)\./gi, '\\.')
    .replace(MENTION, JOINER);
  return isFirst ? escapedText.trimStart().replace(/^[-+=#>]|(?<=^\d{1,9})[.)]/, '\\$&') : escapedText;
}

/** A command exactly as it is, between more backticks than it has. */
function codeSpan(command: string): string {
  const text = legible(command);
  const fence = '`'.repeat(longestRun(text) + 1);
  const gap = /^[ `]|[ `]$/.test(text) ? ' ' : '';
  return fence + gap + text + gap + fence;
}

/** How many backticks follow each other at most. */
function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

/** Lines as a code block whose fence no line can close. */
function codeBlock(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.map(longestRun));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, ...lines, fence].join('\n');
}
