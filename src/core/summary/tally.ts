import type { Outcome } from '../codes/outcome.ts';
import type { Place } from '../explain/place.ts';
import type { DayOrder } from '../times/dateParts.ts';
import type { LocatedHit } from '../times/locatedHit.ts';
import { mergeTimeCounts, settleTimeCounts, TimeCounter, type TimeCounts } from '../times/timeCounts.ts';
import { instantOf, type Timestamp } from '../times/timestamp.ts';
import { settled } from '../times/timestampContext.ts';

/** A hit in a file; `lineText` is cut to what stands around the hit, and `hit` is moved to match. */
export type TallyPlace = Pick<LocatedHit, 'line' | 'column' | 'hit' | 'lineText' | 'recovered' | 'stamp'>;

/** What a place tells about the case, besides the name of the file. */
export type SeenPlace = Pick<Place, 'line' | 'nearby'>;

/** A time, and where it stands in the file. */
export interface Moment {
  readonly stamp: Timestamp;
  readonly line: number;
  readonly column: number;
}

/**
 * What one file, or a part of it, holds of one key (see `keyOf`). Plain data, which can be sent from thread to thread
 * and merged with that of other parts in any order.
 */
export interface Tally {
  readonly key: string;
  readonly outcome: Outcome;
  readonly count: number;
  /** The first hit in the file's order. */
  readonly first: TallyPlace;
  /** Where that hit is, for whoever makes its card. */
  readonly seen?: SeenPlace;
  /** The line near it that says in words why it failed, where its own does not; from 1. */
  readonly why?: { readonly line: number; readonly text: string };
  /** The first lines with a hit, counted from 1, each once. */
  readonly lines: readonly number[];
  /** The first hits, where they are listed. */
  readonly places: readonly TallyPlace[];
  /** The times of all others. */
  readonly rest?: TimeCounts;
  /** The first and the last time. */
  readonly earliest?: Moment;
  readonly latest?: Moment;
}

/** What a file holds for one key. */
export interface FileTally {
  /** Its path or name. */
  readonly file: string;
  readonly tally: Tally;
}

/** How many places and how many lines of a code are kept for each file. */
export const PLACES = 100;
export const LINES = 100;

/** The tally of two parts of one file that have no hit in common. */
export function mergeTallies(a: Tally, b: Tally): Tally {
  const [front, back] = comesBefore(b.first, a.first) ? [b, a] : [a, b];
  const earliest = earlier(a.earliest, b.earliest);
  const latest = later(a.latest, b.latest);
  const places = mergePlaces(front.places, back.places);
  const rest = mergeTimeCounts(mergeTimeCounts(a.rest, b.rest), countTimes(places.slice(PLACES)));
  return {
    key: a.key,
    outcome: a.outcome,
    count: a.count + b.count,
    first: front.first,
    ...(front.seen && { seen: front.seen }),
    ...(front.why && { why: front.why }),
    lines: mergeLines(front.lines, back.lines),
    places: places.slice(0, PLACES),
    ...(rest && { rest }),
    ...(earliest && { earliest }),
    ...(latest && { latest }),
  };
}

/** The tally once the whole file has been read: time stamps whose date had two readings now have one. */
export function settleTally(tally: Tally, order: DayOrder): Tally {
  const place = (one: TallyPlace) => (one.stamp ? { ...one, stamp: settled(one.stamp, order) } : one);
  const moment = (one: Moment) => ({ ...one, stamp: settled(one.stamp, order) });
  const { first, places, rest, earliest, latest } = tally;
  return {
    ...tally,
    first: place(first),
    places: places.map(place),
    ...(rest && { rest: settleTimeCounts(rest, order) }),
    ...(earliest && { earliest: moment(earliest) }),
    ...(latest && { latest: moment(latest) }),
  };
}

/** The earlier of two times: one without a date cannot be compared, but is better than none. */
export function earlier(a: Moment | undefined, b: Moment | undefined): Moment | undefined {
  if (!a || !b) return a ?? b;
  if (a.stamp.hasDate !== b.stamp.hasDate) return a.stamp.hasDate ? a : b;
  const difference = a.stamp.hasDate ? instantOf(a.stamp, 0) - instantOf(b.stamp, 0) : 0;
  return difference < 0 || (difference === 0 && comesBefore(a, b)) ? a : b;
}

/** The later of two times. */
export function later(a: Moment | undefined, b: Moment | undefined): Moment | undefined {
  if (!a || !b) return a ?? b;
  if (a.stamp.hasDate !== b.stamp.hasDate) return a.stamp.hasDate ? a : b;
  const difference = a.stamp.hasDate ? instantOf(a.stamp, 0) - instantOf(b.stamp, 0) : 0;
  return difference > 0 || (difference === 0 && comesBefore(b, a)) ? a : b;
}

type Position = Pick<Moment, 'line' | 'column'>;

function comesBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

function mergeLines(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length >= LINES && a.at(-1)! <= b[0]!) return a;
  return [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, LINES);
}

function mergePlaces(a: readonly TallyPlace[], b: readonly TallyPlace[]): readonly TallyPlace[] {
  if (b.length === 0) return a;
  return [...a, ...b].sort((x, y) => x.line - y.line || x.column - y.column);
}

/** A tally of which only so many places are kept, and the times of the others. */
export function withPlaces(tally: Tally, most: number): Tally {
  if (tally.places.length <= most) return tally;
  const places = tally.places.slice(0, most);
  const rest = mergeTimeCounts(tally.rest, countTimes(tally.places.slice(most)));
  const last = places.at(-1)?.line ?? 0;
  return { ...tally, places, lines: tally.lines.filter((line) => line <= last), ...(rest && { rest }) };
}

function countTimes(places: readonly TallyPlace[]): TimeCounts | undefined {
  if (places.length === 0) return undefined;
  const counter = new TimeCounter();
  for (const place of places) counter.add(place);
  return counter.counts();
}
