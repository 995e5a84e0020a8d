import * as vscode from 'vscode';
import type { ArticleOrigin } from '../../core/articles/article.ts';
import { snippetTraits } from '../../core/card/labels.ts';
import { questionFor } from '../../core/snippets/question.ts';
import type { Snippet } from '../../core/snippets/snippet.ts';
import type { TerminalLine } from '../../core/snippets/terminalLine.ts';
import { t } from '../translate.ts';
import { withoutIcons } from '../withoutIcons.ts';

export type Choice = 'insert' | 'copy';

/**
 * What the user wants done with the lines of an article's snippet, asked as `questionFor` says: what they will do is
 * shown in a list, or in a dialog. Undefined when the user gives up.
 */
export async function confirm(
  snippet: Snippet,
  origin: ArticleOrigin,
  lines: readonly TerminalLine[],
): Promise<Choice | undefined> {
  const question = questionFor(snippet.risk, origin);
  if (question === 'none') return 'insert';
  const effects = snippet.effects.map((effect) => t(effect));
  const does = effects.join('; ') || t('changes the system');
  return question === 'dialog' ? ask(snippet, lines, does) : preview(snippet, lines, does);
}

async function ask(snippet: Snippet, lines: readonly TerminalLine[], does: string): Promise<Choice | undefined> {
  const insert = vscode.l10n.t('Insert');
  const copy = vscode.l10n.t('Copy');
  const detail = [
    vscode.l10n.t('What it does: {0}.', does),
    snippet.risk === 'unknown'
      ? vscode.l10n.t('It is not known to be harmless: read it first. Nothing runs before you press Enter.')
      : vscode.l10n.t('This is hard to undo. Nothing runs before you press Enter in the terminal.'),
    '',
    ...lines,
  ].join('\n');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Insert “{0}”?', snippet.label),
    { modal: true, detail },
    insert,
    copy,
  );
  return answer === insert ? 'insert' : answer === copy ? 'copy' : undefined;
}

async function preview(snippet: Snippet, lines: readonly TerminalLine[], does: string): Promise<Choice | undefined> {
  const items: (vscode.QuickPickItem & { choice?: Choice })[] = [
    {
      label: `$(terminal) ${vscode.l10n.t('Insert into terminal')}`,
      detail: withoutIcons(lines.join(' ⏎ ')),
      choice: 'insert',
    },
    { label: `$(copy) ${vscode.l10n.t('Copy to clipboard')}`, choice: 'copy' },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: `${snippet.label} (${snippetTraits(snippet, t)})`,
    placeHolder: vscode.l10n.t('What it does: {0}. Nothing runs before you press Enter.', does),
    ignoreFocusOut: true,
  });
  return picked?.choice;
}
