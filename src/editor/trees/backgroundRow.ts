import * as vscode from 'vscode';
import type { Hit } from '../../core/detection/hit.ts';
import { noiseReason } from '../../core/summary/summary.ts';
import { plainText } from '../../core/text/plainText.ts';
import { sentence } from '../host/sentence.ts';
import { t } from '../host/translate.ts';
import { type PlainTreeItem, treeItem } from '../host/tree.ts';

/** Codes that were found but mean nothing, in a group of their own, each with the reason why. */
export function backgroundRow(noises: readonly Hit['noise'][]): PlainTreeItem {
  const item = treeItem(sentence('Background noise'), vscode.TreeItemCollapsibleState.Collapsed);
  item.description = plainText(String(noises.length));
  item.iconPath = new vscode.ThemeIcon('mute');
  const noise = noises.find(Boolean);
  item.tooltip = plainText(noise ? t(noiseReason(noise)) : '');
  return item;
}
