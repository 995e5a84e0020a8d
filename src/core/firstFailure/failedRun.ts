import type { FailedThing } from './course.ts';
import type { Standstill } from './firstFailure.ts';
import type { Around } from './reasonTrail.ts';

/** A failure that may be the first one. */
export interface Candidate {
  readonly line: number;
  readonly text: string;
  /** Where its record stands, in a line of several. */
  readonly part?: { readonly start: number; readonly end: number };
  readonly name?: string;
  readonly as?: FailedThing;
  readonly step?: string;
  /** The line with which its step began. */
  readonly stepLine?: number;
  /** The codes in its line, as far as they matter. */
  readonly codes: readonly string[];
  /** When it was (ms), as far as that matters. */
  readonly time?: number;
  /** What stands around it. */
  readonly around?: Around;
  /** Of a break by somebody: what was in work before. */
  readonly still?: Standstill;
  /** It only speaks of a failure, or is tried again: it counts where something else says so. */
  readonly isWeak?: true;
}

/** A run that has failed. */
export interface FailedRun {
  readonly first: Candidate;
  /** The last one, which was the first in a log with the newest on top. */
  readonly last: Candidate;
  readonly run?: string;
  /** What its run was about. */
  readonly item?: string;
  readonly end?: number;
  /** The text of that line, or its beginning. */
  readonly endText?: string;
  /** What stands around that line. */
  readonly endAround?: Around | undefined;
  readonly isByCode?: true;
  /** The line of a success after it, of which the log does not say what it is of. */
  laterSuccess?: number;
  /** What ran says so itself. */
  isStated?: true;
  /** Nothing but an announcement tells of a failure. */
  readonly isAnnounced?: true;
  followed: number;
}

/** The lines of failures that do not only speak of one. */
export function strongLines(failures: readonly Candidate[]): number[] {
  return failures.filter(({ isWeak }) => !isWeak).map(({ line }) => line);
}

/** The line that says that a run has failed, where one does. */
export function endOf({ end, endText, endAround }: FailedRun): Pick<FailedRun, 'end' | 'endText' | 'endAround'> {
  return {
    ...(end !== undefined && { end }),
    ...(endText !== undefined && { endText }),
    ...(endAround && { endAround }),
  };
}

/** The run that failed last, by the times where each has one; of several at once, the one that comes last. */
export function latest(runs: readonly FailedRun[]): FailedRun | undefined {
  const timeOf = ({ first }: FailedRun) => first.time;
  if (runs.some((run) => timeOf(run) === undefined)) return runs.at(-1);
  const last = Math.max(...runs.map((run) => timeOf(run)!));
  return runs.findLast((run) => timeOf(run) === last);
}
