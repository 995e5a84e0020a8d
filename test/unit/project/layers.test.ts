import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { circles, climbing, type Imports, importsIn, layerOf, readImports } from './layers.ts';

const imports = readImports(join(import.meta.dirname, '../../..'));

describe('src', () => {
  test('every file belongs to a layer', () => {
    expect(imports.size).toBeGreaterThan(300);
    expect([...imports.keys()].filter((file) => layerOf(file) === undefined && !file.endsWith('.d.ts'))).toEqual([]);
  });

  test('what a file imports is there', () => {
    const files = [...imports.values()].flat().filter((to) => to.startsWith('src/') && to.endsWith('.ts'));
    expect(files.filter((file) => !imports.has(file))).toEqual([]);
  });

  test('no arrow climbs', () => {
    expect(climbing(imports)).toEqual([]);
  });

  test('there is no circle', () => {
    expect(circles(imports)).toEqual([]);
  });
});

describe('how it is told', () => {
  const made = (files: Readonly<Record<string, readonly string[]>>): Imports => new Map(Object.entries(files));

  test.each([
    ["import { a } from '../b/a.ts';"],
    ["import type { A } from '../b/a.ts';"],
    ["import {\n  a,\n  type A,\n} from '../b/a.ts';"],
    ["import '../b/a.ts';"],
    ["export { a } from '../b/a.ts';"],
    ["export * from '../b/a.ts';"],
    ["const { a } = await import('../b/a.ts');"],
    ["let a: import('../b/a.ts').A;"],
    ["const all = Promise.all([\n  import(\n    '../b/a.ts'\n  ),\n]);"],
  ])('%j', (text) => {
    expect(importsIn('src/core/x/y.ts', text)).toEqual(['src/core/b/a.ts']);
  });

  test.each([
    ['src/core/text/a.ts', 'src/core/codes/b.ts'],
    ['src/core/scan/a.ts', 'src/core/report/b.ts'],
    ['src/core/report/a.ts', 'src/node/b.ts'],
    ['src/core/codes/a.ts', 'node:fs'],
    ['src/core/codes/a.ts', 'vscode'],
    ['src/node/a.ts', 'src/editor/host/b.ts'],
    ['src/node/a.ts', 'src/cli/b.ts'],
    ['src/node/a.ts', 'vscode'],
    ['src/editor/host/a.ts', 'src/editor/log/b.ts'],
    ['src/editor/log/a.ts', 'src/extension.ts'],
    ['src/cli/a.ts', 'src/editor/host/b.ts'],
    ['src/cli/a.ts', 'vscode'],
    ['src/cli/a.ts', 'src/library/b.ts'],
    ['src/library/a.ts', 'src/cli/b.ts'],
    ['src/node/a.ts', 'src/library/b.ts'],
    ['src/extension.ts', 'src/cli/b.ts'],
  ])('%s must not use %s', (from, to) => {
    expect(climbing(made({ [from]: [to] }))).toEqual([`${from} → ${to}`]);
  });

  test.each([
    ['src/core/codes/a.ts', 'src/core/text/b.ts'],
    ['src/core/reader/a.ts', 'unified'],
    ['src/node/a.ts', 'node:fs'],
    ['src/editor/host/a.ts', 'vscode'],
    ['src/editor/log/a.ts', 'src/editor/scan/b.ts'],
    ['src/extension.ts', 'src/editor/log/b.ts'],
    ['src/cli/a.ts', 'src/node/b.ts'],
  ])('%s may use %s', (from, to) => {
    expect(climbing(made({ [from]: [to] }))).toEqual([]);
  });

  test('circles', () => {
    expect(circles(made({ a: ['b', 'x'], b: ['c'], c: ['b', 'd'], d: ['a', 'e'], e: ['e'], f: ['a'] }))).toEqual([
      ['e'],
      ['a', 'b', 'c', 'd'],
    ]);
    expect(circles(made({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([]);
  });
});
