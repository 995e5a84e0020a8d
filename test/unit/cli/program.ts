import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import { commandLine } from '../../../scripts/buildOptions.ts';

/** Without what makes Node itself say something, or a terminal of a test runner has set. */
export const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:NODE_|FORCE_COLOR$|NO_COLOR$)/.test(name)),
);

/** The command line, built before the tests of a file, in a folder of its own that is gone after them. */
export function builtProgram() {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-cli-'));
  const program = join(folder, 'faultbook.mjs');
  beforeAll(() => build(commandLine(false, program)), 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const faultbook = (...args: string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, env });
  return { folder, program, faultbook };
}
