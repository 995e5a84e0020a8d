import { beforeEach, expect, test, vi } from 'vitest';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import { ArticleReports } from '../../../src/editor/articles/articleReports.ts';
import { TeamFolder } from '../../../src/editor/articles/teamFolder.ts';
import { TeamRules } from '../../../src/editor/articles/teamRules.ts';
import { known } from '../codes/known.ts';
import { clear, FOLDER, files, STORAGE, said, told, uriOf } from './fakeFolder.ts';

vi.mock('vscode', () => import('./fakeFolder.ts'));
vi.mock('../../../src/editor/articles/realPlace.ts', () => ({
  originOf: async (_: unknown, origin: string) => origin,
}));

const FORMAT = {
  ...{ name: 'contoso', title: 'Contoso', files: ['contoso*.log'] },
  codes: [{ at: ' st:(?<code>[0-9a-f]{8})', kind: 'status', base: 16 }],
  samples: [{ text: 'x st:80070005', file: 'contoso.log', codes: ['0x80070005'] }],
};

function made() {
  const rules = new TeamRules();
  const folder = new TeamFolder({ uri: FOLDER, origin: 'team', setting: 'team' } as never, {
    ...{ library: new ArticleLibrary(), parser: {} as never, reports: new ArticleReports(), rules },
    ...{ known: async () => known, loaded: new Map(), changed: () => undefined },
    keeps: { storage: STORAGE as never, program: uriOf('worker.js') as never },
  });
  const found = () =>
    detectLine('sync st:80070005 x:80070002', { known, formats: rules.formats, fileName: 'contoso.log' }).map(
      ({ text }) => text,
    );
  return { rules, folder, found };
}

beforeEach(() => {
  clear();
  said.logged.length = 0;
  said.errors.length = 0;
});

test("A team's format is read with its folder, and followed as its file changes and goes", async () => {
  const { folder, found } = made();
  files.set('a.format.json', JSON.stringify(FORMAT));
  await folder.load();
  expect(found()).toEqual(['80070005']);

  const other = { ...FORMAT, codes: [{ ...FORMAT.codes[0], at: ' x:(?<code>[0-9a-f]{8})' }] };
  files.set('a.format.json', JSON.stringify({ ...other, samples: [{ ...FORMAT.samples[0], text: 'x x:80070005' }] }));
  for (const tell of told.change) tell(uriOf('a.format.json'));
  await vi.waitFor(() => expect(found()).toEqual(['80070002']));

  files.clear();
  for (const tell of told.gone) tell(uriOf('a.format.json'));
  await vi.waitFor(() => expect(found()).toEqual([]));
  folder.dispose();
});

test('One that is wrong is told of with file and line, and what was read before stays', async () => {
  const { folder, found } = made();
  files.set('a.format.json', JSON.stringify(FORMAT));
  await folder.load();
  files.set('a.format.json', JSON.stringify({ ...FORMAT, codes: [{ ...FORMAT.codes[0], at: '(a+)+' }] }, null, 2));
  files.set('b.format.json', '{ "name": "b", }');
  for (const tell of told.change) {
    tell(uriOf('a.format.json'));
    tell(uriOf('b.format.json'));
  }
  await vi.waitFor(() => expect(said.logged.join('\n')).toMatch(/b\.format\.json:1: /));
  expect(said.logged.join('\n')).toMatch(/a\.format\.json:9: "at" must have a group.*\(FB038\)/);
  expect(found()).toEqual(['80070005']);
  folder.dispose();
});
