import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { skippedText } from '../../../src/core/scan/skipped.ts';
import { english } from '../../../src/core/text/translate.ts';
import { TeamArticles } from '../../../src/node/scan/teamArticles.ts';
import { diskFiles, newWalk } from '../../../src/node/walk.ts';
import { write } from '../articles/articles.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-articles-'));
  mkdirSync(join(folder, 'runbooks/net'), { recursive: true });
  const files = {
    'setup.log': 'hr = 0x80070643\n',
    'notes.md': write(),
    'runbooks/one.md': write(),
    'runbooks/net/two.txt': `\uFEFF${write()}`,
    // Not finished, and not even readable as an article.
    'runbooks/broken.md': '---\nerrorText: "Failed: 0x80070005\n---\n',
    'runbooks/spool.format.json': '{ "name": "spool" }',
    'runbooks/collected.txt': 'Setup failed: 0x80070005\n',
    'runbooks/readme.md': '# Our runbooks\nThe code 0x80070005 is explained here.\n',
    'runbooks/old.log': 'hr = 0x80070643\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What is left to be searched below a folder. */
async function leftOf(articles: TeamArticles, path: string): Promise<string[]> {
  const left: string[] = [];
  for (const file of diskFiles(path, '', newWalk())) {
    if ('label' in file && !(await articles.has(file))) left.push(file.label.replaceAll('\\', '/'));
  }
  return left;
}

const REST = ['notes.md', 'runbooks/collected.txt', 'runbooks/old.log', 'runbooks/readme.md', 'setup.log'];

test('Articles and formats in a folder of the team are no logs; what lies beside them is', async () => {
  const articles = new TeamArticles([pathToFileURL(join(folder, 'runbooks')).href]);
  expect((await leftOf(articles, folder)).sort()).toEqual(REST);
  expect(articles.skipped().map((one) => `${one.file.slice(folder.length + 1)} ${skippedText(one, english)}`)).toEqual([
    'runbooks contains 4 articles, which are not logs',
  ]);
});

test('The folder may be named by a link to it, and as the editor writes addresses', async () => {
  symlinkSync(join(folder, 'runbooks'), join(folder, 'link'));
  const encoded = pathToFileURL(join(folder, 'link')).href.replace('link', '%6Cink');
  const articles = new TeamArticles([encoded]);
  expect((await leftOf(articles, folder)).sort()).toEqual(REST);
});

test('Where no folder is of the team, all is searched', async () => {
  expect(await leftOf(new TeamArticles([]), folder)).toHaveLength(9);
});

test('Files that only the editor can read are told by their addresses', async () => {
  const bytes = new TextEncoder().encode(write());
  const file = (uri: string) => ({
    ...{ path: uri, label: 'one.md', uri },
    open: () => ({
      ...{ size: bytes.length, changed: 0 },
      read: async () => bytes,
      async *chunks() {
        yield bytes;
      },
      whatChanged: async () => undefined,
      close: async () => {},
    }),
  });
  const articles = new TeamArticles(['vscode-vfs://github/o/r/runbooks']);
  expect(await articles.has(file('vscode-vfs://github/o/r/runbooks/one.md'))).toBe(true);
  expect(await articles.has(file('vscode-vfs://github/o/r/runbooks2/one.md'))).toBe(false);
});
