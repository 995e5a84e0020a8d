import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type Skipped, skippedText } from '../core/scan/skipped.ts';
import { english } from '../core/text/translate.ts';
import { type DiskPath, diskPath, joinPath } from '../node/diskPath.ts';
import type { DiskLog } from '../node/logFile.ts';
import { diskFiles, type Visited } from '../node/walk.ts';

/** The files that arguments name; folders are walked, in the order of their names. A file is there once. */
export function* filesOf(paths: readonly string[]): Generator<DiskLog | Skipped> {
  const visited: Visited = { folders: new Set(), files: new Set() };
  for (const path of paths) {
    for (const disk of disksOf(path)) yield* diskFiles(disk, '', { visited, read: () => {} });
  }
}

/**
 * Whether it is a failure that something was left out: what is binary, or found elsewhere, is none; neither is what is no
 * file at all, unless one of the arguments names it.
 */
export function isFailure({ file, reason }: Skipped, named: readonly string[]): boolean {
  return reason === 'gone' || reason === 'unreadable' || (reason === 'special' && named.includes(file));
}

export function problemText(skipped: Skipped): string {
  return skippedText(skipped, english);
}

/**
 * What an argument stands for. Arguments come as text: one of a file whose name is no UTF-8 has U+FFFD for what could not
 * be read, and leads nowhere as it is.
 */
function disksOf(path: string): readonly DiskPath[] {
  if (!path.includes('\uFFFD')) return [path];
  try {
    const folder = dirname(path);
    const meant = readdirSync(folder, { encoding: 'buffer' }).filter((name) => name.toString() === basename(path));
    return meant.length > 0 ? meant.map((name) => joinPath(folder, diskPath(name))) : [path];
  } catch {
    return [path];
  }
}
