import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The repository's root. */
export const root = resolve(import.meta.dirname, '..');

/** Everything that is downloaded or made for tests and the demo; ignored by git, may be deleted at any time. */
export const scratch = join(root, '.vscode-test');

/** Screenshots of failed tests. */
export const screenshots = join(scratch, 'screenshots');

/**
 * Makes a new folder with a short absolute path. Short because the server puts Unix sockets in it, whose paths the
 * kernel cuts at 108 bytes: the long temp folders of macOS leave no room.
 */
export function temporaryFolder(prefix: string): string {
  const base = process.platform === 'win32' ? tmpdir() : '/tmp';
  return realpathSync(mkdtempSync(join(base, prefix)));
}
