import { availableParallelism } from 'node:os';
import { showForbidden } from '../core/snippets/terminalText.ts';
import { createFileScanner } from './fileScanner.ts';
import { LineWriter } from './lineWriter.ts';
import { logFiles } from './logFiles.ts';
import { scanSideBySide } from './scanPool.ts';
import { readArguments, UsageError } from './usageError.ts';

/** More workers than this read faster than most disks give. */
const MOST_WORKERS = 4;

/** `faultbook scan FILE|DIR… [--json]`: every code in the files, in order. Unreadable files are told on stderr. */
export async function scanCommand(args: readonly string[]): Promise<number> {
  const { words, given } = readArguments(args, ['--json']);
  if (words.length === 0) throw new UsageError('"scan" needs a file or a folder.');
  const json = given.has('--json');
  const files = readableFiles(words);
  // One file is scanned here: a worker for it would only cost its start.
  const first = await files.next();
  if (first.done) return 0;
  const second = await files.next();
  if (second.done) {
    const out = new LineWriter(toStdout);
    const problem = await (await createFileScanner(json))(first.value, out);
    if (problem) tell(first.value, problem);
    return 0;
  }
  const workers = Math.min(MOST_WORKERS, availableParallelism());
  await scanSideBySide(chained([first.value, second.value], files), { workers, json }, toStdout, tell);
  return 0;
}

/** The files of the arguments; what cannot be read is told and left out. */
async function* readableFiles(paths: readonly string[]): AsyncGenerator<string> {
  for await (const file of logFiles(paths)) {
    if ('problem' in file) tell(file.path, file.problem);
    else yield file.path;
  }
}

async function* chained(some: readonly string[], rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield* some;
  yield* rest;
}

function tell(path: string, problem: string): void {
  process.stderr.write(`faultbook: ${showForbidden(path)}: ${showForbidden(problem)}\n`);
}

function toStdout(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}
