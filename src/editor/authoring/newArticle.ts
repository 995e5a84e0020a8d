import * as vscode from 'vscode';
import { Commands } from '../host/contributions.ts';
import type { Knowledge } from '../host/knowledge.ts';
import type { LogIndexes } from '../log/logIndexes.ts';

/** "New troubleshooting article", in a team folder. What asks and writes is loaded when somebody wants one. */
export function registerNewArticle(
  context: vscode.ExtensionContext,
  knowledge: () => Promise<Knowledge>,
  indexes: LogIndexes,
): void {
  const create = async (argument: unknown) => {
    const { createArticle } = await import('./createArticle.ts');
    await createArticle(argument, await knowledge(), indexes);
  };
  context.subscriptions.push(vscode.commands.registerCommand(Commands.newArticle, create));
}
