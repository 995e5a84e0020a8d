import type { Code } from '../../codes/code.ts';
import type { Outcome } from '../../codes/outcome.ts';
import { instantOf } from '../../times/timestamp.ts';
import type { FleetRow, Moment, RowCode } from './fleetRow.ts';
import { machinesOfNames, shortName } from './machineName.ts';
import { machinesOfPaths } from './machinesOfPaths.ts';
import { dayOf } from './readMoment.ts';
import { keyOfRow } from './rowReader.ts';

/** How much is kept apart; beyond it machines are sampled, all else is counted together, and told. */
export interface FleetLimits {
  readonly machines: number;
  readonly codes: number;
  /** Machines of a code on a day, of all codes and days together: more than `days` and `codes` together. */
  readonly cells: number;
  /** Days of a code, of all codes together. */
  readonly days: number;
}

export const FLEET_LIMITS: FleetLimits = { machines: 300_000, codes: 2000, cells: 2_000_000, days: 300_000 };

/** What was counted together, left out or not known, in numbers. */
export interface FleetGaps {
  /** Hits of codes beyond those that are kept apart. */
  readonly otherCodes: number;
  /** Hits in rows that name no machine, or no day. */
  readonly noMachine: number;
  readonly noDay: number;
  /** Hits of days that lie between the first and the last one of their rows: on which, nobody knows. */
  readonly between: number;
}

/** What was counted of a code on a day: hits, and those of each machine by its number. */
export interface DayCount {
  hits: number;
  readonly machines: Map<number, number>;
}

/** Days since 1970, both included; infinite where an end is not known. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
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
  /** From the first to the last of the days on which more of these may have been; undefined where there are none. */
  readonly open?: DayRange;
}

/** All that was counted. Machines are numbers; `machines` has their names. */
export interface FleetCounts {
  readonly machines: readonly string[];
  /**
   * How many machines each of them stands for: 1, or where there were too many a power of 2. Then only one in so many was
   * kept, by its name, with all of its hits: a number of machines, times this, is an estimate that favours no day and no code.
   */
  readonly scale: number;
  readonly codes: readonly CodeCount[];
  /** Of all rows, whether or not they have codes: the machines of each day. */
  readonly days: ReadonlyMap<number, DayCount>;
  readonly hits: number;
  readonly gaps: FleetGaps;
}

interface Counting extends Omit<CodeCount, 'names' | 'articles' | 'hits' | 'first' | 'last' | 'days' | 'open'> {
  hits: number;
  open: DayRange | undefined;
  first: Moment | undefined;
  last: Moment | undefined;
  readonly names: Map<string, number>;
  readonly articles: Map<string, number>;
  readonly days: Map<number, DayCount>;
}

/** So many names and articles of a code are told apart. */
const MOST_NAMES = 8;
/** Of a machine that is not kept any more. */
const GONE = -1;
/** One machine in so many is the fewest that are kept. */
const MOST_SCALED = 2 ** 20;

/** Counts hits by code, machine and day, in bounded memory. */
export class FleetTally {
  readonly #limits: FleetLimits;
  readonly #outcomeOf: (code: Code) => Outcome;
  #machines = new Map<string, number>();
  #names: string[] = [];
  #scale = 1;
  readonly #codes = new Map<string, Counting>();
  readonly #days = new Map<number, DayCount>();
  /** Machines of rows without codes and times. */
  readonly #elsewhere: DayCount = { hits: 0, machines: new Map() };
  #cells = 0;
  #dayCounts = 0;
  #hits = 0;
  #gaps = { otherCodes: 0, noMachine: 0, noDay: 0, between: 0 };

  /** `outcomeOf` says how a code ends of which a row does not say it. */
  constructor(outcomeOf: (code: Code) => Outcome, limits: FleetLimits = FLEET_LIMITS) {
    this.#outcomeOf = outcomeOf;
    this.#limits = limits;
  }

