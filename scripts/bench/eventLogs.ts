import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExitCode } from '../../src/cli/exitCodes.ts';
import { documentKindOf } from '../../src/core/documents/documentKinds.ts';
import { chunkHeader, isChunkSound } from '../../src/core/evtx/chunk.ts';
import { HEAD_BYTES } from '../../src/core/scan/encoding.ts';
import { openDiskFile } from '../../src/node/openLog.ts';
import { ms, ratio } from './measure.ts';
import type { Figure } from './run.ts';

const root = join(import.meta.dirname, '../..');
/** Public event logs, where they lie next to the project. */
const samples = process.env.FAULTBOOK_EVTX_SAMPLES ?? join(root, '../shared/evtx');
const HEADER = 4096;
const CHUNK = 65_536;
/** Chunks of the log on which speed is measured, and of each of the logs on which memory is. */
const SPEED = 800;
const MEMORY = 4000;
const FILES = 4;

/** Reads all records of a log in the Rust reader of PyPI's `evtx`, in one thread. */
const RUST = `
import evtx, sys
for record in evtx.PyEvtxParser(sys.argv[1], number_of_threads=1).records(): pass
`;

/**
 * Event logs as text, against other readers on the same file; how soon a large one is there; and the memory of a scan of
 * 1 GB of them.
 */
export async function benchEventLogs(): Promise<Figure[]> {
  if (!existsSync(samples)) return [];
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-evtx-'));
  try {
    execFileSync(process.execPath, ['scripts/build.ts'], { cwd: root });
    const program = join(root, 'dist/faultbook.js');
    const log = join(folder, 'System.evtx');
    const hasExport = spawnSync('evtxexport', ['-V']).status === 0;
    // It ends at the first record that it cannot read.
    makeLog(log, SPEED, (sample) => !hasExport || isExported(sample));
    const figures: Figure[] = [];
    let ours = costOfOurs([program, 'text', log]).seconds;
    if (hasExport) {
      const { seconds: theirs, status } = cost('evtxexport', ['-f', 'text', log], 1);
      if (status !== 0) throw new Error('evtxexport does not read the whole log.');
      figures.push({
        what: 'Records a second of an event log as text, against evtxexport',
        result: ratio(theirs, ours),
        aim: '≥ 5',
      });
    }
    const python = process.env.FAULTBOOK_PYTHON ?? 'python3';
    if (spawnSync(python, ['-c', 'import evtx']).status === 0) {
      const theirs = cost(python, ['-c', RUST, log]).seconds;
      // Before and after, as other work on the machine changes.
      ours = Math.min(ours, costOfOurs([program, 'text', log]).seconds);
      figures.push({
        what: 'The time for that, against the Rust reader in PyPI’s evtx in one thread',
        result: ratio(ours, theirs),
        aim: '≤ 3',
      });
    }
    rmSync(log);
    for (let i = 0; i < FILES; i++) makeLog(join(folder, `${i}.evtx`), MEMORY);
    figures.push({
      what: `The first lines of an event log of ${Math.round((MEMORY * CHUNK) / 1e6)} MB, from opening it (all of its first page)`,
      result: await firstLines(join(folder, '0.evtx')),
      aim: '< 1 s',
    });
    const { megabytes } = costOfOurs([program, 'scan', '--json', folder], 1);
    if (megabytes > 0)
      figures.push({ what: 'Peak memory of a scan of 1 GB of event logs', result: `${megabytes} MB`, aim: '≤ 200 MB' });
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether evtxexport reads a log to its end. */
function isExported(path: string): boolean {
  return spawnSync('evtxexport', ['-f', 'text', path], { stdio: 'ignore' }).status === 0;
}

/** How soon the first lines of a log are there, in this program as it is, and how soon all of its first page is. */
async function firstLines(path: string): Promise<string> {
  const start = performance.now();
  const log = openDiskFile(path, () => {});
  try {
    const kind = documentKindOf(await log.read(0, HEAD_BYTES));
    const pages = await kind!.paged!.pages(log);
    let first: number | undefined;
    for await (const _ of pages.text(0, false)) first ??= performance.now() - start;
    return `${ms(first!)} (${ms(performance.now() - start)})`;
  } finally {
    await log.close();
  }
}

/** A log of so many chunks of the samples, again and again. */
function makeLog(path: string, count: number, isUsed: (sample: string) => boolean = () => true): void {
  const logs = readdirSync(samples)
    .filter((name) => name.endsWith('.evtx'))
    .sort()
    .map((name) => join(samples, name))
    .filter(isUsed)
    .map((sample) => readFileSync(sample));
  const chunks = logs.flatMap((log) => {
    const all: Buffer[] = [];
    for (let at = HEADER; at + CHUNK <= log.length; at += CHUNK) all.push(log.subarray(at, at + CHUNK));
    // Others end at the first damaged one.
    return all.filter((chunk) => {
      const header = chunkHeader(chunk);
      return header && isChunkSound(chunk, header);
    });
  });
  const file = openSync(path, 'w');
  writeSync(file, logs[0]!.subarray(0, HEADER));
  for (let i = 0; i < count; i++) writeSync(file, chunks[i % chunks.length]!);
  closeSync(file);
}

interface Cost {
  /** Of processors, where GNU time is installed, which other work on the machine changes little; else of the clock. */
  readonly seconds: number;
  /** Peak resident memory in MB; 0 where it cannot be told. */
  readonly megabytes: number;
  readonly status: number | null;
}

/** What our program costs. The numbers of its records have gaps, which it tells. */
function costOfOurs(args: readonly string[], runs?: number): Cost {
  const found = cost(process.execPath, args, runs);
  if (found.status !== ExitCode.done && found.status !== ExitCode.notRead) throw new Error(`It broke down: ${args}`);
  return found;
}

/** What a program costs, the best of some runs; its output is discarded. */
function cost(program: string, args: readonly string[], runs = 3): Cost {
  const measured = spawnSync('/usr/bin/time', ['--version']).status === 0;
  const command = measured ? ['/usr/bin/time', '-f', '%U %S %M', program, ...args] : [program, ...args];
  const costs = Array.from({ length: runs }, (): Cost => {
    const start = performance.now();
    const { stderr, status } = spawnSync(command[0]!, command.slice(1), {
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    if (!measured) return { seconds: (performance.now() - start) / 1000, megabytes: 0, status };
    const [user = 0, system = 0, kilobytes = 0] = stderr.trim().split('\n').pop()!.split(' ').map(Number);
    return { seconds: user + system, megabytes: Math.round(kilobytes / 1024), status };
  });
  return costs.reduce((best, one) => (one.seconds < best.seconds ? one : best));
}
