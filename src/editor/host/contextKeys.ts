import * as vscode from 'vscode';
import type { ContextKey, View } from './contributions.ts';
import { guard } from './guard.ts';

/** Tells the editor the values that `when` clauses of package.json ask for. */
export function setContext(key: ContextKey, value: boolean): void {
  guard('context', () => vscode.commands.executeCommand('setContext', key, value));
}

/** The command that shows a view and puts the focus there; the editor makes one for each view. */
export function focusCommand(view: View): string {
  return `${view}.focus`;
}
