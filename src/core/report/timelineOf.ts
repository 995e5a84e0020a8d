import type { Outcome } from '../codes/outcome.ts';
import { type Density, densityOf } from '../picture/density.ts';
import { hitsOfCounts, type PictureHit } from '../picture/pictureHits.ts';
import type { DocumentTallies } from '../summary/documentTallies.ts';
import type { SummaryRow } from '../summary/summary.ts';
import { StatedOffsets } from '../times/statedOffset.ts';

/** The hits of a report with their times. */
export interface TimedHits {
  readonly hits: readonly PictureHit[];
  /** What the times are shown in: minutes east of UTC. */
  readonly offset: number;
}

/** The hits of one log that has been tallied, but for the background; local times are those that most of its times state. */
export function timedOfLog(tallies: DocumentTallies, file: string): TimedHits {
  const counted = tallies.times().filter(({ tally }) => !tally.first.hit.noise);
  const stated = new StatedOffsets();
  for (const { tally } of counted) stated.add(tally.earliest?.stamp);
  const offset = stated.most ?? 0;
  return { hits: counted.flatMap(({ tally, times }) => hitsOfCounts(times, tally, file, offset)), offset };
}

/** What went wrong is counted; where nothing did, there is nothing to show. */
const COUNTED: readonly Outcome[] = ['failure', 'warning'];
/** What fits on paper, and in a file that is mailed. */
const LIMITS = { maxBins: 120, maxLanes: 12 } as const;

/**
 * The failures and warnings of a report over time: by file, of a single file by code. Undefined where all have the same time,
 * or none: there is nothing to see. The names are as `labelOf` has them.
 */
export function timelineOf(
  { hits, offset }: TimedHits,
  rows: readonly SummaryRow[],
  labelOf: (file: string) => string,
): Density | undefined {
  const counted = hits.filter(({ outcome }) => COUNTED.includes(outcome));
  const isOne = new Set(counted.map(({ file }) => file)).size <= 1;
  const names = new Map(rows.map(({ shown, card }) => [shown, card.name ? `${shown} ${card.name}` : shown]));
  const laneOf = ({ file, code }: PictureHit) => (isOne ? (names.get(code) ?? code) : labelOf(file));
  const density = densityOf(
    counted.map(({ at, outcome, count = 1, span = 1, ...hit }) => {
      return { at, outcome, count, span, lane: laneOf({ at, outcome, ...hit }) };
    }),
    { ...LIMITS, offset },
  );
  return new Set(density.lanes.flatMap(({ bins }) => bins.map(({ at }) => at))).size > 1 ? density : undefined;
}
