import * as vscode from 'vscode';
import { displayCode } from '../../core/codes/code.ts';
import type { Item, ItemOutcome, ItemPhase, ItemPlace } from '../../core/items/item.ts';
import { itemName } from '../../core/items/itemName.ts';
import { durationText, itemDuration, itemKindText, itemOutcomeText, phaseLine } from '../../core/items/itemWords.ts';
import { joined, plainText } from '../../core/text/plainText.ts';
import { formatTimestamp } from '../../core/times/timestamp.ts';
import { Colours, itemContext } from '../host/contributions.ts';
import { sentence } from '../host/sentence.ts';
import { t } from '../host/translate.ts';
import { type PlainTreeItem, treeItem } from '../host/tree.ts';
import type { Target } from './placeRow.ts';

const icon = (name: string, colour?: string) =>
  new vscode.ThemeIcon(name, colour ? new vscode.ThemeColor(colour) : undefined);

const ICONS: Readonly<Record<ItemOutcome, vscode.ThemeIcon>> = {
  failed: icon('error', Colours.failure),
  open: icon('ellipsis', Colours.warning),
  waiting: icon('watch', Colours.warning),
  recovered: icon('pass', Colours.warning),
  succeeded: icon('pass', Colours.success),
  skipped: icon('circle-slash'),
  named: icon('circle-small'),
};
const PHASE_ICONS: Readonly<Record<ItemPhase['says'], vscode.ThemeIcon>> = {
  begins: ICONS.open,
  succeeds: ICONS.succeeded,
  fails: ICONS.failed,
  waits: ICONS.waiting,
  skips: ICONS.skipped,
};

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** The row "By item"; it is open where something failed. */
export function itemsRow(items: readonly Item[]): PlainTreeItem {
  const failed = items.filter(({ outcome }) => outcome === 'failed').length;
  const row = treeItem(sentence('By item'), failed > 0 ? Expanded : Collapsed);
  row.id = 'items';
  row.description = sentence('{0} of {1} failed', failed, items.length);
  row.iconPath = new vscode.ThemeIcon('list-tree');
  return row;
}

/** An item with its outcome; it opens to its phases, and its line is a click away: where it failed, else the last one. */
export function itemRow(item: Item, targetOf: (place: ItemPlace) => Target | undefined): PlainTreeItem {
  const { kind, key, outcome, code, phases, failed, failedBefore, last, attempts, version } = item;
  const row = treeItem(plainText(itemName(item)), phases.length > 0 ? Collapsed : None);
  const duration = itemDuration(item);
  row.id = `item ${kind} ${key}`;
  row.description = joined(' · ', [
    plainText(itemOutcomeText(outcome, t)),
    plainText(code ? displayCode(code) : ''),
    plainText(itemKindText(kind, t)),
  ]);
  row.tooltip = joined('\n', [
    row.label,
    row.description,
    plainText(item.id ?? ''),
    plainText(version ?? ''),
    failedBefore && sentence('Failed before, at line {0}.', failedBefore.line),
    attempts > 1 ? sentence('Attempts: {0}.', attempts) : undefined,
    duration === undefined || duration === 0 ? undefined : sentence('Duration: {0}.', durationText(duration)),
    plainText((failed ?? last).text.trim()),
  ]);
  row.iconPath = ICONS[outcome];
  row.contextValue = itemContext('line');
  row.accessibilityInformation = { label: joined(', ', [row.label, row.description]) };
  return withTarget(row, failed ?? last, targetOf);
}

/** A phase and how far it has come; it opens its last line. */
export function phaseRow(
  item: Item,
  phase: ItemPhase,
  targetOf: (place: ItemPlace) => Target | undefined,
): PlainTreeItem {
  const { says, last, attempts, code } = phase;
  const row = treeItem(plainText(phaseLine(phase, t)));
  row.id = `phase ${phase.phase} ${item.kind} ${item.key}`;
  row.description = joined(' · ', [
    plainText(code ? displayCode(code) : ''),
    plainText(last.stamp ? formatTimestamp(last.stamp) : ''),
    attempts > 1 ? plainText(`×${attempts}`) : undefined,
    sentence('line {0}', last.line),
  ]);
  row.tooltip = plainText(last.text.trim());
  row.iconPath = PHASE_ICONS[says];
  row.contextValue = itemContext('line');
  row.accessibilityInformation = { label: joined(', ', [row.label, row.description]) };
  return withTarget(row, last, targetOf);
}

function withTarget(
  row: PlainTreeItem,
  place: ItemPlace,
  targetOf: (place: ItemPlace) => Target | undefined,
): PlainTreeItem {
  const target = targetOf(place);
  if (!target) return row;
  row.command = {
    title: sentence('Go to line {0}', place.line),
    command: 'vscode.open',
    arguments: [target.uri, { selection: target.range, preserveFocus: true } satisfies vscode.TextDocumentShowOptions],
  };
  return row;
}