  /** Counts a row with those of its codes that are wanted. */
  add({ machine: name, first, last }: Pick<FleetRow, 'machine' | 'first' | 'last'>, codes: readonly RowCode[]): void {
    const [from, to] = [first && dayOf(first), last && dayOf(last)];
    const edges = [...new Set([from, to])].filter((day) => day !== undefined);
    const isOneDay = from !== undefined && from === to;
    // Days that lie between are days of some hits, but not of which.
    const isSpread = edges.length > 0 && !isOneDay && !(edges.length === 2 && to! - from! === 1);
    if (name !== undefined) for (const day of edges) this.#count(this.#dayIn(this.#days, day), name, 0);
    if (codes.length === 0 && edges.length === 0) this.#add(this.#elsewhere, name, 0);
    for (const code of codes) {
      this.#hits += code.count;
      if (name === undefined) this.#gaps.noMachine += code.count;
      const counting = this.#countingOf(code);
      if (!counting) {
        this.#gaps.otherCodes += code.count;
        continue;
      }
      counting.hits += code.count;
      counting.first = edge(counting.first, first ?? last, -1);
      counting.last = edge(counting.last, last ?? first, 1);
      if (code.name !== undefined) see(counting.names, code.name, code.count);
      if (code.article !== undefined) see(counting.articles, code.article, code.count);
      let rest = code.count;
      for (const day of edges) {
        const dated = this.#dayIn(counting.days, day);
        if (!dated) continue;
        // On its first and its last day there was one hit at least.
        const hits = isOneDay ? code.count : Math.min(rest, 1);
        this.#add(dated, name, hits);
        rest -= hits;
      }
      if (rest === 0) continue;
      this.#add(counting.undated, name, rest);
      this.#gaps[isSpread || edges.length === 2 ? 'between' : 'noDay'] += rest;
      if (isSpread) counting.open = widened(counting.open, from, to);
    }
  }

  #add(count: DayCount, name: string | undefined, hits: number): void {
    count.hits += hits;
    if (name !== undefined) this.#count(count, name, hits);
  }

  /** What was counted so far; `arePaths` says that machines are named by the paths of their logs. */
  counts(arePaths = false): FleetCounts {
    const { names, idOf } = (arePaths ? machinesOfPaths : machinesOfNames)(this.#names);
    const merged = (count: DayCount): DayCount => (idOf ? mergedBy(count, idOf) : count);
    const days = (all: ReadonlyMap<number, DayCount>) => new Map([...all].map(([day, count]) => [day, merged(count)]));
    return {
      machines: names,
      scale: this.#scale,
      codes: [...this.#codes.values()].map(({ first, last, open, ...counting }) => ({
        ...counting,
        ...(first && { first }),
        ...(last && { last }),
        ...(open && { open }),
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

  #countingOf({ code, extend, outcome = this.#outcomeOf(code) }: RowCode): Counting | undefined {
    const key = keyOfRow({ code, ...(extend !== undefined && { extend }) });
    const known = this.#codes.get(`${key} ${outcome}`);
    if (known || this.#codes.size >= this.#limits.codes) return known;
    const counting: Counting = {
      ...{ key, code, outcome, hits: 0, open: undefined, first: undefined, last: undefined },
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

  #count(count: DayCount | undefined, name: string, hits: number): void {
    if (!count) return;
    // Names of Windows have no case.
    const key = name.toLowerCase();
    if (!isKept(key, this.#scale)) return;
    let machine = this.#machines.get(key);
    if (machine === undefined) {
      machine = this.#names.push(name) - 1;
      this.#machines.set(key, machine);
    }
    const before = count.machines.get(machine);
    if (before === undefined) this.#cells++;
    if (before === undefined || hits > 0) count.machines.set(machine, (before ?? 0) + hits);
    const { machines, cells } = this.#limits;
    while ((this.#names.length > machines || this.#cells > cells) && this.#scale < MOST_SCALED) this.#thin();
  }

  /** Keeps one machine of two. */
  #thin(): void {
    this.#scale *= 2;
    const [names, machines] = [this.#names, new Map<string, number>()];
    this.#names = [];
    const moved = names.map((name) => {
      const key = name.toLowerCase();
      if (!isKept(key, this.#scale)) return GONE;
      machines.set(key, this.#names.length);
      return this.#names.push(name) - 1;
    });
    this.#machines = machines;
    this.#cells = 0;
    for (const { machines: counted } of this.#dayCountsOf()) {
      const before = [...counted];
      counted.clear();
      for (const [machine, hits] of before) if (moved[machine] !== GONE) counted.set(moved[machine]!, hits);
      this.#cells += counted.size;
    }
  }

  *#dayCountsOf(): Generator<DayCount> {
    yield this.#elsewhere;
    yield* this.#days.values();
    for (const { days, undated } of this.#codes.values()) {
      yield* days.values();
      yield undated;
    }
  }
}

/** Whether a machine is one of those that are kept where one in `scale` is: by its name, so that it is in all of its rows. */
function isKept(key: string, scale: number): boolean {
  if (scale === 1) return true;
  // With and without its domain it may be the same machine.
  const name = shortName(key);
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  // Names differ in their last digits, which must reach all bits.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) & (scale - 1)) === 0;
}

/** A range with the days between two others; an end that is not known is anywhere. */
function widened(range: DayRange | undefined, after = Number.NEGATIVE_INFINITY, before = Infinity): DayRange {
  const { from, to } = range ?? { from: Infinity, to: Number.NEGATIVE_INFINITY };
  return { from: Math.min(from, after + 1), to: Math.max(to, before - 1) };
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
