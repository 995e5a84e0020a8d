import type { FailedThing } from '../formats/course.ts';

/** The failure that a log's last failed run comes from. */
export interface FirstFailure {
  /** Its line, from 0. */
  readonly line: number;
  /** That line, or its beginning. */
  readonly text: string;
  /** What failed, by its name and kind, as far as the log says. */
  readonly name?: string;
  readonly as?: FailedThing;
  /** The step and the run in which it did. */
  readonly step?: string;
  readonly run?: string;
  /** The line that says that all has failed, from 0. */
  readonly end?: number;
  /** How many failures were passed over: what follows from it, what was put right, what means nothing. */
  readonly followed: number;
  readonly recovered: number;
  readonly harmless: number;
  /** How many runs before failed as well, and were not done again with success. */
  readonly otherRuns: number;
}

/** Reads a log line by line, and says at its end which failure was first. What it keeps does not grow with the log. */
export interface FailureSearch {
  add(line: string): void;
  end(): FirstFailure | undefined;
}

/** How much of a line is kept, in UTF-16 units. */
export const KEPT = 400;
