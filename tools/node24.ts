import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.ts';

/**
 * The Node that the VS Code server runs with: the pinned one among the optional dependencies, else the running one.
 * The server needs at least 24. Throws if neither will do.
 */
export function serverNode(): string {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const pinned = join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  try {
    accessSync(pinned, constants.X_OK);
    return pinned;
  } catch {
    if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
    throw new Error(
      `The VS Code server needs Node 24 or later and this is ${process.version}: ` +
        `install Node 24, or run "npm ci" with optional dependencies where the package ${name} exists.`,
    );
  }
}
