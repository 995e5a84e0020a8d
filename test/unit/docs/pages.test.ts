import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../tools/paths.ts';

const pages = globSync('docs/*.md', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .sort();
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The files that a page leads to or shows. */
function leadsTo(path: string): string[] {
  const text = read(path)
    .replace(/^```[\s\S]*?^```/gm, '')
    .replace(/`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => to!).filter((to) => !/^(?:https:|#)/.test(to));
}

test.each([...pages, 'README.md', 'CONTRIBUTING.md', 'SECURITY.md'])('%s leads nowhere that is not there', (path) => {
  const lost = leadsTo(path).filter((to) => !existsSync(join(root, dirname(path), to.split('#')[0]!)));
  expect(lost).toEqual([]);
});

test('The index names every page', () => {
  const named = leadsTo('docs/README.md').map((to) => `docs/${to}`);
  expect(pages.filter((page) => page !== 'docs/README.md' && !named.includes(page))).toEqual([]);
});

test('Every picture is shown somewhere', () => {
  const pictures = globSync('docs/pictures/*', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  const shown = [...pages, 'README.md'].flatMap((path) =>
    leadsTo(path).map((to) => join(dirname(path), to).replaceAll('\\', '/')),
  );
  expect(pictures.length).toBeGreaterThan(5);
  expect(pictures.filter((picture) => !shown.includes(picture))).toEqual([]);
});
