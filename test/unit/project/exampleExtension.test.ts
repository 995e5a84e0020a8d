import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lint } from '../lint/lint.ts';

const articles = ['docs/example-extension', 'test/sample-extension'].flatMap((extension) => {
  const folder = new URL(`../../../${extension}/articles/`, import.meta.url);
  return readdirSync(folder).map((name) => ({ name, file: new URL(name, folder) }));
});

test.each(articles)('The linter finds nothing in $name of an example of an extension', ({ name, file }) => {
  expect(lint(readFileSync(file, 'utf8'), { path: name, now: Date.now() })).toEqual([]);
});
