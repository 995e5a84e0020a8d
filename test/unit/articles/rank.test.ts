import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/articles/article.ts';
import { type CaseContext, placeReasons, readPlace } from '../../../src/core/articles/evidence.ts';
import { keyOfCode } from '../../../src/core/articles/keys.ts';
import { rankArticles } from '../../../src/core/articles/rank.ts';
import { rankTerms, soughtAs } from '../../../src/core/articles/rankTerms.ts';
import { status, win32 } from '../../../src/core/codes/code.ts';
import { cmtrace } from '../../../src/core/formats/cmtrace.ts';
import type { Format } from '../../../src/core/formats/format.ts';
import { FormatSet } from '../../../src/core/formats/formatSet.ts';
import { articleOf, FEW, shippedLibrary, write } from './articles.ts';

const library = shippedLibrary(FEW);
const denied = status(0x80070005);
const first = (context: CaseContext, code = denied) => library.forCode(code, context)[0]?.article.path;

function logLines(name: string): string[] {
  return readFileSync(new URL(`../../logs/${name}`, import.meta.url), 'utf8').split(/\r?\n/);
}

/** Every line of a log of the repository that holds 0x80070005, as a surface would ask for it. */
function places(name: string): CaseContext[] {
  const lines = logLines(name);
  return lines.flatMap((line, i) =>
    /80070005/.test(line)
      ? [{ fileName: `C:\\Logs\\${name}`, line, nearby: lines.slice(Math.max(0, i - 5), i + 6).join('\n') }]
      : [],
  );
}

const cases = [
  ['WindowsUpdate.log', 'en/0x80070005-windows-update.md'],
  ['OneDrive-sync.log', 'en/0x80070005-onedrive-sync.md'],
  ['Office-activation.log', 'en/0x80070005-office-activation.md'],
] as const;

describe('the same code in different logs', () => {
  it.each(cases)('in %s puts %s first', (log, path) => {
    expect(places(log).length).toBeGreaterThan(1);
    for (const place of places(log)) {
      expect(first(place), place.line).toBe(path);
      expect(library.forCode(denied, place)).toHaveLength(3);
    }
  });

  it.each(cases)('goes by the name %s alone', (log, path) => {
    expect(first({ fileName: log })).toBe(path);
    expect(first({ fileName: `/var/evidence/PC-0142/${log}` })).toBe(path);
    expect(first({ fileName: log, line: 'Error 0x80070005' })).toBe(path);
  });

  it.each([
    ['OneDrive could not create the folder, hr = 0x80070005', 'en/0x80070005-onedrive-sync.md'],
    ['wuauserv: update failed, error = 0x80070005', 'en/0x80070005-windows-update.md'],
    ['OSPPSVC: activation ended with 0x80070005', 'en/0x80070005-office-activation.md'],
  ])('goes by the words of the line where the file says nothing: %s', (line, path) => {
    expect(first({ fileName: 'collected.txt', line })).toBe(path);
    expect(first({ line })).toBe(path);
    // Words near it count as well, the line itself counts more.
    expect(first({ nearby: line })).toBe(path);
  });

  it('lets the line win over the lines around it', () => {
    expect(
      first({
        fileName: 'all.txt',
        line: 'OneDrive: hr = 0x80070005',
        nearby: 'wuauserv started\nOneDrive: hr = 0x80070005\nwuauserv',
      }),
    ).toBe('en/0x80070005-onedrive-sync.md');
  });

  it('looks at the last two parts of a path only', () => {
    const far = first({ fileName: 'C:\\OneDrive\\a\\b\\c.txt' });
    expect(far).toBe(first({ fileName: 'c.txt' }));
    expect(first({ fileName: 'C:\\OneDrive\\c.txt' })).toBe('en/0x80070005-onedrive-sync.md');
  });

  it('asked without a place gives all of them', () => {
    expect(library.forCode(denied)).toHaveLength(3);
  });

  it('finds the .NET article for 0x80070643 and that of installers for Win32 1603, unless the log says otherwise', () => {
    expect(first({}, status(0x80070643))).toBe('en/0x80070643-dotnet-update.md');
    expect(first({}, win32(1603))).toBe('en/0x80070643-msi-1603.md');
    const line =
      'Microsoft .NET Runtime - 8.0.11 (x64): installation failed, dotnet host bundle, MainEngineThread is returning 1603';
    expect(first({ fileName: 'Microsoft_.NET_Runtime_20251103.log', line }, win32(1603))).toBe(
      'en/0x80070643-dotnet-update.md',
    );
  });

  it('does not answer for a failure that an article only wraps in a further code, where nothing of the place speaks for it', () => {
    const place = { fileName: 'setuperr.log', line: 'Failed to read the edition from the blackboard.[gle=0x00000490]' };
    expect(first(place, win32(1168))).toBeUndefined();
    expect(first({ fileName: 'slmgr.log', line: 'activation failed' }, win32(1168))).toBe(
      'en/0xc004c003-product-key.md',
    );
  });
});

