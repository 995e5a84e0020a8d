import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ROOMS } from '../../../tools/rooms.ts';

/** Other fronts beside the editor: they use what needs no editor. */
const FRONTS: readonly string[] = ['src/library', 'src/cli'];

/**
 * The layers of src from below: a file uses its own layer and those before it. They are the rooms (`tools/rooms.ts`), but
 * that those of the editor above its lowest one are a single layer: they may use each other.
 */
const LAYERS: readonly string[] = [
  ...new Set(
    ROOMS.map(({ name }) => `src/${name}`)
      .filter((room) => !FRONTS.includes(room))
      .map((room) => (room.startsWith('src/editor/') && room !== 'src/editor/host' ? 'src/editor' : room)),
  ),
];

/** The files that the editor loads: one for Node, one for browsers. */
const ENTRIES: readonly string[] = ['src/extension.ts', 'src/webExtension.ts'];

/** The last layer that those fronts use. */
const SHARED = 'src/tools';

/** What each file uses of others, by paths from the root. Packages stand there by their names. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** An import as biome lays it out: static, for its effects, dynamic, or of a type. */
const IMPORT = /^(?:import|export)\b[^;'"]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\(\s*'([^']+)'/gm;

/** What a file's text imports. */
export function importsIn(file: string, text: string): string[] {
  return [...text.matchAll(IMPORT)].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    return name.startsWith('.') ? posix.join(posix.dirname(file), name) : name;
  });
}

/** The imports of all files of src. */
export function readImports(root: string): Imports {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts'));
  return new Map(files.map((file) => [file, importsIn(file, readFileSync(join(root, file), 'utf8'))]));
}

/** The layer that a file belongs to; undefined where nobody said. */
export function layerOf(file: string): string | undefined {
  const layers = [...LAYERS, ...FRONTS].filter((layer) => file === layer || file.startsWith(`${layer}/`));
  return layers.sort((a, b) => b.length - a.length)[0];
}

/** The arrows that climb, "from → to", and those to what a layer must not know. */
export function climbing(imports: Imports): string[] {
  return arrows(imports).flatMap(({ from, to }) => (isAllowed(from, to) ? [] : [`${from} → ${to}`]));
}

function arrows(imports: Imports): { from: string; to: string }[] {
  return [...imports].flatMap(([from, all]) => all.map((to) => ({ from, to })));
}

function isAllowed(from: string, to: string): boolean {
  const layer = layerOf(from);
  if (layer === undefined) return true;
  if (to === 'vscode') return layer.startsWith('src/editor') || ENTRIES.includes(layer);
  if (to.startsWith('node:')) return !layer.startsWith('src/core/');
  if (!to.startsWith('src/')) return true;
  const used = layerOf(to);
  if (used === undefined || used === layer) return true;
  const most = FRONTS.includes(layer) ? LAYERS.indexOf(SHARED) : LAYERS.indexOf(layer);
  const at = LAYERS.indexOf(used);
  return at >= 0 && at <= most;
}

/** The circles of files: each is a group in which every file leads to every other one. */
export function circles(imports: Imports): string[][] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  // Tarjan: a file that reaches none before it closes the group of those that came after it.
  const visit = (file: string): number => {
    const at = order.size;
    order.set(file, at);
    open.push(file);
    let low = at;
    for (const next of imports.get(file) ?? []) {
      if (!imports.has(next)) continue;
      if (next === file) found.push([file]);
      else if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, lowest.get(next) ?? order.get(next)!);
    }
    lowest.set(file, low);
    if (low === at) {
      const group = open.splice(open.indexOf(file));
      if (group.length > 1) found.push(group.sort());
    }
    return low;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return found;
}
