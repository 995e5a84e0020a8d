import type * as vscode from 'vscode';

/**
 * Lets a quick pick show its items in the order in which it got them. Otherwise the editor puts those first whose
 * label matches earliest, and our ranking is lost. The property exists in every editor but not in the published types;
 * an editor without it would sort as usual.
 */
export function keepOrder(pick: vscode.QuickPick<vscode.QuickPickItem>): void {
  Reflect.set(pick, 'sortByLabel', false);
}
