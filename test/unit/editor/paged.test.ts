import { expect, test } from 'vitest';
import { paged } from '../../../src/editor/trees/paged.ts';

const page = (all: Iterable<number>, count: number, most: number) =>
  paged(
    all,
    count,
    most,
    (one) => `${one}`,
    (left) => `${left} more`,
  );

test('the first ones are listed, and behind them how many are left', () => {
  expect(page([1, 2, 3], 3, 2)).toEqual(['1', '2', '1 more']);
  expect(page([1, 2], 2, 2)).toEqual(['1', '2']);
  expect(page([], 0, 2)).toEqual([]);
  expect(page([1], 5, 1)).toEqual(['1', '4 more']);
});

test('what is not listed is not looked for', () => {
  function* numbers() {
    yield 1;
    yield 2;
    throw new Error('looked on');
  }
  expect(page(numbers(), 9, 2)).toEqual(['1', '2', '7 more']);
});
