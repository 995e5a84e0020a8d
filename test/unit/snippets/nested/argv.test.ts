import fc from 'fast-check';
import { expect, test } from 'vitest';
import { argvOf } from '../../../../src/core/snippets/nested/argv.ts';
import { argvOf as asDocumented } from '../argv.ts';

test.each([
  ['a "b c" d', ['a', 'b c', 'd']],
  ['-c "Get-Item \\"x\\""', ['-c', 'Get-Item "x"']],
  ['"C:\\x\\\\" y', ['C:\\x\\', 'y']],
  ['C:\\a\\ "b""c"', ['C:\\a\\', 'b"c']],
  ['""  "open', ['', 'open']],
  ['', []],
])('%s', (line, args) => {
  expect(argvOf(line)).toEqual(args);
});

test('Any line is taken apart as the rules say', () => {
  const line = fc.array(fc.constantFrom('"', '\\', ' ', 'a', 'b')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(line, (text) => {
      expect(argvOf(text)).toEqual(asDocumented(text));
    }),
  );
});
