import * as vscode from 'vscode';
import type { ContextKey, View } from './contributions.ts';

/** Tells the editor what `when` clauses of package.json ask for. */
export async function setContext(key: ContextKey, value: boolean): Promise<void> {
  await vscode.commands.executeCommand('setContext', key, value);
}

/** The command that shows a view and puts the focus there; the editor makes one for each view. */
export function focusCommand(view: View): string {
  return `${view}.focus`;
}
