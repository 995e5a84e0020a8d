import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file to scan with its bytes, or a place that cannot be read and why. */
export type LogFile =
  | { readonly path: string; readonly size: number }
  | { readonly path: string; readonly problem: string };

/** The files of the given paths; folders are walked, in the order of their names. A folder is entered once, so links end. */
export async function* logFiles(paths: readonly string[]): AsyncGenerator<LogFile> {
  const entered = new Set<string>();
  for (const path of paths) yield* walk(path, entered);
}

async function* walk(path: string, entered: Set<string>): AsyncGenerator<LogFile> {
  try {
    const found = await stat(path);
    if (found.isFile()) {
      yield { path, size: found.size };
      return;
    }
    if (!found.isDirectory()) {
      yield { path, problem: 'is neither a file nor a folder' };
      return;
    }
    const real = await realpath(path);
    if (entered.has(real)) return;
    entered.add(real);
    for (const name of (await readdir(path)).sort()) yield* walk(join(path, name), entered);
  } catch (error) {
    yield { path, problem: problemOf(error) };
  }
}

/** What the system says, without the stack: `ENOENT: no such file or directory`. */
export function problemOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, [a-z]{1,20}(?: '[\s\S]*)?$/, '') : String(error);
}
