import type { LocatedHit } from '../times/locatedHit.ts';
import type { LogSpan } from '../times/logSpan.ts';
import type { Timestamp } from '../times/timestamp.ts';
import type { FailedThing } from './course.ts';

/** What was passed over: failures that were put right, and those that mean nothing. */
export interface PassedOver {
  readonly recovered: number;
  readonly harmless: number;
  /** The line (from 0) of the last failure that was put right. */
  readonly rightedLine?: number;
}

/** What a log wrote before it stood still for long; lines from 0. */
export interface Standstill {
  /** How long nothing came, in milliseconds. */
  readonly length: number;
  /** The line that says what was in work, and the last one before the gap where that is another. */
  readonly lines: readonly { readonly line: number; readonly text: string }[];
}

/** The failure that a log's last failed run comes from. */
export interface FirstFailure extends PassedOver {
  /** Its line, from 0. */
  readonly line: number;
  /** That line, or its beginning; of a line with several records, that one. */
  readonly text: string;
  /** Where that record stands, in UTF-16 units. */
  readonly part?: { readonly start: number; readonly end: number };
  /** What failed, by its name and kind, as far as the log says. */
  readonly name?: string;
  readonly as?: FailedThing;
  /** The step and the run in which it did. */
  readonly step?: string;
  readonly run?: string;
  /** The line that says that all has failed, from 0. */
  readonly end?: number;
  /** The text of that line, or its beginning. */
  readonly endText?: string;
  /** The line near it that says in words why, where its own does not: `line` from 0. */
  readonly reason?: { readonly line: number; readonly text: string };
  /** Where somebody broke off what ran: what was in work before, when nothing more came. */
  readonly still?: Standstill;
  /** How many more failures its run tells of after it. */
  readonly followed: number;
  /** It is not the earliest of its run: it has the code that the end has. */
  readonly isByCode?: true;
  /** The line (from 0) of a later success, of which the log does not say what it is of. */
  readonly laterSuccess?: number;
  /** How many runs before failed as well, and were not done again with success. */
  readonly otherRuns: number;
}

/** What a whole log came to. */
export interface SearchedFailures {
  /** Undefined where nothing failed for good. */
  readonly first: FirstFailure | undefined;
  readonly passed: PassedOver;
  /** Of a short log in which nothing failed: the line (from 0) that says most of what was refused or is missing. */
  readonly told?: { readonly line: number; readonly text: string };
}

/** The same of a log that a scan has followed, with its span, the time of that failure and the failing code in its line. */
export interface FollowedLog {
  readonly found: SearchedFailures;
  readonly span?: LogSpan;
  readonly stamp?: Timestamp;
  readonly own?: LocatedHit;
}

/** Reads a log line by line, and says at its end which failure was first. What it keeps does not grow with the log. */
export interface FailureSearch {
  add(line: string): void;
  end(): SearchedFailures;
}

/** How much of a line is kept, in UTF-16 units. */
export const KEPT = 400;
