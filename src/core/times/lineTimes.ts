import type { Timestamp } from './timestamp.ts';
import { type LinePlace, timestampAt } from './timestampAt.ts';
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
  #told: { readonly line: number; readonly from: number; readonly stamp: Timestamp | undefined } | undefined;

  /** `lineAt` gives lines from 0; undefined after the last, and where a line is not available. */
  constructor(context: TimestampContext, lineAt: (index: number) => string | undefined) {
    this.#context = context;
    this.#lineAt = lineAt;
  }

  /**
   * The time of a line, or of the record around a place of it where it holds several. Lines and places must be asked for in the
   * order of the text.
   */
  stampOf(line: number, place?: LinePlace): Timestamp | undefined {
    const from = place ? this.#context.formats.records.around(place.text, place.at).start : 0;
    // A line of a megabyte may hold a hundred thousand hits, and has one time, or one a record.
    if (this.#told?.line === line && this.#told.from === from && !place?.isCut) return this.#told.stamp;
    for (; this.#head < HEAD_LINES && this.#head < line; this.#head++) {
      const text = this.#lineAt(this.#head) ?? '';
      this.#read(this.#head, { text, at: text.length });
    }
    const stamp = this.#read(line, place);
    this.#told = { line, from, stamp };
    return stamp;
  }

  #read(line: number, place?: LinePlace): Timestamp | undefined {
    const stamp = timestampAt(this.#lineAt, line, this.#context, this.#readTo, place);
    const text = place?.text ?? this.#lineAt(line) ?? '';
    const isRead = this.#context.formats.records.around(text, place?.at ?? 0).end === text.length;
    // Further records of the same line are yet to come.
    this.#readTo = Math.max(this.#readTo, isRead ? line : line - 1);
    return stamp;
  }
}
