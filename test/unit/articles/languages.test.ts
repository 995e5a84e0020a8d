import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Article, ArticleOrigin } from '../../../src/core/articles/article.ts';
import { codesOf } from '../../../src/core/articles/keys.ts';
import { languageName } from '../../../src/core/articles/languageName.ts';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { parseArticle } from '../../../src/core/articles/parse.ts';
import { resolveRelated } from '../../../src/core/articles/related.ts';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { canonical, status } from '../../../src/core/codes/code.ts';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import { cardOfHit, cardOfPhrase } from '../../../src/core/explain/card.ts';
import { english } from '../../../src/core/text/translate.ts';
import { catalogue, known } from '../codes/known.ts';
import { parseContext, shippedText, write } from './articles.ts';

type Fields = Readonly<Record<string, string>>;

/** An article at a path; its language is its folder unless `fields` say otherwise. */
function article(path: string, fields: Fields = {}, origin: ArticleOrigin = 'shipped'): Article {
  const lang = path.split('/')[0]!;
  const text = write({
    ...{ lang, title: JSON.stringify(path), tags: '["Windows"]', errorText: '"Sync failed: 0x80240017"' },
    ...fields,
  });
  const { article: read, problems } = parseArticle(
    text,
    { uri: `file:///${origin}/${path}`, path, origin },
    parseContext,
  );
  if (!read) throw new Error(problems.map(({ message }) => message).join('; '));
  return read;
}

function libraryOf(...articles: Article[]): ArticleLibrary {
  const library = new ArticleLibrary();
  for (const one of articles) library.set(one);
  return library;
}

const FAILED = status(0x80240017);
const english1 = article('en/sync.md');
const japanese1 = article('ja/sync.md', { errorText: '"同期できません: 0x80240017"' });
const english2 = article('en/print.md', { errorText: '"Printing failed: 0x80240017"' });

const pathsFor = (library: ArticleLibrary, language?: string, line = '') =>
  library.forCode(FAILED, { line, ...(language && { language }) }).map((ranked) => ranked.article.path);

describe('a case in two languages', () => {
  const library = libraryOf(english1, japanese1);

  it.each([
    ['ja', 'ja/sync.md'],
    ['JA', 'ja/sync.md'],
    ['ja-JP', 'ja/sync.md'],
    ['en', 'en/sync.md'],
    ['en-GB', 'en/sync.md'],
    ['de', 'en/sync.md'],
    [undefined, 'en/sync.md'],
  ])('is shown once, with the editor in %s: %s', (language, path) => {
    expect(pathsFor(library, language)).toEqual([path]);
  });

  it('is chosen by the words of either, and shown in the language', () => {
    const both = libraryOf(english1, japanese1, english2);
    expect(pathsFor(both, 'en', 'ドライブ: 同期できません')).toEqual(['en/sync.md', 'en/print.md']);
    expect(pathsFor(both, 'ja', 'Sync stopped')).toEqual(['ja/sync.md', 'en/print.md']);
    expect(pathsFor(both, 'ja', 'Printing stopped')).toEqual(['en/print.md', 'ja/sync.md']);
  });

  it('knows its translations, and they know it', () => {
    expect(library.translationsOf(english1)).toEqual([japanese1]);
    expect(library.translationsOf(japanese1)).toEqual([english1]);
    expect(library.translationsOf(english2)).toEqual([]);
    expect(library.inLanguage(english1, 'ja')).toBe(japanese1);
    expect(library.inLanguage(japanese1, 'fr')).toBe(english1);
    expect(library.inLanguage(english2, 'ja')).toBe(english2);
  });

  it('is one entry of a list', () => {
    const all = [english1, english2, japanese1];
    expect(libraryOf(...all).oncePerCase(all, 'ja')).toEqual([japanese1, english2]);
    expect(libraryOf(...all).oncePerCase(all)).toEqual([english1, english2]);
  });

  it('keeps what it has when one of them goes', () => {
    const some = libraryOf(english1, japanese1);
    some.delete(english1.uri);
    expect(pathsFor(some, 'en')).toEqual(['ja/sync.md']);
    some.set(english1);
    some.delete(japanese1.uri);
    expect(pathsFor(some, 'ja')).toEqual(['en/sync.md']);
  });

  it('without English stays what it is', () => {
    expect(pathsFor(libraryOf(japanese1), 'de')).toEqual(['ja/sync.md']);
  });

  it.each([
    ['zh-cn', 'zh-CN/sync.md'],
    ['zh-tw', 'zh-TW/sync.md'],
    ['zh-TW', 'zh-TW/sync.md'],
  ])('written for two regions is shown once, with the editor in %s: %s', (language, path) => {
    expect(pathsFor(libraryOf(english1, article('zh-CN/sync.md'), article('zh-TW/sync.md')), language)).toEqual([path]);
  });

  it('in neither the language nor English is shown once all the same', () => {
    expect(pathsFor(libraryOf(article('fr/sync.md'), japanese1), 'de')).toHaveLength(1);
  });

  it('in two kinds of English is shown once', () => {
    expect(pathsFor(libraryOf(article('en-GB/sync.md'), article('en-US/sync.md')), 'ja')).toHaveLength(1);
  });
});

