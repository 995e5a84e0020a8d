import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type * as nodeThread from '../../../src/node/thread.ts';
import { PROGRAM } from '../../../src/web/ownFiles.ts';
import * as webThread from '../../../src/web/thread.ts';
import { root } from '../../../tools/paths.ts';

/** What a class is to those who use it. */
type Public<T> = { readonly [K in keyof T]: T[K] };

test('A thread of a browser is used like one of Node', () => {
  const made: new (
    ...args: ConstructorParameters<typeof nodeThread.Thread<string, number>>
  ) => Public<nodeThread.Thread<string, number>> = webThread.Thread<string, number>;
  expect(made).toBe(webThread.Thread);
});

const filesOf = (folder: string) => readdirSync(join(root, 'src', folder)).filter((name) => name.endsWith('.ts'));
const textOf = (path: string) => readFileSync(join(root, 'src', path), 'utf8');

/** The names of the values that a file exports. */
const valuesOf = (path: string) =>
  [...textOf(path).matchAll(/^export (?:async )?(?:const|class|function\*?) (\w+)/gm)].map(([, name]) => name!);

const standIns = filesOf('web').filter((name) => filesOf('node').includes(name));

test('Files of src/web stand for those of src/node that are named alike', () => {
  expect(standIns.length).toBeGreaterThan(8);
});

test.each(standIns)('src/web/%s has all that the one of Node has, and TypeScript compares them', (name) => {
  const here = valuesOf(`web/${name}`);
  expect(valuesOf(`node/${name}`).filter((value) => !here.includes(value))).toEqual([]);
  const compared = [...textOf(`web/${name}`).matchAll(/^export const (\w+): typeof node\.(\w+) =/gm)];
  expect(compared.filter(([, one, other]) => one !== other)).toEqual([]);
  const names = compared.map(([, value]) => value);
  // The class is compared above.
  expect(valuesOf(`node/${name}`).filter((value) => value !== 'Thread' && !names.includes(value))).toEqual([]);
});

test('The editor finds the program for browsers, and takes it for no ES module', () => {
  const { browser, type } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(browser).toBe(`./dist/${PROGRAM}`);
  expect(type).toBe('module');
  expect(PROGRAM).toMatch(/\.cjs$/);
});
