import { lstat, readlink } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';

/** A chain of more links than this counts as a circle. */
const LINKS = 40;

/**
 * Whether a path below a folder leads out of it. Goes down link by link, and looks at nothing outside of it: on Windows
 * looking alone may send a password.
 */
export async function pathLeadsOut(folder: string, path: string): Promise<boolean> {
  const parts = partsBelow(folder, path);
  let at = folder;
  let links = 0;
  for (let name = parts.shift(); name !== undefined; name = parts.shift()) {
    const next = join(at, name);
    const target = await linkAt(next);
    if (target === undefined) {
      at = next;
      continue;
    }
    const leads = resolve(at, target);
    if (++links > LINKS || !isInside(folder, leads)) return true;
    parts.unshift(...partsBelow(folder, leads));
    at = folder;
  }
  return false;
}

/** Where the link at a path leads, as it says; undefined where there is none. */
async function linkAt(path: string): Promise<string | undefined> {
  try {
    return (await lstat(path)).isSymbolicLink() ? await readlink(path) : undefined;
  } catch {
    // What is not there leads nowhere; reading it will show that.
    return undefined;
  }
}

function partsBelow(folder: string, path: string): string[] {
  return relative(folder, path)
    .split(sep)
    .filter((name) => name !== '');
}

/** Whether a path is that of a folder or lies below it, by the paths alone. */
export function isInside(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
}
