import type * as vscode from 'vscode';
import { guard } from '../host/guard.ts';

const KEY = 'recentCodes';
/** So many codes are remembered: what one looks for is mostly among the last. */
const KEPT = 15;
/** The key of a code is short; anything longer was put there by somebody else. */
const LONGEST = 200;

/** The codes that were looked up last in this workspace, by the keys of their cards: codes only, never what was typed. */
export class RecentCodes {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** The last one first. */
  get all(): readonly string[] {
    const value = this.#memory.get<unknown>(KEY);
    const keys = Array.isArray(value) ? value : [];
    return keys.filter((key) => typeof key === 'string' && key.length <= LONGEST).slice(0, KEPT);
  }

  add(key: string): void {
    this.#keep([key, ...this.all.filter((one) => one !== key)]);
  }

  forget(key: string): void {
    this.#keep(this.all.filter((one) => one !== key));
  }

  forgetAll(): void {
    this.#keep([]);
  }

  #keep(keys: readonly string[]): void {
    guard('memory of codes', () => this.#memory.update(KEY, keys.length > 0 ? keys.slice(0, KEPT) : undefined));
  }
}
