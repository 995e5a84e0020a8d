import { beforeEach, expect, test, vi } from 'vitest';
import { guard } from '../../../src/editor/host/guard.ts';
import { sentence } from '../../../src/editor/host/sentence.ts';
import { CancellationError, said } from './fakeVscode.ts';

vi.mock('vscode', () => import('./fakeVscode.ts'));

/** Lets what is under way come to its end. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  said.logged.length = 0;
  said.errors.length = 0;
});

test('what fails is logged with the name of the task and the place in the code', async () => {
  guard('reading', async () => {
    throw new Error('no disk');
  });
  await settled();
  expect(said.logged).toHaveLength(1);
  expect(said.logged[0]).toMatch(/^reading: Error: no disk\n.*guard\.test\.ts/s);
  expect(said.errors).toEqual([]);
});

test('what throws at once is logged like what fails later', async () => {
  guard('reading', () => {
    throw 'no disk';
  });
  await settled();
  expect(said.logged).toEqual(['reading: no disk']);
});

test('where the user waits, one sentence says it', async () => {
  guard(
    'reading',
    () => Promise.reject(new Error('no disk')),
    (error) => sentence('Cannot be read: {0}', String(error)),
  );
  await settled();
  expect(said.errors).toEqual(['Cannot be read: Error: no disk']);
});

test('what was cancelled did not fail', async () => {
  guard('reading', () => Promise.reject(new CancellationError()));
  await settled();
  expect(said.logged).toEqual([]);
});
