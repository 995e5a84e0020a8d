// As a whole: a name that a version of Node lacks would end the program before it begins.
import * as zlib from 'node:zlib';
import {
  type AsyncBuffer,
  type Compressors,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
  type SchemaElement,
} from 'hyparquet';
import type { OpenLog } from '../node/logFile.ts';

/** So many rows are read at once. */
const STEP = 50_000;

/** Older versions of Node have no Zstandard. */
const ZSTD: typeof zlib.zstdDecompressSync | undefined = zlib.zstdDecompressSync;

const COMPRESSORS: Compressors = {
  GZIP: (bytes) => zlib.gunzipSync(bytes),
  BROTLI: (bytes) => zlib.brotliDecompressSync(bytes),
  ...(ZSTD && { ZSTD: (bytes) => ZSTD(bytes) }),
};

/**
 * The rows of a Parquet file, some at a time, with those of its columns that `isWanted`; a list of structures is a list of
 * objects. Throws what is wrong with the file.
 */
export async function* parquetRows(
  log: OpenLog,
  isWanted: (column: string, isTime: boolean) => boolean,
): AsyncGenerator<Record<string, unknown>[]> {
  const file: AsyncBuffer = {
    byteLength: log.size,
    slice: async (start, end = log.size) => exactly(await log.read(start, end - start)),
  };
  const metadata = await parquetMetadataAsync(file);
  const wanted = parquetSchema(metadata)
    .children.map(({ element }) => element)
    .filter((element) => isWanted(element.name, isTime(element)));
  const columns = wanted.map(({ name }) => name);
  const local = wanted.filter(isLocal).map(({ name }) => name);
  if (columns.length === 0) return;
  let start = 0;
  for (const group of metadata.row_groups) {
    const end = start + Number(group.num_rows);
    for (; start < end; start += STEP) {
      const [rowStart, rowEnd] = [start, Math.min(end, start + STEP)];
      const part = { file, metadata, columns, rowStart, rowEnd, useOffsetIndex: true, compressors: COMPRESSORS };
      const rows = await parquetReadObjects(part);
      for (const row of rows) for (const name of local) row[name] = withoutZone(row[name]);
      yield rows;
    }
    start = end;
  }
}

function isTime({ logical_type, converted_type, type }: SchemaElement): boolean {
  return /^(?:TIMESTAMP|DATE)/.test(logical_type?.type ?? converted_type ?? '') || type === 'INT96';
}

/** Whether its times are those of some clock, and not of UTC. */
function isLocal({ logical_type }: SchemaElement): boolean {
  return logical_type?.type === 'TIMESTAMP' && !logical_type.isAdjustedToUTC;
}

const withoutZone = (time: unknown): unknown =>
  time instanceof Date ? time.toISOString().replace(/(?:\.000)?Z$/, '') : time;

/** Bytes as a buffer of their own. */
function exactly(bytes: Uint8Array): ArrayBuffer {
  const isOwn = bytes.byteLength === bytes.buffer.byteLength;
  return (isOwn ? bytes : bytes.slice()).buffer as ArrayBuffer;
}
