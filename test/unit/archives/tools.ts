import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Whether a program is installed. Under `.ci/run` all are, so that nothing is left out there. */
export function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['--help'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return true;
    if (process.env.CI) throw new Error(`${program} is not installed, see .ci/run`);
    return false;
  }
}

/** What another program makes of files: `args` name them, and the archive by `archive`. */
export function madeBy(
  program: string,
  args: readonly string[],
  files: Readonly<Record<string, Uint8Array>>,
  archive: string,
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-'));
  try {
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    execFileSync(program, args, { cwd: folder, stdio: 'ignore' });
    return readFileSync(join(folder, archive));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
