import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { LimitedWorker, type WorkLimits } from '../../../src/node/limitedWorker.ts';

const folder = mkdtempSync(join(tmpdir(), 'faultbook-worker-'));
const program = join(folder, 'worker.mjs');
const root = join(import.meta.dirname, '../../..');

/** What the thread under test is asked for. */
type Ask = 'echo' | 'spin' | 'eat' | 'throw' | 'exit';

beforeAll(async () => {
  const source = join(folder, 'worker.ts');
  writeFileSync(
    source,
    `import { answerTasks } from ${JSON.stringify(join(root, 'src/node/answerTasks.ts'))};
     let count = 0;
     answerTasks((ask) => {
       count++;
       if (ask === 'spin') for (;;);
       if (ask === 'eat') { const all = []; for (;;) all.push(new Array(10000).fill(String(all.length))); }
       if (ask === 'throw') throw new Error('no');
       if (ask === 'exit') process.exit(3);
       return count;
     });`,
  );
  await build({ entryPoints: [source], outfile: program, bundle: true, platform: 'node', format: 'esm' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const workers: LimitedWorker<Ask, number>[] = [];
afterEach(() => {
  for (const worker of workers.splice(0)) worker.dispose();
});

function start(limits: Partial<WorkLimits> = {}, file = program): LimitedWorker<Ask, number> {
  const worker = new LimitedWorker<Ask, number>(file, { milliseconds: 300, megabytes: 64, ...limits });
  workers.push(worker);
  return worker;
}

describe('A thread with limits', () => {
  test('answers one task after the other, in one thread', async () => {
    const worker = start();
    const all = await Promise.all([worker.run('echo'), worker.run('echo'), worker.run('echo')]);
    expect(all).toEqual([{ answer: 1 }, { answer: 2 }, { answer: 3 }]);
  });

  test('ends a task that takes too long, and no other', async () => {
    const worker = start();
    const all = await Promise.all([worker.run('echo'), worker.run('spin'), worker.run('echo'), worker.run('echo')]);
    expect(all).toEqual([{ answer: 1 }, { over: 'time' }, { answer: 1 }, { answer: 2 }]);
  });

  test('ends a task that takes too much memory, and no other', async () => {
    const worker = start({ milliseconds: 60_000 });
    const all = await Promise.all([worker.run('eat'), worker.run('echo')]);
    expect(all).toEqual([{ over: 'memory' }, { answer: 1 }]);
  });

  test('tells what a task threw, and that the thread ended in one', async () => {
    const worker = start();
    const all = await Promise.all([worker.run('throw'), worker.run('exit'), worker.run('echo')]);
    expect(all).toEqual([{ broken: 'no' }, { broken: 'The thread ended.' }, { answer: 1 }]);
  });

  test('does what is urgent before what waits', async () => {
    const worker = start();
    const order: string[] = [];
    await Promise.all([
      worker.run('echo').then(() => order.push('first')),
      worker.run('echo').then(() => order.push('second')),
      worker.run('echo', { urgent: true }).then(() => order.push('urgent')),
    ]);
    expect(order).toEqual(['first', 'urgent', 'second']);
  });

  test('tells of a program that is not there', async () => {
    const worker = start({}, join(folder, 'none.mjs'));
    expect(await worker.run('echo')).toEqual({ broken: expect.stringContaining('none.mjs') });
  });

  test('answers whoever waits when it is ended', async () => {
    const worker = start();
    const waiting = [worker.run('spin'), worker.run('echo')];
    worker.dispose();
    expect(await Promise.all(waiting)).toEqual(Array(2).fill({ broken: 'The program is ending.' }));
    expect(await worker.run('echo')).toEqual({ broken: 'The program is ending.' });
  });
});
