import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { PhraseIndex } from '../../../src/core/articles/phrases.ts';
import { articleOf, write } from './articles.ts';

/** How many units a phrase must have at least: in scripts without blanks fewer say as much. */
const shortest = (text: string) => (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}ー々]/u.test(text) ? 4 : 8);

/** An index of these phrases; each is its own key. */
function indexOf(...phrases: string[]): PhraseIndex {
  const index = new PhraseIndex();
  for (const phrase of phrases) index.add(phrase, phrase);
  return index;
}

/** What is found in a line, as it stands there. */
const texts = (index: PhraseIndex, line: string) => index.find(line).map(({ text }) => text);

const TRUST = 'The trust relationship failed';

describe('a phrase', () => {
  it('is found where it stands, with what it was added with', () => {
    const line = `12:00 join: ${TRUST}.`;
    const index = new PhraseIndex();
    index.add(TRUST, 'a.md');
    expect(index.find(line)).toEqual([{ start: 12, end: 12 + TRUST.length, text: TRUST, keys: ['a.md'] }]);
  });

  it.each([
    ['small letters', 'the trust relationship failed'],
    ['capitals', 'THE TRUST RELATIONSHIP FAILED'],
    ['several blanks', 'The  trust   relationship failed'],
    ['a tab', 'The\ttrust\t relationship failed'],
    ['blanks that do not break', 'The\u00a0trust\u202frelationship\u2007failed'],
    ['wide blanks', 'The\u3000trust\u2003relationship failed'],
    ['a line end', 'The trust\r\n  relationship failed'],
    ['wide letters', 'Ｔｈｅ　ｔｒｕｓｔ relationship failed'],
  ])('is found in %s', (_, written) => {
    const line = `[x] ${written} [y]`;
    expect(indexOf(TRUST).find(line)).toEqual([{ start: 4, end: 4 + written.length, text: written, keys: [TRUST] }]);
    expect(texts(indexOf(written), `[x] ${TRUST}`)).toEqual([TRUST]);
  });

  it('needs white space where it has some, and none where it has none', () => {
    expect(texts(indexOf(TRUST), 'The trustrelationship failed')).toEqual([]);
    expect(texts(indexOf('trustrelationship'), 'the trust relationship')).toEqual([]);
  });

  it.each([
    ['アプリケーションを開始できません', '2026-01-15 エラー：アプリケーションを開始できませんでした。'],
    ['印刷サーバーに接続できません', '理由は印刷サーバーに接続できませんということです'],
    ['Office が更新 できません', 'x: ＯＦＦＩＣＥ　が更新　できません。'],
  ])('in Japanese is found without blanks around it: %s', (phrase, line) => {
    expect(texts(indexOf(phrase), line)).toHaveLength(1);
  });

  it.each([
    ['Überprüfung der Identität fehlgeschlagen', 'FEHLER: ÜBERPRÜFUNG DER IDENTITÄT FEHLGESCHLAGEN!'],
    ['Größe überschritten', 'Die größe Überschritten: 5'],
    ['Не удалось открыть файл', 'ошибка: НЕ УДАЛОСЬ  ОТКРЫТЬ ФАЙЛ "a.txt"'],
    ['Échec de l’opération', '→ ÉCHEC DE L’OPÉRATION'],
    ['Η εκτύπωση απέτυχε', 'η ΕΚΤΎΠΩΣΗ απέτυχε'],
  ])('in another language is found whatever its case: %s', (phrase, line) => {
    expect(texts(indexOf(phrase), line)).toHaveLength(1);
  });

  it.each([
    ['a letter before it', 'cannot reconnect it'],
    ['a letter behind it', 'cannot connect itself'],
    ['a digit behind it', 'cannot connect it2'],
    ['a letter with a mark before it', 'Äconnect it'],
  ])('is not a part of a word: %s', (_, line) => {
    expect(texts(indexOf('connect it'), line)).toEqual([]);
  });

  it.each([
    '(cannot connect)',
    '"cannot connect"',
    'hr=cannot connect,',
    '_cannot connect_',
    'できずcannot connectとなる',
  ])('may have marks around it, or a script without blanks: %s', (line) => {
    expect(texts(indexOf('cannot connect'), line)).toEqual(['cannot connect']);
  });

  it('may itself begin and end with marks', () => {
    expect(texts(indexOf('[setup] gave up!'), 'now[SETUP] gave up!!')).toEqual(['[SETUP] gave up!']);
  });

  it('is looked for again behind a place where it only began', () => {
    expect(texts(indexOf('no more no more files'), 'no more no more no more files')).toEqual(['no more no more files']);
  });

  it('that would be found everywhere is left out', () => {
    const index = indexOf('failed', 'Error', '', ' \t ', 'a      b', 'seven77');
    expect(index.size).toBe(0);
    expect(index.find('Error: failed a b seven77')).toEqual([]);
    expect(texts(indexOf('eight888'), 'Error: eight888')).toEqual(['eight888']);
  });

  it.each([
    ['at a blank', Array.from({ length: 80 }, (_, i) => `x${i + 10}`).join(' ')],
    ['within a word', Array.from({ length: 40 }, (_, i) => `abcdefgh${i}`).join(' ')],
    ['in a script without blanks', Array.from({ length: 99 }, (_, i) => `印刷${i}`).join('')],
  ])('that is very long is found all the same, where it is cut %s', (_, phrase) => {
    expect(phrase.length).toBeGreaterThan(210);
    const hits = indexOf(phrase).find(`Error: ${phrase}: end`);
    expect(hits).toHaveLength(1);
    expect(hits[0]?.start).toBe(7);
  });

  it('with characters outside the first plane is found', () => {
    expect(texts(indexOf('Backup 💾 not written'), '> BACKUP 💾  not written 💾')).toEqual(['BACKUP 💾  not written']);
  });
});

