import type { Risk, Snippet } from '../../core/snippets/snippet.ts';
import type { TerminalLine } from '../../core/snippets/terminalLine.ts';
import { visibleLines } from '../../core/snippets/visibleLine.ts';
import { joined, type PlainText, plainText, withIcon } from '../../core/text/plainText.ts';
import { askInDialog } from '../host/messages.ts';
import { type PlainPickItem, showQuickPick } from '../host/quickPick.ts';
import { sentence } from '../host/sentence.ts';
import { t } from '../host/translate.ts';
import type { LinesToRead } from './linesToRead.ts';

/** The most rows that fit into a dialog on every screen; more are read in an editor. */
const ROWS = 24;

export type Choice = 'insert' | 'copy';

/**
 * What the user wants done with lines that do more than read, having been told what they do and shown each whole line.
 * Undefined when the user gives up. Lines that only read need no question.
 */
export async function confirm(
  snippet: Snippet,
  lines: readonly TerminalLine[],
  toRead: LinesToRead,
): Promise<Choice | undefined> {
  if (snippet.risk === 'reads') return 'insert';
  const rows = visibleLines(lines);
  return rows.length > ROWS ? askBesideEditor(snippet, rows, toRead) : ask(snippet, rows);
}

/** Asks in a dialog that shows all rows. */
async function ask(snippet: Snippet, rows: readonly string[]): Promise<Choice | undefined> {
  const insert = sentence('Insert');
  const copy = sentence('Copy');
  const shown = joined(
    '\n',
    rows.map((row) => plainText(row)),
  );
  const detail = joined('\n\n', [
    joined('\n', [sentence('What it does: {0}.', whatItDoes(snippet)), ...warnings(snippet)]),
    shown,
  ]);
  const answer = await askInDialog(sentence('Insert “{0}”?', snippet.label), detail, insert, copy);
  return answer === insert ? 'insert' : answer === copy ? 'copy' : undefined;
}

/** Shows rows that are too many for a dialog in an editor, which can be scrolled while the question waits. */
async function askBesideEditor(
  snippet: Snippet,
  rows: readonly string[],
  toRead: LinesToRead,
): Promise<Choice | undefined> {
  const heading = [t('What it does: {0}.', whatItDoes(snippet)), ...warnings(snippet)];
  await toRead.show([...heading, '', ...rows].join('\n'));
  const items: (PlainPickItem & { choice: Choice })[] = [
    { label: withIcon('copy', sentence('Copy to clipboard')), choice: 'copy' },
    { label: withIcon('terminal', sentence('Insert into terminal')), choice: 'insert' },
  ];
  const picked = await showQuickPick(items, {
    title: plainText(snippet.label),
    placeHolder: sentence('All of it is shown in the editor. Read it before you insert it.'),
    ignoreFocusOut: true,
  });
  return picked?.choice;
}

/** What lines do, in words. */
export function whatItDoes({ effects }: Pick<Snippet, 'effects'>): string {
  return effects.map((effect) => t(effect)).join('; ') || t('changes the system');
}

function warnings({ risk }: Snippet): PlainText[] {
  const calm = sentence('Nothing runs before you press Enter in the terminal.');
  const byRisk: Readonly<Record<Risk, readonly PlainText[]>> = {
    reads: [],
    changes: [],
    unknown: [sentence('Read it before you insert it.')],
    destroys: [sentence('This is hard to undo.')],
  };
  return [...byRisk[risk], calm];
}
