import type * as vscode from 'vscode';
import type { Knowledge } from '../host/knowledge.ts';
import { registerExitCodes } from './exitCodes.ts';
import { PendingLines } from './pendingLines.ts';
import { Prompt } from './prompt.ts';
import { registerSnippets } from './snippets.ts';
import { Terminals } from './terminals.ts';

/** What we do in terminals: commands of articles at the prompt, and words for exit codes. */
export function registerTerminal(context: vscode.ExtensionContext, knowledge: () => Promise<Knowledge>): Prompt {
  const terminals = new Terminals(context.workspaceState);
  const pending = new PendingLines(terminals);
  context.subscriptions.push(terminals, pending);
  const offer = registerSnippets(context, knowledge, terminals, pending);
  registerExitCodes(context, knowledge, pending);
  return new Prompt(terminals, pending, offer);
}
