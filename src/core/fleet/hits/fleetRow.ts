import type { Code } from '../../codes/code.ts';
import type { Outcome } from '../../codes/outcome.ts';
import type { Timestamp } from '../../times/timestamp.ts';

/** When something was: a time, or only the day that it is of. */
export interface Moment {
  readonly stamp: Timestamp;
  readonly isDay: boolean;
}

/** A code in a row, with what the row says of it. */
export interface RowCode {
  readonly code: Code;
  /** Second half of a Windows Setup pair. */
  readonly extend?: number;
  readonly name?: string;
  /** Absent where the row does not say how it ended. */
  readonly outcome?: Outcome;
  /** The id of the article that helps there. */
  readonly article?: string;
  /** How many hits the row stands for. */
  readonly count: number;
}

/** A row of a table of hits, or a record that was annotated. */
export interface FleetRow {
  /** Absent where nothing names one. */
  readonly machine?: string;
  /** When; of a row that stands for several hits, when the first and the last of them were. */
  readonly first?: Moment;
  readonly last?: Moment;
  /** Empty where it is of something else. */
  readonly codes: readonly RowCode[];
  /** Set where somebody has looked for codes in it, whether or not there is one. */
  readonly isAnnotated?: true;
  /** A file that could not be read where the table was made. */
  readonly problem?: { readonly file: string; readonly reason: string };
}

/** Why something is no row: no JSON, no object, a code or a number of hits that is none. */
export type NoRow = 'json' | 'long' | 'object' | 'code' | 'count';
