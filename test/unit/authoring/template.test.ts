import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Article, SECTION_IDS } from '../../../src/core/articles/article.ts';
import { codesOf } from '../../../src/core/articles/keys.ts';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { parseArticle } from '../../../src/core/articles/parse.ts';
import { PROMPT_MARK } from '../../../src/core/articles/promptMark.ts';
import { sectionName } from '../../../src/core/articles/sectionNames.ts';
import { type NewArticle, newArticleFile, newArticleText } from '../../../src/core/authoring/template.ts';
import { canonical } from '../../../src/core/codes/code.ts';
import { articleOf } from '../articles/articles.ts';
import { published } from '../codes/known.ts';
import { lint, NOW } from '../lint/lint.ts';
import { grammars } from '../snippets/grammars.ts';

const FROM: NewArticle = {
  error: '0x80070643',
  codes: ['0x80070643', 'win32:1603'],
  name: 'ERROR_INSTALL_FAILURE',
  meaning: 'The installer stopped with a fatal error.',
  situation: 'Printing from a terminal server fails',
  seenIn: 'CBS.log',
  lang: 'en',
  now: NOW,
};

/** Problems but for the prompts that are still open. */
const problemsOf = (text: string, lang = 'en') =>
  lint(text, { path: `${lang}/case.md` })
    .filter(({ rule }) => rule !== 'FB036')
    .map(({ rule, message }) => `${rule} ${message}`);

