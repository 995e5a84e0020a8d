import type { CodeCount, DayCount, FleetCounts } from './fleetTally.ts';

/** Days from one to another, both included, as days since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What there was of a code in a span. Numbers of machines are estimates where the counts' `scale` is not 1. */
export interface SpanCount {
  readonly machines: number;
  readonly hits: number;
  /** Whether there may have been more, of rows of which only the first and the last day are known. */
  readonly isOpen: boolean;
}

export interface MachineCount {
  /** Which of the machines it is. */
  readonly machine: number;
  readonly hits: number;
}

/** A code with its machines: all of them, by spans of days, and those with the most hits. */
export interface FleetTableRow {
  readonly count: CodeCount;
  readonly machines: number;
  /** One for each span. */
  readonly spans: readonly SpanCount[];
  readonly most: readonly MachineCount[];
}

/** Counts as a table: codes by machines and days. */
export interface FleetTable {
  readonly spans: readonly Span[];
  /** Failures first, then by machines. */
  readonly rows: readonly FleetTableRow[];
  /** Of all rows that were read: the machines of each span. */
  readonly all: readonly number[];
  /** How many machines a failing code was met on. */
  readonly failing: number;
  /** All machines with a failing code, those with the most hits first, and how many of these codes each has. */
  readonly most: readonly (MachineCount & { readonly codes: number })[];
  /** Hits of days outside of the spans: clocks that were wrong. */
  readonly outside: number;
}

/** So many spans are told apart; more days are put together. */
const SPANS = 14;
/** Within so many days no clock is suspected. */
const YEAR = 366;
/** Such a part of the hits may lie before, and behind, the days that are told apart. */
const STRAY = 0.01;
const RANKS: Readonly<Record<CodeCount['outcome'], number>> = { failure: 0, warning: 1, information: 2, success: 3 };

/** The table of what was counted; of the machines of a code the `most` with the most hits are named. */
export function fleetTable({ codes, days, machines: names, scale }: FleetCounts, most = 20): FleetTable {
  // Of as many hits, by name: rows may come in any order.
  const byHits = (a: MachineCount, b: MachineCount): number =>
    b.hits - a.hits || (names[a.machine]! < names[b.machine]! ? -1 : 1);
  const hitsOfDays = new Map<number, number>([...days.keys()].map((day) => [day, 0]));
  for (const { days: own } of codes)
    for (const [day, { hits }] of own) hitsOfDays.set(day, (hitsOfDays.get(day) ?? 0) + hits);
  const spans = spansOf(hitsOfDays);
  const rows = codes.map((count) => rowOf(count, spans, scale, (machines) => machines.sort(byHits).slice(0, most)));
  rows.sort(
    (a, b) =>
      RANKS[a.count.outcome] - RANKS[b.count.outcome] ||
      b.machines - a.machines ||
      b.count.hits - a.count.hits ||
      (a.count.key < b.count.key ? -1 : 1),
  );
  const failing = new Map<number, { hits: number; codes: number }>();
  for (const { outcome, days: own, undated } of codes) {
    if (outcome !== 'failure') continue;
    for (const [machine, hits] of hitsByMachine([...own.values(), undated])) {
      const known = failing.get(machine) ?? { hits: 0, codes: 0 };
      failing.set(machine, { hits: known.hits + hits, codes: known.codes + 1 });
    }
  }
  return {
    spans,
    rows,
    all: spans.map((span) => scale * machinesIn(within(days, span)).size),
    failing: scale * failing.size,
    most: [...failing].map(([machine, counted]) => ({ machine, ...counted })).sort(byHits),
    outside: [...hitsOfDays].reduce(
      (sum, [day, hits]) => (spans.some(({ from, to }) => from <= day && day <= to) ? sum : sum + hits),
      0,
    ),
  };
}

function rowOf(
  count: CodeCount,
  spans: readonly Span[],
  scale: number,
  mostOf: (machines: MachineCount[]) => MachineCount[],
): FleetTableRow {
  const machines = hitsByMachine([...count.days.values(), count.undated]);
  return {
    count,
    machines: scale * machines.size,
    spans: spans.map((span) => {
      const own = within(count.days, span);
      return {
        machines: scale * machinesIn(own).size,
        hits: own.reduce((sum, { hits }) => sum + hits, 0),
        isOpen: count.open !== undefined && count.open.from <= span.to && span.from <= count.open.to,
      };
    }),
    most: mostOf([...machines].map(([machine, hits]) => ({ machine, hits }))),
  };
}

/** Spans of as many days each, so that the last one ends with the last day. */
function spansOf(hits: ReadonlyMap<number, number>): Span[] {
  const window = windowOf(hits);
  if (!window) return [];
  const { from, to } = window;
  const size = Math.ceil((to - from + 1) / SPANS);
  const spans: Span[] = [];
  for (let end = to; end >= from; end -= size) spans.unshift({ from: Math.max(from, end - size + 1), to: end });
  return spans;
}

/** The days that are told apart: all of them, unless these are years and few hits lie at one of their ends. */
function windowOf(hits: ReadonlyMap<number, number>): Span | undefined {
  const days = [...hits.keys()].sort((a, b) => a - b);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (last - first <= YEAR) return { from: first, to: last };
  const stray = STRAY * [...hits.values()].reduce((sum, count) => sum + count, 0);
  return { from: beyond(days, hits, stray), to: beyond(days.toReversed(), hits, stray) };
}

/** The first of some days up to which there are more hits than so many. */
function beyond(days: readonly number[], hits: ReadonlyMap<number, number>, stray: number): number {
  let sum = 0;
  for (const day of days) {
    sum += hits.get(day) ?? 0;
    if (sum > stray) return day;
  }
  return days[0]!;
}

function within(days: ReadonlyMap<number, DayCount>, { from, to }: Span): DayCount[] {
  const found: DayCount[] = [];
  for (let day = from; day <= to; day++) {
    const count = days.get(day);
    if (count) found.push(count);
  }
  return found;
}

function machinesIn(counts: readonly DayCount[]): ReadonlySet<number> | ReadonlyMap<number, number> {
  const [only, ...others] = counts;
  if (!only) return new Set();
  if (others.length === 0) return only.machines;
  const all = new Set<number>();
  for (const { machines } of counts) for (const machine of machines.keys()) all.add(machine);
  return all;
}

function hitsByMachine(counts: readonly DayCount[]): Map<number, number> {
  const all = new Map<number, number>();
  for (const { machines } of counts)
    for (const [machine, hits] of machines) all.set(machine, (all.get(machine) ?? 0) + hits);
  return all;
}
