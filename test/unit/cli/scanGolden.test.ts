import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareGolden } from '../golden/golden.ts';
import { builtProgram, env } from './program.ts';

const { program } = builtProgram();
const cwd = join(import.meta.dirname, 'scanned');

test.each([
  ['scan-summary.txt', ['.']],
  ['scan-summary-filtered.txt', ['radius.log', '--kind=phrase', '--kind=win32']],
  ['scan-hits.txt', ['.', '--hits']],
  ['scan-hits.jsonl', ['.', '--json']],
  ['scan-hits-timed.jsonl', ['.', '--json', '--since=2025-11-03 08:14']],
  ['scan-hits.csv', ['.', '--csv']],
])('%s: a scan says what it said', (name, args) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, 'scan', ...args], {
    ...{ cwd, encoding: 'utf8', env },
  });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  compareGolden(join(import.meta.dirname, 'golden', name), stdout.replaceAll('\r', '␍'));
});
