import type { Article } from '../articles/article.ts';
import type { SeenSigns } from '../articles/seenSigns.ts';
import type { Outcome } from '../codes/outcome.ts';
import type { Hit } from '../detection/hit.ts';
import type { CodeCard } from '../explain/card.ts';
import type { Evidence } from '../explain/evidence.ts';
import type { Explainer } from '../explain/explainer.ts';
import { codeKeyText, shownCode } from '../explain/hitKey.ts';
import { placeInLine } from '../explain/place.ts';
import type { Item } from '../items/item.ts';
import type { StateFinding } from '../states/stateFinding.ts';
import { msg } from '../text/translate.ts';
import { onlyFollows } from '../times/following.ts';
import type { LocatedHit } from '../times/locatedHit.ts';
import { isPutRight } from '../times/recovers.ts';
import { instantOf, type Timestamp } from '../times/timestamp.ts';
import type { FileTally, Tally } from './tally.ts';
import type { Totals } from './totals.ts';

/** One code of one log or of many, with its outcome: what lists, reports and views have a row for. */
export interface SummaryRow {
  /** Unique among the rows: code, outcome and background (see `keyOf`). */
  readonly key: string;
  /** `0x80070643`, `0xC1900101 - 0x30018`: stable, and unique among the summary's codes or its background. */
  readonly code: string;
  /** The same, as people write it. */
  readonly shown: string;
  readonly outcome: Outcome;
  readonly count: number;
  /** The first hit of the file in which it came first; where no time tells, of the first file by its name. */
  readonly first: LocatedHit;
  readonly firstTime?: Timestamp;
  readonly lastTime?: Timestamp;
  readonly files: readonly FileTally[];
  /** Its name, meaning and best article, as they are at the first hit. */
  readonly card: CodeCard;
  /** Why it is only background. */
  readonly noise?: NonNullable<Hit['noise']>;
}

/** A case that signs speak for as a whole. */
export interface SummaryCase {
  readonly article: Article;
  readonly evidence: Evidence;
}

/** What logs tell of things. */
export interface ItemsOfSummary {
  /** Failing first. */
  readonly items: readonly Item[];
  /** How many lines spoke of items for which there was no more room. */
  readonly linesLeft: number;
}

export interface Summary extends Totals, ItemsOfSummary {
  /** Failures first, then warnings, information and success; the most frequent first, then the earliest. */
  readonly codes: readonly SummaryRow[];
  /** Codes that are in every log of their kind and tell nothing. */
  readonly background: readonly SummaryRow[];
  /** The earliest failure of each log, in the order of time; what its line or the next says to be put right is passed over. */
  readonly firstFailures: readonly LocatedHit[];
  readonly hitCount: number;
  /** The cases of which all signs were found, whether or not a code led to them. */
  readonly cases: readonly SummaryCase[];
  /** Those of which some signs were found, or a single one: they say what it may be where they stand. */
  readonly begun: readonly SummaryCase[];
  /** The rules that hold in answers of commands: what is wrong first. */
  readonly states: readonly StateFinding[];
}

/** What signs say of logs. */
export function casesOfSigns(
  seen: SeenSigns,
  explainer: Explainer,
  fileName?: string,
): Pick<Summary, 'cases' | 'begun'> {
  return { cases: explainer.casesSeen(seen, fileName), begun: explainer.casesBegun(seen, fileName) };
}

const NO_ITEMS: ItemsOfSummary = { items: [], linesLeft: 0 };

const NO_CASES: Pick<Summary, 'cases' | 'begun'> = { cases: [], begun: [] };

const RANKS: Readonly<Record<Outcome, number>> = { failure: 0, warning: 1, information: 2, success: 3 };

const REASONS: Readonly<Record<NonNullable<Hit['noise']>, string>> = {
  'licensing-list': msg('The licensing service lists the state of every product key there might be.'),
};

/** Why a code is only background, as a sentence still to be translated. */
export function noiseReason(noise: NonNullable<Hit['noise']>): string {
  return REASONS[noise];
}

/** The row of one key, from its files in their order; there is at least one. `offset`: what local times are taken for. */
export function rowOf(files: readonly FileTally[], cardOf: (first: FileTally) => CodeCard, offset = 0): SummaryRow {
  const earliest = firstOf(files, offset);
  const { file, tally } = earliest;
  const latest = files.reduce((a, b) => (endOf(b, offset) > endOf(a, offset) ? b : a));
  const { hit } = tally.first;
  const last = latest.tally.latest?.stamp;
  return {
    key: tally.key,
    code: codeKeyText(hit),
    shown: shownCode(hit),
    outcome: tally.outcome,
    count: files.reduce((sum, one) => sum + one.tally.count, 0),
    first: { ...tally.first, file, outcome: tally.outcome },
    ...(tally.earliest && { firstTime: tally.earliest.stamp }),
    ...(last && { lastTime: last }),
    files,
    card: cardOf(earliest),
    ...(hit.noise && { noise: hit.noise }),
  };
}

