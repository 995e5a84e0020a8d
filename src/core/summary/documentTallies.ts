import { detectAt } from '../detection/detectAt.ts';
import type { Hit, LogContext } from '../detection/hit.ts';
import { HeaderFinder } from '../detection/tablePass.ts';
import { placeOf } from '../explain/place.ts';
import { keptPlace } from '../scan/keptPlace.ts';
import type { Lines } from '../text/lines.ts';
import { LineTimes } from '../times/lineTimes.ts';
import { recoversAt } from '../times/recovers.ts';
import { settleTimeCounts, TimeCounter, type TimeCounts } from '../times/timeCounts.ts';
import type { Timestamp } from '../times/timestamp.ts';
import { settled, TimestampContext } from '../times/timestampContext.ts';
import type { HitIndex, HitKind, IndexedHit } from './hitIndex.ts';
import { earlier, LINES, later, type Moment, type SeenPlace, type Tally, type TallyPlace } from './tally.ts';

/**
 * How much of a line is kept on each side of the first hit, in UTF-16 units; a line no longer than that is kept whole.
 */
const AROUND = 300;

/** Among so many of the first places of a code the earliest is looked for that was not put right. */
const EARLY = 50;

/** Tallies the hits that a document's index already holds: nothing is searched again. */
export class DocumentTallies {
  readonly #hits: HitIndex;
  readonly #source: Lines;
  readonly #headers: HeaderFinder;
  readonly #dates: TimestampContext;
  readonly #times: LineTimes;
  readonly #kinds = new Map<HitKind, Counted>();
  #next = 0;

  /** `context` is that of the index. */
  constructor(hits: HitIndex, source: Lines, context: LogContext) {
    this.#hits = hits;
    this.#source = source;
    this.#headers = new HeaderFinder(source, context);
    this.#dates = new TimestampContext(context);
    this.#times = new LineTimes(this.#dates, (line) =>
      line >= 0 && line < source.lineCount ? source.line(line) : undefined,
    );
  }

  /** Counts all hits; only the times of the first and the last of each kind are read, which is quick. */
  count(): this {
    for (const hit of this.#hits.all()) this.#count(hit);
    const ends = [...this.#kinds.values()].flatMap((counted) =>
      [counted.first, counted.last].map((hit) => ({ counted, hit })),
    );
    for (const { counted, hit } of ends.sort((a, b) => a.hit.line - b.hit.line || a.hit.start - b.hit.start))
      this.#see(counted, hit);
    return this;
  }

  /** Counts some more hits, each with its time; false when there are none left. */
  step(most: number): boolean {
    for (let i = 0; i < most; i++) {
      const hit = this.#hits.at(this.#next);
      if (!hit) return false;
      this.#next++;
      this.#see(this.#count(hit), hit);
    }
    return true;
  }

  /** What has been counted so far, in the order of the first hits. */
  tallies(): Tally[] {
    return [...this.#kinds].map(([{ key, outcome }, counted]) => {
      const { count, first, lines, earliest, latest } = counted;
      const { place, seen } = this.#placed(first);
      const stamp = counted.firstStamp && this.#settled(counted.firstStamp).stamp;
      const lasting = outcome === 'failure' ? this.#lasting(counted) : first;
      const recovered = lasting !== first && { recovered: true as const };
      return {
        ...{ key, outcome, count, lines, seen, first: { ...place, ...recovered, ...(stamp && { stamp }) } },
        places: lasting && lasting !== first ? [this.#placed(lasting).place] : [],
        ...(earliest && { earliest: this.#settled(earliest) }),
        ...(latest && { latest: this.#settled(latest) }),
      };
    });
  }

  /** The times of the hits that `step` has counted, with a tally of each kind: to be asked when all have been counted. */
  times(): { readonly tally: Tally; readonly times: TimeCounts }[] {
    const tallies = this.tallies();
    return [...this.#kinds.values()].flatMap(({ times }, index) => {
      const counts = times.counts();
      const { order } = this.#dates;
      return counts ? [{ tally: tallies[index]!, times: order ? settleTimeCounts(counts, order) : counts }] : [];
    });
  }

  /** Where a hit stands, and what stands around it; to be asked when all have been counted. */
  placeOf(hit: IndexedHit): { readonly place: TallyPlace; readonly seen: SeenPlace } {
    const { place, seen } = this.#placed(hit);
    const stamp = this.stampOf(hit.line, hit.start);
    return { place: { ...place, ...(stamp && { stamp }) }, seen };
  }

  /** The time of a place in a line (from 0); to be asked when all hits have been counted. */
  stampOf(line: number, at = 0): Timestamp | undefined {
    const source = this.#source;
    const times = new LineTimes(this.#dates, (at) => (at >= 0 && at < source.lineCount ? source.line(at) : undefined));
    const stamp = times.stampOf(line, line < source.lineCount ? { text: source.line(line), at } : undefined);
    return stamp && settled(stamp, this.#dates.order);
  }

  /** The first of its places that was not put right, if that is among the first ones. */
  #lasting({ early }: Counted): IndexedHit | undefined {
    return early.find(({ line }) => line >= this.#source.lineCount || !recoversAt(this.#source, line));
  }

  #count(hit: IndexedHit): Counted {
    const counted = this.#kinds.get(hit.kind);
    const line = hit.line + 1;
    if (!counted) {
      const made: Counted = { count: 1, first: hit, last: hit, early: [hit], lines: [line], times: new TimeCounter() };
      this.#kinds.set(hit.kind, made);
      return made;
    }
    counted.count++;
    counted.last = hit;
    if (counted.early.length < EARLY) counted.early.push(hit);
    if (counted.lines.length < LINES && counted.lines.at(-1) !== line) counted.lines.push(line);
    return counted;
  }

  #see(counted: Counted, hit: IndexedHit): void {
    const { line, start: at } = hit;
    const isHere = line < this.#source.lineCount;
    const stamp = this.#times.stampOf(line, isHere ? { text: this.#source.line(line), at } : undefined);
    counted.times.add({ stamp, line: line + 1, column: at + 1 });
    if (!stamp) return;
    const moment: Moment = { stamp, line: hit.line + 1, column: hit.start + 1 };
    if (hit === counted.first) counted.firstStamp = moment;
    counted.earliest = earlier(counted.earliest, moment)!;
    counted.latest = later(counted.latest, moment)!;
  }

  #placed({ line, start, end, kind }: IndexedHit): { place: TallyPlace; seen: SeenPlace } {
    const text = line < this.#source.lineCount ? this.#source.line(line) : '';
    const { code, extend, noise } = kind;
    const hit: Hit = detectAt(text, start + 1, this.#headers.contextAt(line)) ?? {
      ...{ start, end, text: text.slice(start, end), code },
      ...(extend !== undefined && { extend }),
      ...(noise && { noise }),
    };
    const kept = keptPlace(hit, text, text.length <= 2 * AROUND ? text.length : AROUND);
    const { line: own, nearby } = placeOf(this.#source, Math.min(line, this.#source.lineCount - 1), start);
    return { place: { line: line + 1, column: start + 1, ...kept }, seen: { line: own, nearby } };
  }

  #settled(moment: Moment): Moment {
    return { ...moment, stamp: settled(moment.stamp, this.#dates.order) };
  }
}

/** The hits of one kind so far. */
interface Counted {
  count: number;
  readonly first: IndexedHit;
  last: IndexedHit;
  /** The first ones. */
  readonly early: IndexedHit[];
  readonly lines: number[];
  readonly times: TimeCounter;
  firstStamp?: Moment;
  earliest?: Moment;
  latest?: Moment;
}
