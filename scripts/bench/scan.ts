import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLog } from './log.ts';
import { ms, ratio } from './measure.ts';
import type { Figure } from './run.ts';

const root = join(import.meta.dirname, '../..');
const FILES = 40;
const FILE = 25_000_000;

/** One pattern for ripgrep that covers the spellings that detection knows, as well as one expression can. */
const PATTERN =
  '0x[0-9a-f]{1,8}\\b|\\b[89a-f][0-9a-f]{7}\\b|-[12][0-9]{8,9}\\b|\\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\\b|(error|fehler|erreur|code|status|result|hr|gle|returning|return)[^0-9a-z\\n]{1,12}[0-9]{1,10}\\b';

/** `faultbook scan` on a folder of 1 GB, in wall time and memory, against ripgrep where it is installed. */
export async function benchScan(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-scan-'));
  try {
    for (let i = 0; i < FILES; i++) writeFileSync(join(folder, `CBS-${i}.log`), makeLog(FILE, i + 1), 'latin1');
    execFileSync(process.execPath, ['scripts/build.ts'], { cwd: root });
    const program = join(root, 'dist/faultbook.js');
    // Both run twice: the first run brings the files into the system's cache.
    const [, ours] = [0, 1].map(() => run(process.execPath, [program, 'scan', '--json', folder]));
    const figures: Figure[] = [{ what: '`faultbook scan` on 1 GB in 40 files', result: ms(ours!.time), aim: '' }];
    if (ours!.memory > 0)
      figures.push({ what: 'Its peak resident memory', result: `${ours!.memory} MB`, aim: '≤ 200 MB' });
    if (spawnSync('rg', ['--version']).status === 0) {
      const [, theirs] = [0, 1].map(() => run('rg', ['--no-ignore', '-i', '-o', '-n', '--column', PATTERN, folder]));
      figures.push({
        what: 'The same against ripgrep with one pattern for the same spellings',
        result: ratio(ours!.time, theirs!.time),
        aim: '≤ 1.0',
      });
    }
    figures.push(await twice(program, folder, ours!.time), sizes(program, folder));
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The time for twice as many files: the same files again, under other names. */
async function twice(program: string, folder: string, once: number): Promise<Figure> {
  const names = readdirSync(folder);
  for (const name of names) linkSync(join(folder, name), join(folder, `again-${name}`));
  const { time } = run(process.execPath, [program, 'scan', '--json', folder]);
  for (const name of names) rmSync(join(folder, `again-${name}`));
  return { what: 'The time for 2 GB against that for 1 GB', result: (time / once).toFixed(2), aim: '≤ 2.1' };
}

/** What one file of 4 GB takes against one of 100 MB. */
function sizes(program: string, folder: string): Figure {
  const [piece] = readdirSync(folder);
  const bytes = readFileSync(join(folder, piece!));
  const file = join(folder, 'one.log');
  const memory = [4, 160].map((pieces) => {
    writeFileSync(file, '');
    for (let i = 0; i < pieces; i++) appendFileSync(file, bytes);
    return run(process.execPath, [program, 'scan', '--json', file]).memory;
  });
  rmSync(file);
  return {
    what: 'Peak memory on one file of 4 GB, against one of 100 MB',
    result: `${memory[1]} MB, ${memory[0]} MB`,
    aim: 'the same',
  };
}

/** Wall time (ms) and, where GNU time is installed, peak resident memory (MB) of a program; its output is discarded. */
function run(program: string, args: readonly string[]): { time: number; memory: number } {
  const measured = spawnSync('/usr/bin/time', ['--version']).status === 0;
  const start = performance.now();
  const command = measured ? ['/usr/bin/time', '-f', '%M', program, ...args] : [program, ...args];
  const { stderr } = spawnSync(command[0]!, command.slice(1), {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const time = performance.now() - start;
  return { time, memory: measured ? Math.round(Number(stderr.trim().split('\n').pop()) / 1024) : 0 };
}
