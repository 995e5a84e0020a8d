import type { LineFields } from '../formats/lineFields.ts';
import type { Timestamp } from '../times/timestamp.ts';
import type { TimestampContext } from '../times/timestampContext.ts';
import { EntryReader } from './entryReader.ts';
import type { LogFilter } from './filter.ts';
import { TimeRange } from './timeBounds.ts';

/** Of an entry of a log so many lines are looked at together; what comes behind them is looked at as an entry like it. */
const LONGEST_ENTRY = 500;

/** A line of a log, with those that go on with it. */
interface Entry {
  /** From 0. */
  readonly first: number;
  readonly lines: string[];
  fields: LineFields | undefined;
  stamp: Timestamp | undefined;
  hasHit: boolean;
}

/** Goes through a log from its beginning and tells the lines that a filter wants, in order: whole entries. */
export class LineFilter {
  readonly #filter: LogFilter;
  readonly #contains: readonly string[];
  readonly #without: readonly string[];
  readonly #either: readonly (readonly string[])[];
  readonly #range: TimeRange | undefined;
  readonly #reader: EntryReader;
  readonly #told: (line: number, text: string) => void;
  #line = 0;
  #entry: Entry | undefined;

  /** `times` is a new one for the log; `told` gets the lines that are wanted, from 0. */
  constructor(filter: LogFilter, times: TimestampContext, told: (line: number, text: string) => void) {
    const { contains = [], without = [], either = [], from, to } = filter;
    this.#filter = filter;
    this.#contains = contains.map((text) => text.toLowerCase());
    this.#without = without.map((text) => text.toLowerCase());
    this.#either = either.map((texts) => texts.map((text) => text.toLowerCase()));
    this.#range = from === undefined && to === undefined ? undefined : new TimeRange(from, to);
    this.#reader = new EntryReader(times, this.#range !== undefined);
    this.#told = told;
  }

  /** How many lines have come. */
  get lines(): number {
    return this.#line;
  }

  /** The next line; `hasHit` tells whether it has a code that is wanted, which only some filters ask. */
  push(text: string, hasHit: boolean): void {
    const line = this.#line++;
    const { begins, fields, stamp, ends } = this.#reader.read(text);
    const entry = this.#entry;
    if (begins || !entry) {
      this.#end();
      this.#entry = { first: line, lines: [text], fields, stamp: stamp ?? this.#reader.last, hasHit };
      return;
    }
    entry.lines.push(text);
    entry.hasHit ||= hasHit;
    if (ends) {
      entry.fields = fields ?? entry.fields;
      entry.stamp = stamp ?? entry.stamp;
    }
    if (entry.lines.length < LONGEST_ENTRY) return;
    // An entry without end: what has come of it is judged, and what follows is another one like it.
    this.#end();
    this.#entry = { ...entry, first: this.#line, lines: [], hasHit: false };
  }

  /** The end of the log. */
  finish(): void {
    this.#end();
    this.#entry = undefined;
  }

  #end(): void {
    const entry = this.#entry;
    if (!entry || !this.#wants(entry)) return;
    let count = entry.lines.length;
    // Blank lines between two entries are of neither.
    while (count > 1 && entry.lines[count - 1]!.trim() === '') count--;
    for (let i = 0; i < count; i++) this.#told(entry.first + i, entry.lines[i]!);
  }

  #wants({ fields, stamp, hasHit, lines }: Entry): boolean {
    const { failing, codes, levels, components, threads } = this.#filter;
    if ((failing || codes) && !hasHit) return false;
    if (levels && !(fields?.level && levels.includes(fields.level))) return false;
    if (components && !has(components, fields?.component)) return false;
    if (threads && !has(threads, fields?.thread)) return false;
    if (this.#range && !(stamp && this.#range.holds(stamp))) return false;
    if (this.#contains.length + this.#without.length + this.#either.length === 0) return true;
    const text = lines.join('\n').toLowerCase();
    const stands = (one: string) => text.includes(one);
    return (
      this.#contains.every(stands) && this.#either.every((some) => some.some(stands)) && !this.#without.some(stands)
    );
  }
}

function has(names: readonly string[], name: string | undefined): boolean {
  return name !== undefined && names.some((one) => one.toLowerCase() === name.toLowerCase());
}
