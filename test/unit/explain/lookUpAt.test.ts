import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import { SHIPPED_FORMATS } from '../../../src/core/detection/rules/formatRules.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import { codesIn, lookUpAt, signsIn } from '../../../src/core/explain/lookUpAt.ts';
import { placeInLine } from '../../../src/core/explain/place.ts';
import { english } from '../../../src/core/text/translate.ts';
import { shippedLibrary } from '../articles/articles.ts';
import { catalogue } from '../codes/known.ts';

const library = shippedLibrary();
library.formats = SHIPPED_FORMATS;
const explainer = new Explainer({ catalogue, library, t: english });
const known = recognisedCodes(catalogue, library);
const sources = { explainer, known, formats: SHIPPED_FORMATS, signs: library.signs };
const lookUp = (query: string, line?: string, fileName?: string) =>
  lookUpAt(query, { ...(line !== undefined && { line }), ...(fileName !== undefined && { fileName }) }, sources, 20);

const logs = new URL('../golden/logs/', import.meta.url);

test.each(readdirSync(logs))(
  'each code of %s gets the name, the outcome and the article that the editor shows in its line',
  (fileName) => {
    let count = 0;
    for (const line of readFileSync(new URL(fileName, logs), 'utf8').split(/\r?\n/)) {
      for (const hit of detectLine(line, { known, fileName })) {
        const place = { ...placeInLine(line, hit.start, fileName), seen: signsIn(line, fileName, library.signs) };
        const { key, name, outcome, article } = explainer.card(hit, place);
        const there = lookUp(hit.text, line, fileName).find((card) => card.key === key);
        const answer = { name, outcome, article: article?.article.path };
        expect({ name: there?.name, outcome: there?.outcome, article: there?.article?.article.path }, line).toEqual(
          answer,
        );
        count++;
      }
    }
    expect(count).toBeGreaterThan(2);
  },
);

test('what stands in the line comes first, with the second half of a pair and the name beside it', () => {
  const setup = 'Setup failed: 0xC1900101 - 0x30018';
  expect(lookUp('0xC1900101', setup)[0]).toMatchObject({ key: '0xC1900101 - 0x30018' });
  expect(lookUp('0xC1900101 - 0x20017', setup)[0]).toMatchObject({ key: '0xC1900101 - 0x20017' });
  expect(lookUp('1335')[0]!.key).not.toBe('msi:1335');
  expect(lookUp('1335', 'Error 1335. The cabinet file is corrupt', 'msi.log')[0]).toMatchObject({ key: 'msi:1335' });
});

test('the signs in the line speak for an article', () => {
  const line = 'CustomAction AddShare returned actual error code 1603 (note this may not be 100% accurate)';
  const [card] = lookUp('1603', line, 'MSI1234.log');
  expect(card!.article!.evidence!.lines.map(({ text }) => text)).toEqual([line]);
  expect(lookUp('1603', 'nothing of that', 'MSI1234.log')[0]!.article?.evidence).toBeUndefined();
});

test('the name of the log alone decides, too', () => {
  const first = (fileName?: string) => lookUp('0x80070005', undefined, fileName)[0]!.article?.article.path;
  expect(first('C:\\Windows\\WindowsUpdate.log')).toBe('en/0x80070005-windows-update.md');
  expect(first()).toBe('en/0x80070005-general.md');
});

test('a line has the codes that are marked in a log of that name', () => {
  expect(codesIn('hr = 0x80070643, x=5', undefined, sources).map(({ text }) => text)).toEqual(['0x80070643']);
});
