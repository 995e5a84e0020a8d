import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { FLEET, PYTHON } from './engines.ts';

/** Runs a program of this folder with JSON as its input; the JSON that it prints. Throws with what it says where it fails. */
export function runPython<T>(program: string, input: unknown, env: Readonly<Record<string, string>> = {}): T {
  const { stdout, stderr, status } = spawnSync(PYTHON, [join(FLEET, program)], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr.slice(-2000)}`);
  return JSON.parse(stdout) as T;
}
