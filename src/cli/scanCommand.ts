import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { showForbidden } from '../core/text/terminalText.ts';
import { asFsPath } from '../node/diskPath.ts';
import { ExitCode } from './exitCodes.ts';
import { LineWriter } from './lineWriter.ts';
import { filesOf, isFailure, problemText } from './namedFiles.ts';
import { type NamedFile, type Problem, scanSideBySide } from './scanPool.ts';
import { readArguments, UsageError } from './usageError.ts';

/** More workers than this read faster than most disks give. */
const MOST_WORKERS = 4;

/** This many bytes are scanned while a worker starts. More is left to workers, even one file: their memory has a limit. */
const WORTH_WORKERS = 16 * 1024 * 1024;
/** What a file costs beside its bytes, in such bytes. */
const OPENING = 16 * 1024;

/** `faultbook scan FILE|DIR… [--json]`: every code in the files, in order. What cannot be read is told on stderr. */
export async function scanCommand(args: readonly string[]): Promise<number> {
  const { words, given } = readArguments(args, ['--json']);
  if (words.length === 0) throw new UsageError('"scan" needs a file or a folder.');
  const json = given.has('--json');
  const problems = new Problems();
  const files = readableFiles(words, problems);
  const first: NamedFile[] = [];
  for (let cost = 0; cost < WORTH_WORKERS; ) {
    const next = files.next();
    if (next.done) {
      await scanHere(first, json, problems);
      return problems.exitCode;
    }
    first.push(next.value);
    cost += sizeOf(next.value) + OPENING;
  }
  const workers = Math.min(MOST_WORKERS, availableParallelism());
  await scanSideBySide(chained(first, files), { workers, json }, toStdout, (file, problem) =>
    problems.tell(file.path, problem),
  );
  return problems.exitCode;
}

/** Scans a few files one after the other. */
async function scanHere(files: readonly NamedFile[], json: boolean, problems: Problems): Promise<void> {
  if (files.length === 0) return;
  const { createFileScanner } = await import('./fileScanner.ts');
  const scanFile = await createFileScanner(json);
  const out = new LineWriter(toStdout);
  for (const file of files) {
    const problem = await scanFile(file, out);
    if (problem) problems.tell(file.path, problem);
  }
  await out.flush();
}

/** The files of the arguments; what cannot be read is told and left out. */
function* readableFiles(paths: readonly string[], problems: Problems): Generator<NamedFile> {
  for (const file of filesOf(paths)) {
    if ('reason' in file) problems.tell(file.file, { text: problemText(file), isFailure: isFailure(file, paths) });
    else yield { path: file.path, disk: file.disk };
  }
}

function* chained<T>(first: Iterable<T>, rest: Iterable<T>): Generator<T> {
  yield* first;
  yield* rest;
}

/** In bytes; nothing for what will be told of when it is opened. */
function sizeOf({ disk }: NamedFile): number {
  try {
    return statSync(asFsPath(disk)).size;
  } catch {
    return 0;
  }
}

/** Tells on stderr what was not searched, and remembers whether that is a failure. */
class Problems {
  #failed = false;

  tell(path: string, { text, isFailure: failed }: Problem): void {
    this.#failed ||= failed;
    process.stderr.write(`faultbook: ${showForbidden(path)}: ${showForbidden(text)}\n`);
  }

  get exitCode(): number {
    return this.#failed ? ExitCode.notRead : ExitCode.done;
  }
}

function toStdout(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}
