import type { EngineName } from '../engines/engineName.ts';

/** The types of columns that matter here, by KQL's names. */
export type ColumnType = 'string' | 'datetime' | 'int' | 'long' | 'dynamic';

/** Where logs lie in an engine: which table, and what stands in which of its columns. */
export interface Profile {
  /** What it is asked for by; the table's name where it has one. */
  readonly name: string;
  readonly title: string;
  readonly engine: EngineName;
  /**
   * The table, as one names it there: `Event`, `db.logs`, `logs-*`; for DuckDB also files: `logs/*.parquet`. Left out where
   * labels tell.
   */
  readonly from?: string;
  /** What the table is called with, where it is a function: the log, in CMPivot and Intune; the time comes last. */
  readonly log?: string;
  /** What tells the logs apart in Splunk (`index`, `sourcetype`) and in Loki. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly time?: string;
  /** Left out where a query asks one machine. */
  readonly machine?: string;
  /** The columns that are searched; left out where the engine searches the record as a whole. */
  readonly text?: readonly string[];
  /** The columns of an event's number and its provider. */
  readonly event?: { readonly id: string; readonly provider: string };
  /** Only the rows of which a column begins so. */
  readonly only?: { readonly column: string; readonly startsWith: string };
  /** The columns that the query may name. */
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** Set where only a part of KQL is understood: no patterns, no `has_any`. */
  readonly subset?: true;
  /** How long a query may be, in UTF-16 units, without its comment. */
  readonly longest?: number;
  /** What this place does not hold, a sentence each. */
  readonly lacks?: readonly string[];
  /** The page that describes the table. */
  readonly source?: string;
}
