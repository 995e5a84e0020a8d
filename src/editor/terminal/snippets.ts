import * as vscode from 'vscode';
import type { Snippet } from '../../core/snippets/snippet.ts';
import { UsedValues } from '../../core/snippets/usedValues.ts';
import { once } from '../../core/text/once.ts';
import { Commands } from '../host/contributions.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { sentence } from '../host/sentence.ts';
import { showInStatusBar } from '../host/statusBar.ts';
import type { SnippetWay } from './insertSnippet.ts';
import type { PendingLines } from './pendingLines.ts';
import type { Terminals } from './terminals.ts';

/**
 * The commands that put a snippet of an article into a terminal or onto the clipboard: loaded with the first one. Returns what
 * does the same with a command that stands in no article.
 */
export function registerSnippets(
  context: vscode.ExtensionContext,
  knowledge: () => Promise<Knowledge>,
  terminals: Terminals,
  pending: PendingLines,
): (snippet: Snippet, way: SnippetWay) => Promise<void> {
  const used = new UsedValues();
  const commands = once(async () => {
    const { snippetCommands } = await import('./insertSnippet.ts');
    const made = snippetCommands(knowledge, terminals, pending, used);
    context.subscriptions.push(made);
    return made;
  });
  context.subscriptions.push(
    vscode.commands.registerCommand(Commands.insertSnippet, async (argument) => (await commands()).insert(argument)),
    vscode.commands.registerCommand(Commands.copySnippet, async (argument) => (await commands()).copy(argument)),
    vscode.commands.registerCommand(Commands.forgetValues, () => forget(used)),
    vscode.commands.registerCommand(Commands.nextLine, () => pending.next()),
    vscode.commands.registerCommand(Commands.stopLines, () => pending.stop()),
  );
  return async (snippet, way) => (await commands()).offer(snippet, way);
}

/** "Forget typed values": what placeholders were given in this window is not offered any more. */
function forget(used: UsedValues): void {
  const count = used.forget();
  const message = count === 1 ? sentence('1 value is forgotten.') : sentence('{0} values are forgotten.', count);
  showInStatusBar(count === 0 ? sentence('No value was typed in this window.') : message, 3000);
}
