import type { Code } from '../../codes/code.ts';
import type { Outcome } from '../../codes/outcome.ts';
import { instantOf } from '../../times/timestamp.ts';
import type { FleetRow, Moment, RowCode } from './fleetRow.ts';
import { machinesOfPaths } from './machinesOfPaths.ts';
import { dayOf } from './readMoment.ts';
import { keyOfRow } from './rowReader.ts';

/** How much is kept apart; beyond it things are counted together, and told. */
export interface FleetLimits {
  readonly machines: number;
  readonly codes: number;
  /** Machines of a code on a day, of all codes and days together. */
  readonly cells: number;
  /** Days of a code, of all codes together. */
  readonly days: number;
}

export const FLEET_LIMITS: FleetLimits = { machines: 300_000, codes: 5000, cells: 2_000_000, days: 100_000 };

/** What was counted together, left out or not known, in numbers. */
export interface FleetGaps {
  /** Hits of codes beyond those that are kept apart. */
  readonly otherCodes: number;
  /** Set where not all machines are kept apart: their numbers are "at least" then. */
  readonly isAtLeast: boolean;
  /** Hits in rows that name no machine, no day, or several days. */
  readonly noMachine: number;
  readonly noDay: number;
}

/** What was counted of a code on a day: hits, and those of each machine by its number. */
export interface DayCount {
  hits: number;
  readonly machines: Map<number, number>;
}

/** What was counted of a code that ended in one way. */
export interface CodeCount {
  readonly key: string;
  readonly code: Code;
  readonly extend?: number;
  readonly outcome: Outcome;
  readonly hits: number;
  readonly first?: Moment;
  readonly last?: Moment;
  /** As rows call it, and the articles that they name, the most frequent first. */
  readonly names: readonly string[];
  readonly articles: readonly string[];
  /** By days since 1970. */
  readonly days: ReadonlyMap<number, DayCount>;
  /** What no day is known of. */
  readonly undated: DayCount;
}

/** All that was counted. Machines are numbers; `machines` has their names. */
export interface FleetCounts {
  readonly machines: readonly string[];
  readonly codes: readonly CodeCount[];
  /** Of all rows, whether or not they have codes: the machines of each day. */
  readonly days: ReadonlyMap<number, DayCount>;
  readonly hits: number;
  readonly gaps: FleetGaps;
}

interface Counting extends Omit<CodeCount, 'names' | 'articles' | 'hits' | 'first' | 'last' | 'days'> {
  hits: number;
  first: Moment | undefined;
  last: Moment | undefined;
  readonly names: Map<string, number>;
  readonly articles: Map<string, number>;
  readonly days: Map<number, DayCount>;
}

/** So many names and articles of a code are told apart. */
const MOST_NAMES = 8;
/** The machine of rows that name none, or one that is not kept apart. */
const NOBODY = -1;

/** Counts hits by code, machine and day, in bounded memory. */
export class FleetTally {
  readonly #limits: FleetLimits;
  readonly #outcomeOf: (code: Code) => Outcome;
  readonly #machines = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #codes = new Map<string, Counting>();
  readonly #days = new Map<number, DayCount>();
  #cells = 0;
  #dayCounts = 0;
  #hits = 0;
  #gaps = { otherCodes: 0, isAtLeast: false, noMachine: 0, noDay: 0 };

  /** `outcomeOf` says how a code ends of which a row does not say it. */
  constructor(outcomeOf: (code: Code) => Outcome, limits: FleetLimits = FLEET_LIMITS) {
    this.#outcomeOf = outcomeOf;
    this.#limits = limits;
  }

  /** Counts a row with those of its codes that are wanted. */
  add({ machine: name, first, last }: Pick<FleetRow, 'machine' | 'first' | 'last'>, codes: readonly RowCode[]): void {
    const machine = name === undefined ? NOBODY : this.#machineOf(name);
    const [from, to] = [first && dayOf(first), last && dayOf(last)];
    const day = from === to ? from : undefined;
    if (name !== undefined)
      for (const one of [from, to]) if (one !== undefined) this.#count(this.#dayIn(this.#days, one), machine, 0);
    for (const code of codes) {
      this.#hits += code.count;
      if (name === undefined) this.#gaps.noMachine += code.count;
      const counting = this.#countingOf(code);
      if (!counting) {
        this.#gaps.otherCodes += code.count;
        continue;
      }
      counting.hits += code.count;
      counting.first = edge(counting.first, first, -1);
      counting.last = edge(counting.last, last, 1);
      if (code.name !== undefined) see(counting.names, code.name, code.count);
      if (code.article !== undefined) see(counting.articles, code.article, code.count);
      const dated = day === undefined ? undefined : this.#dayIn(counting.days, day);
      if (!dated) this.#gaps.noDay += code.count;
      const count = dated ?? counting.undated;
      count.hits += code.count;
      if (name !== undefined) this.#count(count, machine, code.count);
    }
  }

