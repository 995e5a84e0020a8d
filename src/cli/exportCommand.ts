import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import { HuntError } from '../core/fleet/engines/engine.ts';
import { type Loader, loadingText } from '../core/fleet/tables/loading.ts';
import { resolvedRows } from '../core/fleet/tables/resolvedRows.ts';
import { TABLE_FORMATS, type TableFormatName } from '../core/fleet/tables/tableText.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { problemOf } from '../node/logFile.ts';
import { shippedLibrary } from '../node/shippedLibrary.ts';
import type { Given } from './command.ts';
import { ExitCode } from './exitCodes.ts';
import { UsageError } from './usageError.ts';

/** So many rows are written at once. */
const BATCH = 2000;

/**
 * `faultbook export`: the catalogue as a table to join with, a row for each spelling, to `--out` or to standard output;
 * `--load` prints what loads it instead. Returns 4 where it cannot be written.
 */
export async function exportCommand({ words, value }: Given): Promise<number> {
  if (words.length > 0) throw new UsageError('"export" takes no words.');
  const loader = value('load') as Loader | undefined;
  if (loader !== undefined) return load(loader, value('at'));
  if (value('at') !== undefined)
    throw new UsageError('"--at" goes with "--load": where the table lies for the engine.');
  const format = (value('format') ?? 'csv') as TableFormatName | 'parquet';
  const out = value('out');
  if (format === 'parquet' && out === undefined && process.stdout.isTTY)
    throw new UsageError('Parquet is no text: name a file with --out.');
  const rows = resolvedRows(await loadCatalogue(), shippedLibrary());
  const pieces = format === 'parquet' ? await parquetPieces(rows) : textPieces(rows, TABLE_FORMATS[format]);
  if (out === undefined) return await write(pieces, process.stdout);
  try {
    return await writeFileWhole(pieces, out);
  } catch (error) {
    process.stderr.write(`faultbook: ${showForbidden(out)} cannot be written: ${problemOf(error)}\n`);
    return ExitCode.notWritten;
  }
}

function load(loader: Loader, at: string | undefined): number {
  try {
    process.stdout.write(loadingText(loader, at));
  } catch (error) {
    if (error instanceof HuntError) throw new UsageError('"--at" holds a character that is not seen.');
    throw error;
  }
  return ExitCode.done;
}

/** Loaded when it is asked for: nothing else writes Parquet. */
async function parquetPieces(rows: ReturnType<typeof resolvedRows>): Promise<Iterable<Uint8Array>> {
  const { parquetTable } = await import('./parquetTable.ts');
  return [parquetTable([...rows])];
}

function* textPieces(
  rows: ReturnType<typeof resolvedRows>,
  { head, row }: (typeof TABLE_FORMATS)[TableFormatName],
): Iterable<string> {
  let batch: string[] = [head];
  for (const one of rows) {
    batch.push(row(one));
    if (batch.length < BATCH) continue;
    yield batch.join('');
    batch = [];
  }
  yield batch.join('');
}

async function writeFileWhole(pieces: Iterable<string | Uint8Array>, file: string): Promise<number> {
  const stream = createWriteStream(file);
  await once(stream, 'open');
  await write(pieces, stream);
  stream.end();
  await once(stream, 'finish');
  return ExitCode.done;
}

/** A slow reader is waited for, so that memory holds no more than a piece. */
async function write(pieces: Iterable<string | Uint8Array>, to: NodeJS.WritableStream): Promise<number> {
  for (const piece of pieces) if (!to.write(piece)) await once(to, 'drain');
  return ExitCode.done;
}
