import { readUpTo } from '../core/archives/byteSource.ts';
import type { RecognisedCodes } from '../core/codes/knownCodes.ts';
import { roleOf } from '../core/fleet/hits/fieldRoles.ts';
import { isUnmistakable, RowReader } from '../core/fleet/hits/rowReader.ts';
import { decodeLine } from '../core/scan/encoding.ts';
import type { Skipped } from '../core/scan/skipped.ts';
import { splitLines } from '../core/text/lineEnds.ts';
import type { LogFile } from '../node/logFile.ts';
import { filesOf, logsOf } from './namedFiles.ts';

/** How much of a file is looked at to tell what it is, in bytes, and of how many files. */
const HEAD = 1 << 16;
const FILES = 20;

/** The files of tables among those that arguments name: what Spark writes beside them is left out. */
export function* hitFiles(words: readonly string[]): Generator<LogFile | Skipped> {
  const all = [...logsOf(words)()];
  const hits = new Set(all.flatMap((file) => ('reason' in file ? [] : besides(file.path, 'hits'))));
  for (const file of all) {
    if ('reason' in file) yield file;
    // The module for Spark writes counts of the same hits beside them: these would count twice.
    else if (!isHidden(file.label) && !besides(file.path, 'counts').some((folder) => hits.has(folder))) yield file;
  }
}

const isHidden = (label: string): boolean => label.split(/[\\/]/).some((step) => /^[._]/.test(step));

/** The folders that hold one of this name, on the way to a file. */
function besides(path: string, name: string): string[] {
  const steps = path.split(/[\\/]/);
  return steps.flatMap((step, at) => (step === name && at < steps.length - 1 ? [steps.slice(0, at).join('/')] : []));
}

/** Whether all that arguments name holds hits, so that none of it can be a log. */
export async function holdHits(words: readonly string[], known: RecognisedCodes): Promise<boolean> {
  if (words.includes('-')) return false;
  let looked = 0;
  for (const file of filesOf(words)) {
    if ('reason' in file || isHidden(file.label)) continue;
    if (!(await holdsHits(file, known))) return false;
    if (++looked >= FILES) break;
  }
  return looked > 0;
}

async function holdsHits(file: LogFile, known: RecognisedCodes): Promise<boolean> {
  try {
    const log = await file.open();
    try {
      const head = await readUpTo(log, 0, HEAD);
      if (isParquet(head)) return true;
      const isWide = head[0] === 0xff && head[1] === 0xfe;
      const text = (isWide ? new TextDecoder('utf-16le').decode(head) : decodeLine(head)).replace(/^\uFEFF/, '');
      if (!text.trimStart().startsWith('{')) return false;
      const reader = new RowReader(known);
      return splitLines(text).some((line) => isUnmistakable(parsed(line), reader));
    } finally {
      await log.close();
    }
  } catch {
    // Who reads it tells why it cannot be read.
    return false;
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Whether a file that begins so is a Parquet file. */
export function isParquet(head: Uint8Array): boolean {
  return String.fromCharCode(...head.subarray(0, 4)) === 'PAR1';
}

/** What the names of folders say that hold the parts of a table: `day=2026-11-30`. */
export function partitionsOf(path: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const step of path.split(/[\\/]/).slice(0, -1)) {
    const [, name, value] = /^([A-Za-z_]\w{0,60})=(.{1,200})$/.exec(step) ?? [];
    if (name && value && value !== '__HIVE_DEFAULT_PARTITION__' && roleOf(name)) values[name] = decoded(value);
  }
  return values;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
