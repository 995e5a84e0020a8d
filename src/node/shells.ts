import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Shell } from '../core/snippets/snippet.ts';

/** Whether there are shells at all where this program runs. */
export const HAS_SHELLS: boolean = true;

/** The executables of each shell, best first. */
const EXECUTABLES: Readonly<Record<Shell, readonly string[]>> = {
  cmd: ['cmd.exe'],
  powershell: ['pwsh', 'powershell'],
  bash: ['bash'],
};

/** Windows has its own PowerShell everywhere; PowerShell 7 may lack modules that a snippet needs. */
const ON_WINDOWS: Partial<Record<Shell, readonly string[]>> = {
  powershell: ['powershell.exe', 'pwsh.exe'],
  bash: ['bash.exe'],
};

/** The path of a shell's executable on the machine where terminals run; undefined where it has none. */
export async function findShell(shell: Shell, env: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const windows = process.platform === 'win32';
  if (!windows && shell === 'cmd') return undefined;
  const names = (windows && ON_WINDOWS[shell]) || EXECUTABLES[shell];
  for (const name of names) {
    for (const folder of (env.PATH ?? env.Path ?? '').split(delimiter)) {
      if (folder === '') continue;
      const path = join(folder, name);
      try {
        await access(path, windows ? constants.F_OK : constants.X_OK);
        return path;
      } catch {
        // Not in this folder: the next one may have it.
      }
    }
  }
  return undefined;
}
