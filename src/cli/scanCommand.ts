import { statSync } from 'node:fs';
import { asFsPath } from '../node/diskPath.ts';
import type { DiskLog, LogFile } from '../node/logFile.ts';
import { MOST_FOLLOWED } from '../node/scan/scanFiles.ts';
import { streamedLog } from '../node/standardInput.ts';
import { askPasswords } from './askPassword.ts';
import type { Given } from './command.ts';
import { ExitCode } from './exitCodes.ts';
import { hitFilterOf } from './hitFilterOf.ts';
import { HIT_LINES, type HitForm } from './hitLines.ts';
import { logRulesIn } from './logRulesIn.ts';
import { masksIn } from './masksIn.ts';
import { filesOf } from './namedFiles.ts';
import { passwordsIn } from './passwordsIn.ts';
import { Problems } from './problems.ts';
import { ProgressLine } from './progressLine.ts';
import { printHits } from './scanHits.ts';
import type { ScanRun } from './scanRun.ts';
import type { NamedFile, ScanWorkerData } from './scanSideBySide.ts';
import { printed } from './standardOutput.ts';
import { UsageError } from './usageError.ts';

/**
 * About this many bytes can be scanned while a worker starts. More is left to workers, even one file: their memory is
 * limited.
 */
const WORTH_WORKERS = 16 * 1024 * 1024;
/** What a file costs besides its bytes, in such bytes. */
const OPENING = 16 * 1024;
/** A file with such a name is most likely packed, to about this part of its size: the unpacked text counts. */
const PACKED = /\.(?:zip|gz|tgz|cab)$/i;
const PACKED_TO = 1 / 10;

/**
 * `faultbook scan`: what failed in the files, as a summary, or every place in order. What cannot be read is reported on
 * stderr.
 */
export async function scanCommand(given: Given): Promise<number> {
  const { words, has, values } = given;
  if (words.length === 0) throw new UsageError('"scan" needs a file, a folder, or - for standard input.');
  if (words.includes('-') && words.length > 1) throw new UsageError('"-" is standard input, and stands alone.');
  const form = formOf(given);
  if (has('follow') && (words.length > 1 || words[0] === '-'))
    throw new UsageError('"--follow" needs one file, and no standard input.');
  if (has('follow') && statSync(words[0]!, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`"--follow" needs one file, and "${words[0]}" is a folder.`);
  const mask = masksIn(given);
  if (form && has('mask'))
    throw new UsageError('"--mask" is for the summary: where places are printed, no lines are quoted.');
  const filter = await hitFilterOf(given);
  // Hits on a terminal show by themselves how far it has come.
  const progress = new ProgressLine(process.stderr, !form || !process.stdout.isTTY);
  const problems = new Problems(words, () => progress.clear());
  const passwords = passwordsIn(values('password-file'), problems);
  if (has('ask-password')) passwords.push(...(await askPasswords()));
  const rules = await logRulesIn(values('formats'), problems);
  const data: ScanWorkerData = { ...(form && { form }), rules, passwords, ...(filter && { filter }) };
  if (form && HIT_LINES[form].head) await printed(`${HIT_LINES[form].head}\n`);
  if (has('follow')) {
    const { followFile } = await import('./followFile.ts');
    return followFile(words[0]!, { ...data, form: form! }, problems);
  }
  const isPlain = has('no-color');
  const run: ScanRun = { data, problems, progress, mask, isPlain, ...filesToScan(words, problems) };
  const hits = form ? await printHits(run, form) : await (await import('./scanSummary.ts')).printSummary(run);
  progress.clear();
  if (problems.exitCode !== ExitCode.done) return problems.exitCode;
  return hits === 0 && has('exit-code') ? ExitCode.noHits : ExitCode.done;
}

/** How hits are printed; undefined where a summary is wanted. */
function formOf({ has }: Given): HitForm | undefined {
  if (has('json') && has('csv')) throw new UsageError('"--json" and "--csv" exclude each other.');
  if (has('json')) return 'json';
  if (has('csv')) return 'csv';
  return has('hits') || has('follow') ? 'text' : undefined;
}

/** The files of the arguments, by who scans them. */
function filesToScan(words: readonly string[], problems: Problems): Pick<ScanRun, 'here' | 'many'> {
  let told: (bytes: number) => void = () => {};
  const read = (bytes: number) => told(bytes);
  const here = (files: Iterable<LogFile>) => (tell: typeof told) => {
    told = tell;
    return files;
  };
  if (words[0] === '-') return { here: here([streamedLog(counted(process.stdin, read))]) };
  const files = readableFiles(words, problems, read);
  const first: DiskLog[] = [];
  for (let cost = 0; cost < WORTH_WORKERS; ) {
    const next = files.next();
    if (next.done) return { here: here(first) };
    first.push(next.value);
    cost += sizeOf(next.value) + OPENING;
  }
  return { many: followedFirst(chained(first, files)) };
}

/** The files of the arguments; what cannot be read is reported and left out. */
function* readableFiles(
  paths: readonly string[],
  problems: Problems,
  read: (bytes: number) => void,
): Generator<DiskLog> {
  for (const file of filesOf(paths, read)) {
    if ('reason' in file) problems.tell(file);
    else yield file;
  }
}

/** A stream, of which each number of bytes is told. */
async function* counted(stream: AsyncIterable<Uint8Array>, read: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const bytes of stream) {
    read(bytes.length);
    yield bytes;
  }
}

function* chained<T>(first: Iterable<T>, rest: Iterable<T>): Generator<T> {
  yield* first;
  yield* rest;
}

/** The same files; the course of the first ones is followed, as far as a scan follows. */
function* followedFirst(files: Iterable<DiskLog>): Generator<DiskLog & NamedFile> {
  let left = MOST_FOLLOWED;
  for (const file of files) {
    left -= sizeOf(file);
    yield { ...file, isFollowed: left >= 0 };
  }
}

/** Bytes of text; none for what will be reported when it is opened. */
function sizeOf({ disk, path }: DiskLog): number {
  try {
    const { size } = statSync(asFsPath(disk));
    return PACKED.test(path) ? size / PACKED_TO : size;
  } catch {
    return 0;
  }
}
