import * as vscode from 'vscode';
import { asCardArgument } from '../host/commands.ts';
import { Commands } from '../host/contributions.ts';
import type { Knowledge } from '../host/knowledge.ts';

/**
 * "Hunt for this code …": the query that finds a code (the argument of "Explain code"; else the one at the cursor) in the
 * logs of many machines. What it needs is loaded when it is first asked for.
 */
export function registerHuntCode(context: vscode.ExtensionContext, knowledge: () => Promise<Knowledge>): void {
  const hunt = async (argument: unknown) => {
    const { huntedAt, pickHunt } = await import('./pickHunt.ts');
    const sources = await knowledge();
    const code = await huntedAt(asCardArgument(argument), sources);
    if (code) await pickHunt(code, sources);
  };
  context.subscriptions.push(vscode.commands.registerCommand(Commands.huntCode, hunt));
}
