import { execFileSync } from 'node:child_process';
import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveEntries } from '../../src/core/archives/archiveEntries.ts';
import { Passwords } from '../../src/core/archives/passwords.ts';
import { makeLog } from './log.ts';
import { ratio } from './measure.ts';
import type { Figure } from './run.ts';

const BYTES = 100 * 2 ** 20;
const RUNS = 4;
const PASSWORD = 'geheim';

/** Zips of a log of 100 MB, unpacked here and by Info-ZIP's unzip (7-Zip where that cannot) in turns. */
export async function benchArchives(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-archives-'));
  const run = (program: string, args: readonly string[]) =>
    execFileSync(program, args, { cwd: folder, stdio: 'ignore' });
  try {
    writeFileSync(join(folder, 'CBS.log'), makeLog(BYTES, 1));
    run('zip', ['-q', 'plain.zip', 'CBS.log']);
    run('7zz', ['a', '-tzip', '-mm=Deflate64', '-mx=3', 'deflate64.zip', 'CBS.log']);
    run('7zz', ['a', '-tzip', '-mem=AES256', `-p${PASSWORD}`, '-mx=3', 'aes.zip', 'CBS.log']);
    const plain = await against(join(folder, 'plain.zip'), () => run('unzip', ['-p', 'plain.zip']));
    const deflate64 = await against(join(folder, 'deflate64.zip'), () => run('unzip', ['-p', 'deflate64.zip']));
    const aes = await against(join(folder, 'aes.zip'), () => run('7zz', ['t', `-p${PASSWORD}`, 'aes.zip']));
    return [
      {
        what: 'A zip of 100 MB unpacked: speed, and against `unzip -p`',
        result: `${plain.speed} MB/s, ${plain.times} times`,
        aim: '≥ 300 MB/s or ≥ 0.8 times',
      },
      {
        what: 'The same in Deflate64',
        result: `${deflate64.speed} MB/s, ${deflate64.times} times`,
        aim: '≥ 0.8 times',
      },
      {
        what: 'The same in AES-256, against `7zz t`',
        result: `${aes.speed} MB/s, ${aes.times} times`,
        aim: '≥ 0.2 times',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How fast we unpack an archive, in MB/s, and how many times as fast as another program does it. */
async function against(path: string, other: () => unknown): Promise<{ speed: string; times: string }> {
  let [own, others] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < RUNS; i++) {
    own = Math.min(own, await timeOf(() => unpack(path)));
    others = Math.min(others, await timeOf(other));
  }
  return { speed: (BYTES / 1000 / own).toFixed(0), times: ratio(others, own) };
}

async function timeOf(task: () => unknown): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

async function unpack(path: string): Promise<void> {
  const file = openSync(path, 'r');
  const read = async (offset: number, length: number) => {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
  };
  const passwords = new Passwords(undefined, [PASSWORD]);
  const options = { passwords: (archive: readonly string[]) => passwords.of(archive) };
  let size = 0;
  for await (const { stream } of archiveEntries({ size: fstatSync(file).size, read }, options)) {
    for await (const piece of stream()) size += piece.length;
  }
  closeSync(file);
  if (size < BYTES / 2) throw new Error(`Only ${size} bytes came out of ${path}.`);
}
