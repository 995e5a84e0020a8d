import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Wine's cmd.exe, which reads lines much as the real one does; undefined where Wine is not installed. */
export interface WineCmd {
  /** What each script prints on its standard output, lines without their ends; each runs in a batch file of its own. */
  batch(scripts: readonly string[]): string[][];
  /** The same for scripts of one line each, typed at the prompt. */
  prompt(scripts: readonly string[]): string[][];
  close(): void;
}

const MARK = '=====';

export function startWine(): WineCmd | undefined {
  const wine = ['/usr/bin/wine', '/usr/local/bin/wine'].find(existsSync);
  if (!wine) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-wine-'));
  const work = join(folder, 'work');
  const env = {
    ...process.env,
    WINEPREFIX: join(folder, 'prefix'),
    WINEDEBUG: '-all',
    WINEDLLOVERRIDES: 'mscoree=;mshtml=;winemenubuilder.exe=',
    DISPLAY: '',
  };
  const run = (args: string[], input?: string) => {
    const { stdout } = spawnSync(wine, args, { cwd: work, env, input, timeout: 240_000, maxBuffer: 1 << 28 });
    return stdout?.toString('latin1') ?? '';
  };
  spawnSync('mkdir', ['-p', work]);
  run(['wineboot', '-i']);
  return {
    batch(scripts) {
      const results: string[][] = [];
      // A line that cmd refuses can end the batch files around it: what is left runs in the next round.
      for (let from = 0; from < scripts.length; ) {
        const driver = ['@echo off'];
        for (let i = from; i < scripts.length; i++) {
          writeFileSync(join(work, `c${i}.bat`), `@echo off\r\n${scripts[i]!.replaceAll('\n', '\r\n')}\r\n`, 'latin1');
          driver.push(`echo ${MARK}${i}`, `call c${i}.bat`);
        }
        writeFileSync(join(work, 'all.bat'), `${driver.join('\r\n')}\r\n`, 'latin1');
        const outputs = outputsOf(run(['cmd', '/d', '/c', 'all.bat']));
        if (outputs.length === 0) throw new Error('Wine runs no batch file');
        results.push(...outputs);
        from += outputs.length;
      }
      return results;
    },
    prompt(scripts) {
      const lines = scripts.flatMap((script, i) => [`echo ${MARK}${i}`, script]);
      return outputsOf(run(['cmd', '/d'], `@echo off\r\n${lines.join('\r\n')}\r\n`));
    },
    close() {
      spawnSync('/usr/bin/wineserver', ['-k'], { env });
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function outputsOf(text: string): string[][] {
  return text
    .split(MARK)
    .slice(1)
    .map((part) =>
      part
        .split(/\r?\n/)
        .slice(1)
        .filter((line) => line.trim() !== ''),
    );
}

/** The text of a file that a test keeps beside itself. */
export const readLines = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
