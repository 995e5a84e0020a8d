import * as vscode from 'vscode';
import { stringField } from '../host/commands.ts';
import { Commands } from '../host/contributions.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { RecentCodes } from './recentCodes.ts';

/** "Look up error code": in a box that is loaded when it is first opened. */
export function registerLookUpCode(context: vscode.ExtensionContext, knowledge: () => Promise<Knowledge>): void {
  const recent = new RecentCodes(context.workspaceState);
  const open = async (argument: unknown) => {
    const { showLookUp } = await import('./lookUpBox.ts');
    showLookUp(stringField(argument, 'query') ?? (await codeSelected(knowledge)), knowledge, recent);
  };
  context.subscriptions.push(vscode.commands.registerCommand(Commands.lookUpCode, open));
}

/** Nobody selects more for one code, in UTF-16 units. */
const LONGEST_CODE = 100;

/** What is selected in the editor, where that is a code and nothing else. */
async function codeSelected(knowledge: () => Promise<Knowledge>): Promise<string> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || editor.selection.isEmpty || !editor.selection.isSingleLine) return '';
  const text = editor.document.getText(editor.selection).trim();
  const { spellsCode } = await import('../../core/explain/spellsCode.ts');
  return text.length <= LONGEST_CODE && spellsCode(text, (await knowledge()).known) ? text : '';
}
