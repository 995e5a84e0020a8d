import { expect, test } from 'vitest';
import { linesWritten } from '../../../src/core/text/lines.ts';

test.each([
  ['one\ntwo', 2],
  ['one\ntwo\n', 2],
  ['one\ntwo\n\n', 3],
  ['\n', 1],
  ['', 0],
])('%j has %i lines', (text, count) => {
  const lines = text.split('\n');
  expect(linesWritten({ lineCount: lines.length, line: (index) => lines[index]! })).toBe(count);
});
