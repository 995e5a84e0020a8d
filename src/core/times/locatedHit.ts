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

/** The line that failed first in a log, where no code of its own stands in it. */
export interface FailedLine extends Pick<LocatedHit, 'file' | 'line' | 'column' | 'lineText' | 'stamp'> {
  readonly hit?: never;
  /** The event of whose record the line is. */
  readonly event?: LocatedHit;
  /** The failing code nearest below it. */
  readonly below?: LocatedHit;
}

/** Where a log failed first: its code there, or its line. */
export type FirstPlace<H extends LocatedHit = LocatedHit> = H | FailedLine;

/** The code that a first failure goes by: the one in its line, or its event. */
export function codeOfPlace<H extends LocatedHit>(place: FirstPlace<H>): LocatedHit | undefined {
  return place.hit ? (place as H) : (place as FailedLine).event;
}

/** Whether a hit tells of something that went wrong, and is not just background. */
export function isFailure({ outcome, hit }: Pick<LocatedHit, 'outcome' | 'hit'>): boolean {
  return outcome === 'failure' && !hit.noise;
}
