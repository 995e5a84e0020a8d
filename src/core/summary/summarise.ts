import type { CaseContext } from '../articles/rank.ts';
import { canonical } from '../codes/code.ts';
import type { Outcome } from '../codes/outcome.ts';
import type { Hit } from '../detection/hit.ts';
import { type CardSources, type CodeCard, cardOfHit } from '../explain/card.ts';
import { keptPlace } from '../scan/keptPlace.ts';
import { msg } from '../text/translate.ts';
import { isFailure, type LocatedHit } from '../times/locatedHit.ts';
import { instantOf, type Timestamp } from '../times/timestamp.ts';

/** Where a code stands in one file. */
export interface FileLines {
  readonly file: string;
  readonly count: number;
  /** The first lines, from 1, each once. */
  readonly lines: readonly number[];
}

/** One distinct code of a set of logs; the two halves of a Windows Setup pair are one code. */
export interface CodeSummary {
  /** `0x80070643`, `0xC1900101 - 0x30018`: stable, and unique among the summary's codes or its background. */
  readonly key: string;
  readonly outcome: Outcome;
  readonly count: number;
  /** The first hit in time; in the order of the hits where they have no times. */
  readonly first: LocatedHit;
  readonly firstTime?: Timestamp;
  readonly lastTime?: Timestamp;
  readonly files: readonly FileLines[];
  /** Its name, meaning and best article, as they are where it was met first. */
  readonly card: CodeCard;
  /** Why it is only background. */
  readonly noise?: NonNullable<Hit['noise']>;
}

export interface Summary {
  /** Failures first, then warnings, information and success; the most frequent first, then the earliest. */
  readonly codes: readonly CodeSummary[];
  /** Codes that are there in every log of their kind and tell nothing. */
  readonly background: readonly CodeSummary[];
  /** The first failure in time. */
  readonly firstFailure?: LocatedHit;
  readonly hitCount: number;
  /** Distinct failures, and how many of them have an article. */
  readonly failures: number;
  readonly failuresWithArticle: number;
}

export interface SummaryOptions {
  /** Minutes east of UTC of local times, for comparing them with others: see `mergeTimeline`. */
  readonly assumedOffset?: number;
  /** The user's language (BCP 47), for the choice of articles. */
  readonly language?: string;
}

/** How many lines of a file are listed for a code, and how much of a line is kept on each side of the hit. */
const LINES = 100;
const AROUND = 300;

/** Summarises hits, given in any order. */
export function summarise(hits: Iterable<LocatedHit>, sources: CardSources, options: SummaryOptions = {}): Summary {
  const collector = new SummaryCollector(options);
  for (const hit of hits) collector.add(hit);
  return collector.summary(sources);
}

/** Summarises hits while they come; what it keeps grows with the number of distinct codes and files, not of hits. */
export class SummaryCollector {
  readonly #groups = new Map<string, Group>();
  readonly #options: SummaryOptions;
  #hitCount = 0;

  constructor(options: SummaryOptions = {}) {
    this.#options = options;
  }

  add(located: LocatedHit): void {
    const { hit, outcome } = located;
    const key = `${hit.noise ?? ''}|${outcome}|${keyOf(hit)}`;
    this.#hitCount++;
    const group = this.#groups.get(key);
    if (group) group.add(located);
    else this.#groups.set(key, new Group(located, this.#options.assumedOffset ?? 0, this.#groups.size));
  }

