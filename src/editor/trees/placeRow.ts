import type * as vscode from 'vscode';
import { joined, type PlainText } from '../../core/text/plainText.ts';
import { sentence } from '../host/sentence.ts';
import { type PlainTreeItem, treeItem } from '../host/tree.ts';

/** A place in a view: the text of its line, counted from 1. It opens the line and leaves the focus in the view. */
export function placeRow(
  text: PlainText,
  line: number,
  { uri, range }: { readonly uri: vscode.Uri; readonly range: vscode.Range },
  detail?: PlainText,
): PlainTreeItem {
  const item = treeItem(text);
  item.description = joined(' · ', [sentence('line {0}', line), detail]);
  item.tooltip = text;
  item.command = {
    title: sentence('Go to line {0}', line),
    command: 'vscode.open',
    arguments: [uri, { selection: range, preserveFocus: true } satisfies vscode.TextDocumentShowOptions],
  };
  return item;
}
