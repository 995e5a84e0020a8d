import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { readySearchTables } from '../../../scripts/readySearchTables.ts';
import { root } from '../../../tools/paths.ts';

const TABLES = './src/core/detection/search/searchTables.ts';

/** A program that begins with some text, bundled as the command line is. */
const bundled = (contents: string) =>
  build({
    ...{ stdin: { contents, resolveDir: root }, bundle: true, format: 'esm', platform: 'node', write: false },
    ...{ logLevel: 'silent', plugins: [readySearchTables] },
  });

test('The command line has the tables of the search as they would be made', async () => {
  const { outputFiles } = await bundled(
    `export { searchTables as ready } from '${TABLES}'; export { searchTables as made } from '${TABLES}?made';`,
  );
  const program = Buffer.from(outputFiles![0]!.contents).toString('base64');
  const { ready, made } = await import(`data:text/javascript;base64,${program}`);
  expect(ready()).toEqual(made());
  expect(ready()).toBe(ready());
  expect(ready()).not.toBe(made());
});

test('A program without the search is none for them', async () => {
  await expect(bundled('export default 1;')).rejects.toThrow('was not met');
});
