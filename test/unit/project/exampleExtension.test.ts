import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lint } from '../lint/lint.ts';

const folder = new URL('../../../docs/example-extension/articles/', import.meta.url);

test.each(readdirSync(folder))('The linter finds nothing in %s of the example of an extension', (name) => {
  expect(lint(readFileSync(new URL(name, folder), 'utf8'), { path: name, now: Date.now() })).toEqual([]);
});