describe('a phrase of a case in two languages', () => {
  const phrase = (path: string, errorText: string) => article(path, { errorText: JSON.stringify(errorText) });
  const original = phrase('en/trust.md', 'The trust relationship failed');
  const translation = phrase('ja/trust.md', '信頼関係を確立できませんでした');
  const library = libraryOf(original, translation);

  it.each([
    ['The trust relationship failed', 'en', original],
    ['The trust relationship failed', 'ja', translation],
    ['エラー：信頼関係を確立できませんでした。', 'ja', translation],
    ['エラー：信頼関係を確立できませんでした。', 'en', original],
    ['エラー：信頼関係を確立できませんでした。', 'de', original],
  ])('%s leads to the article for an editor in %s', (line, language, shown) => {
    expect(library.keysIn(line, language).map(({ articles }) => articles)).toEqual([[shown]]);
  });

  it('that both have leads to one article', () => {
    const same = libraryOf(original, phrase('ja/trust.md', 'The trust relationship failed'));
    expect(same.keysIn('the trust relationship failed', 'ja')[0]?.articles.map(({ path }) => path)).toEqual([
      'ja/trust.md',
    ]);
  });
});

describe('the language on a card', () => {
  const library = libraryOf(english1, japanese1, english2);
  const sources = { catalogue, library, t: english };
  const cardFor = (language: string | undefined, line: string) =>
    cardOfHit({ code: FAILED }, { line, ...(language && { language }) }, sources).article;

  it('is told where it is not the editor’s', () => {
    expect(cardFor('ja', 'Printing')?.otherLanguage).toBe('in 英語');
    expect(cardFor('de', 'Printing')?.otherLanguage).toBe('in Englisch');
    expect(
      cardOfHit({ code: FAILED }, { language: 'en' }, { ...sources, library: libraryOf(japanese1) }).article,
    ).toMatchObject({
      article: japanese1,
      otherLanguage: 'in Japanese',
    });
  });

  it.each(['ja', 'ja-JP', 'en', 'en-GB', undefined])('is not told where it is: %s', (language) => {
    expect(cardFor(language, 'Sync')).not.toHaveProperty('otherLanguage');
  });

  it('is told on the card of a phrase too', () => {
    const trust = article('en/trust.md', { errorText: '"The trust relationship failed"' });
    const cardIn = (language: string) => {
      const [found] = libraryOf(trust).keysIn('the trust relationship failed', language);
      return cardOfPhrase(found!, { language }, sources).article;
    };
    expect(cardIn('ja').otherLanguage).toBe('in 英語');
    expect(cardIn('en')).not.toHaveProperty('otherLanguage');
  });

  it('has a name in the other one, or its tag where there is none', () => {
    expect(languageName('en', 'ja')).toBe('英語');
    expect(languageName('ja', 'en')).toBe('Japanese');
    expect(languageName('de-AT', 'en')).toBe('Austrian German');
    expect(languageName('qaa', 'en')).toBe('qaa');
    expect(languageName('no tag', 'en')).toBe('no tag');
    expect(languageName('ja', 'no tag')).toBe('ja');
    expect(languageName('', 'en')).toBe('');
  });
});

