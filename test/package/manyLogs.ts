import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/paths.ts';

/** Writes a folder of logs of some twenty megabytes, more than one thread reads alone, and returns how many codes are in it. */
export function writeManyLogs(folder: string): number {
  mkdirSync(folder, { recursive: true });
  const log = readFileSync(join(root, 'test/logs/dism.log'), 'utf8');
  // Lines without a code are read fast, and as much is printed as can be read here.
  const quiet = `${'2025-11-03 09:13:04, Info  DISM  Initialized the provider store.\n'.repeat(60_000)}`;
  for (let i = 0; i < FILES; i++) writeFileSync(join(folder, `dism ${i}.log`), quiet + log);
  return FILES;
}

const FILES = 6;
