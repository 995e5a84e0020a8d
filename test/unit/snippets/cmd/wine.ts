import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWine } from '../../../host/wine.ts';

/** Wine's cmd.exe, which reads lines much as the real one does; undefined where Wine is not installed. */
export interface WineCmd {
  /**
   * What each script prints on its standard output, lines without their ends; each runs in a batch file of its own.
   * Undefined for one whose output is not to be told from the one before.
   */
  batch(scripts: readonly string[]): (string[] | undefined)[];
  /** The same for scripts of one line each, typed at the prompt. */
  prompt(scripts: readonly string[]): (string[] | undefined)[];
  close(): void;
}

const MARK = '=====';

/** Starts Wine, see `openWine`. */
export function startWine(): WineCmd | undefined {
  const wine = openWine();
  if (!wine) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-wine-'));
  const work = join(folder, 'work');
  const run = (args: string[], input = '') => {
    // From a file: what comes through a pipe, Wine's cmd does not read to its end.
    writeFileSync(join(folder, 'input'), input, 'latin1');
    const stdin = openSync(join(folder, 'input'), 'r');
    const options = { cwd: work, env: wine.env, timeout: 240_000, maxBuffer: 1 << 28 };
    const { stdout, error } = spawnSync(wine.program, args, { ...options, stdio: [stdin, 'pipe', 'pipe'] });
    closeSync(stdin);
    if (error) throw error;
    return stdout.toString('latin1');
  };
  mkdirSync(work);
  return {
    batch(scripts) {
      const results: (string[] | undefined)[] = [];
      // A line that cmd refuses can end the batch files around it: what is left runs in the next round.
      for (let from = 0; from < scripts.length; ) {
        const driver = ['@echo off'];
        for (let i = from; i < scripts.length; i++) {
          writeFileSync(join(work, `c${i}.bat`), `@echo off\r\n${scripts[i]!.replaceAll('\n', '\r\n')}\r\n`, 'latin1');
          driver.push(`echo ${MARK}${i}`, `call c${i}.bat`);
        }
        writeFileSync(join(work, 'all.bat'), `${driver.join('\r\n')}\r\n`, 'latin1');
        const outputs = outputsOf(run(['cmd', '/d', '/c', 'all.bat']));
        const last = Math.max(...outputs.keys());
        if (!(last >= from)) throw new Error('Wine runs no batch file');
        for (let i = from; i <= last; i++) results.push(outputs.get(i));
        from = last + 1;
      }
      return results;
    },
    prompt(scripts) {
      const results: (string[] | undefined)[] = [];
      // Not all in one: where Wine thinks that a block is open, nothing behind it is worth a look.
      for (let from = 0; from < scripts.length; from += 100) {
        const some = scripts.slice(from, from + 100);
        const lines = some.flatMap((script, i) => [`echo ${MARK}${i}`, script]);
        const outputs = outputsOf(run(['cmd', '/d'], `@echo off\r\n${lines.join('\r\n')}\r\n`));
        results.push(...some.map((_, i) => outputs.get(i)));
      }
      return results;
    },
    close() {
      wine.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What stands behind the mark of each script that ran, by its number. */
function outputsOf(text: string): Map<number, string[]> {
  const outputs = new Map<number, string[]>();
  for (const part of text.split(MARK).slice(1)) {
    const [number = '', ...lines] = part.split(/\r?\n/);
    outputs.set(
      Number.parseInt(number, 10),
      lines.filter((line) => line.trim() !== ''),
    );
  }
  return outputs;
}