describe('an abbreviation that is a word of any sentence', () => {
  const all = shippedLibrary();
  /** Whether the terms of all articles know it in that text. */
  const speaks = (text: string, term: string) =>
    all.all().some((article) => {
      const terms = rankTerms(article);
      const isIt = ({ written }: { readonly written: string }) => written === term;
      const known = { seenIn: terms.seenIn.filter(isIt), tags: terms.tags.filter(isIt) };
      const place = readPlace({ line: text, nearby: text });
      const reasons = placeReasons({ ...terms, ...known, words: [], keys: [] }, place, []);
      return reasons.some((reason) => reason.speaks);
    });

  it.each([
    ['WAS', 'The mailbox was moved at noon'],
    ['SENSE', 'That makes no sense here'],
    ['LAPS', 'after three laps of the loop'],
    ['BITS', 'flags of 64 bits'],
    ['RADIUS', 'a search radius of 5'],
    ['PIN', 'pin the tile'],
    ['SMART', 'smart quotes are off'],
  ])('counts in capitals only: %s', (term, sentence) => {
    expect(soughtAs(term)).toBe(term);
    if (all.all().some(({ seenIn, tags }) => [...seenIn, ...tags].includes(term))) {
      expect(speaks(`The service ${term} stopped`, term)).toBe(true);
      expect(speaks(`The service ${term}TEFUL stopped`, term)).toBe(false);
    }
    expect(speaks(sentence, term)).toBe(false);
    expect(
      speaks(
        sentence.replace(/^./, (first) => first.toUpperCase()),
        term,
      ),
    ).toBe(false);
  });

  it('counts in the name of a file however it is written', () => {
    const [term] = rankTerms(articleOf(write({ seenIn: '["WAS"]' }))).seenIn;
    const reasons = (fileName: string) =>
      placeReasons({ seenIn: [term!], tags: [], words: [], keys: [] }, readPlace({ fileName }), []);
    expect(reasons('was-trace.txt')).toMatchObject([{ because: 'file', word: 'WAS' }]);
    expect(reasons('wsa-trace.txt')).toEqual([]);
  });

  it.each(['DISM', 'CBS', 'IIS', 'WSUS', 'OneDrive', 'wuauserv'])('is no other name: %s', (term) => {
    expect(soughtAs(term)).toBe(term.toLowerCase());
  });
});