describe('a team’s version of a shipped case', () => {
  const team = article('net/Sync.md', { lang: 'en', updatedAt: '"2020-01-01T00:00:00Z"' }, 'team');

  it('comes before it, even where the place speaks for the shipped one', () => {
    const shipped = article('en/sync.md', { seenIn: '["SyncEngine", "OneDrive"]', codes: '["win32:5"]' });
    const line = 'SyncEngine of OneDrive';
    expect(pathsFor(libraryOf(shipped), 'en', line)).toEqual(['en/sync.md']);
    expect(pathsFor(libraryOf(shipped, english2, team), 'en', line)).toEqual([
      'net/Sync.md',
      'en/sync.md',
      'en/print.md',
    ]);
  });

  it('comes before its translation too, and says whose it is', () => {
    const library = libraryOf(english1, japanese1, team);
    expect(pathsFor(library, 'ja')).toEqual(['net/Sync.md', 'ja/sync.md']);
    const card = cardOfHit({ code: FAILED }, { language: 'ja' }, { catalogue, library, t: english }).article;
    expect(card).toMatchObject({ whose: 'from net/Sync.md', otherLanguage: 'in 英語' });
  });

  it('of a workspace comes before it as well', () => {
    const own = article('sync.md', { lang: 'en' }, 'workspace');
    expect(pathsFor(libraryOf(english1, own), 'en')).toEqual(['sync.md', 'en/sync.md']);
  });

  it('is no translation of it', () => {
    const german = article('net/sync.md', { lang: 'de' }, 'team');
    const library = libraryOf(english1, german);
    expect(library.translationsOf(german)).toEqual([]);
    expect(library.inLanguage(english1, 'de')).toBe(english1);
    expect(pathsFor(library, 'en')).toEqual(['net/sync.md', 'en/sync.md']);
  });

  it('does not pull up a case with another name', () => {
    const other = article('net/other.md', { lang: 'en', errorText: '"Backup failed: 0x80240017"' }, 'team');
    const shipped = article('en/sync.md', { seenIn: '["SyncEngine"]' });
    expect(pathsFor(libraryOf(shipped, other), 'en', 'SyncEngine')).toEqual(['en/sync.md', 'net/other.md']);
  });
});

describe('related cases across languages', () => {
  const printJa = article('ja/print.md', { errorText: '"印刷できません: 0x80240017"', tags: '["Printing", "印刷"]' });
  const library = libraryOf(english1, japanese1, english2, printJa);
  const related = (line: string, from: Article, among = library) => resolveRelated(line, from, among, known);

  it('lead from a Japanese article to the Japanese one', () => {
    expect(related('0x80240017 Printing', japanese1)).toBe(printJa);
    expect(related('0x80240017 印刷', japanese1)).toBe(printJa);
  });

  it('lead from an English article to the English one, whatever the words', () => {
    expect(related('0x80240017 Printing', english1)).toBe(english2);
    expect(related('0x80240017 印刷', english1)).toBe(english2);
  });

  it('lead to English where there is no translation', () => {
    expect(related('0x80240017 Printing', japanese1, libraryOf(english1, japanese1, english2))).toBe(english2);
  });

  it('never lead to a translation of the article itself', () => {
    const two = libraryOf(english1, japanese1);
    expect(related('0x80240017 sync 同期できません', english1, two)).toBeUndefined();
    expect(related('0x80240017 sync 同期できません', japanese1, two)).toBeUndefined();
    expect(related('sync md en ja failed', japanese1, two)).toBeUndefined();
  });
});

