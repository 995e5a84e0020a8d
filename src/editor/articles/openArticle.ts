import * as vscode from 'vscode';
import { asLineArgument, stringField } from '../host/commands.ts';
import { Commands } from '../host/contributions.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { sayWarning } from '../host/messages.ts';
import { sentence } from '../host/sentence.ts';
import type { Reader } from '../reader/reader.ts';
import type { LogAtHand } from './articlePick.ts';

/**
 * "Open troubleshooting article": a given one, or one chosen from all, those for the code under the cursor first, then
 * those of the open log.
 */
export function registerOpenArticle(
  context: vscode.ExtensionContext,
  knowledge: () => Promise<Knowledge>,
  reader: Reader,
  log: LogAtHand,
): void {
  const open = async (argument: unknown) => {
    const sources = await knowledge();
    const uri = stringField(argument, 'article');
    if (uri !== undefined) {
      const place = asLineArgument(argument);
      if (place) sources.seen.open(uri, place);
      if (sources.library.get(uri)) return reader.open(uri);
      sayWarning(sentence('This article no longer exists.'));
      return;
    }
    // The list is loaded when it is first opened.
    const { pickArticle } = await import('./articlePick.ts');
    const picked = await pickArticle(sources, log, stringField(argument, 'query') ?? '');
    if (picked?.article) await reader.open(picked.article);
    else if (picked?.lookUp !== undefined)
      await vscode.commands.executeCommand(Commands.lookUpCode, { query: picked.lookUp });
  };
  context.subscriptions.push(vscode.commands.registerCommand(Commands.openArticle, open));
}
