import * as vscode from 'vscode';
import { Commands, StatusBarItems } from '../host/contributions.ts';
import { guard } from '../host/guard.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { sentence } from '../host/sentence.ts';
import { onDidChangeSetting, setting } from '../host/settings.ts';
import { createStatusBarItem } from '../host/statusBar.ts';
import type { PendingLines } from './pendingLines.ts';
import { shellOf } from './terminals.ts';

/**
 * When a command in a terminal ends with an exit code that is a code of Windows, the status bar says its name until the
 * next command there, and a click opens its card. Nothing else is read than exit code and command line.
 */
export function registerExitCodes(
  context: vscode.ExtensionContext,
  knowledge: () => Promise<Knowledge>,
  pending: PendingLines,
): void {
  const item = createStatusBarItem(StatusBarItems.exitCode, vscode.StatusBarAlignment.Left, 999);
  item.name = sentence('Faultbook: exit code');
  /** Where the command ran of which the item tells, or will. */
  let ended: vscode.TerminalShellExecution | undefined;
  let terminal: vscode.Terminal | undefined;
  const forget = () => {
    ended = undefined;
    terminal = undefined;
    item.hide();
  };
  const tell = async (event: vscode.TerminalShellExecutionEndEvent, exitCode: number) => {
    const { shownExit } = await import('./shownExit.ts');
    const command = { exitCode, commandLine: event.execution.commandLine.value, shell: shellOf(event.terminal) };
    const shown = shownExit(command, await knowledge());
    // Another command may have begun meanwhile.
    if (event.execution !== ended) return;
    if (!shown) return forget();
    Object.assign(item, shown);
    item.show();
  };
  context.subscriptions.push(
    item,
    vscode.window.onDidStartTerminalShellExecution((event) => {
      if (event.terminal === terminal) forget();
    }),
    vscode.window.onDidEndTerminalShellExecution((event) => {
      const { exitCode } = event;
      if (!exitCode || !setting('terminal.exitCodes')) return;
      ended = event.execution;
      terminal = event.terminal;
      item.hide();
      guard('exit code', () => tell(event, exitCode));
    }),
    vscode.window.onDidCloseTerminal((closed) => {
      if (closed === terminal) forget();
    }),
    onDidChangeSetting('terminal.exitCodes', forget),
    vscode.commands.registerCommand(Commands.askExitCode, async () => {
      if (!terminal) return;
      const { EXIT_CODE_LINE } = await import('./shownExit.ts');
      await pending.begin(terminal, 'powershell', [EXIT_CODE_LINE]);
    }),
  );
}