describe('several phrases', () => {
  it('are found left to right', () => {
    const index = indexOf('disk is full', 'not enough memory');
    expect(texts(index, 'not enough memory; Disk is full; not enough memory')).toEqual([
      'not enough memory',
      'Disk is full',
      'not enough memory',
    ]);
  });

  it('of which one begins another: the longest counts', () => {
    const index = indexOf('cannot open', 'cannot open file', 'cannot open file for writing');
    expect(texts(index, 'cannot open file for reading')).toEqual(['cannot open file']);
    expect(texts(index, 'cannot open file for writing')).toEqual(['cannot open file for writing']);
    expect(texts(index, 'cannot open files')).toEqual(['cannot open']);
  });

  it('that overlap: the first counts, and what it leaves', () => {
    const index = indexOf('server cannot open', 'cannot open file', 'open file failed');
    expect(texts(index, 'server cannot open file failed')).toEqual(['server cannot open']);
    expect(texts(index, 'client cannot open file failed')).toEqual(['cannot open file']);
  });

  it('of which one stands in another: the outer counts', () => {
    const index = indexOf('the file cannot be opened', 'file cannot');
    expect(texts(index, 'the file cannot be opened')).toEqual(['the file cannot be opened']);
    expect(texts(index, 'a file cannot be opened')).toEqual(['file cannot']);
  });

  it('that differ in case and white space alone are one, with both keys', () => {
    const index = new PhraseIndex();
    index.add('Cannot open file', 'a');
    index.add('  cannot  OPEN file ', 'b');
    index.add('Cannot open file', 'a');
    expect(index.size).toBe(2);
    expect(index.find('cannot open file')[0]?.keys).toEqual(['a', 'b']);
  });

  it('are taken back one by one', () => {
    const index = new PhraseIndex();
    index.add('Cannot open file', 'a');
    index.add('Cannot open file', 'b');
    index.add('Cannot open', 'c');
    index.delete('CANNOT OPEN FILE', 'a');
    expect(index.find('cannot open file')).toMatchObject([{ text: 'cannot open file', keys: ['b'] }]);
    index.delete('Cannot open file', 'b');
    expect(index.find('cannot open file')).toMatchObject([{ text: 'cannot open', keys: ['c'] }]);
    index.delete('Cannot open', 'c');
    expect(index.size).toBe(0);
    expect(index.find('cannot open file')).toEqual([]);
    index.add('Cannot open file', 'd');
    expect(index.find('cannot open file')).toMatchObject([{ keys: ['d'] }]);
  });

  it('stay when something is taken back that was never added', () => {
    const index = indexOf('Cannot open file');
    for (const [phrase, key] of [
      ['Cannot open file', 'other'],
      ['Cannot open', 'Cannot open file'],
      ['Cannot open file now', 'Cannot open file'],
      ['Cannot close', 'Cannot open file'],
      ['short', 'short'],
      ['', ''],
    ] as const) {
      index.delete(phrase, key);
    }
    expect(index.size).toBe(1);
    expect(texts(index, 'cannot open file')).toEqual(['cannot open file']);
  });

  it('are found in one call, be they 5,000', () => {
    const phrases = Array.from({ length: 5000 }, (_, i) => `Component ${i % 70} gave up in phase ${i}`);
    const index = indexOf(...phrases);
    expect(index.size).toBe(5000);
    expect(texts(index, phrases.join(' / '))).toEqual(phrases);
    for (const phrase of phrases) index.delete(phrase, phrase);
    expect(index.size).toBe(0);
  });
});

