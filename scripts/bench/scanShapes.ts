import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ratio } from './measure.ts';
import type { Figure } from './run.ts';

const root = join(import.meta.dirname, '../..');

/** What `runScanWorker.ts` prints: time and processor time in ms, peak resident memory in MB. */
interface Run {
  readonly hits: number;
  readonly time: number;
  readonly cpu: number;
  readonly megabytes: number;
}

/** 85 bytes with one hit. */
const SPARSE = 'GET /content/v2/package-00000000000000000000000000 failed, hr=0x80070643, after 3 s; ';
const HITS = 900_000;
const DENSE = 'abc 0x80070643 error 5 (0x1) ';
const SMALL_FILES = 20_000;
const MB = 2 ** 20;

/** Logs of odd shapes through the scan's thread, each against one of an ordinary shape in the same run, in processor time. */
export async function benchScanShapes(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-shapes-'));
  try {
    execFileSync(process.execPath, ['scripts/build.ts'], { cwd: root });
    const program = runner(folder);
    const file = (name: string, content: string | Uint8Array) => {
      writeFileSync(join(folder, name), content);
      return run(program, join(folder, name));
    };
    const empty = file('empty.log', '');
    const own = ({ cpu }: Run) => cpu - empty.cpu;
    const line = 'error 0x80070643 ab\n';
    mkdirSync(join(folder, 'small'));
    for (let i = 0; i < SMALL_FILES; i++) writeFileSync(join(folder, 'small', `${i}.log`), line);
    const small = run(program, join(folder, 'small'));
    const lines = file('lines.log', `${DENSE}\n`.repeat((16 * MB) / DENSE.length));
    const dense = file('dense.log', DENSE.repeat((16 * MB) / DENSE.length));
    const sparse = file('sparse.log', SPARSE.repeat(HITS));
    const members = file('members.gz', Buffer.concat(Array(200_000).fill(gzipSync(''))));
    const words = 'word '.repeat(MB / 5);
    const codes = largeFile(program, folder, (i) => `error 0x8007${i.toString(16).padStart(4, '0')} 日 ${words}`);
    const none = largeFile(program, folder, () => `nothing 日 ${words}`);
    return [
      {
        what: `A file of 20 bytes, of ${SMALL_FILES}`,
        result: `${(own(small) / SMALL_FILES).toFixed(2)} ms`,
        aim: '≤ 0.3 ms',
      },
      {
        what: '16 MB full of codes in one line, against the same with line ends',
        result: ratio(own(dense), own(lines)),
        aim: '≤ 1.5',
      },
      {
        what: `${Math.round((SPARSE.length * HITS) / 1e6)} MB in one line with ${sparse.hits} hits, and its processor time`,
        result: `${(sparse.time / 1000).toFixed(1)} s (${(sparse.cpu / 1000).toFixed(1)} s)`,
        aim: '≤ 5 s',
      },
      {
        what: 'A gzip file of 200,000 members, each',
        result: `${((1000 * own(members)) / 200_000).toFixed(1)} µs`,
        aim: '≤ 10 µs',
      },
      {
        what: 'Peak memory on a line of 500 MB with 500 codes, and without any',
        result: `${codes.megabytes} MB, ${none.megabytes} MB`,
        aim: '≤ 200 MB',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One line of 500 parts. */
function largeFile(program: string, folder: string, part: (i: number) => string): Run {
  const path = join(folder, 'large.log');
  writeFileSync(path, '');
  for (let i = 0; i < 500; i++) appendFileSync(path, part(i));
  return run(program, path);
}

function run(program: string, path: string): Run {
  const args = [program, join(root, 'dist/scanWorker.js'), path];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

/** `runScanWorker.ts` as JavaScript: what Node needs to strip types would count as memory of the scan. */
function runner(folder: string): string {
  const program = join(folder, 'runScanWorker.mjs');
  const source = readFileSync(join(import.meta.dirname, 'runScanWorker.ts'), 'utf8');
  writeFileSync(program, stripTypeScriptTypes(source));
  return program;
}
