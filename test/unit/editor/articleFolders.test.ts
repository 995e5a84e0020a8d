import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ArticleFolders } from '../../../src/editor/articles/articleFolders.ts';
import { ArticleReports } from '../../../src/editor/articles/articleReports.ts';
import { extensions, settings, Uri, workspace } from './fakeVscode.ts';

vi.mock('vscode', () => import('./fakeVscode.ts'));
vi.mock('faultbook:articles', () => ({
  default: [{ path: 'en/a.md', keys: [], lang: 'en', title: 'A', packed: { at: 0, size: 0 } }],
}));
vi.mock('../../../src/node/limitedWorker.ts', () => ({
  LimitedWorker: class {
    dispose() {}
  },
}));

const made = () =>
  new ArticleFolders(
    { extensionUri: new Uri('/extension'), globalStorageUri: new Uri('/kept') } as never,
    new ArticleReports(),
  );

beforeEach(() => {
  vi.restoreAllMocks();
  settings.clear();
});

describe('what could not be loaded is loaded when it is asked for again', () => {
  test('shipped articles', async () => {
    const folders = made();
    vi.spyOn(folders.library, 'set').mockImplementationOnce(() => {
      throw new Error('no memory');
    });
    await expect(folders.shippedReady()).rejects.toThrow('no memory');
    await folders.shippedReady();
    expect(folders.library.all().map(({ title }) => title)).toEqual(['A']);
  });

  test('folders of the team', async () => {
    const folders = made();
    vi.spyOn(workspace, 'getConfiguration').mockImplementationOnce(() => {
      throw new Error('no settings');
    });
    await expect(folders.ready()).rejects.toThrow('no settings');
    await folders.ready();
  });
});

test('folders are loaded again where an extension brings other ones, and for no other change of extensions', async () => {
  let change: () => void = () => {};
  vi.spyOn(extensions, 'onDidChange').mockImplementation(((listener: () => void) => {
    change = listener;
    return { dispose: () => undefined };
  }) as never);
  const folders = made();
  const loaded = vi.fn();
  folders.onDidChange(loaded);
  extensions.all.push({ id: 'other.one', packageJSON: {}, extensionUri: new Uri('/extensions/other.one') });
  change();
  await folders.ready();
  loaded.mockClear();
  change();
  await new Promise((done) => setTimeout(done));
  expect(loaded).not.toHaveBeenCalled();
  const packageJSON = { faultbook: { articles: './articles' } };
  extensions.all.push({ id: 'contoso.runbooks', packageJSON, extensionUri: new Uri('/extensions/contoso.runbooks') });
  change();
  await vi.waitFor(() => expect(loaded).toHaveBeenCalled());
  extensions.all.length = 0;
});
