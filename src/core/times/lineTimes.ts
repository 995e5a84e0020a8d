import type { Timestamp } from './timestamp.ts';
import { timestampAt } from './timestampAt.ts';
import type { TimestampContext } from './timestampContext.ts';

/** How many of the first lines are read even when nobody asks for them: they carry the date of an installer's log. */
export const HEAD_LINES = 40;

/** Tells the times of some lines of a text, even where the time stands in an earlier or later line. */
export class LineTimes {
  readonly #context: TimestampContext;
  readonly #lineAt: (index: number) => string | undefined;
  /** How many of the first lines were read, and the last line that was. */
  #head = 0;
  #readTo = -1;
  #told: { readonly line: number; readonly stamp: Timestamp | undefined } | undefined;

  /** `lineAt` gives lines from 0; undefined after the last, and where a line is not available. */
  constructor(context: TimestampContext, lineAt: (index: number) => string | undefined) {
    this.#context = context;
    this.#lineAt = lineAt;
  }

  /** The time of a line. Lines must be asked for in the order of the text. */
  stampOf(line: number): Timestamp | undefined {
    // A line of a megabyte may hold a hundred thousand hits, and has one time.
    if (this.#told?.line === line) return this.#told.stamp;
    for (; this.#head < HEAD_LINES && this.#head < line; this.#head++) this.#read(this.#head);
    const stamp = this.#read(line);
    this.#told = { line, stamp };
    return stamp;
  }

  #read(line: number): Timestamp | undefined {
    const stamp = timestampAt(this.#lineAt, line, this.#context, this.#readTo);
    this.#readTo = Math.max(this.#readTo, line);
    return stamp;
  }
}
