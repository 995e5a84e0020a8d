// The editor's API with a team's folder whose files the tests write, and whose changes they tell.
import * as fake from './fakeVscode.ts';

export * from './fakeVscode.ts';

type Told = (uri: unknown) => void;

/** The files of the team's folder by their names, and what the extension keeps for itself by theirs. */
export const files = new Map<string, string>();
export const kept = new Map<string, Uint8Array>();

/** Who is told of changes to files. */
export const told = { change: [] as Told[], gone: [] as Told[] };

class Uri extends fake.Uri {
  static parse(text: string): Uri {
    return new Uri(text.replace('file://', ''));
  }
}

export { Uri };

export const FOLDER = new fake.Uri('/team');
export const STORAGE = new fake.Uri('/storage');
export const uriOf = (name: string) => fake.Uri.joinPath(FOLDER, name);

export function clear(): void {
  files.clear();
  kept.clear();
  told.change.length = 0;
  told.gone.length = 0;
}

type Place = { readonly path: string };
const nameOf = ({ path }: Place) => path.split('/').pop()!;
const isKept = ({ path }: Place) => path.startsWith(STORAGE.path);

function bytesOf(uri: Place): Uint8Array {
  const text = files.get(nameOf(uri));
  const bytes = isKept(uri) ? kept.get(nameOf(uri)) : text && new TextEncoder().encode(text);
  if (!bytes) throw new FileSystemError('not found');
  return bytes;
}

const fs = {
  readDirectory: async (uri: Place) => [...(isKept(uri) ? kept : files).keys()].map((name) => [name, 1]),
  stat: async (uri: Place) => ({ size: bytesOf(uri).length, mtime: 0 }),
  readFile: async (uri: Place) => (uri.path.endsWith('.js') ? new Uint8Array() : bytesOf(uri)),
  writeFile: async (uri: Place, bytes: Uint8Array) => void kept.set(nameOf(uri), bytes),
  createDirectory: async () => undefined,
};

const listen = (list: Told[]) => (listener: Told) => list.push(listener);

export const FileType = { File: 1, Directory: 2 };
export class FileSystemError extends Error {}
export class RelativePattern {}
export class Position {}
export class Range {}

export const workspace = {
  ...fake.workspace,
  fs,
  asRelativePath: ({ path }: Place) => path,
  createFileSystemWatcher: () => ({
    ...{ onDidChange: listen(told.change), onDidCreate: listen(told.change), onDidDelete: listen(told.gone) },
    dispose: () => undefined,
  }),
};
