import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { type ArticleSource, parseArticle } from '../../../src/core/articles/parse.ts';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { lintArticle } from '../../../src/core/lint/lintArticle.ts';
import { CHECKED_FILE, readCheckedNames } from '../../../src/core/lint/names/checkedNames.ts';
import { catalogue, published } from '../codes/known.ts';
import { grammars } from '../snippets/grammars.ts';

const folder = new URL('../../../articles/', import.meta.url);
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.md'))
  .sort();

const texts = new Map(paths.map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]));
const sourceOf = (path: string): ArticleSource => ({ uri: `file:///articles/${path}`, path, origin: 'shipped' });
const library = new ArticleLibrary();
for (const [path, text] of texts) {
  const { article } = parseArticle(text, sourceOf(path), { published, grammars });
  if (article) library.set(article);
}

const checked = readCheckedNames(readFileSync(new URL(CHECKED_FILE, folder), 'utf8')).names;
const recognised = recognisedCodes(catalogue, library);

test('There are articles to look at', () => {
  expect(paths.length).toBeGreaterThan(30);
});

test.each(paths)('articles/%s has no error and no warning', (path) => {
  const context = {
    ...{ published, beside: { library, recognised }, grammars, now: Date.now(), checked },
    nameOf: (code: Parameters<typeof catalogue.lookup>[0]) => catalogue.lookup(code)[0]?.name,
  };
  const told = lintArticle(texts.get(path)!, sourceOf(path), context)
    .filter(({ level }) => level !== 'hint')
    .map(({ rule, line, column, message }) => `${line}:${column} ${rule} ${message}`);
  expect(told).toEqual([]);
});
