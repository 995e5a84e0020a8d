import * as vscode from 'vscode';

/** What the explorer hands to a command: the item that was clicked, and all that are selected. */
export function targetsOf(clicked: unknown, selected: unknown): vscode.Uri[] {
  const all = Array.isArray(selected) && selected.length > 0 ? selected : [clicked];
  return all.filter((one): one is vscode.Uri => one instanceof vscode.Uri);
}
