import { OUTCOMES, type Outcome } from '../codes/outcome.ts';
import { binWidth } from './binWidths.ts';

/** What is counted: one hit, or several of which only one time is known. */
export interface TimedHit {
  /** Milliseconds since 1970; not finite where no time is known. */
  readonly at: number;
  /** File, component, code, machine or item: any text. */
  readonly lane: string;
  readonly outcome: Outcome;
  /** How many it stands for; 1 where it is not said. */
  readonly count?: number;
  /** Where they happened within so many milliseconds after `at`: one of `NESTED_WIDTHS`. */
  readonly span?: number;
}

export type Counts = Readonly<Partial<Record<Outcome, number>>>;

/** How many hits of each outcome there were when, in lanes. All times in milliseconds since 1970. */
export interface Density<H extends TimedHit = TimedHit> {
  /** Start of the first bin, end of the last one. */
  readonly from: number;
  readonly to: number;
  /** How wide a bin is. */
  readonly binMs: number;
  /** In the order that was asked for, else in that of their first bins. */
  readonly lanes: readonly DensityLane<H>[];
  /** What the times are shown in: minutes east of UTC. */
  readonly offset: number;
  /** How many hits have no time, and how many are of other times than those that were asked for. */
  readonly untimed: number;
  readonly outside: number;
  /** The widest `span` of a hit that is counted; 0 where all times are exact. */
  readonly span: number;
}

export interface DensityLane<H extends TimedHit = TimedHit> {
  /** As read: never markup. Empty for the lane that holds all beyond the limit. */
  readonly name: string;
  /** How many lanes were put into it, where it is that one. */
  readonly folded?: number;
  readonly total: Counts;
  /** Those that hold something, in the order of time. */
  readonly bins: readonly DensityBin<H>[];
}

export interface DensityBin<H extends TimedHit = TimedHit> {
  /** Its start. */
  readonly at: number;
  readonly counts: Counts;
  /** Its earliest hit; of the same time, the one that came first. */
  readonly first: H;
}

export interface DensityOptions {
  /** Only what happened from one time to before another; everything where it is not said. */
  readonly range?: { readonly from: number; readonly to: number };
  readonly maxBins: number;
  /** At least 2: what is beyond shares one. */
  readonly maxLanes: number;
  /** Minutes east of UTC in which days and hours begin; 0 where it is not said. */
  readonly offset?: number;
  /** The order of the lanes by name; those that it does not have come last. That of their first bins where it is not said. */
  readonly order?: readonly string[];
  /** Only these outcomes; all where it is not said. */
  readonly outcomes?: readonly Outcome[];
}

/** Bins that are being counted. */
type Growing<H> = Map<number, { at: number; counts: Partial<Record<Outcome, number>>; first: H }>;

/**
 * Counts hits by lane and by time. The lanes with the most failures, then with the most of anything, are kept; all others
 * share one. No hit is lost: each is in a bin, `untimed` or `outside`.
 */
export function densityOf<H extends TimedHit>(hits: Iterable<H>, options: DensityOptions): Density<H> {
  const { maxBins, maxLanes, offset = 0, outcomes = OUTCOMES, range } = options;
  const timed: H[] = [];
  let untimed = 0;
  let outside = 0;
  let span = 1;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const hit of hits) {
    if (!outcomes.includes(hit.outcome)) continue;
    const { at, count = 1 } = hit;
    if (!Number.isFinite(at)) untimed += count;
    else if (range && (at < range.from || at >= range.to)) outside += count;
    else {
      timed.push(hit);
      span = Math.max(span, hit.span ?? 1);
      from = Math.min(from, at);
      to = Math.max(to, at);
    }
  }
  const begin = range?.from ?? (timed.length > 0 ? from : 0);
  const end = range?.to ?? (timed.length > 0 ? to : 0);
  const binMs = binWidth(end - begin, maxBins, span);
  const shift = offset * 60_000;
  const startOf = (at: number) => Math.floor((at + shift) / binMs) * binMs - shift;
  const lanes = kept(byLane(timed, startOf), maxLanes);
  const last = range ? Math.max(begin, end - 1) : end;
  return {
    from: startOf(begin),
    to: startOf(last) + binMs,
    ...{ binMs, offset, untimed, outside },
    lanes: inOrder(lanes, options.order),
    span: span === 1 ? 0 : span,
  };
}

function byLane<H extends TimedHit>(hits: readonly H[], startOf: (at: number) => number): Map<string, Growing<H>> {
  const lanes = new Map<string, Growing<H>>();
  for (const hit of hits) {
    let bins = lanes.get(hit.lane);
    if (!bins) {
      bins = new Map();
      lanes.set(hit.lane, bins);
    }
    const at = startOf(hit.at);
    const { outcome, count = 1 } = hit;
    const bin = bins.get(at);
    // There may be half a million: nothing is made for a hit whose bin is there.
    if (bin) {
      bin.counts[outcome] = (bin.counts[outcome] ?? 0) + count;
      if (hit.at < bin.first.at) bin.first = hit;
    } else bins.set(at, { at, counts: { [outcome]: count }, first: hit });
  }
  return lanes;
}

function addTo<H extends TimedHit>(bins: Growing<H>, at: number, counts: Counts, first: H): void {
  const bin = bins.get(at);
  if (!bin) {
    bins.set(at, { at, counts: { ...counts }, first });
    return;
  }
  add(bin.counts, counts);
  if (first.at < bin.first.at) bin.first = first;
}

function add(sums: Partial<Record<Outcome, number>>, counts: Counts): void {
  for (const outcome of OUTCOMES) {
    const count = counts[outcome];
    if (count !== undefined) sums[outcome] = (sums[outcome] ?? 0) + count;
  }
}

function kept<H extends TimedHit>(lanes: ReadonlyMap<string, Growing<H>>, most: number): DensityLane<H>[] {
  const all = [...lanes].map(([name, bins]) => laneOf(name, bins));
  if (all.length <= most) return all;
  all.sort((a, b) => (b.total.failure ?? 0) - (a.total.failure ?? 0) || sumOf(b.total) - sumOf(a.total));
  const rest = all.slice(most - 1);
  const bins: Growing<H> = new Map();
  for (const lane of rest) for (const { at, counts, first } of lane.bins) addTo(bins, at, counts, first);
  return [...all.slice(0, most - 1), { ...laneOf('', bins), folded: rest.length }];
}

function inOrder<H extends TimedHit>(
  lanes: readonly DensityLane<H>[],
  order: readonly string[] = [],
): DensityLane<H>[] {
  const places = new Map(order.map((name, index) => [name, index]));
  const placeOf = ({ name, folded }: DensityLane<H>) =>
    (folded === undefined ? places.get(name) : undefined) ?? order.length;
  const startOf = ({ bins: [first] }: DensityLane<H>) => first!.first.at;
  return lanes.toSorted((a, b) => placeOf(a) - placeOf(b) || startOf(a) - startOf(b));
}

function laneOf<H extends TimedHit>(name: string, bins: Growing<H>): DensityLane<H> {
  const total: Partial<Record<Outcome, number>> = {};
  for (const { counts } of bins.values()) add(total, counts);
  return { name, total, bins: [...bins.values()].sort((a, b) => a.at - b.at) };
}

/** How many there are of all outcomes. */
export function sumOf(counts: Counts): number {
  return OUTCOMES.reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0);
}
