import { availableParallelism } from 'node:os';
import { showForbidden } from '../core/snippets/terminalText.ts';
import { LineWriter } from './lineWriter.ts';
import { type LogFile, logFiles } from './logFiles.ts';
import { scanSideBySide } from './scanPool.ts';
import { readArguments, UsageError } from './usageError.ts';

/** More workers than this read faster than most disks give. */
const MOST_WORKERS = 4;

/** So many bytes are scanned while a worker starts. More is left to workers, even one file: their memory has a limit. */
const WORTH_WORKERS = 16 * 1024 * 1024;
/** What a file costs beside its bytes, in such bytes. */
const OPENING = 32 * 1024;

type ReadableFile = Extract<LogFile, { size: number }>;

/** `faultbook scan FILE|DIR… [--json]`: every code in the files, in order. Unreadable files are told on stderr. */
export async function scanCommand(args: readonly string[]): Promise<number> {
  const { words, given } = readArguments(args, ['--json']);
  if (words.length === 0) throw new UsageError('"scan" needs a file or a folder.');
  const json = given.has('--json');
  const files = readableFiles(words);
  const first: string[] = [];
  for (let cost = 0; cost < WORTH_WORKERS; ) {
    const next = await files.next();
    if (next.done) return scanHere(first, json);
    first.push(next.value.path);
    cost += next.value.size + OPENING;
  }
  const workers = Math.min(MOST_WORKERS, availableParallelism());
  await scanSideBySide(pathsOf(first, files), { workers, json }, toStdout, tell);
  return 0;
}

/** Scans a few files one after the other. */
async function scanHere(paths: readonly string[], json: boolean): Promise<number> {
  if (paths.length === 0) return 0;
  const { createFileScanner } = await import('./fileScanner.ts');
  const scanFile = await createFileScanner(json);
  const out = new LineWriter(toStdout);
  for (const path of paths) {
    const problem = await scanFile(path, out);
    if (problem) tell(path, problem);
  }
  return 0;
}

/** The files of the arguments; what cannot be read is told and left out. */
async function* readableFiles(paths: readonly string[]): AsyncGenerator<ReadableFile> {
  for await (const file of logFiles(paths)) {
    if ('problem' in file) tell(file.path, file.problem);
    else yield file;
  }
}

async function* pathsOf(first: readonly string[], rest: AsyncIterable<ReadableFile>): AsyncGenerator<string> {
  yield* first;
  for await (const { path } of rest) yield path;
}

function tell(path: string, problem: string): void {
  process.stderr.write(`faultbook: ${showForbidden(path)}: ${showForbidden(problem)}\n`);
}

function toStdout(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}
