import { basename, resolve } from 'node:path';
import { STANDARD_INPUT } from '../node/standardInput.ts';

/** What a report calls what it is about, by the path that it was asked for with. The root of a disk has no name, so it is its path. */
export function sourceName(path: string): string {
  return path === '-' ? STANDARD_INPUT : basename(resolve(path)) || resolve(path);
}
