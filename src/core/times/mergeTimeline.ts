import { canonical } from '../codes/code.ts';
import { aheadOf, type Clocks } from './clocks.ts';
import { onlyFollows } from './following.ts';
import { type FirstPlace, isFailure, type LocatedHit } from './locatedHit.ts';
import { longestRise } from './longestRise.ts';
import { isPutRight } from './recovers.ts';
import { StatedOffsets } from './statedOffset.ts';
import { TimeOrder } from './timeOrder.ts';
import { instantOf, type Timestamp } from './timestamp.ts';

/** The hits of one file, in the file's order. */
export interface TimelineFile<H extends LocatedHit = LocatedHit> {
  readonly hits: readonly H[];
  /** The instant of the file's last change (milliseconds UTC): the place of a file without dates. */
  readonly changed?: number;
  /** What failed first in it by its course; null where that put everything right. Where it is not known, codes tell. */
  readonly failed?: FirstPlace<H> | null;
  /** Set where its lines may stand in another order than they were written in: all times of it count. */
  readonly outOfOrder?: true;
}

export interface TimelineOptions {
  /**
   * The offset of local times that do not state theirs, in minutes east of UTC. Without it, the offset that most time
   * stamps of the hits state is taken, else 0.
   */
  readonly assumedOffset?: number;
  /** By how many minutes the clocks of files are ahead of the others, as somebody said; negative where they are behind. */
  readonly clocks?: Clocks;
}

/**
 * What a hit's place in the timeline rests on: the time of its own line; the hits around it in its file, because it has
 * no time or its clock is out of step; the last change of its file; nothing, and then it comes after all others.
 */
export type PlacedBy = 'time' | 'neighbour' | 'file' | 'nothing';

export interface TimelineEntry<H extends LocatedHit = LocatedHit> {
  readonly hit: H;
  /** Milliseconds UTC by which it is placed, with the assumed offset; infinite where nothing places it. */
  readonly instant: number;
  readonly placedBy: PlacedBy;
}

export interface Timeline<H extends LocatedHit = LocatedHit> {
  readonly entries: readonly TimelineEntry<H>[];
  /** Minutes east of UTC that local times were taken for, and whether anyone said so: the caller, or the logs. */
  readonly offset: number;
  readonly offsetFrom: 'caller' | 'logs' | 'nobody';
  /** Of its files, those whose clocks somebody said to differ. */
  readonly clocks: Clocks;
  /** The earliest of those. */
  readonly firstFailure?: FirstEntry<H>;
  /**
   * What failed first in each file in which something did, in the order of time: which of them is the cause, no order says. As
   * the course of the file tells, else the earliest code, leaving out background noise and what was put right.
   */
  readonly firstOfFile: readonly FirstEntry<H>[];
  /** The first failure of each code (canonical), in the order in which the codes appeared. */
  readonly firstOfCode: ReadonlyMap<string, TimelineEntry<H>>;
}

/** Where a file failed first, placed as an entry is. */
export interface FirstEntry<H extends LocatedHit = LocatedHit> extends Omit<TimelineEntry<H>, 'hit'> {
  readonly hit: FirstPlace<H>;
}

/**
 * Merges the hits of several files into one order. Two hits of one file never change places, even where its clock was
 * set back: of each file's times, only those count that form the longest sequence without a step back, and a hit whose
 * time is not among them takes the place of the hit before it. One wild time in a file thus moves nothing but itself.
 * Only the hits of a file that is out of order stand where their times say, and those of exported events: each record states
 * when it was, in whatever order they were exported. Of the same time, the last comes first where the newest are on top.
 * Hits of the same instant keep the order of the files.
 */
export function mergeTimeline<H extends LocatedHit>(
  files: readonly TimelineFile<H>[],
  options: TimelineOptions = {},
): Timeline<H> {
  const [offset, offsetFrom] = offsetOf(files, options);
  // The instants of a file in order never fall: the sort keeps that.
  const { clocks = new Map() } = options;
  const entries = inOrder(files.flatMap((file) => placed(file, offset, clocks)));
  const firstOfCode = new Map<string, TimelineEntry<H>>();
  const firstOfFile = new Map<string, FirstEntry<H>>();
  const isFollowed = new Set(files.flatMap(({ failed, hits }) => (failed === undefined ? [] : (hits[0]?.file ?? []))));
  /** The files whose first one only follows, as far as they are known. */
  const following = new Set<string>();
  for (const entry of entries) {
    if (!isFailure(entry.hit)) continue;
    const { file } = entry.hit;
    if (!isFollowed.has(file) && (!firstOfFile.has(file) || following.has(file)) && !isPutRight(entry.hit)) {
      const isFollowing = onlyFollows(entry.hit);
      if (!isFollowing || !firstOfFile.has(file)) firstOfFile.set(file, entry);
      if (isFollowing) following.add(file);
      else following.delete(file);
    }
    const code = canonical(entry.hit.hit.code);
    if (!firstOfCode.has(code)) firstOfCode.set(code, entry);
  }
  for (const { failed, changed } of files)
    if (failed) firstOfFile.set(failed.file, entryOf(failed, changed, { offset, clocks }, entries));
  const earliest = inOrder([...firstOfFile.values()]);
  const [firstFailure] = earliest;
  const set = new Map(
    [...clocks].filter(([file, ahead]) => ahead !== 0 && files.some(({ hits }) => hits[0]?.file === file)),
  );
  return {
    entries,
    offset,
    offsetFrom,
    clocks: set,
    ...(firstFailure && { firstFailure }),
    firstOfFile: earliest,
    firstOfCode,
  };
}

