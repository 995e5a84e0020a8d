import * as vscode from 'vscode';
import type { Shell } from '../../core/snippets/snippet.ts';
import type { TerminalLine } from '../../core/snippets/terminalLine.ts';
import { ownText } from '../../core/text/plainText.ts';
import { setContext } from '../host/contextKeys.ts';
import { Commands, ContextKeys, StatusBarItems } from '../host/contributions.ts';
import { sentence } from '../host/sentence.ts';
import { createStatusBarItem, type PlainStatusBarItem, showInStatusBar } from '../host/statusBar.ts';
import type { Terminals } from './terminals.ts';
import { askAboutWaitingLine } from './waitingLine.ts';

interface Pending {
  readonly shell: Shell;
  readonly lines: readonly TerminalLine[];
  terminal: vscode.Terminal;
  /** Index of the line that is at the prompt, or that will be put there. */
  at: number;
  /** Whether that line was put there; the next one comes only when it was run, or when the user says so. */
  stands: boolean;
  /** Whether the line before it counts as run. */
  ran: boolean;
}

/** Gives a snippet's lines one at a time; the next one is offered in the status bar and by a command. */
export class PendingLines implements vscode.Disposable {
  readonly #terminals: Terminals;
  readonly #next: PlainStatusBarItem;
  readonly #stop: PlainStatusBarItem;
  readonly #listeners: vscode.Disposable;
  #pending: Pending | undefined;

  constructor(terminals: Terminals) {
    this.#terminals = terminals;
    this.#next = createStatusBarItem(StatusBarItems.nextLine, vscode.StatusBarAlignment.Left, 1001);
    this.#next.name = sentence('Faultbook: next line');
    this.#next.command = Commands.nextLine;
    this.#next.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
    this.#stop = createStatusBarItem(StatusBarItems.stopLines, vscode.StatusBarAlignment.Left, 1000);
    this.#stop.name = sentence('Faultbook: stop inserting');
    this.#stop.text = ownText('$(close)');
    this.#stop.tooltip = sentence('Stop: skip the remaining lines');
    this.#stop.accessibilityInformation = { label: this.#stop.tooltip };
    this.#stop.command = Commands.stopLines;
    this.#listeners = vscode.Disposable.from(
      vscode.window.onDidCloseTerminal((terminal) => {
        if (terminal === this.#pending?.terminal) this.stop();
      }),
      terminals.onDidLeavePrompt(({ terminal, ran }) => {
        const pending = this.#pending;
        if (terminal !== pending?.terminal || !pending.stands) return;
        if (ran) pending.at++;
        pending.ran = ran;
        pending.stands = false;
        this.#show();
      }),
      terminals.onDidGiveUp((terminal) => {
        const pending = this.#pending;
        if (terminal !== pending?.terminal || !pending.ran || pending.stands) return;
        pending.at--;
        pending.ran = false;
        this.#show();
      }),
    );
  }

  dispose(): void {
    vscode.Disposable.from(this.#listeners, this.#next, this.#stop).dispose();
  }

  /** Begins with the first line; what is left of an earlier snippet is dropped. Whether it stands at a prompt now. */
  async begin(terminal: vscode.Terminal, shell: Shell, lines: readonly TerminalLine[]): Promise<boolean> {
    const pending: Pending = { terminal, shell, lines, at: 0, stands: false, ran: false };
    await this.#free(pending, true);
    return pending.stands;
  }

  /** Inserts the line that is next, once the one before it has been run. */
  async next(): Promise<void> {
    if (this.#pending) await this.#free(this.#pending, false);
    else showInStatusBar(sentence('There is no next line to insert.'), 3000);
  }

  /** Drops the lines that are left. */
  stop(): void {
    this.#pending = undefined;
    this.#show();
  }

  /**
   * Inserts where the prompt is free; where a line of ours may still be, the user decides. Two lines would run as one.
   */
  async #free(pending: Pending, isNew: boolean): Promise<void> {
    const { waiting } = this.#terminals;
    const isGone = () => !isNew && pending !== this.#pending;
    for (;;) {
      await waiting.recall(pending.terminal);
      if (isGone()) return;
      const line = waiting.get(pending.terminal);
      if (!line) break;
      const answer = await askAboutWaitingLine(pending.terminal, line);
      if (answer === undefined || isGone()) return;
      if (answer === 'wait') return this.#take(pending);
      if (answer === 'new') {
        const opened = await this.#terminals.open(pending.shell);
        if (!opened || isGone()) return;
        // The line in the old terminal was not run: it comes again.
        pending.terminal = opened;
        pending.stands = false;
      } else if (line === waiting.get(pending.terminal)) {
        waiting.forget(pending.terminal);
        if (pending.stands) pending.at++;
        pending.stands = false;
      }
      // Another line may have been put there while the user was asked about the previous one.
    }
    this.#take(pending);
    this.#insert(pending);
  }

  #take(pending: Pending): void {
    this.#pending = pending;
    this.#show();
  }

  #insert(pending: Pending): void {
    const line = pending.lines[pending.at];
    if (line === undefined) return;
    if (this.#terminals.isBusy(pending.terminal)) {
      showInStatusBar(sentence('Wait until the previous line has finished.'), 3000);
      return;
    }
    pending.stands = true;
    pending.ran = false;
    this.#terminals.insert(pending.terminal, line);
    setContext(ContextKeys.commandInserted, true);
    this.#show();
  }

  #show(): void {
    const pending = this.#pending;
    const upcoming = pending?.lines[pending.stands ? pending.at + 1 : pending.at];
    const waiting = pending !== undefined && upcoming !== undefined;
    setContext(ContextKeys.linesLeft, waiting);
    if (!waiting) {
      this.#pending = undefined;
      this.#next.hide();
      this.#stop.hide();
      return;
    }
    const { at, lines, stands } = pending;
    this.#next.text = stands
      ? sentence('$(terminal) Line {0} of {1} is at the prompt', at + 1, lines.length)
      : sentence('$(terminal) Insert line {0} of {1}', at + 1, lines.length);
    this.#next.tooltip = sentence('After running the previous line, insert: {0}', upcoming);
    this.#next.show();
    this.#stop.show();
  }
}
