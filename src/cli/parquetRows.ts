import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { type AsyncBuffer, type Compressors, parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet';
import type { OpenLog } from '../node/logFile.ts';

/** So many rows are read at once. */
const STEP = 50_000;

/** Older versions of Node have no Zstandard. */
const ZSTD: typeof zstdDecompressSync | undefined = zstdDecompressSync;

const COMPRESSORS: Compressors = {
  GZIP: (bytes) => gunzipSync(bytes),
  BROTLI: (bytes) => brotliDecompressSync(bytes),
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
  const columns = parquetSchema(metadata)
    .children.filter(({ element: { name, logical_type, converted_type, type } }) => {
      const isTime = /^(?:TIMESTAMP|DATE)/.test(logical_type?.type ?? converted_type ?? '') || type === 'INT96';
      return isWanted(name, isTime);
    })
    .map(({ element: { name } }) => name);
  if (columns.length === 0) return;
  let start = 0;
  for (const group of metadata.row_groups) {
    const end = start + Number(group.num_rows);
    for (; start < end; start += STEP) {
      const [rowStart, rowEnd] = [start, Math.min(end, start + STEP)];
      const part = { file, metadata, columns, rowStart, rowEnd, useOffsetIndex: true, compressors: COMPRESSORS };
      yield await parquetReadObjects(part);
    }
    start = end;
  }
}

/** Bytes as a buffer of their own. */
function exactly(bytes: Uint8Array): ArrayBuffer {
  const isOwn = bytes.byteLength === bytes.buffer.byteLength;
  return (isOwn ? bytes : bytes.slice()).buffer as ArrayBuffer;
}
