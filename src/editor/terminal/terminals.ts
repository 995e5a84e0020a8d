import * as vscode from 'vscode';
import { shellOfTerminal, shellText } from '../../core/snippets/shell.ts';
import type { Shell } from '../../core/snippets/snippet.ts';
import type { TerminalLine } from '../../core/snippets/terminalLine.ts';
import { joined, ownText, plainText } from '../../core/text/plainText.ts';
import { findShell } from '../../node/shells.ts';
import { t } from '../host/translate.ts';
import { createTerminal } from '../host/windows.ts';
import { WaitingLines } from './waitingLines.ts';

/** How long a new terminal may take to show its prompt (ms); text that comes earlier is echoed twice. */
const PROMPT = 3000;

/** Finds, opens and fills terminals. */
export class Terminals implements vscode.Disposable {
  readonly #own = new Map<Shell, vscode.Terminal>();
  readonly #running = new Set<vscode.Terminal>();
  /** The lines that we put at prompts. */
  readonly waiting: WaitingLines;
  readonly #left = new vscode.EventEmitter<{ readonly terminal: vscode.Terminal; readonly ran: boolean }>();
  /** A line left the prompt of a terminal: it runs, or was given up (Ctrl+C). */
  readonly onDidLeavePrompt = this.#left.event;
  readonly #gaveUp = new vscode.EventEmitter<vscode.Terminal>();
  /** The line that last left the prompt was not run after all. */
  readonly onDidGiveUp = this.#gaveUp.event;
  readonly #listeners: vscode.Disposable;

  /** @param memory outlives the window, as terminals do */
  constructor(memory: vscode.Memento) {
    this.waiting = new WaitingLines(memory);
    this.#listeners = vscode.Disposable.from(
      vscode.window.onDidStartTerminalShellExecution(({ terminal, execution }) => {
        this.#running.add(terminal);
        this.waiting.forget(terminal);
        this.#left.fire({ terminal, ran: execution.commandLine.value.trim() !== '' });
      }),
      vscode.window.onDidEndTerminalShellExecution(({ terminal, exitCode }) => {
        this.#running.delete(terminal);
        // A line that is abandoned begins and ends like one that runs, with all of its text, but without an exit code.
        if (exitCode === undefined) this.#gaveUp.fire(terminal);
      }),
      vscode.window.onDidCloseTerminal((terminal) => {
        this.#running.delete(terminal);
        this.waiting.forget(terminal);
        for (const [shell, own] of this.#own) if (own === terminal) this.#own.delete(shell);
      }),
    );
  }

  dispose(): void {
    vscode.Disposable.from(this.#listeners, this.#left, this.#gaveUp).dispose();
  }

  /**
   * A terminal whose shell fits: the active one, unless a program is running in it (it would get the text), else ours
   * of that shell, else a new one where the machine has the shell. Undefined where it has none.
   */
  async fitting(shell: Shell): Promise<vscode.Terminal | undefined> {
    const active = vscode.window.activeTerminal;
    if (active && active.exitStatus === undefined && shellOf(active) === shell && !this.#running.has(active))
      return active;
    const own = this.#own.get(shell);
    if (own && own.exitStatus === undefined && !this.#running.has(own)) return own;
    return this.open(shell);
  }

  /** A new terminal of a shell; undefined where the machine has none. */
  async open(shell: Shell): Promise<vscode.Terminal | undefined> {
    const shellPath = await findShell(shell);
    if (!shellPath) return undefined;
    const terminal = createTerminal(joined(' ', [ownText('Faultbook:'), plainText(shellText(shell, t))]), shellPath);
    this.#own.set(shell, terminal);
    terminal.show(true);
    await promptOf(terminal);
    return terminal;
  }

  /** Whether a program is running in a terminal, as far as its shell tells the editor. */
  isBusy(terminal: vscode.Terminal): boolean {
    return this.#running.has(terminal);
  }

  /** Puts one line at the prompt and the focus there. The user presses Enter. */
  insert(terminal: vscode.Terminal, line: TerminalLine): void {
    this.waiting.add(terminal, line);
    terminal.show(false);
    terminal.sendText(line, false);
  }
}

/** The shell of a terminal, from what the editor detected, else from how it was made. */
export function shellOf(terminal: vscode.Terminal): Shell | undefined {
  const options = terminal.creationOptions;
  const path = 'shellPath' in options ? options.shellPath : undefined;
  return shellOfTerminal({
    ...(terminal.state.shell && { shell: terminal.state.shell }),
    ...(path && { path }),
    ...(!path && { name: terminal.name }),
  });
}

/** Waits until the shell has shown its prompt, where it can tell; otherwise a moment. */
function promptOf(terminal: vscode.Terminal): Promise<void> {
  return new Promise((resolve) => {
    if (terminal.shellIntegration) return resolve();
    const done = () => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, PROMPT);
    const listener = vscode.window.onDidChangeTerminalShellIntegration((change) => {
      if (change.terminal === terminal) done();
    });
  });
}
