import { equivalents } from '../codes/bits.ts';
import { type Code, codeKey } from '../codes/code.ts';
import { codeSet } from '../codes/codeSet.ts';
import { CODE_KINDS, type CodeKind } from '../codes/kinds.ts';
import type { Outcome } from '../codes/outcome.ts';
import { parseCanonical } from '../codes/spelling.ts';
import type { Timestamp } from '../times/timestamp.ts';
import type { LogFilter } from './filter.ts';
import { TimeRange } from './timeBounds.ts';

/** What is found in a log: a code of some kind, or the words of an error that an article is found by. */
export type FoundKind = CodeKind | 'phrase';

export const FOUND_KINDS: readonly FoundKind[] = [...CODE_KINDS, 'phrase'];

/** Which of the places that a scan finds are wanted: those that fit every condition that is there. Plain data. */
export interface HitFilter {
  /**
   * Times as the logs show them (see `readBound`), both ends included as long as they last. What has no time is not
   * wanted where one is asked for.
   */
  readonly from?: string;
  readonly to?: string;
  /** Any of these. A phrase says nothing of how something ended. */
  readonly outcomes?: readonly Outcome[];
  /** Any of these, or what spells the failure of one; no phrase. */
  readonly codes?: readonly Code[];
  readonly kinds?: readonly FoundKind[];
  /** None that are only background. */
  readonly foreground?: true;
}

/** What of a hit tells whether a filter wants it. */
export interface JudgedHit {
  readonly code: Code;
  /** Set where it is only background. */
  readonly noise?: unknown;
}

/** Tells of each place whether a filter wants it. */
export class HitSieve {
  readonly #range: TimeRange | undefined;
  readonly #outcomes: ReadonlySet<Outcome> | undefined;
  readonly #kinds: ReadonlySet<FoundKind> | undefined;
  readonly #isMeant: ((code: Code) => boolean) | undefined;
  readonly #foreground: boolean;
  /** Whether only some times are wanted: who asks of a place then has to read its time. */
  readonly asksTimes: boolean;
  /** Whether a phrase can be wanted at all. */
  readonly wantsPhrases: boolean;

  constructor({ from, to, outcomes, codes, kinds, foreground }: HitFilter = {}) {
    this.#foreground = foreground === true;
    this.asksTimes = from !== undefined || to !== undefined;
    this.#range = this.asksTimes ? new TimeRange(from, to) : undefined;
    this.#outcomes = outcomes && new Set(outcomes);
    this.#kinds = kinds && new Set(kinds);
    this.#isMeant = codes && meant(codes);
    this.wantsPhrases = !outcomes && !codes && (!kinds || kinds.includes('phrase'));
  }

  /** Whether a hit is wanted, with the time of its line; how it ended is asked for only where that counts. */
  wants({ code, noise }: JudgedHit, outcome: () => Outcome, stamp?: Timestamp): boolean {
    if (this.#foreground && noise) return false;
    if (this.#kinds && !this.#kinds.has(code.kind)) return false;
    if (this.#isMeant && !this.#isMeant(code)) return false;
    if (this.#outcomes && !this.#outcomes.has(outcome())) return false;
    return this.holds(stamp);
  }

  /** Whether a time is wanted. */
  holds(stamp: Timestamp | undefined): boolean {
    return !this.#range || (stamp !== undefined && this.#range.holds(stamp));
  }
}

/** What of a log's filter its hits decide; undefined where it asks for none. */
export function hitSieveOf({ failing, codes }: LogFilter): HitSieve | undefined {
  if (!failing && !codes) return undefined;
  return new HitSieve({
    ...(failing && { outcomes: ['failure'], foreground: true }),
    ...(codes && { codes: codes.flatMap((key) => parseCanonical(key) ?? []) }),
  });
}

/**
 * Whether a code spells the failure of one of these: 0xD0000005 stands for 0xC0000005, which does not know of it. An event
 * without a provider stands for that number of any.
 */
function meant(codes: readonly Code[]): (code: Code) => boolean {
  const isIn = codeSet(codes.flatMap(equivalents));
  const ofAnybody = new Set(codes.filter(({ kind, provider }) => kind === 'event' && provider === '').map(codeKey));
  if (ofAnybody.size === 0) return isIn;
  return (code) => isIn(code) || (code.kind === 'event' && ofAnybody.has(codeKey({ ...code, provider: '' })));
}
