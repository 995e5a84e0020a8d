import * as vscode from 'vscode';
import type { StateFinding } from '../../core/states/stateFinding.ts';
import type { StateLevel } from '../../core/states/stateOutput.ts';
import { stateWords } from '../../core/states/stateWords.ts';
import { joined, type PlainText, plainText } from '../../core/text/plainText.ts';
import { itemContext } from '../host/contributions.ts';
import { OUTCOME_ICONS } from '../host/outcomeIcons.ts';
import { sentence } from '../host/sentence.ts';
import { type PlainTreeItem, treeItem } from '../host/tree.ts';
import { placeRow, type Target } from './placeRow.ts';

const ICONS: Readonly<Record<StateLevel, vscode.ThemeIcon>> = {
  wrong: OUTCOME_ICONS.failure,
  warning: OUTCOME_ICONS.warning,
  note: OUTCOME_ICONS.information,
};

/** The group of what answers of commands say. */
export function statesRow(states: readonly StateFinding[]): PlainTreeItem {
  const isCalm = states.every(({ rule }) => rule.level === 'note');
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = treeItem(sentence('States'), isCalm ? Collapsed : Expanded);
  item.description = plainText(String(states.length));
  item.iconPath = new vscode.ThemeIcon('checklist');
  item.tooltip = sentence('What the answers of commands say about this machine');
  return item;
}

/** A rule that holds in an answer; it opens the line where it is marked. */
export function stateRow(finding: StateFinding, target: Target, file?: PlainText): PlainTreeItem {
  const { rule, output, fields } = finding;
  const says = plainText(stateWords(finding));
  const item = placeRow(says, fields[0]!.line, target, file ?? plainText(output.command));
  item.iconPath = ICONS[rule.level];
  item.tooltip = joined('\n', [says, plainText(rule.next ?? ''), plainText(fields[0]!.text)]);
  item.contextValue = itemContext('line');
  return item;
}

/** What "Copy row" takes of it. */
export function stateText(finding: StateFinding): string {
  return `${finding.fields[0]!.line}: ${stateWords(finding)}`;
}
