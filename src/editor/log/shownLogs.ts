import * as vscode from 'vscode';
import { once } from '../../core/text/once.ts';
import { Commands } from '../host/contributions.ts';
import { isServed } from '../host/documents.ts';
import { guard } from '../host/guard.ts';
import type { Knowledge } from '../host/knowledge.ts';

/** What only logs in sight need: colours of their lines, following them. It is loaded with the first of them. */
export function registerShownLogs(
  context: vscode.ExtensionContext,
  knowledge: () => Promise<Knowledge>,
  formatsChanged: vscode.Event<void>,
): void {
  const started = once(async () => {
    const [{ registerLineColours }, { Follow }] = await Promise.all([
      import('./lineColours.ts'),
      import('./follow.ts'),
    ]);
    registerLineColours(context, knowledge, formatsChanged);
    const follow = new Follow();
    context.subscriptions.push(follow);
    return follow;
  });
  const look = (editors: readonly vscode.TextEditor[]) =>
    guard('logs in sight', async () => {
      for (const { document } of editors) if (await isServed(document)) await started();
    });
  context.subscriptions.push(
    vscode.window.onDidChangeVisibleTextEditors(look),
    vscode.commands.registerCommand(Commands.toggleFollow, async () => (await started()).toggle()),
  );
  look(vscode.window.visibleTextEditors);
}
