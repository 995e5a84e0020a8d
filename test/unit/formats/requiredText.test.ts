import { expect, test } from 'vitest';
import { requiredText } from '../../../src/core/formats/requiredText.ts';

test.each([
  [String.raw`\) tid\([0-9a-f]{1,8}\) (?<code>[0-9a-f]{8})\b`, ') tid('],
  [String.raw`\bError Id: (?<code>\d+)`, 'Error Id: '],
  ['abc?d{2,3}e(?:fgh|i)?jk', 'ab'],
  ['abc|def', undefined],
  ['abcd{1,', 'abc'],
  [String.raw`abc\x20`, undefined],
  [String.raw`^(?<code>\d+)$`, undefined],
  [String.raw`(a\)[)]b)cd`, 'cd'],
])('what %s finds has %s', (source, text) => {
  expect(requiredText(source)).toBe(text);
});
