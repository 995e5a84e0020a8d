import { expect, test } from 'vitest';
import { totalsText } from '../../../src/core/summary/totals.ts';
import { english } from '../../../src/core/text/translate.ts';

test.each([
  [0, 0, 0, 'No failures'],
  [1, 1, 0, '1 failing code'],
  [1, 600, 0, '1 failing code · 600 times'],
  [3, 3, 1, '3 failing codes · 1 with article'],
  [3, 412, 2, '3 failing codes · 412 times · 2 with article'],
])(
  '%d codes that fail %d times, %d of them with an article, are told apart: %s',
  (failures, failureHits, failuresWithArticle, said) => {
    expect(totalsText({ failures, failureHits, failuresWithArticle }, english)).toBe(said);
  },
);
