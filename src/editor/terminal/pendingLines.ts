import * as vscode from 'vscode';
import type { TerminalLine } from '../../core/snippets/terminalLine.ts';
import { ownText } from '../../core/text/plainText.ts';
import { Commands } from '../commands.ts';
import { showWarning } from '../host/messages.ts';
import { sentence } from '../host/sentence.ts';
import { createStatusBarItem, type PlainStatusBarItem, showInStatusBar } from '../host/statusBar.ts';
import type { Terminals } from './terminals.ts';

interface Pending {
  readonly terminal: vscode.Terminal;
  readonly lines: readonly TerminalLine[];
  /** Index of the line that comes next. */
  next: number;
}

/** Gives a snippet of several lines one at a time; the next one is offered in the status bar and by a command. */
export class PendingLines implements vscode.Disposable {
  readonly #terminals: Terminals;
  readonly #next: PlainStatusBarItem;
  readonly #stop: PlainStatusBarItem;
  readonly #closed: vscode.Disposable;
  #pending: Pending | undefined;

  constructor(terminals: Terminals) {
    this.#terminals = terminals;
    this.#next = createStatusBarItem('faultbook.nextLine', vscode.StatusBarAlignment.Left, 1001);
    this.#next.name = sentence('Faultbook: next line');
    this.#next.command = Commands.nextLine;
    this.#next.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
    this.#stop = createStatusBarItem('faultbook.stopInserting', vscode.StatusBarAlignment.Left, 1000);
    this.#stop.name = sentence('Faultbook: stop inserting');
    this.#stop.text = ownText('$(close)');
    this.#stop.tooltip = sentence('Stop: leave out the lines that are left');
    this.#stop.accessibilityInformation = { label: this.#stop.tooltip };
    this.#stop.command = Commands.stopLines;
    this.#closed = vscode.window.onDidCloseTerminal((terminal) => {
      if (terminal === this.#pending?.terminal) this.stop();
    });
  }

  dispose(): void {
    vscode.Disposable.from(this.#closed, this.#next, this.#stop).dispose();
  }

  /** Begins with the first line; what was left of an earlier snippet is dropped. */
  begin(terminal: vscode.Terminal, lines: readonly TerminalLine[]): void {
    this.#pending = { terminal, lines, next: 0 };
    this.#insert();
  }

  /** Inserts the line that is next, once the one before it has been run. */
  async next(): Promise<void> {
    const pending = this.#pending;
    if (pending && this.#terminals.holdsLine(pending.terminal)) {
      // Two lines at one prompt would run as one.
      const anyway = sentence('Insert all the same');
      const message = sentence('The line before is still at the prompt: press Enter in the terminal first.');
      if ((await showWarning(message, anyway)) !== anyway || pending !== this.#pending) return;
    }
    this.#insert();
  }

  #insert(): void {
    const pending = this.#pending;
    const line = pending?.lines[pending.next];
    if (!pending || line === undefined) {
      showInStatusBar(sentence('There is no next line to insert.'), 3000);
      return;
    }
    if (this.#terminals.isBusy(pending.terminal)) {
      showInStatusBar(sentence('Wait until the line before has finished.'), 3000);
      this.#show();
      return;
    }
    pending.next++;
    this.#terminals.insert(pending.terminal, line);
    this.#show();
  }

  /** Drops the lines that are left. */
  stop(): void {
    this.#pending = undefined;
    this.#show();
  }

  #show(): void {
    const pending = this.#pending;
    const upcoming = pending?.lines[pending.next];
    const waiting = pending !== undefined && upcoming !== undefined;
    void vscode.commands.executeCommand('setContext', 'faultbook.linesLeft', waiting);
    if (!waiting) {
      this.#pending = undefined;
      this.#next.hide();
      this.#stop.hide();
      return;
    }
    this.#next.text = sentence('$(terminal) Insert line {0} of {1}', pending.next + 1, pending.lines.length);
    this.#next.tooltip = sentence('After running the line before, insert: {0}', upcoming);
    this.#next.show();
    this.#stop.show();
  }
}
