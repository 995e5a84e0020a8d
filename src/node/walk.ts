import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, sep } from 'node:path';
import type { Skipped } from '../core/scan/skipped.ts';
import { UniqueNames } from '../core/text/uniqueNames.ts';
import {
  asFsPath,
  type DiskPath,
  diskPath,
  joinPath,
  pathKey,
  shownPath,
  uriOfPath,
  withoutDevice,
} from './diskPath.ts';
import { type DiskLog, skippedBy } from './logFile.ts';
import { openDiskFile } from './openLog.ts';

/** What a walk has found, by its real path: what is named twice is searched once. */
interface Visited {
  readonly folders: Set<string>;
  readonly files: Set<string>;
}

export interface Walk {
  readonly visited: Visited;
  readonly read: (bytes: number) => void;
}

/** A walk that has found nothing yet; `read` is told each number of bytes that is read from its files. */
export function newWalk(read: (bytes: number) => void = () => {}): Walk {
  return { visited: { folders: new Set(), files: new Set() }, read };
}

/** A place in a walk: how it is shown, and the real path of what it is. */
interface Place {
  readonly disk: DiskPath;
  readonly real: DiskPath;
  /** To be shown: the path, and the one relative to the folder that is searched. */
  readonly path: string;
  readonly label: string;
}

/**
 * The files of a path on disk, in the order of their names; folders are walked. What cannot be entered comes as
 * skipped, and so do links: whoever made a folder could lead a walk anywhere with them. A link that was itself named is
 * followed. `prefix` stands before the labels of what is in a folder.
 */
export function* diskFiles(disk: DiskPath, prefix: string, walk: Walk): Generator<DiskLog | Skipped> {
  const path = shownPath(disk);
  try {
    const kind = kindOf(disk);
    const real = realPath(disk);
    if (kind === 'folder') yield* folder({ disk, real, path, label: prefix }, real, walk);
    else if (kind === 'file') yield* file({ disk, real, path, label: basename(path) }, walk);
    else yield { file: path, reason: 'special' };
  } catch (error) {
    yield skippedBy(error, path);
  }
}

function kindOf(disk: DiskPath): 'folder' | 'file' | 'special' {
  const found = statSync(asFsPath(disk));
  return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'special';
}

/** By it two paths are one: it is never shown. */
function realPath(disk: DiskPath): DiskPath {
  try {
    // The system's own function knows names by whatever bytes, and on Windows in whatever case.
    return diskPath(realpathSync.native(asFsPath(disk), { encoding: 'buffer' }));
  } catch (error) {
    // Some disks that a driver makes up on Windows do not tell the system their paths. Node's own function goes by the text.
    if (process.platform === 'win32' && typeof disk === 'string') return realpathSync(withoutDevice(disk));
    throw error;
  }
}

/** `root`: the folder that is searched, as its real path. */
function* folder(place: Place, root: DiskPath, walk: Walk): Generator<DiskLog | Skipped> {
  const key = pathKey(place.real);
  if (walk.visited.folders.has(key)) return;
  walk.visited.folders.add(key);
  let children: [Place, Dirent<Buffer>][];
  try {
    children = childrenOf(place);
  } catch (error) {
    yield skippedBy(error, place.path);
    return;
  }
  for (const [child, entry] of children) {
    try {
      if (entry.isDirectory()) yield* folder(child, root, walk);
      else if (entry.isFile()) yield* file(child, walk);
      else yield* other(child, entry, root, walk);
    } catch (error) {
      yield skippedBy(error, child.path);
    }
  }
}

function childrenOf(place: Place): [Place, Dirent<Buffer>][] {
  const entries = readdirSync(asFsPath(place.disk), { withFileTypes: true, encoding: 'buffer' });
  const named = entries.map((entry) => ({ entry, name: diskPath(entry.name) }));
  // Odd bytes are shown as something else, which may be the name of another file.
  const texts = named.flatMap(({ name }) => (typeof name === 'string' ? [name] : []));
  const unique = texts.length < named.length ? new UniqueNames(texts) : undefined;
  const children = named.map(({ entry, name }): [Place, Dirent<Buffer>] => {
    const shown = typeof name === 'string' ? name : unique!.take(shownPath(name));
    return [
      {
        disk: joinPath(place.disk, name),
        real: joinPath(place.real, name),
        path: shownPath(joinPath(place.path, shown)),
        label: place.label ? `${place.label}/${shown}` : shown,
      },
      entry,
    ];
  });
  return children.sort(([a], [b]) => (a.path < b.path ? -1 : 1));
}

/** A link, something special, or what the file system's list does not describe. */
function* other(place: Place, entry: Dirent<Buffer>, root: DiskPath, walk: Walk): Generator<DiskLog | Skipped> {
  if (entry.isSymbolicLink() || lstatSync(asFsPath(place.disk)).isSymbolicLink()) {
    yield link(place, root, walk);
    return;
  }
  const kind = kindOf(place.disk);
  if (kind === 'folder') yield* folder(place, root, walk);
  else if (kind === 'file') yield* file(place, walk);
  else yield { file: place.path, reason: 'special' };
}

/** Why a link is not followed: its target is searched where it really lies, or nobody asked for it. */
function link({ disk, path }: Place, root: DiskPath, { visited }: Walk): Skipped {
  const real = realPath(disk);
  const kind = kindOf(real);
  if (kind === 'special') return { file: path, reason: 'special' };
  const isSearched = isInside(real, root) || (kind === 'folder' ? visited.folders : visited.files).has(pathKey(real));
  if (kind === 'folder') return { file: path, reason: isSearched ? 'loop' : 'link' };
  return { file: path, reason: isSearched ? 'twice' : 'outside' };
}

/** Whether a real path is that of a folder or of something in it, by its bytes. */
export function isInside(path: DiskPath, folder: DiskPath): boolean {
  const [inner, outer] = [Buffer.from(path), Buffer.from(folder)];
  if (inner.length <= outer.length) return inner.equals(outer);
  // The root of a disk ends in a separator.
  const isWhole = inner[outer.length] === sep.charCodeAt(0) || outer[outer.length - 1] === sep.charCodeAt(0);
  return isWhole && inner.subarray(0, outer.length).equals(outer);
}

function* file({ disk, real, path, label }: Place, { visited, read }: Walk): Generator<DiskLog> {
  const key = pathKey(real);
  if (visited.files.has(key)) return;
  visited.files.add(key);
  yield diskLog({ disk, path, label }, read);
}

/** A file on disk as one to read. */
export function diskLog(
  { disk, path, label = path, inside }: Pick<DiskLog, 'disk' | 'path' | 'inside'> & { readonly label?: string },
  read: (bytes: number) => void = () => {},
): DiskLog {
  const odd = typeof disk === 'string' ? {} : { excerptOnly: true as const };
  return {
    ...{ disk, path, label, ...odd, ...(inside !== undefined && { inside }) },
    // Made only where it is wanted: it takes as long as opening a small file.
    get uri() {
      return uriOfPath(disk);
    },
    open: () => openDiskFile(disk, read),
  };
}
