import { archiveEntries } from '../core/archives/archiveEntries.ts';
import { archiveKindOf } from '../core/archives/archiveKind.ts';
import { type ByteSource, readUpTo } from '../core/archives/byteSource.ts';
import type { RecognisedCodes } from '../core/codes/knownCodes.ts';
import { isUnmistakable, RowReader } from '../core/fleet/hits/rowReader.ts';
import { HEAD_BYTES } from '../core/scan/encoding.ts';
import { lineBatches } from '../core/scan/lineBatches.ts';
import type { LogFile } from '../node/logFile.ts';

/** What a file is: hits for certain, records that may be rows without any, nothing at all, or something else. */
export type HitKind = 'hits' | 'rows' | 'empty' | 'other';

/** How many bytes may still be looked at, of all files together; their beginnings are looked at anyway. */
export interface Looking {
  bytes: number;
}

/** A record is looked for in so many lines: what a program says first may stand before them. */
const FIRST_LINES = 5;
/** Without it no record has a code, and need not be parsed. */
const CODE = /"code/i;

/** What a file is. Who reads it tells why it cannot be read: then it is something else. */
export async function hitKindOf(file: LogFile, known: RecognisedCodes, looking: Looking): Promise<HitKind> {
  try {
    const log = await file.open();
    try {
      return await hitKindIn(log, () => log.chunks(), known, looking);
    } finally {
      await log.close();
    }
  } catch {
    return 'other';
  }
}

/** What these bytes, which may be packed, are the beginning of. */
export async function hitKindOfHead(head: Uint8Array, known: RecognisedCodes, looking: Looking): Promise<HitKind> {
  const source = { size: head.length, read: async (at: number, length: number) => head.slice(at, at + length) };
  async function* chunks() {
    yield head;
  }
  return hitKindIn(source, chunks, known, looking);
}

async function hitKindIn(
  source: ByteSource,
  chunks: () => AsyncIterable<Uint8Array>,
  known: RecognisedCodes,
  looking: Looking,
): Promise<HitKind> {
  const head = await readUpTo(source, 0, HEAD_BYTES);
  if (head.length === 0) return 'empty';
  if (isParquet(head)) return 'hits';
  if (archiveKindOf(head) !== 'gzip') return kindOfLines(chunks(), known, looking);
  for await (const entry of archiveEntries(source)) return kindOfLines(entry.stream(), known, looking);
  return 'other';
}

async function kindOfLines(
  chunks: AsyncIterable<Uint8Array>,
  known: RecognisedCodes,
  looking: Looking,
): Promise<HitKind> {
  const reader = new RowReader(known);
  let others = 0;
  let hasRecord = false;
  try {
    for await (const lines of lineBatches(bounded(chunks, looking)))
      for (const line of lines) {
        if (line.trim() === '') continue;
        if (!hasRecord) {
          hasRecord = isRecord(parsed(line));
          if (!hasRecord && ++others >= FIRST_LINES) return 'other';
        }
        if (hasRecord && CODE.test(line) && isUnmistakable(parsed(line), reader)) return 'hits';
      }
  } catch {
    // Cut off, or damaged: what comes before it tells.
  }
  return hasRecord ? 'rows' : 'other';
}

/** The first piece, and as many more as may be looked at: what has no record in the first one takes nothing from the others. */
async function* bounded(chunks: AsyncIterable<Uint8Array>, looking: Looking): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const bytes of chunks) {
    if (!isFirst) looking.bytes -= bytes.length;
    isFirst = false;
    yield bytes;
    if (looking.bytes <= 0) return;
  }
}

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** Whether a file that begins so is a Parquet file. */
export function isParquet(head: Uint8Array): boolean {
  return String.fromCharCode(...head.subarray(0, 4)) === 'PAR1';
}
