import { beforeEach, expect, test, vi } from 'vitest';
import { extensionFolders, extensionFoldersNow } from '../../../src/editor/articles/extensionFolders.ts';
import { extensions, Uri } from './fakeVscode.ts';

vi.mock('vscode', () => import('./fakeVscode.ts'));

const install = (id: string, packageJSON: unknown) =>
  extensions.all.push({ id, packageJSON, extensionUri: new Uri(`/extensions/${id}`) });

beforeEach(() => {
  extensions.all.length = 0;
});

test('A folder that an extension names in its manifest is read, and its articles are named by the extension', () => {
  install('contoso.runbooks', { displayName: 'Contoso runbooks', faultbook: { articles: './articles' } });
  install('other.one', { displayName: 'Other' });
  const { folders, problems } = extensionFolders();
  expect(folders).toMatchObject([{ origin: 'team', setting: 'contoso.runbooks', name: 'Contoso runbooks' }]);
  expect(folders.map(({ uri }) => uri.path)).toEqual(['/extensions/contoso.runbooks/./articles']);
  expect([problems, extensionFoldersNow()]).toEqual([[], 'file:///extensions/contoso.runbooks ./articles']);
});

test.each(['/etc', 'C:\\Windows', '../other.one/articles', 'a/../../b', 'https://example.com/articles', '', 7])(
  '%j is no folder of the extension, and is not read',
  (articles) => {
    install('contoso.runbooks', { faultbook: { articles } });
    const { folders, problems } = extensionFolders();
    expect(folders).toEqual([]);
    expect(problems).toHaveLength(1);
  },
);

test.each([[undefined], [null], ['articles'], [{}]])('A manifest with %j says nothing to us', (faultbook) => {
  install('contoso.runbooks', { faultbook });
  expect([extensionFolders(), extensionFoldersNow()]).toEqual([{ folders: [], problems: [] }, '']);
});