describe('an index against a naive search', () => {
  const WORDS = ['ab', 'ba', 'AB', 'aBa', 'ä', 'Äb', 'ｂａ', '日本', 'カー', 'я', '1', '-', '.'];
  const BLANKS = [' ', '\t', '\u3000', '\u00a0 '];
  const phrase = fc
    .array(fc.constantFrom(...WORDS, ' ', ' ', ' '), { minLength: 6, maxLength: 12 })
    .map((w) => w.join(''));
  const noise = fc.array(fc.constantFrom(...WORDS, ...BLANKS), { maxLength: 6 }).map((w) => w.join(''));

  const folded = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
  const joins = (unit: string | undefined) =>
    unit !== undefined && /[\p{L}\p{N}]/u.test(unit) && !/[\p{sc=Han}\p{sc=Katakana}ー]/u.test(unit);

  /** The phrases of a line by trying every one at every place. */
  function search(phrases: readonly string[], line: string): string[] {
    const plain = line.normalize('NFKC');
    const boundary = (at: number) => !(joins(plain[at - 1]) && joins(plain[at]));
    const patterns = phrases
      .map(folded)
      .filter((text) => text.length >= shortest(text))
      .map((text) => new RegExp(text.replaceAll('.', '\\.').replaceAll(' ', '\\s+'), 'iuy'));
    const found: string[] = [];
    for (let at = 0; at < plain.length; at++) {
      if (!boundary(at)) continue;
      let longest = 0;
      for (const pattern of patterns) {
        pattern.lastIndex = at;
        const length = pattern.exec(plain)?.[0].length ?? 0;
        if (length > longest && boundary(at + length)) longest = length;
      }
      if (longest > 0) found.push(line.slice(at, at + longest));
      at += Math.max(0, longest - 1);
    }
    return found;
  }

  /** Phrases, and a line in which they stand in other cases and with other blanks, among other words. */
  const example = fc.array(phrase, { minLength: 1, maxLength: 12 }).chain((phrases) =>
    fc.record({
      phrases: fc.constant(phrases),
      dropped: fc.subarray(phrases),
      line: fc
        .array(
          fc.oneof(
            noise,
            fc
              .tuple(fc.constantFrom(...phrases), fc.constantFrom(...BLANKS), fc.boolean())
              .map(([text, blank, big]) => (big ? text.toUpperCase() : text).replaceAll(' ', blank)),
          ),
          { maxLength: 8 },
        )
        .map((parts) => parts.join('')),
    }),
  );

  test('finds the same', () => {
    fc.assert(
      fc.property(example, ({ phrases, line }) => {
        expect(texts(indexOf(...phrases), line)).toEqual(search(phrases, line));
      }),
      { numRuns: 400 },
    );
  });

  test('finds the same after some were taken back', () => {
    fc.assert(
      fc.property(example, ({ phrases, dropped, line }) => {
        const index = indexOf(...phrases);
        for (const text of dropped) index.delete(text, text);
        const rest = phrases.filter((text) => !dropped.includes(text));
        expect(texts(index, line)).toEqual(search(rest, line));
        expect(index.size).toBe(new Set(rest.filter((text) => folded(text).length >= shortest(folded(text)))).size);
      }),
      { numRuns: 200 },
    );
  });

  test('finds within the line, in order, nothing twice, whatever the text', () => {
    const any = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), any, (phrases, rest) => {
        const line = `${rest} ${phrases.join(' ')} ${rest}`;
        let end = 0;
        for (const hit of indexOf(...phrases).find(line)) {
          expect(hit.start).toBeGreaterThanOrEqual(end);
          expect(hit.end).toBeGreaterThan(hit.start);
          expect(hit.text).toBe(line.slice(hit.start, hit.end));
          expect(hit.keys.length).toBeGreaterThan(0);
          end = hit.end;
        }
        expect(end).toBeLessThanOrEqual(line.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('articles without a code', () => {
  const article = (name: string, errorText: string, more: Record<string, string> = {}) =>
    articleOf(write({ errorText: JSON.stringify(errorText), ...more }), name);

  it('are found by their phrase, articles with a code are not', () => {
    const library = new ArticleLibrary();
    const trust = article('trust.md', TRUST);
    library.set(trust);
    library.set(article('store.md', 'The store could not be opened 0x80073CF9'));
    expect(library.keysIn(`x: THE TRUST  relationship failed; the store could not be opened`)).toEqual([
      { start: 3, end: 33, text: 'THE TRUST  relationship failed', articles: [trust] },
    ]);
  });

  it('with the same phrase come together, the newer first; one of them can go', () => {
    const library = new ArticleLibrary();
    const older = article('a.md', TRUST, { updatedAt: '"2025-01-01T00:00:00Z"' });
    const newer = article('b.md', TRUST.toUpperCase(), { updatedAt: '"2025-06-01T00:00:00Z"' });
    library.set(older);
    library.set(newer);
    const found = () => library.keysIn(`${TRUST}.`).map(({ articles }) => articles);
    expect(found()).toEqual([[newer, older]]);
    library.delete(newer.uri);
    expect(found()).toEqual([[older]]);
    library.delete(older.uri);
    expect(found()).toEqual([]);
  });

  it('are found no longer by a phrase that was changed, nor once they have a code', () => {
    const library = new ArticleLibrary();
    library.set(article('a.md', TRUST));
    library.set(article('a.md', 'The secure channel is broken'));
    expect(library.keysIn(TRUST)).toEqual([]);
    expect(library.keysIn('the secure channel is broken')).toHaveLength(1);
    library.set(article('a.md', 'The secure channel is broken: 0x80070005'));
    expect(library.keysIn('the secure channel is broken')).toEqual([]);
  });
});
