import { expect, test } from 'vitest';
import { makeSearchTables, searchTables } from '../../../src/core/detection/search/searchTables.ts';
import { FormatSet } from '../../../src/core/formats/formatSet.ts';
import { FORMATS } from '../../../src/core/formats/formats.ts';

test('The tables of the search are the same made step by step, and made once', () => {
  const [formats, others] = [new FormatSet(FORMATS), new FormatSet(FORMATS)];
  const step = makeSearchTables(formats);
  let steps = 1;
  while (step()) steps++;
  expect(steps).toBe(5);
  const made = searchTables(formats);
  expect(searchTables(formats)).toBe(made);
  expect(makeSearchTables(formats)()).toBe(false);
  expect(searchTables(others)).toEqual(made);
});

test('Tables of which a step breaks down are begun anew', () => {
  const formats = new FormatSet(FORMATS);
  const { all } = formats;
  let failures = 1;
  Object.defineProperty(formats, 'all', {
    get: () => {
      if (failures-- > 0) throw new Error('no memory');
      return all;
    },
  });
  expect(() => searchTables(formats)).toThrow('no memory');
  expect(searchTables(formats)).toEqual(searchTables());
});
