import * as vscode from 'vscode';
import type { Card } from '../../core/explain/card.ts';
import { joined, type PlainText, plainText, withIcon } from '../../core/text/plainText.ts';
import { type PlainPickItem, showQuickPick } from '../host/quickPick.ts';
import { sentence } from '../host/sentence.ts';
import { actionsOf } from './codeActions.ts';

interface ActionItem extends PlainPickItem {
  readonly action?: vscode.Command;
}

/** The longest text of an article that one line shows, in UTF-16 units. */
const FACT = 1000;

/**
 * A card as a list: what it says on top, then what can be done. It works in every document, also where hovers and code
 * actions do not (read-only editors, hovers switched off).
 */
export async function showCard(card: Card): Promise<void> {
  const words = 'phrase' in card ? [card.phrase] : [card.code, card.name ?? '', ...card.decoded, card.outcomeText];
  const title = joined(
    ' · ',
    words.map((word) => plainText(word)),
  );
  const items: ActionItem[] = [];
  const say = (label: PlainText, detail?: PlainText) => items.push({ label, ...(detail && { detail }) });
  if (!('phrase' in card)) {
    for (const fact of [card.meaning, ...card.remarks, ...card.facts])
      if (fact) say(withIcon('info', plainText(fact, FACT)));
  }
  if (card.article) {
    const { article, urgency, occurrence, impact, causes, moreCauses, whose, otherLanguage } = card.article;
    items.push({ label: sentence('Article'), kind: vscode.QuickPickItemKind.Separator });
    say(
      withIcon('book', plainText(article.title)),
      joined(' · ', [plainText(otherLanguage ?? ''), plainText(whose ?? '')]),
    );
    if (occurrence)
      say(
        withIcon('info', joined(' · ', [sentence('Occurrence'), urgency && sentence('urgency {0}', urgency.text)])),
        plainText(occurrence, FACT),
      );
    if (impact) say(withIcon('info', sentence('Impact')), plainText(impact, FACT));
    for (const [index, cause] of causes.entries()) {
      say(
        withIcon('question', sentence('Cause {0}', index + 1)),
        joined(' ', [plainText(cause, FACT), index === causes.length - 1 ? plainText(moreCauses ?? '') : undefined]),
      );
    }
  }
  items.push({ label: sentence('Actions'), kind: vscode.QuickPickItemKind.Separator });
  for (const { title, command } of actionsOf(card)) if (command) items.push({ label: title, action: command });
  const picked = await showQuickPick(items, { title, matchOnDetail: true });
  const action = picked?.action;
  if (action) await vscode.commands.executeCommand(action.command, ...(action.arguments ?? []));
}
