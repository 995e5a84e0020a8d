import type * as vscode from 'vscode';
import type { TerminalLine } from '../../core/snippets/terminalLine.ts';
import { guard } from '../host/guard.ts';

/** A line of ours that may be at a prompt; a different object for every line that is put there. */
export interface WaitingLine {
  /** Missing where it was put there before the window was loaded: values that were typed are not kept. */
  readonly line?: TerminalLine;
}

const KEY = 'terminalsWithLine';
/** How many numbers are kept: terminals that end unseen leave theirs behind. */
const KEPT = 50;

/**
 * The lines that we put at prompts and that have not been reported as run. Terminals live on when the window is
 * reloaded, so it is remembered which of them have such a line, by the numbers of their processes.
 */
export class WaitingLines {
  readonly #memory: vscode.Memento;
  readonly #lines = new Map<vscode.Terminal, WaitingLine>();
  /** Terminals for which we know what has been put there since. */
  readonly #known = new WeakSet<vscode.Terminal>();

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** Recalls what was put into a terminal before the window was loaded; then `get` knows it. */
  async recall(terminal: vscode.Terminal): Promise<void> {
    if (this.#known.has(terminal)) return;
    const id = await terminal.processId;
    if (this.#known.has(terminal)) return;
    this.#known.add(terminal);
    if (id !== undefined && this.#remembered().includes(id)) this.#lines.set(terminal, {});
  }

  /** What may be at a terminal's prompt: it was put there, and nothing has run since. */
  get(terminal: vscode.Terminal): WaitingLine | undefined {
    return this.#lines.get(terminal);
  }

  add(terminal: vscode.Terminal, line: TerminalLine): void {
    this.#known.add(terminal);
    this.#lines.set(terminal, { line });
    guard('memory of terminals', () => this.#remember(terminal));
  }

  /** The prompt is free. */
  forget(terminal: vscode.Terminal): void {
    this.#known.add(terminal);
    this.#lines.delete(terminal);
    guard('memory of terminals', () => this.#remember(terminal));
  }

  async #remember(terminal: vscode.Terminal): Promise<void> {
    const id = await terminal.processId;
    if (id === undefined) return;
    const before = this.#remembered();
    const others = before.filter((one) => one !== id);
    const has = this.#lines.has(terminal);
    if (has === others.length < before.length) return;
    await this.#memory.update(KEY, has ? [...others, id].slice(-KEPT) : others);
  }

  #remembered(): readonly number[] {
    const value = this.#memory.get<unknown>(KEY);
    return Array.isArray(value) ? value.filter((one) => typeof one === 'number') : [];
  }
}
