import type { DayOrder } from './dateParts.ts';
import { instantOf, type Timestamp } from './timestamp.ts';
import { type FileFacts, settled, TimestampContext } from './timestampContext.ts';
import { ownTimestamp } from './timestampOf.ts';

/** From when to when a log tells, and the longest stretch between two times that follow each other in it. */
export interface LogSpan {
  readonly from: Timestamp;
  readonly to: Timestamp;
  readonly gap?: { readonly from: Timestamp; readonly to: Timestamp };
}

/** So many of the first and the last lines of a stretch are looked at for its first and its last time. */
const ENDS = 40;
/** A shorter gap (ms) is none. */
const LEAST = 10 * 60_000;

/**
 * Tells the span of a log from its lines, which come in batches. Where a log writes one time after the other, only the ends of
 * most batches are read: a longer gap than the longest so far can only be between two times that are farther apart.
 */
export class SpanReader {
  readonly #context: TimestampContext;
  #from: Timestamp | undefined;
  #to: Timestamp | undefined;
  #gap: { from: Timestamp; to: Timestamp } | undefined;
  #longest = LEAST;

  constructor(facts: FileFacts) {
    this.#context = new TimestampContext(facts);
  }

  /** Takes the next lines, in the order of the log. */
  add(lines: readonly string[]): void {
    const first = this.#firstOf(lines);
    if (!first) return;
    const before = this.#to;
    const last = this.#lastOf(lines) ?? first.stamp;
    this.#from = earlier(this.#from, first.stamp);
    if (before) this.#between(before, first.stamp);
    // Times of day are of the day that was reached: read a second time, they would be of the next.
    if (!this.#context.hasTimesOfDay)
      this.#within(lines, { at: first.at, stamp: first.stamp }, { at: lines.length, stamp: last });
    this.#from = earlier(this.#from, last);
    this.#to = later(later(this.#to, first.stamp), last);
  }

  /** The span; undefined where no line has a date. `order`: which number of its dates is the day. */
  span(order: DayOrder | undefined): LogSpan | undefined {
    if (!this.#from || !this.#to) return undefined;
    const read = (stamp: Timestamp) => settled(stamp, order ?? this.#context.order);
    const gap = this.#gap && { from: read(this.#gap.from), to: read(this.#gap.to) };
    return { from: read(this.#from), to: read(this.#to), ...(gap && { gap }) };
  }

  #firstOf(lines: readonly string[]): { readonly stamp: Timestamp; readonly at: number } | undefined {
    for (let at = 0; at < lines.length && at < ENDS; at++) {
      const stamp = this.#timeOf(lines[at]!);
      if (stamp) return { stamp, at };
    }
    return undefined;
  }

  #lastOf(lines: readonly string[]): Timestamp | undefined {
    for (let at = lines.length - 1; at >= 0 && at >= lines.length - ENDS; at--) {
      const stamp = this.#timeOf(lines[at]!);
      if (stamp) return stamp;
    }
    return undefined;
  }

  /** Looks for gaps between two lines, of which the second may be behind the last: halves that are no longer than the longest gap have none. */
  #within(lines: readonly string[], from: TimedLine, to: TimedLine): void {
    if (distance(from.stamp, to.stamp) <= this.#longest) return;
    const middle = Math.floor((from.at + to.at) / 2);
    let at = middle;
    let stamp: Timestamp | undefined;
    while (at < to.at) {
      stamp = this.#timeOf(lines[at]!);
      if (stamp && at > from.at) break;
      at++;
    }
    if (stamp && at < to.at && at > from.at) {
      this.#within(lines, from, { at, stamp });
      this.#within(lines, { at, stamp }, to);
      return;
    }
    // Nothing in the second half has a time: what is left is in the first.
    if (middle > from.at + 1) this.#within(lines, from, { at: middle, stamp: to.stamp });
    else this.#between(from.stamp, to.stamp);
  }

  #between(from: Timestamp, to: Timestamp): void {
    const length = distance(from, to);
    if (length <= this.#longest) return;
    this.#longest = length;
    this.#gap = { from, to };
  }

  #timeOf(line: string): Timestamp | undefined {
    const stamp = ownTimestamp(line, this.#context);
    return stamp?.hasDate && !stamp.assumed && !Number.isNaN(stamp.time) ? stamp : undefined;
  }
}

interface TimedLine {
  readonly at: number;
  readonly stamp: Timestamp;
}

/** How long after one another two times of a log are (ms); of those that cannot be compared, nothing. */
function distance(from: Timestamp, to: Timestamp): number {
  return from.isLocal === to.isLocal ? instantOf(to, 0) - instantOf(from, 0) : 0;
}

function earlier(a: Timestamp | undefined, b: Timestamp): Timestamp {
  return a && distance(a, b) >= 0 ? a : b;
}

function later(a: Timestamp | undefined, b: Timestamp): Timestamp {
  return a && distance(a, b) <= 0 ? a : b;
}