describe('a new article about an event', () => {
  const { name: _, ...about } = FROM;
  const text = newArticleText({ ...about, error: 'TPM-WMI/1801', codes: [], event: 'Microsoft-Windows-TPM-WMI/1801' });

  it('lists the event, and has no problem but its prompts', () => {
    expect(text).toContain('events: ["Microsoft-Windows-TPM-WMI/1801"]');
    expect(codesOf(articleOf(text)).map(canonical)).toContain('event:TPM-WMI/1801');
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('a new article about a code', () => {
  const text = newArticleText(FROM);
  const article = articleOf(text);

  it('has its front matter filled in', () => {
    expect(article).toMatchObject({
      title: 'Printing from a terminal server fails (0x80070643)',
      errorText: 'Printing from a terminal server fails: 0x80070643 (ERROR_INSTALL_FAILURE)',
      updatedAt: '2026-01-15T12:00:00Z',
      lang: 'en',
      seenIn: ['CBS.log'],
    });
    expect(codesOf(article).map(canonical)).toEqual(['0x80070643', 'win32:1603']);
  });

  it('has all ten sections in the order of the format', () => {
    expect(article.sections.map(({ id }) => id)).toEqual(SECTION_IDS);
    expect(article.sections.map(({ title }) => title)).toEqual(SECTION_IDS.map((id) => sectionName(id, 'en')));
  });

  it('has something in each of them', () => {
    expect(article.summary.occurrence).toContain('The installer stopped with a fatal error.');
    expect(article.summary.impact).toBeTruthy();
    expect(article.urgency).toBe('Medium');
    expect(article.causes).toHaveLength(3);
    expect(article.related).toHaveLength(1);
    expect(article.references).toHaveLength(1);
    for (const part of text.split(/^## .*$/m).slice(1)) expect(part).toContain(PROMPT_MARK);
  });

  it('has a snippet that reads the log, with what is to be filled in', () => {
    expect(article.snippets).toMatchObject([{ id: 'check-1', shell: 'cmd', risk: 'reads', section: 'check' }]);
    expect(article.snippets[0]?.lines).toEqual(['findstr /n /c:"<ErrorCode>" "<FolderOf>\\CBS.log"']);
    expect(article.snippets[0]?.placeholders.map(({ label }) => label)).toEqual(['ErrorCode', 'FolderOf']);
  });

  it('has no problem but its prompts', () => {
    expect(problemsOf(text)).toEqual([]);
    expect(lint(text).length).toBeGreaterThan(SECTION_IDS.length);
  });

  it('has none left when every prompt is replaced', () => {
    expect(lint(text.replaceAll(PROMPT_MARK, 'Text:'))).toEqual([]);
  });
});

it.each([
  ['ja', '端末サーバーから印刷できない'],
  ['de', 'Drucken vom Terminalserver schlägt fehl'],
  ['de-AT', 'Drucken geht nicht'],
  ['fr', 'L’impression échoue'],
  ['es', 'La impresión falla'],
  ['pt-BR', 'A impressão falha'],
])('A new article in %s has the sections in the names of its language', (lang, situation) => {
  const text = newArticleText({ ...FROM, lang, situation });
  const article = articleOf(text);
  expect(article.lang).toBe(lang);
  expect(article.title).toBe(`${situation} (0x80070643)`);
  expect(article.sections.map(({ id }) => id)).toEqual(SECTION_IDS);
  expect(article.sections.map(({ title }) => title)).toEqual(SECTION_IDS.map((id) => sectionName(id, lang)));
  expect(article.urgency).toBe('Medium');
  expect(article.causes).toHaveLength(3);
  expect(article.snippets).toHaveLength(1);
  expect(problemsOf(text, lang)).toEqual([]);
});

test('A new Japanese article has Japanese headings', () => {
  expect(newArticleText({ ...FROM, lang: 'ja' })).toContain('## 主な原因\n');
});

describe('a new article', () => {
  const bare = { error: '0x80070643', codes: [], situation: '', lang: 'en', now: NOW };

  it('without a situation asks for one in its title', () => {
    const article = articleOf(newArticleText(bare));
    expect(article.title).toBe(`${PROMPT_MARK} What fails, where: 0x80070643`);
    expect(article.errorText).toBe('0x80070643');
    expect(problemsOf(newArticleText(bare))).toEqual([]);
    const named = articleOf(newArticleText({ ...bare, name: 'ERROR_INSTALL_FAILURE' }));
    expect(named.errorText).toBe(`${PROMPT_MARK}: 0x80070643 (ERROR_INSTALL_FAILURE)`);
    expect(codesOf(named).map(canonical)).toEqual(['0x80070643']);
  });

  it('without a log asks for its name, and leaves it open in the snippet', () => {
    const article = articleOf(newArticleText(bare));
    expect(article.seenIn).toEqual([`${PROMPT_MARK} name of the log`]);
    expect(article.snippets[0]?.placeholders.map(({ label }) => label)).toEqual(['ErrorCode', 'LogFile']);
  });

  it('says nothing of a meaning that nobody knows', () => {
    expect(newArticleText(bare)).not.toMatch(/means|undefined/);
  });

  it.each(['', 'Domain logon on a laptop'])('about a phrase is found by the phrase alone: "%s"', (situation) => {
    const text = newArticleText({ ...bare, error: 'The trust relationship failed', situation });
    const article = articleOf(text);
    expect(article.keys.map(({ kind }) => kind)).toEqual(['phrase']);
    expect(problemsOf(text)).toEqual([]);
    const library = new ArticleLibrary();
    // A draft is no answer to it yet.
    library.set(articleOf(text.replaceAll(PROMPT_MARK, '')));
    expect(library.keysIn('netlogon: the trust  relationship failed.').map(({ text: found }) => found)).toEqual([
      'the trust  relationship failed',
    ]);
  });

  it.each([
    'He said "no"',
    "It's {all} [broken]: yes, #1 & *more*",
    'C:\\Temp\\new\\table',
    '---',
    '- a: b',
    '%TEMP% `tick` | pipe > gt',
    '!!js/function x',
    '印刷できない：「エラー」',
    'emoji 👩‍💻 and 𠮷',
    '<Name> {Name}',
  ])('keeps an odd situation as it is: %s', (situation) => {
    const text = newArticleText({ ...FROM, situation });
    const article = articleOf(text);
    expect(article.title).toBe(`${situation} (0x80070643)`);
    expect(article.errorText).toBe(`${situation}: 0x80070643 (ERROR_INSTALL_FAILURE)`);
    expect(article.sections).toHaveLength(10);
    expect(problemsOf(text)).toEqual([]);
  });

  it('keeps an odd name of a log', () => {
    const article = articleOf(newArticleText({ ...FROM, seenIn: 'a "b" \\c: [d], #e.log' }));
    expect(article.seenIn).toEqual(['a "b" \\c: [d], #e.log']);
  });

  it('makes one line of several', () => {
    const article = articleOf(newArticleText({ ...FROM, situation: 'one\r\n---\n\ttwo\u2028three' }));
    expect(article.title).toBe('one --- two three (0x80070643)');
    expect(article.sections).toHaveLength(10);
  });

  test('loads with all sections, title and logs kept, whatever is typed', () => {
    const typed = fc.oneof(fc.string({ maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 20 }));
    fc.assert(
      fc.property(typed, typed, typed, fc.constantFrom('en', 'ja', 'de'), (situation, error, seenIn, lang) => {
        const from = { ...FROM, situation: situation.trim(), error: `x${error}`, seenIn: `${seenIn}.log`, lang };
        const source = { uri: 'file:///a.md', path: 'a.md', origin: 'team' } as const;
        const { article } = parseArticle(newArticleText(from), source, { published, grammars });
        expect(article?.sections.map(({ id }) => id)).toEqual(SECTION_IDS);
        const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
        if (from.situation !== '') expect((article as Article).title).toBe(plain(`${from.situation} (${from.error})`));
        expect(article?.seenIn).toEqual([plain(from.seenIn)]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the name of its file', () => {
  it.each([
    ['0x80070643', 'Printing from a terminal server', '0x80070643-printing-from-a-terminal-server.md'],
    ['1603', '', '1603.md'],
    ['-1018', 'Mail store', '1018-mail-store.md'],
    ['0x80070005', '  OneDrive / Sync: "denied" (again)…  ', '0x80070005-onedrive-sync-denied-again.md'],
    ['0x80070005', '端末から印刷できない', '0x80070005-端末から印刷できない.md'],
    ['0x80070005', 'ＯＦＦＩＣＥ　更新', '0x80070005-office-更新.md'],
    ['0x80070005', 'Größe überschritten', '0x80070005-größe-überschritten.md'],
    ['0x80070005', '..\\..\\Windows\\system32', '0x80070005-windows-system32.md'],
    ['0x80070005', '../../etc/passwd', '0x80070005-etc-passwd.md'],
    ['The trust relationship failed', '', 'the-trust-relationship-failed.md'],
    ['…', '???', 'article.md'],
    ['', '', 'article.md'],
  ])('of %s and "%s" is %s', (error, situation, name) => {
    expect(newArticleFile({ error, situation })).toBe(name);
  });

  it('is cut where it gets long, with no hyphen at the end', () => {
    const name = newArticleFile({ error: '0x80070643', situation: 'abcd '.repeat(50) });
    expect(name).toMatch(/^0x80070643(?:-abcd)+\.md$/);
    expect(name.length).toBeLessThanOrEqual(63);
  });

  it.each(['𠮷', 'a𠮷'])('is not cut within a character: %s', (character) => {
    expect(newArticleFile({ error: '0x1', situation: character.repeat(60) })).not.toMatch(/\p{Cs}/u);
    expect(newArticleFile({ error: '0x12', situation: character.repeat(60) })).not.toMatch(/\p{Cs}/u);
  });

  test('is one that every file system takes, whatever is typed', () => {
    const typed = fc.string({ unit: 'grapheme', maxLength: 80 });
    fc.assert(
      fc.property(typed, typed, (error, situation) => {
        const name = newArticleFile({ error, situation });
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.md$/u);
        expect(name).not.toContain('--');
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      }),
      { numRuns: 200 },
    );
  });
});
