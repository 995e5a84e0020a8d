import type { Outcome } from '../codes/outcome.ts';
import type { Hit } from '../detection/hit.ts';
import type { Timestamp } from './timestamp.ts';

/** A hit with all that a list over several files must know about it. */
export interface LocatedHit {
  /** Path or name of the file; one in an archive as `logs.zip/CBS.log`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** UTF-16 units from 1. */
  readonly column: number;
  readonly hit: Hit;
  readonly outcome: Outcome;
  /** The text of its line, or of a part of it where the line is very long. */
  readonly lineText: string;
  /** Set where its line, or the next, is known to say that it was put right. */
  readonly recovered?: true;
  /** The time of its line; none where the file has no times. */
  readonly stamp?: Timestamp;
}

/** Whether a hit tells of something that went wrong, and is not just background. */
export function isFailure({ outcome, hit }: Pick<LocatedHit, 'outcome' | 'hit'>): boolean {
  return outcome === 'failure' && !hit.noise;
}
