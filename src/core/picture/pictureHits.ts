import { shownCode } from '../explain/hitKey.ts';
import type { ScanResults } from '../summary/scanResults.ts';
import type { Tally } from '../summary/tally.ts';
import { aheadOf, type Clocks } from '../times/clocks.ts';
import type { LocatedHit } from '../times/locatedHit.ts';
import type { Timeline } from '../times/mergeTimeline.ts';
import type { TimeCounts } from '../times/timeCounts.ts';
import type { TimedHit } from './density.ts';

/** A hit of a log, or several in a stretch of time of which only the first one's line is known. */
export interface PictureHit extends Omit<TimedHit, 'lane'> {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** How long the code is there; 1 where only its place is known. */
  readonly length: number;
  /** As people write it. */
  readonly code: string;
  /** The hit, where it was kept. */
  readonly place?: LocatedHit;
}

/**
 * All hits of a scan with their times, but for the background: those that were kept as the timeline places them, and all
 * others by the stretches of time in which they were counted. A hit has no time where neither its line nor one beside it has.
 */
export function hitsOfScan(
  results: ScanResults,
  { entries, offset }: Pick<Timeline, 'entries' | 'offset'>,
  clocks: Clocks = new Map(),
): PictureHit[] {
  const hits: PictureHit[] = [];
  /** What the times of a file state, as in the timeline. */
  const stated = new Map<string, number>();
  for (const { hit: place, instant, placedBy } of entries) {
    const { file, line, column, hit, outcome, stamp } = place;
    if (stamp?.offset !== undefined && !stated.has(file)) stated.set(file, stamp.offset);
    if (hit.noise) continue;
    const isTimed = placedBy === 'time' || placedBy === 'neighbour';
    hits.push({
      ...{ at: isTimed ? instant : Number.POSITIVE_INFINITY, outcome, file, line, column },
      ...{ length: hit.end - hit.start, code: shownCode(hit), place },
    });
  }
  for (const { file, tally } of results.tallies()) {
    if (!tally.rest || tally.first.hit.noise) continue;
    const east = stated.get(file) ?? offset;
    for (const hit of hitsOfCounts(tally.rest, tally, file, east, aheadOf(file, clocks))) hits.push(hit);
  }
  return hits;
}

/**
 * The hits that were counted of one code in one file. `offset`: what local times are taken for, in minutes east of UTC;
 * `ahead`: by how many milliseconds the file's clock is ahead.
 */
export function hitsOfCounts(
  { width, counts, untimed }: TimeCounts,
  { first, outcome }: Pick<Tally, 'first' | 'outcome'>,
  file: string,
  offset: number,
  ahead = 0,
): PictureHit[] {
  const code = shownCode(first.hit);
  const common = { outcome, file, code, length: 1 };
  const timed = counts.map(({ start, isLocal, count, line, column }) => {
    const at = (isLocal ? start - offset * 60_000 : start) - ahead;
    return { ...common, at, count, span: width, line, column };
  });
  if (untimed === 0) return timed;
  const { line, column } = first;
  return [...timed, { ...common, at: Number.POSITIVE_INFINITY, count: untimed, line, column }];
}
