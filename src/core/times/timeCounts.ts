import type { DayOrder } from './dateParts.ts';
import type { Timestamp } from './timestamp.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Widths of stretches of time, in milliseconds: each is a multiple of those before, so what was counted by one of them can
 * be counted anew by a wider one.
 */
export const NESTED_WIDTHS: readonly number[] = [
  ...[1000, 5000, 15_000],
  ...[1, 5, 15].map((minutes) => minutes * MINUTE),
  ...[1, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 7, 28, 364].map((days) => days * DAY),
];

/** How many hits there were in a stretch of time, and where the first of them stands. */
export interface TimeCount {
  /** Its start, as the `time` of a time stamp says it. */
  readonly start: number;
  readonly isLocal: boolean;
  readonly count: number;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** Both starts, where the file has not shown yet which number of its dates is the day. */
  readonly either?: Readonly<Record<DayOrder, number>>;
}

/**
 * The times of hits of one file of which nothing else is kept. Plain data, which can be sent from thread to thread; its size
 * does not grow with their number.
 */
export interface TimeCounts {
  /** How long each stretch is: one of `NESTED_WIDTHS`. */
  readonly width: number;
  readonly counts: readonly TimeCount[];
  /** How many have no time, or none with a date. */
  readonly untimed: number;
}

/** A hit as it is counted. */
export interface CountedPlace {
  readonly stamp?: Timestamp | undefined;
  readonly line: number;
  readonly column: number;
}

/** So many stretches are told apart. */
const MOST = 100;

/** Counts hits by their time, ever more coarsely as they spread. */
export class TimeCounter {
  readonly #most: number;
  #width = NESTED_WIDTHS[0]!;
  #counts = new Map<number, { -readonly [K in keyof TimeCount]: TimeCount[K] }>();
  #untimed = 0;

  /** `most`: how many stretches are told apart. */
  constructor(most = MOST) {
    this.#most = most;
  }

  add({ stamp, line, column }: CountedPlace): void {
    if (!stamp?.hasDate || !Number.isFinite(stamp.time)) this.#untimed++;
    else {
      const { time, isLocal, either } = stamp;
      this.#put({ start: time, isLocal, count: 1, line, column, ...(either && { either }) });
    }
  }

  /** Takes what was counted of another part of the file. */
  addAll({ width, counts, untimed }: TimeCounts): void {
    this.#untimed += untimed;
    if (width > this.#width) this.#widen(width);
    for (const one of counts) this.#put(one);
  }

  /** What has been counted; undefined where nothing was. */
  counts(): TimeCounts | undefined {
    if (this.#counts.size === 0 && this.#untimed === 0) return undefined;
    return { width: this.#width, counts: [...this.#counts.values()], untimed: this.#untimed };
  }

  #put(one: TimeCount): void {
    const start = this.#startOf(one.start);
    const key = start * 2 + Number(one.isLocal);
    const same = this.#counts.get(key);
    if (same) {
      same.count += one.count;
      if (one.line < same.line || (one.line === same.line && one.column < same.column)) {
        same.line = one.line;
        same.column = one.column;
      }
      return;
    }
    const { either } = one;
    const starts = either && {
      either: { dayFirst: this.#startOf(either.dayFirst), monthFirst: this.#startOf(either.monthFirst) },
    };
    this.#counts.set(key, { ...one, start, ...starts });
    if (this.#counts.size <= this.#most) return;
    const wider = NESTED_WIDTHS.find((width) => width > this.#width);
    if (wider !== undefined) this.#widen(wider);
  }

  #startOf(time: number): number {
    return Math.floor(time / this.#width) * this.#width;
  }

  #widen(width: number): void {
    const before = [...this.#counts.values()];
    this.#width = width;
    this.#counts = new Map();
    for (const one of before) this.#put(one);
  }
}

/** What was counted of two parts of one file. */
export function mergeTimeCounts(a: TimeCounts | undefined, b: TimeCounts | undefined): TimeCounts | undefined {
  if (!a || !b) return a ?? b;
  const all = new TimeCounter();
  all.addAll(a);
  all.addAll(b);
  return all.counts();
}

/** The same once the whole file has been read: dates that had two readings now have one. */
export function settleTimeCounts(counts: TimeCounts, order: DayOrder): TimeCounts {
  if (!counts.counts.some(({ either }) => either)) return counts;
  const all = new TimeCounter();
  const settled = counts.counts.map(({ either, ...one }) => (either ? { ...one, start: either[order] } : one));
  all.addAll({ ...counts, counts: settled });
  return all.counts()!;
}

/** How many hits were counted. */
export function sizeOfTimeCounts({ counts, untimed }: TimeCounts): number {
  return counts.reduce((sum, { count }) => sum + count, untimed);
}
