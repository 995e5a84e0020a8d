import { describe, expect, it } from 'vitest';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { resolveRelated } from '../../../src/core/articles/related.ts';
import { status, win32 } from '../../../src/core/codes/code.ts';
import { known } from '../codes/known.ts';
import { articleOf, FEW, fixtureText, seedText, shippedLibrary, write } from './articles.ts';

const one = (name: string, errorText: string, more: Record<string, string> = {}) =>
  articleOf(write({ errorText: JSON.stringify(errorText), ...more }), name);

describe('the library', () => {
  it('finds an article by its codes and what they decode to', () => {
    const library = new ArticleLibrary();
    const article = one('a.md', 'Failed 0x80070005');
    library.set(article);
    expect(library.size).toBe(1);
    expect(library.get(article.uri)).toBe(article);
    expect(library.all()).toEqual([article]);
    for (const code of [status(0x80070005), win32(5), status(0xc0070005), status(0xd0070005)]) {
      expect(library.covers(code)).toBe(true);
      expect(library.forCode(code).map((ranked) => ranked.article)).toEqual([article]);
    }
    expect(library.covers(win32(6))).toBe(false);
    expect(library.forCode(win32(6))).toEqual([]);
  });

  it('replaces the article of a file, its old codes gone', () => {
    const library = new ArticleLibrary();
    library.set(one('a.md', 'Failed 0x80070005'));
    library.set(one('b.md', 'Failed 0x80070005'));
    library.set(one('a.md', 'Failed 0x80070643'));
    expect(library.size).toBe(2);
    expect(library.forCode(status(0x80070005)).map(({ article }) => article.path)).toEqual(['b.md']);
    expect(library.forCode(status(0x80070643)).map(({ article }) => article.path)).toEqual(['a.md']);
  });

  it('covers no longer what a changed article covered', () => {
    const library = new ArticleLibrary();
    library.set(one('a.md', 'Failed 0x80070005'));
    library.set(one('a.md', 'Failed 0x80070643'));
    expect(library.covers(status(0x80070005))).toBe(false);
    expect(library.covers(status(0x80070643))).toBe(true);
  });

  it('forgets all but some articles at once, with all that they are found by', () => {
    const library = new ArticleLibrary();
    const [kept, gone] = [one('a.md', 'Failed 0x80070005', { title: 'Kept' }), one('b.md', 'Failed 0x80070643')];
    const phrase = one('c.md', 'The thing fell off the table');
    for (const article of [gone, kept, phrase]) library.set(article);
    library.keepOnly(({ uri }) => uri !== 'file:///none.md');
    expect(library.size).toBe(3);
    library.keepOnly(({ uri }) => uri === kept.uri);
    expect(library.all()).toEqual([kept]);
    expect([...library.codes()]).toEqual([status(0x80070005)]);
    expect([library.covers(status(0x80070005)), library.covers(status(0x80070643))]).toEqual([true, false]);
    expect(library.keysIn('The thing fell off the table')).toEqual([]);
    expect([library.withTitleOf(kept), library.withTitleOf(gone), library.withId('b')]).toEqual([
      [kept],
      [],
      undefined,
    ]);
  });

  it('lists each code once, as long as an article has it', () => {
    const library = new ArticleLibrary();
    for (const name of ['a.md', 'b.md']) library.set(one(name, 'Failed 0x80070005'));
    library.set(one('c.md', 'Failed 0x80070643'));
    expect([...library.codes()]).toEqual([status(0x80070005), status(0x80070643)]);
    library.delete(library.all()[0]!.uri);
    expect([...library.codes()]).toEqual([status(0x80070005), status(0x80070643)]);
    library.delete(library.all()[0]!.uri);
    expect([...library.codes()]).toEqual([status(0x80070643)]);
  });

  it('forgets the article of a file', () => {
    const library = new ArticleLibrary();
    const article = one('a.md', 'Failed 0x80070005');
    library.set(article);
    expect(library.delete(article.uri)).toBe(true);
    expect(library.delete(article.uri)).toBe(false);
    expect(library.size).toBe(0);
    expect(library.get(article.uri)).toBeUndefined();
    expect(library.covers(status(0x80070005))).toBe(false);
    expect(library.forCode(status(0x80070005))).toEqual([]);
  });

  it('names an article once for a code that it lists in two spellings', () => {
    const library = new ArticleLibrary();
    library.set(one('a.md', 'Failed 0x80070005', { codes: '["win32:5", "E_ACCESSDENIED"]' }));
    expect(library.forCode(win32(5))).toHaveLength(1);
  });

  it('keeps articles without a code', () => {
    const library = new ArticleLibrary();
    library.set(one('a.md', 'The trust relationship failed'));
    expect(library.size).toBe(1);
    expect(library.all()[0]?.keys).toEqual([{ kind: 'phrase', phrase: 'The trust relationship failed' }]);
  });
});

describe('resolveRelated', () => {
  const library = shippedLibrary(FEW);
  const from = articleOf(fixtureText);
  const related = (line: string, article = from) => resolveRelated(line, article, library, known)?.path;

  it.each([
    ['What to do when 0x80070005 stops Windows Update', 'en/0x80070005-windows-update.md'],
    ['Procedures when 0x80070005 appears in Windows Update', 'en/0x80070005-windows-update.md'],
    ['Procedures when 0x80070005 appears during Office/Outlook activation', 'en/0x80070005-office-activation.md'],
    ['Procedures when 0x80070005 appears with OneDrive/sync clients', 'en/0x80070005-onedrive-sync.md'],
    ['80070643 in a .NET update', 'en/0x80070643-dotnet-update.md'],
    ['-2147023293: .NET', 'en/0x80070643-dotnet-update.md'],
    ['ERROR_INSTALL_FAILURE in a .NET update', 'en/0x80070643-dotnet-update.md'],
  ])('%s is %s', (line, path) => {
    expect(related(line)).toBe(path);
  });

  it.each(['Store apps that will not sign in', '0x80070002 in Windows Update', 'Something else', '', '0x80070005'])(
    'stays a search: %s',
    (line) => {
      expect(related(line)).toBeUndefined();
    },
  );

  it('is never the article itself', () => {
    const update = library.all().find(({ path }) => path.endsWith('windows-update.md'))!;
    expect(related('0x80070005 in Windows Update', update)).not.toBe(update.path);
  });

  it('leaves no article that ships without related cases', () => {
    for (const { path, related: lines } of shippedLibrary().all()) expect(lines.length, path).toBeGreaterThan(0);
  });

  it('resolves the first author’s lines, where the file is at hand', () => {
    const text = seedText();
    if (text === undefined) return;
    const seed = articleOf(text);
    expect(seed.related.map((line) => related(line, seed))).toEqual([
      'en/0x80070005-windows-update.md',
      'en/0x80070005-office-activation.md',
      'en/0x80070005-onedrive-sync.md',
    ]);
  });
});
