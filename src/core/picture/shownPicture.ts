import type { Translate } from '../text/translate.ts';
import { type Density, densityOf, type TimedHit } from './density.ts';
import { densityTable } from './densityTable.ts';
import type { PictureHit } from './pictureHits.ts';
import type { PictureView, ShownPicture } from './pictureMessages.ts';
import { countsText, laneName, timelinePicture } from './timelineSvg.ts';

/** A hit in its lane. */
export type LanedHit = PictureHit & TimedHit;

/** So many lanes are drawn, and a bar is at least so wide, in CSS pixels. */
const LANES = 24;
const BAR = 5;

/** What a panel shows of hits. */
export interface PictureOf {
  readonly hits: readonly LanedHit[];
  /** What the times are shown in: minutes east of UTC. */
  readonly offset: number;
  readonly view: PictureView;
  /** The lanes in their order, which stays as it is whatever is shown of them: see `orderOfLanes`. */
  readonly order: readonly string[];
  /** What else is to be said below it. */
  readonly notes: readonly string[];
}

/** Draws what is asked for: the bins, of which one is asked for by a click, and what is sent to the page of it. */
export function shownPicture(
  { hits, offset, view, order, notes }: PictureOf,
  t: Translate,
): {
  readonly density: Density<LanedHit>;
  readonly shown: Omit<ShownPicture, 'type' | 'picture' | 'whole' | 'clocks' | 'suggestions'>;
} {
  const { lanes: kind, outcomes, range, width } = view;
  const maxBins = Math.max(10, Math.floor(width / BAR));
  const density = densityOf(hits, { maxBins, maxLanes: LANES, offset, order, outcomes, ...(range && { range }) });
  const title = t('Failures over time');
  const { svg, left, width: plot, lanes } = timelinePicture(density, { t, title, width, notes });
  const { from, to, binMs } = density;
  return {
    density,
    shown: {
      ...{ svg, from, to, binMs, offset, left, width: plot },
      table: densityTable(density, title, t),
      lanes: density.lanes.map((lane, index) => ({
        ...{ name: laneName(lane, t), ...lanes[index]! },
        bins: lane.bins.map(({ at, counts }) => [at, countsText(counts, t)] as const),
      })),
      view: { lanes: kind, outcomes },
    },
  };
}

/** The lanes in the order in which something came first in them. */
export function orderOfLanes(hits: readonly LanedHit[]): string[] {
  const firsts = new Map<string, number>();
  for (const { lane, at } of hits) firsts.set(lane, Math.min(firsts.get(lane) ?? Number.POSITIVE_INFINITY, at));
  return [...firsts].sort(([, a], [, b]) => (a === b ? 0 : a - b)).map(([lane]) => lane);
}

/** The first and the last time of hits. */
export function stretchOf(hits: readonly LanedHit[]): { readonly from: number; readonly to: number } {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { at } of hits) {
    if (!Number.isFinite(at)) continue;
    from = Math.min(from, at);
    to = Math.max(to, at + 1);
  }
  return from <= to ? { from, to } : { from: 0, to: 1 };
}

/** The hit that a click on a bin leads to: the first in it. */
export function firstOfBin(density: Density<LanedHit>, lane: number, at: number): LanedHit | undefined {
  return density.lanes[lane]?.bins.find((bin) => bin.at === at)?.first;
}
