import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, linkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLog } from './log.ts';
import { ms } from './measure.ts';
import { oldestNode } from './nodes.ts';
import { ripgrep } from './ripgrep.ts';
import type { Figure } from './run.ts';

const root = join(import.meta.dirname, '../..');
const FILE = 25_000_000;
/** So many logs differ; the other files are these under other names. */
const LOGS = 4;
const FILES = 20;

/** `faultbook scan` on a folder of half a gigabyte, in time and memory, against ripgrep where there is one. */
export async function benchScan(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-scan-'));
  const one = `${folder}.log`;
  try {
    const logs = Array.from({ length: LOGS }, (_, i) => makeLog(FILE, i + 1));
    for (const [i, log] of logs.entries()) writeFileSync(join(folder, `CBS-${i}.log`), log, 'latin1');
    const link = (i: number) => linkSync(join(folder, `CBS-${i % LOGS}.log`), join(folder, `CBS-${i}.log`));
    for (let i = LOGS; i < FILES; i++) link(i);
    execFileSync(process.execPath, ['scripts/build.ts'], { cwd: root });
    const scan = (path: string, node = process.execPath) =>
      run([node, join(root, 'dist/faultbook.js'), 'scan', '--json', path]);
    const search = ripgrep(folder);
    const old = oldestNode();

    // By turns, so that both have the same of what else the machine does; the first turn brings the files into its cache.
    const ours: Run[] = [];
    const theirs: Run[] = [];
    const onOld: Run[] = [];
    for (let turn = 0; turn < 3; turn++) {
      ours.push(scan(folder));
      if (search) theirs.push(run(search));
      if (old) onOld.push(scan(folder, old));
    }
    const [us, them, older] = [best(ours), best(theirs), best(onOld)];
    for (let i = FILES; i < 2 * FILES; i++) link(i);
    const twice = scan(folder);
    writeFileSync(one, logs[0]!, 'latin1');
    const small = scan(one);
    const bytes = readFileSync(one);
    for (let i = 1; i < 40; i++) appendFileSync(one, bytes);
    const large = scan(one);

    const figures: Figure[] = [
      {
        ...{ what: `\`faultbook scan\` on 500 MB in ${FILES} files`, result: ms(us!.time), aim: '' },
        felt: { what: `Scan 500 MB of logs in ${FILES} files`, result: `${seconds(us!)}${beside(them)}` },
      },
      {
        ...{ what: 'Its peak resident memory', result: `${us!.memory} MB`, aim: '≤ 200 MB' },
        felt: { what: 'Memory for it, however large the logs are', result: `${us!.memory} MB` },
      },
    ];
    const of = 'against ripgrep with one pattern for the same spellings, in time (and in processor time)';
    if (them) figures.push({ what: `The same ${of}`, result: against(us!, them), aim: '≤ 1.0' });
    if (them && older)
      figures.push({
        what: `On Node 20, ${of}`,
        result: `${against(older, them)}, ${older.memory} MB`,
        aim: '≤ 1.0, ≤ 200 MB',
      });
    return [
      ...figures,
      { what: 'The time for 1 GB against that for 500 MB', result: (twice.time / us!.time).toFixed(2), aim: '≤ 2.1' },
      {
        what: 'Peak memory on one file of 1 GB, against one of 25 MB',
        result: `${large.memory} MB, ${small.memory} MB`,
        aim: 'the same',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(one, { force: true });
  }
}

/** Wall time and processor time in ms, peak resident memory in MB; the last two are 0 where GNU time is not installed. */
interface Run {
  readonly time: number;
  readonly cpu: number;
  readonly memory: number;
}

/** The least of each: what it costs when nothing else interferes. */
function best(runs: readonly Run[]): Run | undefined {
  if (runs.length === 0) return undefined;
  const least = (of: (one: Run) => number) => Math.min(...runs.map(of));
  // Of memory, the most.
  return { time: least(({ time }) => time), cpu: least(({ cpu }) => cpu), memory: -least(({ memory }) => -memory) };
}

const seconds = ({ time }: Run): string => `${(time / 1000).toFixed(1)} s`;

/** What a search for one pattern takes, for who wonders how much that is. */
const beside = (them: Run | undefined): string => (them ? ` (ripgrep, for one pattern: ${seconds(them)})` : '');

function against(us: Run, them: Run): string {
  const cpu = them.cpu > 0 ? ` (${(us.cpu / them.cpu).toFixed(2)})` : '';
  return `${(us.time / them.time).toFixed(2)}${cpu}`;
}

/** Runs a program to its end; its output is discarded. */
function run(command: readonly string[]): Run {
  const isMeasured = spawnSync('/usr/bin/time', ['--version']).status === 0;
  const [program, ...args] = isMeasured ? ['/usr/bin/time', '-f', '%M %U %S', ...command] : command;
  const start = performance.now();
  const { stderr } = spawnSync(program!, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const time = performance.now() - start;
  if (!isMeasured) return { time, cpu: 0, memory: 0 };
  const [kilobytes = 0, user = 0, system = 0] = (stderr.trim().split('\n').pop() ?? '').split(' ').map(Number);
  return { time, cpu: 1000 * (user + system), memory: Math.round(kilobytes / 1024) };
}
