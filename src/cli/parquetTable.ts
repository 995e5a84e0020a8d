import { parquetWriteBuffer } from 'hyparquet-writer';
import { COLUMNS, type ResolvedRow } from '../core/fleet/tables/resolvedRows.ts';

/** A table as Parquet (Snappy), all columns text. */
export function parquetTable(rows: readonly ResolvedRow[]): Uint8Array {
  const columnData = COLUMNS.map((name) => ({
    name,
    data: rows.map((row) => row[name]),
    type: 'STRING' as const,
    nullable: false,
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}
