import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Data that was made before in this run of the tests, by whichever process; undefined where it was not. */
export function madeBefore<T>(name: string): T | undefined {
  const file = fileOf(name);
  return file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Leaves data to the other files of tests in this run, and returns it as they get it. */
export function madeNow<T>(name: string, data: T): T {
  const text = JSON.stringify(data);
  const file = fileOf(name);
  if (file) {
    const own = `${file}.${process.pid}`;
    writeFileSync(own, text);
    // No one may read half of it.
    renameSync(own, file);
  }
  return JSON.parse(text);
}

/** Outside of a run of vitest, as in fuzzing, there is no place for it. */
function fileOf(name: string): string | undefined {
  const folder = process.env.FAULTBOOK_SHARED;
  return folder && join(folder, `${name}.json`);
}
