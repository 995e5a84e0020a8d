import { expect, test } from 'vitest';
import articles from '../../fuzz/articles.ts';

// The layer of fuzzing goes on from here, with the same seed.
test('Articles of all kinds are read, checked and shown as is promised', async () => {
  expect(await articles.run(20_261_129, 1_000)).toEqual({ cases: expect.any(Number) });
}, 120_000);