/** In the order of time; the sort is stable. Infinity minus itself is no number. */
export function inOrder<E extends { readonly instant: number }>(entries: readonly E[]): E[] {
  return entries.toSorted((a, b) => (a.instant === b.instant ? 0 : a.instant < b.instant ? -1 : 1));
}

/** Places what failed first in a file: as its hit is, where it is one, else by its time, or by the hits around it. */
function entryOf<H extends LocatedHit>(
  failed: FirstPlace<H>,
  changed: number | undefined,
  { offset, clocks }: { readonly offset: number; readonly clocks: Clocks },
  entries: readonly TimelineEntry<H>[],
): FirstEntry<H> {
  const own = entries.filter(({ hit }) => hit.file === failed.file);
  const same = own.find(({ hit }) => hit.line === failed.line && hit.column === failed.column);
  if (same) return failed.hit ? same : { ...same, hit: failed };
  const { stamp } = failed;
  if (stamp?.hasDate) {
    return { hit: failed, instant: instantOf(stamp, offset) - aheadOf(failed.file, clocks), placedBy: 'time' };
  }
  const before = own.filter(({ hit }) => hit.line <= failed.line);
  const beside = before.length > 0 ? before.reduce((a, b) => (b.hit.line > a.hit.line ? b : a)) : own[0];
  if (beside) return { hit: failed, instant: beside.instant, placedBy: 'neighbour' };
  if (changed !== undefined) return { hit: failed, instant: changed, placedBy: 'file' };
  return { hit: failed, instant: Number.POSITIVE_INFINITY, placedBy: 'nothing' };
}

function placed<H extends LocatedHit>(
  { hits: given, changed, outOfOrder }: TimelineFile<H>,
  assumed: number,
  clocks: Clocks,
): TimelineEntry<H>[] {
  // A file that states an offset somewhere uses it everywhere.
  const offset = given.find(({ stamp }) => stamp?.offset !== undefined)?.stamp?.offset ?? assumed;
  const ahead = aheadOf(given[0]?.file, clocks);
  const ofLog = instants(given, offset, changed);
  const timeOf = (stamp: Timestamp | undefined) => {
    const instant = ofLog(stamp);
    return instant === undefined ? undefined : instant - ahead;
  };
  const isEvents = isEventLog(given);
  const isFalling = !outOfOrder && isEvents && isNewestFirst(given.map(({ stamp }) => timeOf(stamp)));
  const hits = isFalling ? given.toReversed() : given;
  const timed = hits.flatMap((hit, index) => (timeOf(hit.stamp) === undefined ? [] : [index]));
  const times = timed.map((index) => timeOf(hits[index]!.stamp)!);
  const anchors = outOfOrder || isEvents ? [...times.keys()] : longestRise(times);
  const fallback = changed ?? Number.POSITIVE_INFINITY;
  // What stands before the first anchor happened no later than it.
  let instant = anchors.length > 0 ? times[anchors[0]!]! : fallback;
  const byNeighbour: PlacedBy = anchors.length > 0 ? 'neighbour' : changed === undefined ? 'nothing' : 'file';
  let next = 0;
  return hits.map((hit, index) => {
    const anchor = anchors[next];
    if (anchor === undefined || timed[anchor] !== index) return { hit, instant, placedBy: byNeighbour };
    next++;
    instant = times[anchor]!;
    return { hit, instant, placedBy: 'time' };
  });
}

/** Whether most times of a file are those of records of events. */
function isEventLog(hits: readonly LocatedHit[]): boolean {
  const timesOf = (some: readonly LocatedHit[]) =>
    new Set(some.flatMap(({ stamp }) => (stamp && !Number.isNaN(stamp.time) ? [stamp.time] : [])));
  const ofEvents = timesOf(hits.filter(({ hit }) => hit.code.kind === 'event'));
  return ofEvents.size > timesOf(hits).size / 2;
}

function isNewestFirst(instants: readonly (number | undefined)[]): boolean {
  const order = new TimeOrder();
  for (const time of instants) order.add(time);
  return order.isNewestFirst;
}

/** How to read the time stamps of a file's hits as instants; undefined for those that are none. */
function instants(
  hits: readonly LocatedHit[],
  offset: number,
  changed: number | undefined,
): (stamp: Timestamp | undefined) => number | undefined {
  const last = hits.findLast(({ stamp }) => stamp && !stamp.hasDate)?.stamp;
  // The last hit was written before the file's last change: that tells the day of times that have none.
  const day =
    last && changed !== undefined
      ? Math.floor((changed + offset * MINUTE - last.time) / DAY) * DAY - offset * MINUTE
      : undefined;
  return (stamp) => {
    if (!stamp || Number.isNaN(stamp.time)) return undefined;
    if (stamp.hasDate) return instantOf(stamp, offset);
    return day === undefined ? undefined : day + stamp.time;
  };
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

function offsetOf(
  files: readonly TimelineFile[],
  { assumedOffset }: TimelineOptions,
): [number, Timeline['offsetFrom']] {
  if (assumedOffset !== undefined) return [assumedOffset, 'caller'];
  const stated = new StatedOffsets();
  for (const { hits } of files) for (const { stamp } of hits) stated.add(stamp);
  return stated.most === undefined ? [0, 'nobody'] : [stated.most, 'logs'];
}
