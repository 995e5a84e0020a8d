import { UniqueNames } from '../text/uniqueNames.ts';

/** A file or a folder of an archive as it is browsed. Archives in it are folders, too. */
export type ArchiveNode = ArchiveFile | ArchiveFolder;

export interface ArchiveFile {
  readonly kind: 'file';
  /** The names that lead to it, as `archiveEntries` has them. */
  readonly path: readonly string[];
  /** Bytes; undefined where the archive does not say. */
  readonly size: number | undefined;
}

export interface ArchiveFolder {
  readonly kind: 'folder';
  /** By their names, none of which leads anywhere else: no `..`, no separators. */
  readonly children: ReadonlyMap<string, ArchiveNode>;
}

/** Folders deeper than this are one: a path that is no more than separators would be a tree of thousands. */
const DEEPEST = 40;

interface Folder extends ArchiveFolder {
  readonly children: Map<string, ArchiveNode>;
  readonly names: UniqueNames;
  /** The folder of each name that was asked for: a file may have had it before. */
  readonly folders: Map<string, Folder>;
}

/** An entry as it is listed. */
export interface ListedEntry {
  readonly path: readonly string[];
  readonly size: number | undefined;
  readonly isFolder: boolean;
}

/**
 * The entries of an archive as folders and files. Each is there once under a name of its own, whatever the archive calls
 * it.
 */
export function archiveTree(entries: Iterable<ListedEntry>): ArchiveFolder {
  const root = newFolder();
  for (const { path, size, isFolder } of entries) {
    const segments = path.flatMap(segmentsOf);
    const name = isFolder ? undefined : (segments.pop() ?? '[]');
    let folder = root;
    for (const segment of shortened(segments)) folder = folderIn(folder, segment);
    if (name !== undefined) folder.children.set(folder.names.take(name), { kind: 'file', path, size });
  }
  return root;
}

/** The node to which the names lead; undefined where there is none. */
export function archiveNodeAt(root: ArchiveFolder, names: readonly string[]): ArchiveNode | undefined {
  let node: ArchiveNode | undefined = root;
  for (const name of names) node = node?.kind === 'folder' ? node.children.get(name) : undefined;
  return node;
}

/** The names that lead to each file, by its path as JSON. */
export function namesByPath(root: ArchiveFolder): Map<string, readonly string[]> {
  const all = new Map<string, readonly string[]>();
  const add = ({ children }: ArchiveFolder, before: readonly string[]) => {
    for (const [name, node] of children) {
      if (node.kind === 'file') all.set(JSON.stringify(node.path), [...before, name]);
      else add(node, [...before, name]);
    }
  };
  add(root, []);
  return all;
}

function newFolder(): Folder {
  return { kind: 'folder', children: new Map(), names: new UniqueNames(), folders: new Map() };
}

function folderIn(folder: Folder, name: string): Folder {
  let inner = folder.folders.get(name);
  if (!inner) {
    inner = newFolder();
    folder.folders.set(name, inner);
    folder.children.set(folder.names.take(name), inner);
  }
  return inner;
}

/** The folders and the name in an entry's name. What would lead up stands in brackets; what says nothing is left out. */
function segmentsOf(name: string): string[] {
  return name
    .split(/[\\/]/)
    .filter((segment) => segment !== '' && segment !== '.')
    .map((segment) => (segment === '..' ? '[..]' : segment));
}

function shortened(segments: readonly string[]): readonly string[] {
  if (segments.length <= DEEPEST) return segments;
  return [...segments.slice(0, DEEPEST - 1), segments.slice(DEEPEST - 1).join(' › ')];
}
