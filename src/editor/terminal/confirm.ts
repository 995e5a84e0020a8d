import { snippetTraits } from '../../core/card/labels.ts';
import type { Snippet } from '../../core/snippets/snippet.ts';
import type { TerminalLine } from '../../core/snippets/terminalLine.ts';
import { joined, plainText, withIcon } from '../../core/text/plainText.ts';
import { askInDialog } from '../host/messages.ts';
import { type PlainPickItem, showQuickPick } from '../host/quickPick.ts';
import { sentence } from '../host/sentence.ts';
import { t } from '../translate.ts';

/** The longest line that is shown, in UTF-16 units: longer than any that a shell takes. */
const LINE = 100_000;

export type Choice = 'insert' | 'copy';

/**
 * What the user wants done with lines that change something: `changes` shows what they will do, `destroys` asks in a
 * dialog. Lines that only read need no question. Undefined when the user gives up.
 */
export async function confirm(snippet: Snippet, lines: readonly TerminalLine[]): Promise<Choice | undefined> {
  if (snippet.risk === 'reads') return 'insert';
  const effects = snippet.effects.map((effect) => t(effect));
  const does = effects.join('; ') || t('changes the system');
  return snippet.risk === 'destroys' ? ask(snippet, lines, does) : preview(snippet, lines, does);
}

async function ask(snippet: Snippet, lines: readonly TerminalLine[], does: string): Promise<Choice | undefined> {
  const insert = sentence('Insert');
  const copy = sentence('Copy');
  const detail = joined('\n\n', [
    joined('\n', [
      sentence('What it does: {0}.', does),
      sentence('This is hard to undo. Nothing runs before you press Enter in the terminal.'),
    ]),
    joined(
      '\n',
      lines.map((line) => plainText(line, LINE)),
    ),
  ]);
  const answer = await askInDialog(sentence('Insert “{0}”?', snippet.label), detail, insert, copy);
  return answer === insert ? 'insert' : answer === copy ? 'copy' : undefined;
}

async function preview(snippet: Snippet, lines: readonly TerminalLine[], does: string): Promise<Choice | undefined> {
  const items: (PlainPickItem & { choice?: Choice })[] = [
    {
      label: withIcon('terminal', sentence('Insert into terminal')),
      detail: plainText(lines.join(' ⏎ '), LINE),
      choice: 'insert',
    },
    { label: withIcon('copy', sentence('Copy to clipboard')), choice: 'copy' },
  ];
  const picked = await showQuickPick(items, {
    title: joined(' ', [plainText(snippet.label), plainText(`(${snippetTraits(snippet, t)})`)]),
    placeHolder: sentence('What it does: {0}. Nothing runs before you press Enter.', does),
    ignoreFocusOut: true,
  });
  return picked?.choice;
}