/** The card of a code at its first place; `signs` are those found in its log, and in others of the same scan. */
export function cardOfFirst(
  { file, tally: { first, seen } }: FileTally,
  explainer: Explainer,
  signs?: SeenSigns,
): CodeCard {
  const place = seen ? { ...seen, fileName: file } : placeInLine(first.lineText, first.hit.start, file);
  return explainer.card(first.hit, { ...place, ...(signs && { seen: signs }) });
}

/**
 * The summary of rows, which are given in the order in which their codes were met. `offset`: what local times are taken
 * for, in minutes east of UTC.
 */
export function summaryOf(
  rows: readonly SummaryRow[],
  { cases, begun }: Pick<Summary, 'cases' | 'begun'> = NO_CASES,
  offset = 0,
  items = NO_ITEMS,
): Summary {
  const all = rows.toSorted(
    (a, b) =>
      RANKS[a.outcome] - RANKS[b.outcome] ||
      b.count - a.count ||
      compare(instant(a.firstTime, offset), instant(b.firstTime, offset)),
  );
  const codes = all.filter(({ noise }) => !noise);
  const failing = codes.filter(({ outcome }) => outcome === 'failure');
  return {
    codes,
    background: all.filter(({ noise }) => noise),
    firstFailures: firstFailuresOf(failing, offset),
    hitCount: all.reduce((sum, { count }) => sum + count, 0),
    failures: failing.length,
    failureHits: failing.reduce((sum, { count }) => sum + count, 0),
    failuresWithArticle: failing.filter(({ card }) => card.article).length,
    cases,
    begun,
    ...items,
    states: [],
  };
}

/** The earliest failure of each file: by time, where a time tells, else by line; one that only follows behind all others. */
function firstFailuresOf(failing: readonly SummaryRow[], offset: number): LocatedHit[] {
  const comparePlaces = (a: LocatedHit, b: LocatedHit) =>
    Number(onlyFollows(a)) - Number(onlyFollows(b)) ||
    compare(instant(a.stamp, offset), instant(b.stamp, offset)) ||
    a.line - b.line ||
    a.column - b.column;
  const firsts = new Map<string, LocatedHit>();
  for (const { file, tally } of failing.flatMap(({ files }) => files)) {
    const places = [tally.first, ...tally.places].filter((one) => !isPutRight(one));
    const [found] = places.map((place) => ({ ...place, file, outcome: tally.outcome })).toSorted(comparePlaces);
    if (!found) continue;
    const known = firsts.get(file);
    if (!known || comparePlaces(found, known) < 0) firsts.set(file, found);
  }
  return [...firsts.values()].toSorted((a, b) => compare(instant(a.stamp, offset), instant(b.stamp, offset)));
}

/** The file in which a code came first; the first by its name where no time tells. */
function firstOf(files: readonly FileTally[], offset: number): FileTally {
  return files.reduce((a, b) => (comesFirst(b, a, offset) ? b : a));
}

/** Whether a code came in one file before it came in another; where no time tells, their names do, in whatever order they were read. */
export function comesFirst(one: FileTally, other: FileTally, offset = 0): boolean {
  const [start, otherStart] = [startOf(one, offset), startOf(other, offset)];
  return start < otherStart || (start === otherStart && one.file < other.file);
}

/**
 * When a code came first in a file: milliseconds UTC, local times are taken for those `offset` minutes east of it; what has
 * no date comes last.
 */
export function startOf({ tally: { earliest } }: { readonly tally: Pick<Tally, 'earliest'> }, offset = 0): number {
  return instant(earliest?.stamp, offset);
}

/** When one came last in a file; what has no date comes first. */
export function endOf({ tally: { latest } }: { readonly tally: Pick<Tally, 'latest'> }, offset = 0): number {
  return latest?.stamp.hasDate ? instantOf(latest.stamp, offset) : Number.NEGATIVE_INFINITY;
}

function instant(stamp: Timestamp | undefined, offset: number): number {
  return stamp?.hasDate ? instantOf(stamp, offset) : Number.POSITIVE_INFINITY;
}

/** Infinity minus itself is no number. */
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
