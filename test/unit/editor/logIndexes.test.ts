import { expect, test, vi } from 'vitest';
import type * as vscode from 'vscode';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../../../src/core/catalogue/loadCatalogue.ts';
import { prepareByteSearch } from '../../../src/core/detection/search/byteSearch.ts';
import { WatchedPatterns, watchedPatterns } from '../../../src/core/detection/watch/watchedPatterns.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import type { Format } from '../../../src/core/formats/format.ts';
import { FormatSet } from '../../../src/core/formats/formatSet.ts';
import { NO_LOG_RULES } from '../../../src/core/scan/logRules.ts';
import { english } from '../../../src/core/text/translate.ts';
import type { Knowledge } from '../../../src/editor/host/knowledge.ts';
import { SeenInDocuments } from '../../../src/editor/host/seenInDocuments.ts';
import { readySigns } from '../../../src/editor/log/documentIndex.ts';
import { LogIndexes } from '../../../src/editor/log/logIndexes.ts';
import { articleOf, write } from '../articles/articles.ts';
import { said } from './fakeVscode.ts';

vi.mock('vscode', () => import('./fakeVscode.ts'));

const catalogue = await loadCatalogue();
const library = new ArticleLibrary();
const knowledge = {
  ...{ catalogue, library, known: recognisedCodes(catalogue, library), seen: new SeenInDocuments() },
  explainer: new Explainer({ catalogue, library, t: english }),
  ownRules: NO_LOG_RULES,
} as Knowledge;

/** A document of the lines; the first `failures` times that one is asked for, it cannot be read. */
function documentOf(lines: readonly string[], failures = 0) {
  let left = failures;
  const document = {
    uri: { path: '/a.log' },
    lineCount: lines.length,
    lineAt: (line: number) => {
      if (left-- > 0) throw new Error('no such line');
      return { text: lines[line] };
    },
  };
  return document as unknown as vscode.TextDocument;
}

/** No formats come or go. */
const unchanged = () => ({ dispose: () => undefined });

const LINES = ['Error 0x80070005 while copying', 'nothing', 'failed with 0x80070002'];

test('a log is indexed', async () => {
  const indexes = new LogIndexes(async () => knowledge, unchanged, unchanged);
  const { hits } = await indexes.complete(documentOf(LINES));
  expect([...hits.all()].map(({ line }) => line)).toEqual([0, 2]);
});

test('what could not be loaded is loaded again when it is asked for again', async () => {
  let failures = 1;
  const indexes = new LogIndexes(
    async () => {
      if (failures-- > 0) throw new Error('no memory');
      return knowledge;
    },
    unchanged,
    unchanged,
  );
  const document = documentOf(LINES);
  await expect(indexes.complete(document)).rejects.toThrow('no memory');
  expect((await indexes.complete(document)).hits.size).toBe(2);
});

test('whoever waits for an index that breaks down is told, and the next one gets a new one', async () => {
  const indexes = new LogIndexes(async () => knowledge, unchanged, unchanged);
  const document = documentOf(LINES, 1);
  await expect(indexes.complete(document)).rejects.toThrow('no such line');
  expect(said.logged.join('\n')).toContain('no such line');
  expect(indexes.of(document)).toBeUndefined();
  expect((await indexes.complete(document)).hits.size).toBe(2);
});

test('an edit that breaks down leaves no index behind that would be wrong', async () => {
  const indexes = new LogIndexes(async () => knowledge, unchanged, unchanged);
  let broken = false;
  const document = documentOf(LINES);
  const { lineAt } = document;
  document.lineAt = ((line: number) => {
    if (broken) throw new Error('no such line');
    return lineAt(line);
  }) as typeof lineAt;
  const index = await indexes.complete(document);
  broken = true;
  index.edit([{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'x' }] as never);
  expect(indexes.of(document)).toBeUndefined();
  broken = false;
  expect((await indexes.complete(document)).hits.size).toBe(2);
});

test('a log is looked through anew when other signs come, and not for other articles', async () => {
  let change = () => {};
  const changing = (listener: (articles: unknown) => void) => {
    change = () => listener(undefined);
    return { dispose: () => undefined };
  };
  const own = new ArticleLibrary();
  const seen = new SeenInDocuments();
  const indexes = new LogIndexes(async () => ({ ...knowledge, library: own, seen }), unchanged, changing);
  const document = documentOf(LINES);
  const first = await indexes.complete(document);
  own.set(articleOf(write({}), 'a.md'));
  change();
  await settled();
  expect(indexes.of(document)).toBe(first);
  const sign = "[{ says: Copying, pattern: 'while copying', sample: while copying }]";
  own.set(articleOf(write({ signs: sign }), 'b.md'));
  change();
  await settled();
  expect(indexes.of(document)).toBeUndefined();
  await indexes.complete(document);
  expect(seen.of(document)?.placesOf('while copying')).toEqual([{ file: '/a.log', line: 1, text: LINES[0] }]);
});

test('what a log is searched with is there before it is searched', async () => {
  const own = new ArticleLibrary();
  own.set(articleOf(write({ signs: "[{ says: Copying, pattern: 'while copying', sample: while copying }]" }), 'b.md'));
  const formats = new FormatSet([]);
  const { signs, outputs } = await readySigns({ ...knowledge, library: own, formats });
  expect(signs).toEqual(['while copying']);
  expect(prepareByteSearch({ formats })()).toBe(false);
  const add = vi.spyOn(WatchedPatterns.prototype, 'add');
  watchedPatterns(outputs.behind(signs));
  expect(add).not.toHaveBeenCalled();
  add.mockRestore();
});

test('signs that come while a log is made ready are looked for', async () => {
  let change = () => {};
  const changing = (listener: (articles: unknown) => void) => {
    change = () => listener(undefined);
    return { dispose: () => undefined };
  };
  const late = articleOf(
    write({ signs: "[{ says: Copying, pattern: 'while copying', sample: while copying }]" }),
    'b.md',
  );
  const own = new (class extends ArticleLibrary {
    #isAsked = false;
    override get signs() {
      const signs = super.signs;
      if (!this.#isAsked) {
        this.#isAsked = true;
        queueMicrotask(() => {
          this.set(late);
          change();
        });
      }
      return signs;
    }
  })();
  const seen = new SeenInDocuments();
  const indexes = new LogIndexes(async () => ({ ...knowledge, library: own, seen }), unchanged, changing);
  const document = documentOf(LINES);
  const index = await indexes.complete(document);
  expect(indexes.of(document)).toBe(index);
  expect(seen.of(document)?.placesOf('while copying')).toHaveLength(1);
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test('a log is indexed anew when formats of logs come or go', async () => {
  let change = () => {};
  const changing = (listener: () => void) => {
    change = listener;
    return { dispose: () => undefined };
  };
  const format = {
    ...{ name: 'contoso', title: 'Contoso', files: ['a.log'] },
    codes: [{ at: 'st:(?<code>[0-9a-f]{8})', kind: 'status', base: 16 } as const],
  };
  let formats: readonly Format[] = [];
  const indexes = new LogIndexes(async () => ({ ...knowledge, formats: new FormatSet(formats) }), changing, unchanged);
  const document = documentOf(['x st:80070005']);
  expect((await indexes.complete(document)).hits.size).toBe(0);
  formats = [format];
  change();
  expect(indexes.of(document)).toBeUndefined();
  expect((await indexes.complete(document)).hits.size).toBe(1);
});
