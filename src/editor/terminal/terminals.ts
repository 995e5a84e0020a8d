import * as vscode from 'vscode';
import { SHELL_NAMES, shellOfTerminal } from '../../core/snippets/shell.ts';
import type { Shell } from '../../core/snippets/snippet.ts';
import type { TerminalLine } from '../../core/snippets/terminalLine.ts';
import { joined, ownText, plainText } from '../../core/text/plainText.ts';
import { createTerminal } from '../host/windows.ts';
import { findShell } from './shells.ts';

/** How long a new terminal may take to show its prompt (ms); text that comes earlier is echoed twice. */
const PROMPT = 3000;

/** Finds, opens and fills terminals. */
export class Terminals implements vscode.Disposable {
  readonly #own = new Map<Shell, vscode.Terminal>();
  readonly #running = new Set<vscode.Terminal>();
  /** Terminals with a line at the prompt that we put there and that was not run yet. */
  readonly #filled = new Set<vscode.Terminal>();
  readonly #listeners: vscode.Disposable;

  constructor() {
    this.#listeners = vscode.Disposable.from(
      vscode.window.onDidStartTerminalShellExecution(({ terminal }) => {
        this.#running.add(terminal);
        this.#filled.delete(terminal);
      }),
      vscode.window.onDidEndTerminalShellExecution(({ terminal }) => this.#running.delete(terminal)),
      vscode.window.onDidCloseTerminal((terminal) => {
        this.#running.delete(terminal);
        this.#filled.delete(terminal);
        for (const [shell, own] of this.#own) if (own === terminal) this.#own.delete(shell);
      }),
    );
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  /**
   * A terminal whose shell fits: the active one, unless a program is running in it (it would get the text), else ours
   * of that shell, else a new one where the machine has the shell. Undefined where it has not.
   */
  async fitting(shell: Shell): Promise<vscode.Terminal | undefined> {
    const active = vscode.window.activeTerminal;
    if (active && active.exitStatus === undefined && shellOf(active) === shell && !this.#running.has(active))
      return active;
    const own = this.#own.get(shell);
    if (own && own.exitStatus === undefined && !this.#running.has(own)) return own;
    const shellPath = await findShell(shell);
    if (!shellPath) return undefined;
    const terminal = createTerminal(joined(' ', [ownText('Faultbook:'), plainText(SHELL_NAMES[shell])]), shellPath);
    this.#own.set(shell, terminal);
    terminal.show(true);
    await promptOf(terminal);
    return terminal;
  }

  /** Whether a program runs in a terminal, as far as its shell tells the editor. */
  isBusy(terminal: vscode.Terminal): boolean {
    return this.#running.has(terminal);
  }

  /** Whether a line that was inserted last has not been run yet, as far as the shell tells. */
  holdsLine(terminal: vscode.Terminal): boolean {
    return this.#filled.has(terminal);
  }

  /** Puts one line at the prompt and the focus there. The user presses Enter. */
  insert(terminal: vscode.Terminal, line: TerminalLine): void {
    terminal.show(false);
    terminal.sendText(line, false);
    // Only a shell that tells when something runs can tell when the line is gone.
    if (terminal.shellIntegration) this.#filled.add(terminal);
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
