import * as vscode from 'vscode';
import { Commands } from '../host/contributions.ts';
import type { LogIndexes } from './logIndexes.ts';

/** "Next code", "Previous code" and the same for failures: they wrap, and show the card where they arrive. How is loaded late. */
export function registerGoToCode(context: vscode.ExtensionContext, indexes: LogIndexes): void {
  const register = (command: string, step: 1 | -1, failuresOnly: boolean) =>
    vscode.commands.registerCommand(command, async () => {
      const { jumpToCode } = await import('./jumpToCode.ts');
      await jumpToCode(indexes, step, failuresOnly);
    });
  context.subscriptions.push(
    register(Commands.nextCode, 1, false),
    register(Commands.previousCode, -1, false),
    register(Commands.nextFailure, 1, true),
    register(Commands.previousFailure, -1, true),
  );
}
