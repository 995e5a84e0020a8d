import * as vscode from 'vscode';
import type { Card } from '../core/card/card.ts';
import { actionsOf } from './codeActions.ts';
import { withoutIcons } from './withoutIcons.ts';

interface ActionItem extends vscode.QuickPickItem {
  readonly action?: vscode.Command;
}

/**
 * A card as a list: what it says on top, then what can be done. It works in every document, also where hovers and code
 * actions do not (read-only editors, hovers switched off).
 */
export async function showCard(card: Card): Promise<void> {
  const title =
    'phrase' in card
      ? card.phrase
      : [card.code, card.name, ...card.decoded, card.outcomeText].filter((part) => part !== undefined).join(' · ');
  const items: ActionItem[] = [];
  const say = (label: string, detail?: string) =>
    items.push({ label, ...(detail && { detail: withoutIcons(detail) }) });
  if (!('phrase' in card)) {
    for (const fact of [card.meaning, ...card.remarks, ...card.facts]) if (fact) say(`$(info) ${withoutIcons(fact)}`);
  }
  if (card.article) {
    const { article, urgency, occurrence, impact, causes, moreCauses, whose, otherLanguage } = card.article;
    items.push({ label: vscode.l10n.t('Article'), kind: vscode.QuickPickItemKind.Separator });
    say(`$(book) ${withoutIcons(article.title)}`, [otherLanguage, whose].filter(Boolean).join(' · '));
    if (occurrence)
      say(
        `$(info) ${vscode.l10n.t('Occurrence')}${urgency ? ` · ${vscode.l10n.t('urgency {0}', urgency.text)}` : ''}`,
        occurrence,
      );
    if (impact) say(`$(info) ${vscode.l10n.t('Impact')}`, impact);
    for (const [index, cause] of causes.entries()) {
      say(
        `$(question) ${vscode.l10n.t('Cause {0}', index + 1)}`,
        index === causes.length - 1 && moreCauses ? `${cause} ${moreCauses}` : cause,
      );
    }
  }
  items.push({ label: vscode.l10n.t('Actions'), kind: vscode.QuickPickItemKind.Separator });
  for (const { command } of actionsOf(card))
    if (command) items.push({ label: withoutIcons(command.title), action: command });
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDetail: true });
  const action = picked?.action;
  if (action) await vscode.commands.executeCommand(action.command, ...(action.arguments ?? []));
}
