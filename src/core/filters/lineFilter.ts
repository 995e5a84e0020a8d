import { FieldReader, type LineFields } from '../formats/lineFields.ts';
import type { Timestamp } from '../times/timestamp.ts';
import type { TimestampContext } from '../times/timestampContext.ts';
import { ownTimestamp } from '../times/timestampOf.ts';
import type { LogFilter } from './filter.ts';
import { TimeRange } from './timeBounds.ts';

/** Of an entry of a log so many lines are looked at together; what comes behind them is looked at as an entry like it. */
const LONGEST_ENTRY = 500;

/** What a log has at one time: a line, with those that go on with it, as a stack trace does. */
interface Entry {
  /** From 0. */
  readonly first: number;
  readonly lines: string[];
  fields: LineFields | undefined;
  stamp: Timestamp | undefined;
  /** Whether its first line is one that others go on with. */
  readonly goesOn: boolean;
  fails: boolean;
  /** The message that it opens and has not ended. */
  open: { readonly opens: string; readonly until: string } | undefined;
}

/**
 * Goes through a log from its beginning and tells the lines that a filter wants, in order. A line without a frame of its own
 * comes and goes with the one before, unless its format says that such lines stand apart, or no line so far had a frame.
 */
export class LineFilter {
  readonly #filter: LogFilter;
  readonly #contains: readonly string[];
  readonly #without: readonly string[];
  readonly #range: TimeRange | undefined;
  readonly #times: TimestampContext;
  readonly #reader: FieldReader;
  readonly #told: (line: number, text: string) => void;
  #line = 0;
  #entry: Entry | undefined;

  /** `times` is a new one for the log; `told` gets the lines that are wanted, from 0. */
  constructor(filter: LogFilter, times: TimestampContext, told: (line: number, text: string) => void) {
    const { contains = [], without = [], from, to } = filter;
    this.#filter = filter;
    this.#contains = contains.map((text) => text.toLowerCase());
    this.#without = without.map((text) => text.toLowerCase());
    this.#range = from === undefined && to === undefined ? undefined : new TimeRange(from, to);
    this.#times = times;
    this.#reader = new FieldReader(times.formats, times.fileName);
    this.#told = told;
  }

  /** How many lines have come. */
  get lines(): number {
    return this.#line;
  }

  /** The next line; `fails` tells whether a code in it stands for a failure, which only some filters ask. */
  push(text: string, fails: boolean): void {
    const line = this.#line++;
    const fields = this.#reader.read(text);
    const own = fields && !this.#range ? undefined : ownTimestamp(text, this.#times);
    const entry = this.#entry;
    if (entry && this.#goesOn(entry, text, fields, own)) {
      entry.lines.push(text);
      entry.fails ||= fails;
      if (entry.open && text.includes(entry.open.until)) {
        entry.open = undefined;
        entry.fields = fields ?? entry.fields;
        entry.stamp = own ?? entry.stamp;
      }
      if (entry.lines.length >= LONGEST_ENTRY) this.#cut(entry);
      return;
    }
    this.#end();
    this.#entry = {
      ...{ first: line, lines: [text], fields, stamp: own ?? this.#times.last, fails },
      goesOn: fields !== undefined || own !== undefined || this.#opened(text) !== undefined,
      open: this.#opened(text),
    };
  }

  /** The end of the log. */
  finish(): void {
    this.#end();
    this.#entry = undefined;
  }

  #goesOn(entry: Entry, text: string, fields: LineFields | undefined, own: Timestamp | undefined): boolean {
    if (entry.open) return !text.startsWith(entry.open.opens);
    return entry.goesOn && !entry.fields?.format.apart && !fields && !own && this.#opened(text) === undefined;
  }

  #opened(text: string): Entry['open'] {
    return this.#times.formats.openedBy(text);
  }

  /** An entry without end: what has come of it is judged, and what follows is another one like it. */
  #cut(entry: Entry): void {
    const { fields, stamp, open } = entry;
    this.#end();
    this.#entry = { first: this.#line, lines: [], fields, stamp, goesOn: true, fails: false, open };
  }

  #end(): void {
    const entry = this.#entry;
    if (!entry || !this.#wants(entry)) return;
    let count = entry.lines.length;
    // Blank lines between two entries are of neither.
    while (count > 1 && entry.lines[count - 1]!.trim() === '') count--;
    for (let i = 0; i < count; i++) this.#told(entry.first + i, entry.lines[i]!);
  }

  #wants({ fields, stamp, fails, lines }: Entry): boolean {
    const { failing, levels, components, threads } = this.#filter;
    if (failing && !fails) return false;
    if (levels && !(fields?.level && levels.includes(fields.level))) return false;
    if (components && !has(components, fields?.component)) return false;
    if (threads && !has(threads, fields?.thread)) return false;
    if (this.#range && !(stamp && this.#range.holds(stamp))) return false;
    if (this.#contains.length === 0 && this.#without.length === 0) return true;
    const text = lines.join('\n').toLowerCase();
    return this.#contains.every((one) => text.includes(one)) && !this.#without.some((one) => text.includes(one));
  }
}

function has(names: readonly string[], name: string | undefined): boolean {
  return name !== undefined && names.some((one) => one.toLowerCase() === name.toLowerCase());
}