describe('rankArticles', () => {
  const one = (name: string, changes: Record<string, string>, more: Partial<Article> = {}): Article => ({
    ...articleOf(write({ errorText: '"Failed 0x80070005"', ...changes }), name),
    ...more,
  });
  const order = (articles: Article[], code = denied, context: CaseContext = {}) =>
    rankArticles(articles, keyOfCode(code), context).map(({ article }) => article.path);

  it('leaves out what does not cover the code', () => {
    expect(order([one('a.md', { errorText: '"Failed 0x80070643"' })])).toEqual([]);
  });

  it('puts the code itself before the same failure in another spelling', () => {
    const wrapped = one('a.md', { errorText: '"Failed 0xC0070005"' });
    const exact = one('b.md', {});
    expect(order([wrapped, exact])).toEqual(['b.md', 'a.md']);
    expect(order([wrapped, exact], status(0xc0070005))).toEqual(['a.md', 'b.md']);
    expect(order([wrapped, exact], win32(5))).toHaveLength(2);
  });

  it('puts a code of the error text before one of the list', () => {
    const listed = one('a.md', { errorText: '"Failed 0x80070643"', codes: '["0x80070005"]' });
    expect(order([listed, one('b.md', {})])).toEqual(['b.md', 'a.md']);
  });

  it('counts a name of a log more than a word somewhere', () => {
    const byName = one('a.md', { seenIn: '["CBS.log"]' });
    const byWord = one('b.md', { seenIn: '["TrustedInstaller"]' });
    const context = { fileName: 'C:\\Windows\\Logs\\CBS.log', line: 'x', nearby: 'TrustedInstaller' };
    expect(order([byWord, byName], denied, context)).toEqual(['a.md', 'b.md']);
    expect(order([byName, byWord], denied, { fileName: 'x.log', nearby: 'TrustedInstaller' })).toEqual([
      'b.md',
      'a.md',
    ]);
  });

  it.each([
    ['MSI*.log', 'MSI3f2a.LOG', true],
    ['MSI*.log', 'xMSI1.log', false],
    ['*\\CCM\\Logs\\*', 'C:\\Windows\\CCM\\Logs\\x.log', false],
    ['Logs/CBS.log', 'C:\\Windows\\Logs\\CBS.log', true],
    ['*.odl', 'a.odl', true],
    ['*.odl', 'a.odlgz', false],
    ['a?.log', 'ab.log', true],
    ['a?.log', 'a.log', false],
    ['a+(b).log', 'a+(b).log', true],
  ])('reads %s as a name of files: %s %s', (seen, fileName, fits) => {
    const [ranked] = rankArticles([one('a.md', { seenIn: JSON.stringify([seen]) })], keyOfCode(denied), { fileName });
    expect(ranked?.reasons.some(({ because }) => because === 'file')).toBe(fits);
  });

  describe('a line of a format, in a file whose name says nothing', () => {
    const line =
      '<![LOG[It ended with 0x80070005]LOG]!><time="09:11:56.123+000" date="11-03-2025" component="x" context="" type="3" thread="1" file="">';
    const [frame, bundle]: Format[] = [
      { ...cmtrace, files: ['Enforce*.log'] },
      { name: 'bundle', title: 'Bundle', files: ['dd_a*.log', 'dd_b*.log'], mark: '][2025-' },
    ];
    const formats = new FormatSet([frame!, bundle!]);
    const seen = (names: string[], context: CaseContext) => {
      const article = one('a.md', { seenIn: JSON.stringify(names) });
      const [ranked] = rankArticles([article], keyOfCode(denied), context, undefined, undefined, formats);
      return ranked!.reasons.filter(
        ({ because }) => because === 'file' || because === 'format' || because === 'line' || because === 'nearby',
      );
    };

    it('counts as one of a log of that name, as much as a word in it', () => {
      const reason = { because: 'format', word: 'Enforce.log', points: 24, speaks: true };
      expect(seen(['Enforce.log'], { line })).toEqual([reason]);
      expect(seen(['enforce*.log'], { line, fileName: 'Untitled-1' })).toMatchObject([{ points: 24 }]);
      expect(seen(['Enforce.log', 'Other*.log'], { line, fileName: 'collected.txt' })).toEqual([reason]);
      expect(seen(['Other*.log'], { line })).toEqual([]);
    });

    it('counts less where several logs have the format', () => {
      const pasted = '[05AC:1A7C][2025-11-03T22:20:02]e000: Error 0x80070005: it failed';
      expect(seen(['dd_a*.log'], { line: pasted })).toMatchObject([{ because: 'format', points: 12 }]);
      expect(seen(['dd_*.log'], { line: pasted })).toMatchObject([{ because: 'format', points: 24 }]);
    });

    it('does not where the file has a name of a format, or the line only the mark', () => {
      expect(seen(['Enforce.log'], { line, fileName: 'dd_a1.log' })).toEqual([]);
      expect(seen(['Enforce.log'], { line: 'What ]LOG]!> means: 0x80070005' })).toEqual([]);
      expect(seen(['Enforce.log'], { nearby: line })).toEqual([]);
    });

    it('decides between two articles', () => {
      const articles = [one('a.md', { seenIn: '["Other*.log"]' }), one('b.md', { seenIn: '["Enforce.log"]' })];
      const first = (context: CaseContext) =>
        rankArticles(articles, keyOfCode(denied), context, undefined, undefined, formats)[0]!.article.path;
      expect([first({}), first({ line })]).toEqual(['a.md', 'b.md']);
      // What the file is called says more.
      expect(first({ line, fileName: 'Other1.log' })).toBe('a.md');
    });
  });

  it('says why', () => {
    const [ranked] = rankArticles([one('a.md', { seenIn: '["OneDrive"]' })], keyOfCode(denied), {
      line: 'OneDrive failed',
    });
    expect(ranked?.reasons).toContainEqual(expect.objectContaining({ because: 'line', word: 'OneDrive' }));
    expect(ranked?.score).toBe(ranked?.reasons.reduce((sum, { points }) => sum + points, 0));
  });

  it.each([
    ['the component failed', false],
    ['operations are completed', false],
    ['COM failed', true],
    ['com1 failed', true],
  ])('takes an abbreviation for the beginning of no other word: %s', (line, counts) => {
    const [ranked] = rankArticles([one('a.md', { tags: '["COM"]' })], keyOfCode(denied), { line });
    expect(ranked?.reasons.some(({ because }) => because === 'line')).toBe(counts);
  });

  it('does not let a long list of tags win', () => {
    const words = Array.from({ length: 60 }, (_, i) => `component${i}`);
    const many = one('a.md', { tags: JSON.stringify(words) });
    const few = one('b.md', { seenIn: '["OneDrive"]' });
    expect(order([many, few], denied, { fileName: 'OneDrive.log', nearby: words.join(' ') })).toEqual(['b.md', 'a.md']);
  });

  it('counts at most a few of many places and many words', () => {
    const words = Array.from({ length: 60 }, (_, i) => `component${i}`);
    const many = one('a.md', { tags: JSON.stringify(words), seenIn: JSON.stringify(words.map((word) => `x${word}`)) });
    const line = [...words, ...words.map((word) => `x${word}`)].join(' ');
    const reasons = rankArticles([many], keyOfCode(denied), { line })[0]!.reasons.filter(
      // A tag says only that there is one.
      ({ because, points }) => because === 'line' && points > 1,
    );
    expect(reasons).toHaveLength(8);
  });

  it('puts the editor’s own language first among equals, then the newer, then by path', () => {
    const english = one('a.md', {});
    const german = one('b.md', { lang: '"de-AT"' });
    expect(order([english, german], denied, { language: 'de' })).toEqual(['b.md', 'a.md']);
    expect(order([german, english], denied, { language: 'en-US' })).toEqual(['a.md', 'b.md']);
    expect(order([one('c.md', {}), one('d.md', { updatedAt: '"2026-01-01T00:00:00Z"' })])).toEqual(['d.md', 'c.md']);
    expect(order([one('d.md', {}), one('c.md', {})])).toEqual(['c.md', 'd.md']);
  });

  it('puts a team’s own article before a shipped one among equals', () => {
    expect(order([one('a.md', {}, { origin: 'shipped' }), one('b.md', {})])).toEqual(['b.md', 'a.md']);
  });

  it('finds words only at their beginning', () => {
    const drive = one('a.md', { seenIn: '["Drive"]' });
    const reasons = rankArticles([drive], keyOfCode(denied), { line: 'OneDrive' })[0]?.reasons ?? [];
    expect(reasons.some(({ word }) => word === 'Drive')).toBe(false);
  });
});
