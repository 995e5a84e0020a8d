import { COLUMNS, type ResolvedRow } from './resolvedRows.ts';

/** How a table is written as text, a piece at a time: each piece ends its line. */
export interface TableFormat {
  readonly head: string;
  row(row: ResolvedRow): string;
}

/** CSV (RFC 4180), with names of columns; for programs, so that nothing guards against formulas. */
const CSV: TableFormat = {
  head: `${COLUMNS.join(',')}\r\n`,
  row: (row) => `${COLUMNS.map((column) => csvCell(row[column])).join(',')}\r\n`,
};

/** An object a line. */
const NDJSON: TableFormat = { head: '', row: (row) => `${JSON.stringify(row)}\n` };

/** The same as Elastic's `_bulk` takes it: the spelling is the id, so that loading it again replaces it. */
const BULK: TableFormat = {
  head: '',
  row: (row) => `${JSON.stringify({ index: { _id: row.spelling } })}\n${JSON.stringify(row)}\n`,
};

export const TABLE_FORMATS = { csv: CSV, ndjson: NDJSON, bulk: BULK } as const satisfies Record<string, TableFormat>;
export type TableFormatName = keyof typeof TABLE_FORMATS;

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
