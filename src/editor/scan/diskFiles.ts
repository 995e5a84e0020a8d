import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Skipped } from '../../core/scan/skipped.ts';
import { openDiskFile } from './diskFile.ts';
import { type LogFile, skippedBy } from './logFile.ts';

/** What a walk has come upon: real paths, by which links that lead back are known. */
export interface Visited {
  readonly folders: Set<string>;
  readonly files: Set<string>;
}

interface Walk {
  readonly visited: Visited;
  readonly read: (bytes: number) => void;
}

/**
 * The files of a path on disk, in the order of their names; folders are walked. What cannot be entered, and links to what
 * is searched anyway, come as skipped. `prefix` stands before the labels of what is in a folder.
 */
export async function* diskFiles(path: string, prefix: string, walk: Walk): AsyncGenerator<LogFile | Skipped> {
  try {
    const { isFolder, isFile } = await kindOf(path);
    if (isFolder) yield* folder(path, await realpath(path), prefix, walk, false);
    else if (isFile) yield* file(path, await realpath(path), basename(path), walk);
    else yield { file: path, reason: 'special' };
  } catch (error) {
    yield skippedBy(error, path);
  }
}

async function kindOf(path: string): Promise<{ isFolder: boolean; isFile: boolean }> {
  const found = await stat(path);
  return { isFolder: found.isDirectory(), isFile: found.isFile() };
}

async function* folder(
  path: string,
  real: string,
  label: string,
  walk: Walk,
  isLink: boolean,
): AsyncGenerator<LogFile | Skipped> {
  if (walk.visited.folders.has(real)) {
    if (isLink) yield { file: path, reason: 'loop' };
    return;
  }
  walk.visited.folders.add(real);
  let entries: Dirent[];
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (error) {
    yield skippedBy(error, path);
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) yield* child(join(path, entry.name), join(real, entry.name), entry, label, walk);
}

async function* child(
  path: string,
  real: string,
  entry: Dirent,
  parent: string,
  walk: Walk,
): AsyncGenerator<LogFile | Skipped> {
  const label = parent ? `${parent}/${entry.name}` : entry.name;
  try {
    if (entry.isDirectory()) yield* folder(path, real, label, walk, false);
    else if (entry.isFile()) yield* file(path, real, label, walk);
    else if (entry.isSymbolicLink() || (await lstat(path)).isSymbolicLink()) yield* link(path, label, walk);
    else yield* target(path, real, label, walk);
  } catch (error) {
    yield skippedBy(error, path);
  }
}

async function* link(path: string, label: string, walk: Walk): AsyncGenerator<LogFile | Skipped> {
  const real = await realpath(path);
  const { isFolder, isFile } = await kindOf(real);
  if (isFolder) yield* folder(path, real, label, walk, true);
  else if (!isFile) yield { file: path, reason: 'special' };
  else if (walk.visited.files.has(real)) yield { file: path, reason: 'twice' };
  else yield* file(path, real, label, walk);
}

/** Some file systems do not tell in the list what an entry is. */
async function* target(path: string, real: string, label: string, walk: Walk): AsyncGenerator<LogFile | Skipped> {
  const { isFolder, isFile } = await kindOf(path);
  if (isFolder) yield* folder(path, real, label, walk, false);
  else if (isFile) yield* file(path, real, label, walk);
  else yield { file: path, reason: 'special' };
}

function* file(path: string, real: string, label: string, { visited, read }: Walk): Generator<LogFile> {
  if (visited.files.has(real)) return;
  visited.files.add(real);
  yield { path, label, uri: pathToFileURL(path).href, open: () => openDiskFile(path, read) };
}