  /** What was counted so far; `arePaths` says that machines are named by the paths of their logs. */
  counts(arePaths = false): FleetCounts {
    const { names, idOf } = arePaths ? machinesOfPaths(this.#names) : { names: this.#names, idOf: undefined };
    const merged = (count: DayCount): DayCount => (idOf ? mergedBy(count, idOf) : count);
    const days = (all: ReadonlyMap<number, DayCount>) => new Map([...all].map(([day, count]) => [day, merged(count)]));
    return {
      machines: names,
      codes: [...this.#codes.values()].map(({ first, last, ...counting }) => ({
        ...counting,
        ...(first && { first }),
        ...(last && { last }),
        names: byCount(counting.names),
        articles: byCount(counting.articles),
        days: days(counting.days),
        undated: merged(counting.undated),
      })),
      days: days(this.#days),
      hits: this.#hits,
      gaps: { ...this.#gaps },
    };
  }

  /** The number of a machine: names of Windows have no case. */
  #machineOf(name: string): number {
    const key = name.toLowerCase();
    const known = this.#machines.get(key);
    if (known !== undefined) return known;
    if (this.#names.length >= this.#limits.machines) return NOBODY;
    this.#machines.set(key, this.#names.length);
    return this.#names.push(name) - 1;
  }

  #countingOf({ code, extend, outcome = this.#outcomeOf(code) }: RowCode): Counting | undefined {
    const key = keyOfRow({ code, ...(extend !== undefined && { extend }) });
    const known = this.#codes.get(`${key} ${outcome}`);
    if (known || this.#codes.size >= this.#limits.codes) return known;
    const counting: Counting = {
      ...{ key, code, outcome, hits: 0, first: undefined, last: undefined },
      ...(extend !== undefined && { extend }),
      ...{ names: new Map(), articles: new Map(), days: new Map(), undated: { hits: 0, machines: new Map() } },
    };
    this.#codes.set(`${key} ${outcome}`, counting);
    return counting;
  }

  /** What is counted of a day; undefined where no more days are kept apart. */
  #dayIn(days: Map<number, DayCount>, day: number): DayCount | undefined {
    const known = days.get(day);
    if (known || this.#dayCounts >= this.#limits.days) return known;
    this.#dayCounts++;
    const count: DayCount = { hits: 0, machines: new Map() };
    days.set(day, count);
    return count;
  }

  #count(count: DayCount | undefined, machine: number, hits: number): void {
    const before = count?.machines.get(machine);
    if (before === undefined && (!count || machine === NOBODY || this.#cells >= this.#limits.cells)) {
      this.#gaps.isAtLeast = true;
      return;
    }
    if (before === undefined) this.#cells++;
    if (before === undefined || hits > 0) count!.machines.set(machine, (before ?? 0) + hits);
  }
}

/** The earlier (-1) or the later (1) of two moments. */
function edge(a: Moment | undefined, b: Moment | undefined, side: -1 | 1): Moment | undefined {
  if (!a || !b) return a ?? b;
  return (instantOf(b.stamp, 0) - instantOf(a.stamp, 0)) * side > 0 ? b : a;
}

function see(names: Map<string, number>, name: string, count: number): void {
  const before = names.get(name);
  if (before !== undefined || names.size < MOST_NAMES) names.set(name, (before ?? 0) + count);
}

const byCount = (names: ReadonlyMap<string, number>): string[] =>
  [...names].sort(([, a], [, b]) => b - a).map(([name]) => name);

function mergedBy({ hits, machines }: DayCount, idOf: (id: number) => number): DayCount {
  const merged = new Map<number, number>();
  for (const [id, count] of machines) merged.set(idOf(id), (merged.get(idOf(id)) ?? 0) + count);
  return { hits, machines: merged };
}
