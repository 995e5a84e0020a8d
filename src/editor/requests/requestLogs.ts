import * as vscode from 'vscode';
import { asCardArgument, stringField } from '../host/commands.ts';
import { Commands } from '../host/contributions.ts';
import type { Knowledge } from '../host/knowledge.ts';

/**
 * "Request logs …": for a code (the argument of "Explain code"), for an article (its URI), or for what the user picks. What
 * it needs is loaded when it is first asked for.
 */
export function registerRequestLogs(context: vscode.ExtensionContext, knowledge: () => Promise<Knowledge>): void {
  const request = async (argument: unknown) => {
    const { pickRequest, subjectOf } = await import('./pickRequest.ts');
    const sources = await knowledge();
    const asked = { card: asCardArgument(argument), article: stringField(argument, 'article') };
    await pickRequest(await subjectOf(asked, sources), sources);
  };
  context.subscriptions.push(vscode.commands.registerCommand(Commands.requestLogs, request));
}