describe('codes that only an article knows', () => {
  const own = status(0xa0c40001);
  const line = 'Agent stopped: 0xA0C40001';

  it('are found in logs as long as the article is there', () => {
    const library = libraryOf(english1);
    const both = recognisedCodes(catalogue, library);
    expect(known.has(own)).toBe(false);
    expect(both.has(own)).toBe(false);
    const covering = article('en/agent.md', { errorText: '"Agent stopped"', codes: '["0xA0C40001"]' });
    library.set(covering);
    expect(codesOf(covering).map(canonical)).toEqual(['0xA0C40001']);
    expect(both.has(own)).toBe(true);
    expect(detectLine(line, { known: both }).map(({ text }) => text)).toEqual(['0xA0C40001']);
    library.delete(covering.uri);
    expect(both.has(own)).toBe(false);
  });

  it('leave the catalogue’s codes as they are', () => {
    expect(recognisedCodes(catalogue, new ArticleLibrary()).has(FAILED)).toBe(true);
  });
});

const japaneseFolder = new URL('../../../articles/ja/', import.meta.url);
const japaneseNames = readdirSync(japaneseFolder).filter((name) => name.endsWith('.md'));

/** Everything that ships, in all its languages. */
const shipped = libraryOf(
  ...['en', 'ja'].flatMap((lang) => {
    const folder = new URL(`../../../articles/${lang}/`, import.meta.url);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => {
        const path = `${lang}/${name}`;
        const text = readFileSync(new URL(name, folder), 'utf8');
        return parseArticle(text, { uri: `file:///shipped/${path}`, path, origin: 'shipped' }, parseContext).article!;
      });
  }),
);
const shippedAt = (path: string) => shipped.get(`file:///shipped/${path}`)!;

test('There are at least 80 Japanese articles', () => {
  expect(japaneseNames.length).toBeGreaterThanOrEqual(80);
});

describe.each(japaneseNames)('articles/ja/%s', (name) => {
  const japanese = shippedAt(`ja/${name}`);
  const original = shippedAt(`en/${name}`);

  it('has an English original, and each is the translation of the other', () => {
    expect(japanese.lang).toBe('ja');
    expect(original.lang).toBe('en');
    expect(shippedText(name)).toContain('## Summary');
    expect(shipped.translationsOf(japanese)).toEqual([original]);
    expect(shipped.translationsOf(original)).toEqual([japanese]);
  });

  it('has the same snippets', () => {
    const shape = ({ snippets }: Article) =>
      snippets.map(({ id, shell, risk, needsAdmin, lines }) => ({ id, shell, risk, needsAdmin, lines }));
    expect(shape(japanese)).toEqual(shape(original));
  });

  it('has the same codes, references, urgency and sections', () => {
    const facts = ({ keys, references, seenIn, urgency, sections }: Article) => ({
      codes: codesOf({ keys }).map(canonical),
      references: references.map(({ url }) => url),
      urgency,
      sections: sections.map(({ id }) => id),
      seenIn: new Set(seenIn),
    });
    const { seenIn: english, ...same } = facts(original);
    const { seenIn: also, ...facts2 } = facts(japanese);
    expect(facts2).toEqual(same);
    expect([...english].filter((word) => !also.has(word))).toEqual([]);
  });

  it('has related cases that lead where those of the original lead, in Japanese where there is one', () => {
    const leads = (from: Article) => from.related.map((line) => resolveRelated(line, from, shipped, known));
    const expected = leads(original).map((found) => found && shipped.inLanguage(found, 'ja').path);
    expect(leads(japanese).map((found) => found?.path)).toEqual(expected);
  });

  it('is what an editor in Japanese shows, and not an editor in English', () => {
    for (const code of codesOf(original)) {
      const shown = (language: string) => shipped.forCode(code, { language }).map((ranked) => ranked.article);
      expect(shown('ja')).not.toContain(original);
      expect(shown('en')).not.toContain(japanese);
    }
  });
});
