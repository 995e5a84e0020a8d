import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { packCli } from '../../scripts/packageCli.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The file that the package for npm is in. */
    packed: string;
  }
}

/** Packs once for all files. */
export default async function setup(project: TestProject): Promise<() => void> {
  const home = mkdtempSync(join(tmpdir(), 'faultbook-packed-'));
  project.provide('packed', await packCli(join(home, 'parts'), home, { quick: true }));
  return () => rmSync(home, { recursive: true, force: true });
}
