import { readUpTo } from '../core/archives/byteSource.ts';
import type { Passwords } from '../core/archives/passwords.ts';
import type { KnownCodes } from '../core/codes/knownCodes.ts';
import { mayHold, roleOf } from '../core/fleet/hits/fieldRoles.ts';
import type { FleetRow, NoRow } from '../core/fleet/hits/fleetRow.ts';
import { type RowFields, RowReader } from '../core/fleet/hits/rowReader.ts';
import { type GuessedDates, SettledRows } from '../core/fleet/hits/settledRows.ts';
import type { LogEncoding } from '../core/scan/encoding.ts';
import { lineBatches } from '../core/scan/lineBatches.ts';
import type { Skipped } from '../core/scan/skipped.ts';
import { type LogFile, skippedBy } from '../node/logFile.ts';
import { type LogText, readTexts } from '../node/readTexts.ts';
import { partitionsOf } from './hitFiles.ts';
import { isParquet } from './hitKind.ts';

/** A longer line is cut where lines are read, and then no JSON. */
const LONG = 1_000_000;
/** So many bad rows of a file are named. */
const NAMED = 5;

const WHY: Readonly<Record<NoRow, string>> = {
  json: 'no JSON',
  long: 'too long',
  object: 'no object',
  code: 'its "code" is no error code',
  count: 'its "count" is no number of hits',
};

export interface HitReading {
  readonly known: KnownCodes;
  readonly fields: RowFields;
  readonly passwords: Passwords;
  row(row: FleetRow): void;
  /** Told of dates of one file of which nothing shows which number is the day. */
  guessed(dates: GuessedDates): void;
  /** Told of what could not be read; a row that is none has its file and its line. */
  skip(skipped: Skipped): void;
}

/** Reads the rows of a file: Parquet, or records of JSON, one a line. Answers how many of its rows are none. */
export async function readHits(file: LogFile, reading: HitReading): Promise<number> {
  const bad = new BadRows();
  try {
    if (!(await readParquet(file, reading, bad))) await readLines(file, reading, bad);
  } catch (error) {
    reading.skip(skippedBy(error, file.path));
  }
  for (const [path, told] of bad.told()) reading.skip({ file: path, reason: 'unreadable', detail: told });
  return bad.count;
}

/** The rows of a file that are none. */
class BadRows {
  count = 0;
  readonly #files = new Map<string, { count: number; first: string[] }>();

  add(path: string, place: string, why: NoRow): void {
    this.count++;
    const file = this.#files.get(path) ?? { count: 0, first: [] };
    this.#files.set(path, file);
    file.count++;
    if (file.first.length < NAMED) file.first.push(`${place} (${WHY[why]})`);
  }

  /** By the path of its file what is told of each. */
  *told(): Generator<readonly [string, string]> {
    for (const [path, { count, first }] of this.#files)
      yield [path, `${first.join(', ')}${count > first.length ? ` … (${count} rows)` : ''}`];
  }
}

/** Reads a Parquet file; answers whether it is one. */
async function readParquet(file: LogFile, { known, fields, row, guessed }: HitReading, bad: BadRows): Promise<boolean> {
  if (!('disk' in file)) return false;
  const log = await file.open();
  try {
    if (!isParquet(await readUpTo(log, 0, 4))) return false;
    // Only now is all of this needed.
    const { parquetRows } = await import('./parquetRows.ts');
    const reader = new RowReader(known, fields);
    const settled = new SettledRows(row);
    const partitions = partitionsOf(file.path);
    const named = [fields.machine, fields.time].flatMap((name) =>
      name === undefined ? [] : [name, name.split('.')[0]],
    );
    const isWanted = (column: string, isTime: boolean) =>
      isTime || roleOf(column) !== undefined || mayHold(column) || named.includes(column);
    let at = 0;
    for await (const rows of parquetRows(log, isWanted)) {
      for (const record of rows) {
        at++;
        const read = reader.read({ ...partitions, ...record });
        if (typeof read === 'string') bad.add(file.path, `row ${at}`, read);
        else settled.add(read, reader.order);
      }
    }
    const dates = settled.end(reader.order);
    if (dates) guessed(dates);
    return true;
  } finally {
    await log.close();
  }
}

async function readLines(file: LogFile, reading: HitReading, bad: BadRows): Promise<void> {
  const { passwords, skip } = reading;
  await readTexts(file, { passwords, skip, read: (text) => readText(text, reading, bad) });
}

async function readText(
  { path, chunks }: LogText,
  { known, fields, row, guessed }: HitReading,
  bad: BadRows,
): Promise<LogEncoding['kind']> {
  const reader = new RowReader(known, fields);
  const settled = new SettledRows(row);
  const partitions = partitionsOf(path);
  let kind: LogEncoding['kind'] = 'bytes';
  let at = 0;
  let isFirst = true;
  const tell = (encoding: LogEncoding['kind']) => {
    kind = encoding;
  };
  for await (const lines of lineBatches(chunks, tell)) {
    for (const line of lines) {
      at++;
      if (line.trim() === '') continue;
      if (isFirst && isOther(line)) throw new Error('one object a line is wanted, not all in one');
      isFirst = false;
      const read = rowOf(line, partitions, reader);
      if (typeof read === 'string') bad.add(path, `line ${at}`, read);
      else settled.add(read, reader.order);
    }
  }
  const dates = settled.end(reader.order);
  if (dates) guessed(dates);
  return kind;
}

/** Whether a file that begins with this line is JSON of another shape: a list, an object over many lines, columns and values. */
function isOther(line: string): boolean {
  const text = line.replace(/^\uFEFF/, '').trim();
  if (text === '{' || text === '[' || /^\[\s*\{/.test(text)) return true;
  return /^\{\s*"(?:columns|values|took|is_partial)"/.test(text) && /"columns"\s*:\s*\[/.test(text);
}

function rowOf(line: string, partitions: Record<string, string>, reader: RowReader): FleetRow | NoRow {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    return line.length >= LONG ? 'long' : 'json';
  }
  const isObject = typeof record === 'object' && record !== null && !Array.isArray(record);
  return reader.read(isObject ? Object.assign({}, partitions, record) : record);
}