  /** The summary so far. */
  summary(sources: CardSources): Summary {
    const groups = [...this.#groups.values()].sort(compareGroups);
    const all = groups.map((group) => group.summary(sources, this.#options));
    const codes = all.filter(({ noise }) => !noise);
    const failing = codes.filter(({ outcome }) => outcome === 'failure');
    const [earliest] = groups
      .filter(({ first }) => isFailure(first))
      .sort((a, b) => compareNumbers(a.firstInstant, b.firstInstant) || a.order - b.order);
    return {
      codes,
      background: all.filter(({ noise }) => noise),
      ...(earliest && { firstFailure: earliest.first }),
      hitCount: this.#hitCount,
      failures: failing.length,
      failuresWithArticle: failing.filter(({ card }) => card.article).length,
    };
  }
}

const RANKS: Readonly<Record<Outcome, number>> = { failure: 0, warning: 1, information: 2, success: 3 };

const REASONS: Readonly<Record<NonNullable<Hit['noise']>, string>> = {
  'licensing-list': msg('The licensing service lists the state of every product key there could be.'),
};

/** Why a code is only background, as a sentence still to be translated. */
export function noiseReason(noise: NonNullable<Hit['noise']>): string {
  return REASONS[noise];
}

function keyOf({ code, extend }: Hit): string {
  return extend === undefined ? canonical(code) : `${canonical(code)} - 0x${extend.toString(16).toUpperCase()}`;
}

function compareGroups(a: Group, b: Group): number {
  return (
    RANKS[a.first.outcome] - RANKS[b.first.outcome] ||
    b.count - a.count ||
    compareNumbers(a.firstInstant, b.firstInstant) ||
    a.order - b.order
  );
}

/** Infinity minus itself is no number. */
const compareNumbers = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** The hits of one code so far. */
class Group {
  count = 0;
  first: LocatedHit;
  firstInstant = Number.POSITIVE_INFINITY;
  /** Which group was met first, where no time tells. */
  readonly order: number;
  readonly #offset: number;
  readonly #files = new Map<string, { count: number; lines: number[] }>();
  #firstTime: Timestamp | undefined;
  #lastTime: Timestamp | undefined;
  #lastInstant = Number.NEGATIVE_INFINITY;

  constructor(first: LocatedHit, offset: number, order: number) {
    this.first = shortened(first);
    this.order = order;
    this.#offset = offset;
    this.add(first);
  }

  add(located: LocatedHit): void {
    this.count++;
    const { file, line, stamp } = located;
    let place = this.#files.get(file);
    if (!place) {
      place = { count: 0, lines: [] };
      this.#files.set(file, place);
    }
    place.count++;
    if (place.lines.length < LINES && place.lines.at(-1) !== line) place.lines.push(line);
    if (stamp) this.#see(stamp, located);
  }

  #see(stamp: Timestamp, located: LocatedHit): void {
    // A time without a date cannot be compared with others, but is better than none where there is nothing else.
    if (!stamp.hasDate) {
      this.#firstTime ??= stamp;
      if (!this.#lastTime?.hasDate) this.#lastTime = stamp;
      return;
    }
    const instant = instantOf(stamp, this.#offset);
    if (instant < this.firstInstant) {
      this.firstInstant = instant;
      this.#firstTime = stamp;
      this.first = shortened(located);
    }
    if (instant >= this.#lastInstant) {
      this.#lastInstant = instant;
      this.#lastTime = stamp;
    }
  }

  summary(sources: CardSources, { language }: SummaryOptions): CodeSummary {
    const { file, lineText, hit, outcome } = this.first;
    const context: CaseContext = { fileName: file, line: lineText, ...(language && { language }) };
    return {
      key: keyOf(hit),
      outcome,
      count: this.count,
      first: this.first,
      ...(this.#firstTime && { firstTime: this.#firstTime }),
      ...(this.#lastTime && { lastTime: this.#lastTime }),
      files: [...this.#files].map(([name, { count, lines }]) => ({ file: name, count, lines: [...lines] })),
      card: cardOfHit(hit, context, sources),
      ...(hit.noise && { noise: hit.noise }),
    };
  }
}

/** Of the first hit, what stands around it is kept, all of it of a line of ordinary length. */
function shortened(located: LocatedHit): LocatedHit {
  const { hit, lineText } = located;
  return { ...located, ...keptPlace(hit, lineText, lineText.length <= 2 * AROUND ? lineText.length : AROUND) };
}
