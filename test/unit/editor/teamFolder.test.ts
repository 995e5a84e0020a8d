import { beforeEach, expect, test, vi } from 'vitest';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { type ArticleSource, parseArticle, parseHead } from '../../../src/core/articles/parse.ts';
import { ArticleReports } from '../../../src/editor/articles/articleReports.ts';
import { type Shelf, TeamFolder } from '../../../src/editor/articles/teamFolder.ts';
import { TeamRules } from '../../../src/editor/articles/teamRules.ts';
import { parseContext, write } from '../articles/articles.ts';
import { known } from '../codes/known.ts';
import { clear, FOLDER, files, kept, STORAGE, said, uriOf } from './fakeFolder.ts';

vi.mock('vscode', () => import('./fakeFolder.ts'));
vi.mock('../../../src/editor/articles/realPlace.ts', () => ({
  originOf: async (_: unknown, origin: string) => origin,
}));

/** A folder of the team, and what was read of which of its files. */
function made() {
  const read: string[] = [];
  const parser = {
    head: async (text: string, source: ArticleSource) => {
      read.push(`head of ${source.path}`);
      return parseHead(text, source, parseContext.published);
    },
    parse: async (text: string, source: ArticleSource) => {
      read.push(`all of ${source.path}`);
      return parseArticle(text, source, parseContext);
    },
  };
  const library = new ArticleLibrary();
  const shelf: Shelf = {
    ...{ library, parser: parser as never, reports: new ArticleReports(), rules: new TeamRules() },
    ...{ known: async () => known, loaded: new Map(), changed: () => undefined },
    keeps: { storage: STORAGE as never, program: uriOf('worker.js') as never },
  };
  const folder = new TeamFolder({ uri: FOLDER, origin: 'team', setting: 'team' } as never, shelf);
  const causes = () => library.all().map(({ path, causes }) => `${path}: ${causes.join()}`);
  return { folder, shelf, library, read, causes };
}

const body = (cause: string) => `## Summary\n- Urgency: High\n\n## Common causes\n1. ${cause}\n`;

beforeEach(() => {
  clear();
  said.logged.length = 0;
  files.set('a.md', write({ title: 'A' }, body('Heat')));
  files.set('b.md', write({ title: 'B' }, body('Dust')));
});

test('What articles are found by is read first of all of them, and then the rest', async () => {
  const { folder, library, read, causes } = made();
  const rest = await folder.load();
  expect(read).toEqual(['head of a.md', 'head of b.md']);
  expect(library.all().map(({ title }) => title)).toEqual(['A', 'B']);
  expect(causes()).toEqual(['a.md: ', 'b.md: ']);
  await rest();
  expect(read.slice(2)).toEqual(['all of a.md', 'all of b.md']);
  expect(causes()).toEqual(['a.md: Heat', 'b.md: Dust']);
  folder.dispose();
});

test('The rest of one that somebody looks at is read at once', async () => {
  const { folder, shelf, read, causes } = made();
  await folder.load();
  const uri = uriOf('b.md').toString();
  await folder.current(uri, shelf.loaded.get(uri)!);
  expect(read.at(-1)).toBe('all of b.md');
  expect(causes()).toEqual(['a.md: ', 'b.md: Dust']);
  folder.dispose();
});

test('What was read is there at the next start, and only what has changed is read again', async () => {
  const first = made();
  files.set('c.md', 'No article.');
  await (await first.folder.load())();
  const problems = said.logged.filter((line) => line.includes('c.md'));
  expect(problems).not.toEqual([]);
  files.set('b.md', write({ title: 'B' }, body('Age')));
  said.logged.length = 0;

  const second = made();
  await (await second.folder.load())();
  expect(second.read).toEqual(['head of b.md', 'all of b.md']);
  expect(second.causes()).toEqual(['a.md: Heat', 'b.md: Age']);
  expect(said.logged.filter((line) => line.includes('c.md'))).toEqual(problems);
  for (const { folder } of [first, second]) folder.dispose();
});

test('What is kept of a text that is gone goes with the next that is read', async () => {
  const first = made();
  await (await first.folder.load())();
  const [size] = [...kept.values()].map(({ length }) => length);
  files.delete('a.md');
  files.set('b.md', write({ title: 'B' }, body('Age')));
  await (await made().folder.load())();
  expect([...kept.values()].map(({ length }) => length < size!)).toEqual([true]);
});
