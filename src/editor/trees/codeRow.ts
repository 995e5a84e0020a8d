import * as vscode from 'vscode';
import type { Outcome } from '../../core/codes/outcome.ts';
import type { CodeCard } from '../../core/explain/card.ts';
import { cardLabel, cardName } from '../../core/explain/cardText.ts';
import { joined, type PlainText, plainText } from '../../core/text/plainText.ts';
import { cardTooltip } from '../code/hoverMarkdown.ts';
import { itemContext } from '../host/contributions.ts';
import { OUTCOME_ICONS } from '../host/outcomeIcons.ts';
import { type PlainTreeItem, treeItem } from '../host/tree.ts';

/** A code that a view lists: its outcome, and how often it occurs. */
interface ListedCode {
  readonly card: CodeCard;
  readonly outcome: Outcome;
  readonly count: number;
}

/** A code in a view; it opens to its places. `details` stand between how often it occurs and its article. */
export function codeRow({ card, outcome, count }: ListedCode, details: readonly PlainText[]): PlainTreeItem {
  const item = treeItem(plainText(cardName(card)), vscode.TreeItemCollapsibleState.Collapsed);
  item.description = joined(' · ', [
    ...[plainText(`×${count}`), ...details],
    plainText(card.article?.article.title ?? ''),
  ]);
  item.iconPath = OUTCOME_ICONS[outcome];
  item.contextValue = itemContext('code', card.article && 'article');
  item.tooltip = cardTooltip(card);
  item.accessibilityInformation = { label: joined(', ', [plainText(cardLabel(card)), item.description]) };
  return item;
}

/** When something first and last occurred, as the log writes it; one time where there is no other. */
export function timesText(first: string | undefined, last: string | undefined): PlainText {
  return plainText(first && last && first !== last ? `${first} – ${last}` : (first ?? ''));
}
