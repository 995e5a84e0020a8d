import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the command line that all files of tests run, which is built when the first of them needs it. */
    program: string;
  }
}

/** Has a place for what takes long to make: the command line (`builtProgram`), the articles (`shippedLibrary`). */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-program-'));
  const empty = () => rmSync(folder, { recursive: true, force: true });
  project.provide('program', folder);
  process.env.FAULTBOOK_SHARED = folder;
  // Who watches has changed something.
  project.onTestsRerun(() => {
    empty();
    mkdirSync(folder);
  });
  return empty;
}
