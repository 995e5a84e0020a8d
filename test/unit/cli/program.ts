import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { builtOnce } from './builtOnce.ts';

/** Without what makes Node itself say something, or a terminal of a test runner has set. */
export const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:NODE_|FORCE_COLOR$|NO_COLOR$)/.test(name)),
);

/**
 * The command line, which is built before the first tests that need it and must be left as it is, and a folder of one's own
 * that is gone after the tests of a file.
 */
export function builtProgram() {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-cli-'));
  const built = inject('program');
  const program = join(built, 'faultbook.mjs');
  beforeAll(() => builtOnce(built), 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const faultbook = (...args: string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, env });
  return { folder, program, faultbook };
}
