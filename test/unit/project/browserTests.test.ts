import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../tools/paths.ts';

/** What belongs into parts.ts and the files beside it: how the editor marks itself up, and how long one waits for what. */
const HANDMADE = /\.locator\(|querySelector|waitForTimeout|setTimeout|sleep\(/;

test('Stories in the browser name the parts of the window and wait for things, not for time', () => {
  const files = globSync('test/browser/*.test.ts', { cwd: root });
  expect(files.length).toBeGreaterThan(10);
  const handmade = files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (HANDMADE.test(line) ? `${file}:${index + 1}: ${line.trim()}` : [])),
  );
  expect(handmade).toEqual([]);
});
