import { expect, test } from 'vitest';
import { meantPath } from '../../../src/cli/meantPath.ts';
import { UsageError } from '../../../src/cli/usageError.ts';
import { argvOf } from '../snippets/argv.ts';

/** The arguments that a program of Windows gets from a line. */
const typed = (line: string) => argvOf(line).map(meantPath);

test('A path that ends in a backslash may stand in quotation marks', () => {
  expect(typed('"C:\\my logs\\"')).toEqual(['C:\\my logs\\']);
  // The shell takes away only what it reads itself: `> hits.txt` behind it.
  expect(typed('"C:\\my logs\\" ')).toEqual(['C:\\my logs\\']);
  // Without the backslash it would be the current folder of the drive.
  expect(typed('"C:\\"')).toEqual(['C:\\']);
  expect(typed('"C:\\my logs" D:\\x\\ "\\\\server\\a b\\c"')).toEqual(['C:\\my logs', 'D:\\x\\', '\\\\server\\a b\\c']);
});

test('What it swallowed is told', () => {
  expect(() => typed('"C:\\my logs\\" --json')).toThrow(
    new UsageError(
      'A backslash before a closing quotation mark makes it a part of the path, which became C:\\my logs" --json. Write "C:\\my logs" instead.',
    ),
  );
});
