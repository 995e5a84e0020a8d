import * as vscode from 'vscode';
import type { EvidenceLine } from '../../core/explain/evidence.ts';
import type { SummaryCase } from '../../core/summary/summary.ts';
import { type PlainText, plainText } from '../../core/text/plainText.ts';
import { Commands, itemContext } from '../host/contributions.ts';
import { sentence } from '../host/sentence.ts';
import { type PlainTreeItem, treeItem } from '../host/tree.ts';
import { placeRow, type Target } from './placeRow.ts';

/** A case that signs speak for; it opens to their lines, and its article, for the `document` where all are in one, is a click away. */
export function caseRow({ article, evidence }: SummaryCase, document?: vscode.Uri): PlainTreeItem {
  const item = treeItem(plainText(evidence.words), vscode.TreeItemCollapsibleState.Expanded);
  const { length } = evidence.lines;
  item.description = length === 1 ? sentence('1 line says so') : sentence('{0} lines say so', length);
  item.iconPath = new vscode.ThemeIcon(evidence.isCertain ? 'pass' : 'question');
  item.tooltip = plainText(evidence.words);
  item.contextValue = itemContext('line');
  const [first] = evidence.lines;
  const place = document && first && { document: document.toString(), line: first.line - 1 };
  item.command = { title: item.label, command: Commands.openArticle, arguments: [{ article: article.uri, ...place }] };
  return item;
}

/** A line that speaks for a case: it opens the line. */
export function signRow({ says, line, text }: EvidenceLine, target: Target, file?: PlainText): PlainTreeItem {
  const item = placeRow(plainText(says), line, target, file);
  item.tooltip = plainText(text.trim());
  return item;
}
