import type { RecognisedCodes } from '../core/codes/knownCodes.ts';
import { roleOf } from '../core/fleet/hits/fieldRoles.ts';
import type { Skipped } from '../core/scan/skipped.ts';
import type { LogFile } from '../node/logFile.ts';
import { hitKindOf, hitKindOfHead, type Looking } from './hitKind.ts';
import { filesOf, logsOf, standardInputHead } from './namedFiles.ts';

/** How much is looked at, in bytes: of a stream to see whether it has records, of one that has, of all files; and of how many. */
const HEAD = 1 << 16;
const STREAMED = 1 << 23;
const LOOKED_AT = 1 << 26;
const FILES = 200;

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

/**
 * Whether what arguments name holds hits: standard input by its beginning, files where one of them cannot be logs. Beside it
 * there may be others.
 */
export async function holdHits(words: readonly string[], known: RecognisedCodes): Promise<boolean> {
  if (words.includes('-')) {
    if (words.length > 1) return false;
    const isOf = async (bytes: number) => hitKindOfHead(await standardInputHead(bytes), known, { bytes: LOOKED_AT });
    const kind = await isOf(HEAD);
    return (kind === 'rows' ? await isOf(STREAMED) : kind) === 'hits';
  }
  const looking: Looking = { bytes: LOOKED_AT };
  let looked = 0;
  for (const file of filesOf(words)) {
    if ('reason' in file || isHidden(file.label)) continue;
    if ((await hitKindOf(file, known, looking)) === 'hits') return true;
    if (++looked >= FILES) break;
  }
  if (looking.bytes <= 0)
    process.stderr.write(
      'faultbook: read as logs: where these are hits, which have codes only further on, --hits says so\n',
    );
  return false;
}

/** Whether a file that lies beside hits is one of records, or has nothing in it. */
export async function mayHoldRows(file: LogFile, known: RecognisedCodes): Promise<boolean> {
  return (await hitKindOf(file, known, { bytes: 0 })) !== 'other';
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
