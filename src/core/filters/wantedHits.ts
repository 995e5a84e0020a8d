import { sameFailure } from '../codes/bits.ts';
import type { Code } from '../codes/code.ts';
import type { Outcome } from '../codes/outcome.ts';
import { parseCanonical } from '../codes/spelling.ts';
import type { LogFilter } from './filter.ts';

/** What of a hit tells whether a filter wants it. */
export interface JudgedHit {
  readonly code: Code;
  /** Set where it is only background. */
  readonly noise?: unknown;
}

/** Whether a filter wants a hit; how it ended is asked for only where that counts. */
export type WantsHit = (hit: JudgedHit, outcome: () => Outcome) => boolean;

/** Which hits a line must have for a filter; undefined where it asks for none. */
export function wantsHit({ failing, codes }: LogFilter): WantsHit | undefined {
  if (!failing && !codes) return undefined;
  const meant = codes?.flatMap((key) => parseCanonical(key) ?? []);
  return (hit, outcome) =>
    (!meant || meant.some((code) => sameFailure(code, hit.code))) &&
    (!failing || (!hit.noise && outcome() === 'failure'));
}
