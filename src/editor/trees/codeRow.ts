import * as vscode from 'vscode';
import type { CodeCard } from '../../core/explain/card.ts';
import { cardLabel } from '../../core/explain/cardText.ts';
import type { SummaryRow } from '../../core/summary/summary.ts';
import { joined, type PlainText, plainText } from '../../core/text/plainText.ts';
import { shortTimes } from '../../core/times/shortTime.ts';
import { formatTimestamp, type Timestamp } from '../../core/times/timestamp.ts';
import { cardTooltip } from '../code/hoverMarkdown.ts';
import { type ItemWord, itemContext } from '../host/contributions.ts';
import { OUTCOME_ICONS } from '../host/outcomeIcons.ts';
import { type PlainTreeItem, treeItem } from '../host/tree.ts';

/** A row of a summary as a view lists it, and how its list tells times. */
export interface ListedCode {
  readonly row: SummaryRow;
  readonly short: (stamp: Timestamp) => string;
}

/** The rows of a list. */
export function listedCodes(rows: readonly SummaryRow[]): ListedCode[] {
  const short = shortTimes(rows.map(({ firstTime }) => firstTime));
  return rows.map((row) => ({ row, short }));
}

/**
 * A code in a view: `×4 0x80070005 09:12 E_ACCESSDENIED`, so that the narrowest side bar still shows how often, which and
 * since when. It opens to its places. `details` stand before its article.
 */
export function codeRow({ row, short }: ListedCode, details: readonly PlainText[] = []): PlainTreeItem {
  const { card, outcome, count, firstTime, lastTime } = row;
  const times = plainText(`×${count}`);
  const first = plainText(firstTime ? short(firstTime) : '');
  const label = joined(' ', [times, plainText(card.shown), first, plainText(card.name ?? '')]);
  const item = treeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  const title = plainText(card.article?.article.title ?? '');
  const span = timesText(firstTime, lastTime);
  item.description = joined(' · ', [...details, span, title]);
  item.iconPath = OUTCOME_ICONS[outcome];
  item.contextValue = itemContext('code', ...wordsOf(card));
  item.tooltip = cardTooltip(card);
  item.accessibilityInformation = { label: joined(', ', [plainText(cardLabel(card)), times, ...details, span, title]) };
  return item;
}

/** What the menu of a row asks about its code. */
export function wordsOf({ article }: CodeCard): ItemWord[] {
  if (!article) return [];
  return article.checks.length + article.fixes.length > 0 ? ['article', 'commands'] : ['article'];
}

/** When something first and last occurred, as the log writes it; one time where there is no other. */
export function timesText(first: Timestamp | undefined, last: Timestamp | undefined): PlainText {
  const [from, to] = [first, last].map((stamp) => (stamp ? formatTimestamp(stamp) : ''));
  return plainText(from && to && from !== to ? `${from} – ${to}` : (from ?? ''));
}
