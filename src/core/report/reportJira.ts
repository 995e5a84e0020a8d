import { legible } from '../text/legible.ts';
import type { Translate } from '../text/translate.ts';
import { type Block, type Item, type Pieces, plainPiece, quoteText } from './blocks.ts';
import type { Report } from './report.ts';
import { reportPage } from './reportPage.ts';

/**
 * A report in Jira's wiki markup, which Jira Data Center reads in all its fields, and Jira Cloud in the text mode of its
 * older editor; its newer one takes Markdown when it is pasted.
 * Source: https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all
 */
export function reportJira(report: Report, t: Translate): string {
  const parts = reportPage(report, t)
    .map(block)
    .filter((part) => part !== '');
  return `${parts.join('\n\n')}\n`;
}

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return `h${one.level + 1}. ${wiki(one.text)}`;
    case 'text':
      return one.tone === 'warning' ? `⚠ ${wiki(one.text)}` : wiki(one.text);
    case 'facts':
      return one.rows.map(({ label, value }) => `||${cell([label])}|${cell(value)}|`).join('\n');
    case 'list':
      return one.items.map((item) => listItem(item, one.isOrdered ? '#' : '*')).join('\n');
    case 'quote':
      return literal(one.lines.map(quoteText));
    case 'commands':
      return literal(one.lines.map(legible));
    case 'table':
      return [
        `||${one.columns.map(({ head }) => cell([head])).join('||')}||`,
        ...one.rows.map((cells) => `|${cells.map(cell).join('|')}|`),
      ].join('\n');
    case 'timeline':
      return '';
    case 'break':
      return '----';
  }
}

function listItem({ text, items = [] }: Item, mark: string): string {
  return [`${mark} ${wiki(text)}`, ...items.map((item) => `${mark}* ${wiki(item)}`)].join('\n');
}

/** Two bars without anything between them would begin a head. */
function cell(pieces: Pieces): string {
  return wiki(pieces) || ' ';
}

function wiki(pieces: Pieces): string {
  // Text and text is escaped as one, so that nothing comes of two halves.
  let result = '';
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'object' && 'url' in piece) {
      result += `${escaped(text)}[${escaped(piece.text)}|${piece.url.replace(/[[\]{}|\\^]/g, encodeURIComponent)}]`;
      text = '';
    } else text += plainPiece(piece);
  }
  return `${result}${escaped(text)}`.trim();
}

/**
 * What means something to Jira: macros, links, tables, images, entities and emphasis wherever they stand; `-`, `+` and `_`
 * unless they stand within a word; the number of an issue (`PC-12`); faces and signs (`:)`, `(x)`); addresses, which are links
 * by themselves; words that begin a line of its own kind (`h1.`); a backslash, unless it stands before a letter.
 */
const SPECIAL =
  /[{}[\]|*^~!&]|\?(?=\?)|(?<=\?)\?|\\(?![A-Za-z0-9])|(?<=\\)\\|(?<![A-Za-z0-9])[-+_]|[-+_](?![A-Za-z0-9])|(?<=[A-Z][A-Z0-9_]{0,20})-(?=\d)|[:;](?=[)(DP|])|\((?=(?:[A-Za-z/+?]|on|off)\))|:(?=\/\/)|(?<=[mM][aA][iI][lL][tT][oO]):|^#|(?<=^(?:[hH][1-6]|[bB][qQ]))\./g;

/** Text on one line that shows exactly these characters: Jira takes a sign behind a backslash as it is. */
function escaped(text: string): string {
  // A backslash cannot escape another, as two of them begin a new line.
  return legible(text).replace(SPECIAL, (sign) => (sign === '\\' ? '&#92;' : sign === '&' ? '&amp;' : `\\${sign}`));
}

/** Lines that are shown as they are. What would end them is broken by a blank: nothing can be escaped there. */
function literal(lines: readonly string[]): string {
  const text = lines.map((line) => line.replace(/\{(?=(?:noformat|code)\b)/gi, '{ '));
  return ['{noformat}', ...text, '{noformat}'].join('\n');
}
