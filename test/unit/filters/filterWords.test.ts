import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFilter } from '../../../src/core/filters/filter.ts';
import { readWords, type WordConditions } from '../../../src/core/filters/filterWords.ts';

test.each<[string, WordConditions]>([
  ['store', { contains: ['store'] }],
  ['access denied', { contains: ['access', 'denied'] }],
  ['"access denied"', { contains: ['access denied'] }],
  ['error -retry', { contains: ['error'], without: ['retry'] }],
  ['-"will retry" error', { contains: ['error'], without: ['will retry'] }],
  ['error|fatal cbs', { contains: ['cbs'], either: [['error', 'fatal']] }],
  ['error | "not found"', { either: [['error', 'not found']] }],
  ['-info|debug', { without: ['info', 'debug'] }],
  // A dash alone says nothing, one within a word belongs to it.
  ['a - b', { contains: ['a', 'b'] }],
  ['x-ms-id', { contains: ['x-ms-id'] }],
  ['! a', { contains: ['!', 'a'] }],
  // A negative number is looked for; who wants lines without the number quotes it.
  ['-2147024891', { contains: ['-2147024891'] }],
  ['-"2147024891"', { without: ['2147024891'] }],
  ['-404x', { without: ['404x'] }],
  // What is not finished yet.
  ['"access den', { contains: ['access den'] }],
  ['error|', { contains: ['error'] }],
  ['|error', { contains: ['error'] }],
  ['""', { contains: ['""'] }],
  ['-', { contains: ['-'] }],
  ['|', { contains: ['|'] }],
  ['a a', { contains: ['a'] }],
  ['"a|b"', { contains: ['a|b'] }],
  ['Name="x y"', { contains: ['Name="x', 'y"'] }],
  ['  ', {}],
])('%s', (typed, expected) => {
  expect(readWords(typed)).toEqual(expected);
});

test('Whatever is typed is a filter that can be kept', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'bc', '-', '|', '"', ' ', '5', 'ä')), (parts) => {
      const words = readWords(parts.join(''));
      expect(readFilter(words)).toEqual(words);
    }),
  );
});
