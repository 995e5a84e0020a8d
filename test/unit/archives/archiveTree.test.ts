import { expect, test } from 'vitest';
import { type ArchiveFolder, archiveNodeAt, archiveTree } from '../../../src/core/archives/archiveTree.ts';

const entry = (...path: string[]) => ({ path, size: 1, isFolder: /[\\/]$/.test(path.at(-1)!) });

/** All paths, those of folders with a slash behind them. */
function paths({ children }: ArchiveFolder, before = ''): string[] {
  return [...children].flatMap(([name, node]) =>
    node.kind === 'file' ? [`${before}${name}`] : [`${before}${name}/`, ...paths(node, `${before}${name}/`)],
  );
}

test('entries are files in folders, and so are those of archives in it', () => {
  const root = archiveTree([
    entry('logs/'),
    entry('logs\\CBS\\CBS.log'),
    entry('inner.zip', 'a/b.log'),
    entry('x.gz', 'x'),
  ]);
  expect(paths(root)).toEqual([
    'logs/',
    'logs/CBS/',
    'logs/CBS/CBS.log',
    'inner.zip/',
    'inner.zip/a/',
    'inner.zip/a/b.log',
    'x.gz/',
    'x.gz/x',
  ]);
  expect(archiveNodeAt(root, ['inner.zip', 'a', 'b.log'])).toMatchObject({ path: ['inner.zip', 'a/b.log'] });
  expect(archiveNodeAt(root, ['inner.zip', '..', 'x.gz'])).toBeUndefined();
});

test('names lead nowhere else, and none hides another', () => {
  const root = archiveTree([
    entry('../../up.log'),
    entry('C:\\Windows\\x.log'),
    entry('/etc/passwd'),
    entry('./a.log'),
    entry('a.log'),
    entry('a.log/b.log'),
    entry('///'),
    entry(`${'d/'.repeat(500)}deep.log`),
    entry('//', '..'),
  ]);
  const all = paths(root);
  expect(all.slice(0, 9)).toEqual([
    '[..]/',
    '[..]/[..]/',
    '[..]/[..]/up.log',
    'C:/',
    'C:/Windows/',
    'C:/Windows/x.log',
    'etc/',
    'etc/passwd',
    'a.log',
  ]);
  expect(all).toContain('a.log (2)');
  expect(all).toContain('a.log (3)/b.log');
  expect(all.every((path) => path.split('/').length <= 43)).toBe(true);
  expect(all.filter((path) => path.endsWith('deep.log'))).toHaveLength(1);
});
