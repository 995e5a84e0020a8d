import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Wine with a Windows of its own, or the one that `WINEPREFIX` names, which takes half a minute less. */
export interface Wine {
  /** What runs a program of Windows. */
  readonly program: string;
  readonly env: NodeJS.ProcessEnv;
  /** What is C:\ there. */
  readonly drive: string;
  /** Ends it. Its Windows goes where it was made here. */
  close(): void;
}

const PROGRAM = ['/usr/bin/wine', '/usr/local/bin/wine'].find(existsSync);

export const hasWine = (): boolean => PROGRAM !== undefined;

/** Undefined where Wine is not installed. */
export function openWine(): Wine | undefined {
  if (PROGRAM === undefined) return undefined;
  const program = PROGRAM;
  const given = process.env.WINEPREFIX;
  const prefix = given ?? mkdtempSync(join(tmpdir(), 'faultbook-windows-'));
  const env = {
    ...process.env,
    WINEPREFIX: prefix,
    WINEDEBUG: '-all',
    WINEDLLOVERRIDES: 'mscoree=;mshtml=;winemenubuilder.exe=',
    DISPLAY: '',
  };
  if (!given) spawnSync(program, ['wineboot', '-i'], { env, stdio: 'ignore', timeout: 240_000 });
  return {
    ...{ program, env, drive: join(prefix, 'drive_c') },
    close() {
      if (given) return;
      spawnSync('wineserver', ['-k'], { env });
      rmSync(prefix, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
