import { describe, expect, it } from 'vitest';
import { ArticleSearch } from '../../../src/core/articles/search.ts';
import { catalogue, known } from '../codes/known.ts';
import { articleOf, FEW, fixtureText, shippedLibrary, write } from './articles.ts';

const library = shippedLibrary(FEW);
library.set(articleOf(fixtureText, 'store-app-update.md'));
library.set(
  articleOf(
    write({ errorText: '"The trust relationship between this workstation and the primary domain failed"' }),
    'trust.md',
  ),
);
const search = await ArticleSearch.over(library, catalogue, known);
const paths = (query: string) => search.find(query).map(({ article }) => article.path);

const NET = 'en/0x80070643-dotnet-update.md';
const MSI = 'en/0x80070643-msi-1603.md';
const STORE = 'store-app-update.md';

describe('searching articles', () => {
  it.each([
    ['0x80070643', NET],
    ['0X80070643', NET],
    ['80070643', NET],
    ['-2147023293', NET],
    ['0x8007 0643', NET],
    ['80070643h', NET],
    ['“2,147,944,003”', NET],
    ['2147944003', NET],
    ['1603', MSI],
    ['win32:1603', MSI],
    ['ERROR_INSTALL_FAILURE', MSI],
    ['error_install_failure', MSI],
    ['install failure', NET],
    ['install_fail', NET],
    ['0x80073cf9', STORE],
    ['80073CF9', STORE],
    ['-2147009287', STORE],
    ['ERROR_INSTALL_FAILED', STORE],
    ['E_ACCESSDENIED onedrive', 'en/0x80070005-onedrive-sync.md'],
    ['0x80070005 onedrive', 'en/0x80070005-onedrive-sync.md'],
    ['.NET update', NET],
    ['dotnet', NET],
    ['net', NET],
    ['ストア アプリ 0x80073CF9', STORE],
    ['ストアアプリ', undefined],
    ['onedrive', 'en/0x80070005-onedrive-sync.md'],
    ['OneDrv sync', undefined],
    ['onedrivve', 'en/0x80070005-onedrive-sync.md'],
    ['activation', 'en/0x80070005-office-activation.md'],
    ['Outlook', 'en/0x80070005-office-activation.md'],
    ['servicing', 'en/0x80070005-windows-update.md'],
    ['appx', STORE],
    ['ストア', STORE],
    ['更新に失敗', STORE],
    ['アプリの更新', STORE],
    ['trust relationship', 'trust.md'],
    ['TRUST RELATIONSHIP workstation', 'trust.md'],
    ['printer shar', 'trust.md'],
  ])('finds for "%s" %s first', (query, path) => {
    expect(paths(query)[0]).toBe(path);
  });

  it('finds all articles of a code', () => {
    expect(paths('0x80070005').filter((path) => path.includes('0x80070005'))).toHaveLength(3);
    expect(paths('E_ACCESSDENIED')).toHaveLength(3);
    expect(paths('win32:5').length).toBeGreaterThanOrEqual(3);
  });

  it('puts the articles of a code in their order at the place where it was met', () => {
    const first = (fileName: string) => search.find('0x80070005', { fileName })[0]?.article.path;
    expect(first('WindowsUpdate.log')).toBe('en/0x80070005-windows-update.md');
    expect(first('OneDrive-sync.log')).toBe('en/0x80070005-onedrive-sync.md');
    expect(search.find('8007 0005', { fileName: 'WindowsUpdate.log' })[0]?.article.path).toBe(
      'en/0x80070005-windows-update.md',
    );
  });

  it('finds by what an article says of occurrence and causes, behind what has the words in its title', () => {
    expect(paths('antivirus msiexec')).toContain(NET);
    expect(paths('fails to install with')[0]).toBe(NET);
    expect(paths('The onedrive could not sync')[0]).toBe('en/0x80070005-onedrive-sync.md');
  });

  it('finds by some of the words where none has all, those with the most first', () => {
    expect(paths('onedrive gibberish sync')).toEqual([]);
    const inPart = (query: string) => search.findInPart(query).map(({ path }) => path);
    expect(inPart('onedrive gibberish sync')[0]).toBe('en/0x80070005-onedrive-sync.md');
    expect(inPart('gibberish qqzzy')).toEqual([]);
  });

  it('finds every article that is shipped by its title, before all others', async () => {
    const all = shippedLibrary();
    const inAll = await ArticleSearch.over(all, catalogue, known);
    const notFirst = all.all().filter((article) => inAll.find(article.title)[0]?.article !== article);
    expect(notFirst.map(({ path }) => path)).toEqual([]);
  });

  it('finds each article once', () => {
    for (const query of ['0x80070005', 'update', 'windows'])
      expect(new Set(paths(query)).size).toBe(paths(query).length);
  });

  it.each(['', '   ', 'zzzqqq', '0x8024F0F0', '***', '\\', '"', '💥', '未知の語'])(
    'finds nothing for "%s"',
    (query) => {
      expect(paths(query)).toEqual([]);
    },
  );
});
