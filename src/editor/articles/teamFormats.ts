import * as vscode from 'vscode';
import type { Format } from '../../core/formats/format.ts';
import { FormatSet } from '../../core/formats/formatSet.ts';
import { FORMATS } from '../../core/formats/formats.ts';

/** The formats of logs: those that ship, and those of the team's folders. */
export class TeamFormats implements vscode.Disposable {
  readonly #formats = new Map<string, Format>();
  readonly #changed = new vscode.EventEmitter<void>();
  /** What logs are read by is another now. */
  readonly onDidChange = this.#changed.event;
  #set = new FormatSet(FORMATS);

  /** All of them; another one after each change. */
  get set(): FormatSet {
    return this.#set;
  }

  /** The team's. */
  get own(): readonly Format[] {
    return [...this.#formats.values()];
  }

  /** Takes the format of a file (its URI as text) in place of what was read from it before. */
  take(uri: string, format: Format): void {
    this.#formats.set(uri, format);
    this.#renew();
  }

  /** Forgets the formats of a file, or of all files in a folder. */
  forget(uri: string): string[] {
    const gone = [...this.#formats.keys()].filter((one) => one === uri || one.startsWith(`${uri}/`));
    for (const one of gone) this.#formats.delete(one);
    if (gone.length > 0) this.#renew();
    return gone;
  }

  clear(): void {
    if (this.#formats.size === 0) return;
    this.#formats.clear();
    this.#renew();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #renew(): void {
    this.#set = new FormatSet([...FORMATS, ...this.#formats.values()]);
    this.#changed.fire();
  }
}
