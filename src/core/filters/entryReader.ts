import { FieldReader, type LineFields } from '../formats/lineFields.ts';
import type { Timestamp } from '../times/timestamp.ts';
import type { TimestampContext } from '../times/timestampContext.ts';
import { ownTimestamp } from '../times/timestampOf.ts';

/** A line of a log as its entry has it. */
export interface EntryLine {
  /** Whether it begins an entry; else it goes on with the one before, as a stack trace does. */
  readonly begins: boolean;
  /** Its own fields: those of an entry are the ones of its first line, or where the message of that is longer than a line, of the last one. */
  readonly fields: LineFields | undefined;
  /** Its own time stamp, where those are asked for or tell where an entry begins. */
  readonly stamp: Timestamp | undefined;
  /** Set where it ends a message of several lines. */
  readonly ends: boolean;
}

/**
 * Reads the lines of a log, in order, and tells which belong together. A line without a frame of its own goes on with the one
 * before, unless its format says that such lines stand apart, or no line so far had a frame.
 */
export class EntryReader {
  readonly #times: TimestampContext;
  readonly #asksTimes: boolean;
  readonly #fields: FieldReader;
  /** Whether other lines can go on with the current entry. */
  #goesOn = false;
  /** The message that it opens and has not ended. */
  #open: { readonly opens: string; readonly until: string } | undefined;

  /** `times` is a new one for the log; `asksTimes`: whether the time stamps of all lines are wanted. */
  constructor(times: TimestampContext, asksTimes = false) {
    this.#times = times;
    this.#asksTimes = asksTimes;
    this.#fields = new FieldReader(times.formats, times.fileName);
  }

  /** The last time stamp that was read. */
  get last(): Timestamp | undefined {
    return this.#times.last;
  }

  read(text: string): EntryLine {
    const fields = this.#fields.read(text);
    const stamp = fields && !this.#asksTimes ? undefined : ownTimestamp(text, this.#times);
    if (this.#open && !text.startsWith(this.#open.opens)) {
      const ends = text.includes(this.#open.until);
      if (ends) this.#open = undefined;
      return { begins: false, fields, stamp, ends };
    }
    const opened = this.#times.formats.openedBy(text);
    const isFramed = fields !== undefined || stamp !== undefined || opened !== undefined;
    if (this.#goesOn && !isFramed) return { begins: false, fields, stamp, ends: false };
    this.#open = opened;
    this.#goesOn = isFramed && !fields?.format.apart;
    return { begins: true, fields, stamp, ends: false };
  }
}
