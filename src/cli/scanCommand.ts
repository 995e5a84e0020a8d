import { statSync } from 'node:fs';
import { asFsPath } from '../node/diskPath.ts';
import type { DiskLog, LogFile } from '../node/logFile.ts';
import { streamedLog } from '../node/standardInput.ts';
import { askPasswords } from './askPassword.ts';
import type { Given } from './command.ts';
import { formatsIn } from './formatsIn.ts';
import { LineWriter } from './lineWriter.ts';
import { filesOf } from './namedFiles.ts';
import { passwordsIn } from './passwordsIn.ts';
import { Problems } from './problems.ts';
import { type NamedFile, type ScanWorkerData, scanSideBySide } from './scanSideBySide.ts';
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

/** `faultbook scan`: every code in the files, in order. What cannot be read is reported on stderr. */
export async function scanCommand({ words, has, values }: Given): Promise<number> {
  if (words.length === 0) throw new UsageError('"scan" needs a file, a folder, or - for standard input.');
  const problems = new Problems(words);
  const passwords = passwordsIn(values('password-file'), problems);
  if (has('ask-password')) passwords.push(...(await askPasswords()));
  const formats = await formatsIn(values('formats'), problems);
  const data: ScanWorkerData = { json: has('json'), formats, passwords };
  if (words.includes('-')) {
    if (words.length > 1) throw new UsageError('"-" is standard input, and stands alone.');
    await scanHere([streamedLog(process.stdin)], data, problems);
    return problems.exitCode;
  }
  const files = readableFiles(words, problems);
  const first: DiskLog[] = [];
  for (let cost = 0; cost < WORTH_WORKERS; ) {
    const next = files.next();
    if (next.done) {
      await scanHere(first, data, problems);
      return problems.exitCode;
    }
    first.push(next.value);
    cost += sizeOf(next.value) + OPENING;
  }
  const named = namesOf(chained(first, files));
  await scanSideBySide(named, data, toStdout, (skipped) => problems.tell(skipped));
  return problems.exitCode;
}

/** Scans a few files one after the other. */
async function scanHere(files: readonly LogFile[], data: ScanWorkerData, problems: Problems): Promise<void> {
  if (files.length === 0) return;
  const { createFileScanner } = await import('./fileScanner.ts');
  const scanFile = await createFileScanner(data);
  const out = new LineWriter(toStdout);
  for (const file of files) await scanFile(file, out, (skipped) => problems.tell(skipped));
}

/** The files of the arguments; what cannot be read is reported and left out. */
function* readableFiles(paths: readonly string[], problems: Problems): Generator<DiskLog> {
  for (const file of filesOf(paths)) {
    if ('reason' in file) problems.tell(file);
    else yield file;
  }
}

function* chained<T>(first: Iterable<T>, rest: Iterable<T>): Generator<T> {
  yield* first;
  yield* rest;
}

/** What another thread is told about files. */
function* namesOf(files: Iterable<DiskLog>): Generator<NamedFile> {
  for (const { path, disk } of files) yield { path, disk };
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

function toStdout(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}
