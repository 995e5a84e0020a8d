import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { root } from './paths.ts';
import { ROOMS } from './rooms.ts';

/** Files of one room import files of another. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** The importing files, below `src`. */
  readonly files: readonly string[];
}

/** Static and late imports, of types too: what must change when a type does is part of the picture. */
const IMPORT = /\b(?:from|import) ?\(?'(\.[^'\n]*)'/g;

/** The room of a file below `src`: in the core and the editor, each folder is one. */
export function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'core' || first === 'editor' ? `${first}/${second}` : first;
}

/** Every room in `src`, sorted. */
export function roomsOfSource(): string[] {
  return [...new Set(sources().map(roomOf))].sort();
}

/** The arrows between the rooms of `src`, sorted. */
export function arrowsOfSource(): Arrow[] {
  const arrows = new Map<string, { from: string; to: string; files: Set<string> }>();
  for (const file of sources()) {
    for (const [, path = ''] of readFileSync(join(root, 'src', file), 'utf8').matchAll(IMPORT)) {
      const [from, to] = [roomOf(file), roomOf(normalize(join(dirname(file), path)).replaceAll('\\', '/'))];
      // What is outside of `src` (the manifest) is not a room.
      if (from === to || to === '..') continue;
      const key = `${from} ${to}`;
      const arrow = arrows.get(key) ?? { from, to, files: new Set() };
      arrows.set(key, arrow);
      arrow.files.add(file);
    }
  }
  return [...arrows.keys()].sort().map((key) => {
    const { from, to, files } = arrows.get(key)!;
    return { from, to, files: [...files].sort() };
  });
}

const level = new Map(ROOMS.map(({ name }, index) => [name, index]));

/** Whether an arrow goes from a lower room to a higher one. */
export const climbs = ({ from, to }: Pick<Arrow, 'from' | 'to'>): boolean =>
  (level.get(to) ?? 0) > (level.get(from) ?? 0);

function sources(): string[] {
  return globSync('**/*.ts', { cwd: join(root, 'src') })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.d.ts'));
}
