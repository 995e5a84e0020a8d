import * as vscode from 'vscode';
import type { PlainText } from '../../core/text/plainText.ts';

export interface PlainTreeItem extends vscode.TreeItem {
  label: PlainText;
  description?: PlainText;
  /** Markdown only in the form that the hover makes. */
  tooltip?: PlainText | vscode.MarkdownString;
  accessibilityInformation?: { label: PlainText };
}

export function treeItem(label: PlainText, state = vscode.TreeItemCollapsibleState.None): PlainTreeItem {
  return new vscode.TreeItem(label, state) as PlainTreeItem;
}

export interface PlainTreeView<T> extends vscode.TreeView<T> {
  title?: PlainText;
  description?: PlainText;
  message?: PlainText;
  badge: { readonly value: number; readonly tooltip: PlainText } | undefined;
}

interface TreeProvider<T> extends vscode.TreeDataProvider<T> {
  getTreeItem(element: T): PlainTreeItem | Promise<PlainTreeItem>;
}

export function createTreeView<T>(
  id: string,
  options: vscode.TreeViewOptions<T> & { readonly treeDataProvider: TreeProvider<T> },
): PlainTreeView<T> {
  return vscode.window.createTreeView(id, options) as PlainTreeView<T>;
}
