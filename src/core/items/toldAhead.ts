import type { Code } from '../codes/code.ts';
import type { ItemKind } from './itemLog.ts';

/** Of how many threads it is remembered. */
const MOST_THREADS = 1000;
/** Within so many lines, those of other threads among them, stands the id behind a name. */
const NAMED_WITHIN = 50;
/** Within so many stands what failed, where nothing names it by an id: the report of a crash has all of the stack between. */
const TOLD_WITHIN = 400;

/** What a line tells of the item that a later one is about. */
export interface Told {
  readonly name?: string | undefined;
  readonly code?: Code | undefined;
}

/** A line (numbered from 0), and the thread that it names. */
interface Place {
  readonly line: number;
  readonly thread: string;
}

/** By kind and thread, what the item is called that the next line names by its id or not at all, and how it ended. */
export class ToldAhead {
  readonly #told = new Map<string, Told & { readonly line: number }>();

  /** Keeps what a line tells: a code stands beside the name that was told before it. */
  tell({ line, thread }: Place, kind: ItemKind, { name, code }: Told): void {
    const key = `${kind}\n${thread}`;
    const before = name === undefined && code ? this.#told.get(key) : undefined;
    this.#told.delete(key);
    if (name !== undefined || code)
      this.#told.set(key, { name: name ?? before?.name, code: code ?? before?.code, line });
    if (this.#told.size > MOST_THREADS) this.#told.delete(this.#told.keys().next().value!);
  }

  /** What was told of the item of a line that has no id. */
  of(place: Place, kind: ItemKind): Told | undefined {
    return this.#within(TOLD_WITHIN, place, kind);
  }

  /** The name that was told of the item whose id a line has; it is that of no other. */
  takeName(place: Place, kind: ItemKind): string | undefined {
    const told = this.#within(NAMED_WITHIN, place, kind);
    this.#told.delete(`${kind}\n${place.thread}`);
    return told?.name;
  }

  #within(lines: number, place: Place, kind: ItemKind): Told | undefined {
    const told = this.#told.get(`${kind}\n${place.thread}`);
    return told && place.line - told.line <= lines ? told : undefined;
  }
}
