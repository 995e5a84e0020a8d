import type * as vscode from 'vscode';
import { joined, type PlainText, plainText } from '../../core/text/plainText.ts';
import { sentence } from '../host/sentence.ts';
import { type PlainTreeItem, treeItem } from '../host/tree.ts';

/** Where a row leads. */
export interface Target {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
}

/** A place in a view, `26: message`, its line counted from 1. It opens the line and leaves the focus in the view. */
export function placeRow(text: PlainText, line: number, { uri, range }: Target, detail?: PlainText): PlainTreeItem {
  const item = treeItem(joined(': ', [plainText(String(line)), text]));
  if (detail) item.description = detail;
  item.tooltip = text;
  item.accessibilityInformation = { label: joined(', ', [sentence('line {0}', line), text, detail]) };
  item.command = {
    title: sentence('Go to line {0}', line),
    command: 'vscode.open',
    arguments: [uri, { selection: range, preserveFocus: true } satisfies vscode.TextDocumentShowOptions],
  };
  return item;
}
