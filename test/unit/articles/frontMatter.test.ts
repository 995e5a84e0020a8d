import { describe, expect, it } from 'vitest';
import { decodeArticle, MAX_ARTICLE_BYTES } from '../../../src/core/articles/decodeText.ts';
import { frontMatter, parse, write } from './articles.ts';

const errors = (text: string) => parse(text).problems.filter(({ level }) => level === 'error');

describe('the front matter', () => {
  it('is read when it is complete', () => {
    const { article, problems } = parse(write({ codes: '["win32:1603"]', seenIn: '["CBS.log"]' }));
    expect(problems).toEqual([]);
    expect(article).toMatchObject({
      uri: 'file:///team/case.md',
      path: 'case.md',
      origin: 'team',
      title: 'Printer cannot be shared',
      tags: ['Windows', 'Printing'],
      updatedAt: '2025-10-01T08:00:00Z',
      lang: 'en',
      seenIn: ['CBS.log'],
    });
  });

  it.each(['title', 'errorText', 'tags', 'updatedAt', 'lang'])('must have %s', (field) => {
    const { article, problems } = parse(write({ [field]: undefined }));
    expect(article).toBeUndefined();
    expect(problems).toEqual([
      expect.objectContaining({
        level: 'error',
        message: expect.stringMatching(`"${field}" is missing: write ${field}: `),
        line: 1,
      }),
    ]);
  });

  it('names every missing field', () => {
    expect(errors(write({ title: undefined, lang: undefined }))).toHaveLength(2);
  });

  it.each([
    ['title', '["a"]', 2],
    ['title', '""', 2],
    ['title', '"  "', 2],
    ['title', '{ a: 1 }', 2],
    ['title', 'true', 2],
    ['errorText', '{ a: 1 }', 3],
    ['tags', '"Windows"', 4],
    ['tags', '[{ a: 1 }]', 4],
    ['tags', '5', 4],
    ['updatedAt', '"yesterday"', 5],
    ['updatedAt', '"2025-13-01T00:00:00Z"', 5],
    ['updatedAt', '20251001', 5],
    ['lang', '"not a language"', 6],
    ['lang', '["en"]', 6],
    ['codes', '"0x80070005"', 7],
    ['seenIn', '{ a: 1 }', 7],
  ])('refuses %s: %s at its line', (field, value, line) => {
    const { article, problems } = parse(write({ [field]: value }));
    expect(article).toBeUndefined();
    expect(problems).toEqual([
      expect.objectContaining({ level: 'error', message: expect.stringContaining(`"${field}"`), line }),
    ]);
  });

  it.each(['\n', '\r\n'])('counts lines with %j, with and without a byte order mark', (lineEnd) => {
    const text = write({ title: '"Long"', tags: '5' }).replace(/\n/g, lineEnd);
    expect(errors(text)).toEqual([expect.objectContaining({ line: 4 })]);
    expect(errors(`\uFEFF${text}`)).toEqual([expect.objectContaining({ line: 4 })]);
    const good = write({}, '## Summary\n- Impact\n  All of it.\n').replace(/\n/g, lineEnd);
    for (const one of [good, `\uFEFF${good}`]) {
      const { article, problems } = parse(one);
      expect(problems).toEqual([]);
      expect(article?.title).toBe('Printer cannot be shared');
      expect(article?.summary.impact).toBe('All of it.');
      expect(article?.sections).toEqual([{ id: 'summary', title: 'Summary', line: 9 }]);
    }
  });

  it('counts the lines of fields that take several', () => {
    const text = write({ title: '>\n  A title\n  of two lines', tags: '\n  - Windows\n  - Printing', lang: '5.5.5' });
    expect(errors(text)).toEqual([expect.objectContaining({ line: 10, message: expect.stringContaining('"lang"') })]);
  });

  it.each([
    ['a quote that is open', ['---', 'title: "open', 'lang: en', '---', ''].join('\n'), [2, 3, 4]],
    ['a bad indent', ['---', 'title: a', '  lang: b', '---', ''].join('\n'), [2, 3]],
    ['a field twice', ['---', 'title: a', 'lang: en', 'title: b', '---', ''].join('\n'), [4]],
    ['an open bracket', ['---', 'title: a', 'tags: [a, b', 'lang: en', '---', ''].join('\n'), [3, 4]],
    ['a tab', ['---', 'title: a', '\tlang: b', '---', ''].join('\n'), [2, 3]],
    ['an unknown alias', ['---', 'title: a', 'lang: *nobody', '---', ''].join('\n'), [1, 3]],
    ['a list', ['---', '- a', '- b', '---', ''].join('\n'), [2]],
    ['nothing', ['---', '---', ''].join('\n'), [1, 2]],
    ['a comment alone', ['---', '# title: a', '---', ''].join('\n'), [1, 2]],
    ['a text', ['---', 'just words', '---', ''].join('\n'), [2]],
  ])('says where YAML goes wrong: %s', (_, text, lines) => {
    const found = errors(text);
    expect(found.length).toBeGreaterThan(0);
    expect(lines).toContain(found[0]!.line);
    expect(parse(text).article).toBeUndefined();
  });

  it.each(['js', 'javascript', 'coffee', 'json', 'toml', 'JS', ' js', 'constructor'])(
    'refuses %s and does not run it',
    (language) => {
      const key = `faultbookRan_${language.trim()}`;
      const code = `globalThis[${JSON.stringify(key)}] = true, { title: "a", errorText: "b", tags: [], updatedAt: "2025-01-01", lang: "en" }`;
      const found = parse(`---${language}\n${code}\n---\nbody\n`);
      expect(found.article).toBeUndefined();
      expect(found.problems).toEqual([expect.objectContaining({ level: 'error', line: 1 })]);
      expect(Reflect.has(globalThis, key)).toBe(false);
    },
  );

  it.each(['yaml', 'yml', 'YAML'])('takes --- %s', (language) => {
    expect(parse(write().replace('---', `--- ${language}`)).article?.title).toBe('Printer cannot be shared');
  });

  it.each([
    ['an empty file', ''],
    ['white space', '  \n\n'],
    ['Markdown alone', '# Title\n\n## Summary\n'],
    ['text before it', `hello\n${frontMatter()}`],
    ['an empty line before it', `\n${frontMatter()}`],
    ['a byte order mark alone', '\uFEFF'],
    ['no end', frontMatter().replace(/---\n$/, '')],
    ['an end with other characters', frontMatter().replace(/---\n$/, '--- end\n')],
    ['only its beginning', '---'],
    ['four dashes', frontMatter().replace(/---/g, '----')],
  ])('must be there, between its lines: %s', (_, text) => {
    const { article, problems } = parse(text);
    expect(article).toBeUndefined();
    expect(problems).toEqual([expect.objectContaining({ level: 'error', line: 1 })]);
  });

  it('does not unfold an alias bomb', () => {
    const bomb = ['a: &a ["x","x","x","x","x","x","x","x","x"]'];
    for (let i = 1; i < 12; i++) {
      const [name, before] = ['abcdefghijkl'[i]!, 'abcdefghijkl'[i - 1]!];
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`);
    }
    const { article, problems } = parse(write().replace('title:', `${bomb.join('\n')}\ntitle:`));
    expect(article).toBeUndefined();
    expect(problems).toEqual([
      expect.objectContaining({ level: 'error', message: expect.stringContaining('aliases') }),
    ]);
  });

  it('takes a few aliases', () => {
    expect(parse(write({ title: '&t "Same"', errorText: '*t' })).article).toMatchObject({
      title: 'Same',
      errorText: 'Same',
    });
  });

  it('does not break on YAML nested fifty thousand deep', () => {
    const { article, problems } = parse(write({ title: '['.repeat(50_000) }));
    expect(article).toBeUndefined();
    expect(problems[0]?.level).toBe('error');
  });

  it.each(['author', 'constructor', 'toString', 'Title'])('keeps an unknown field as a hint: %s', (field) => {
    const { article, problems } = parse(write({ [field]: '"Anna"' }));
    expect(article).toBeDefined();
    expect(problems).toEqual([
      expect.objectContaining({
        level: 'hint',
        rule: 'FB003',
        message: expect.stringContaining(`"${field}"`),
        line: 7,
      }),
    ]);
  });

  it('puts a title on one line', () => {
    expect(parse(write({ title: '"a\\n  b\\tc"' })).article?.title).toBe('a b c');
  });

  it('takes an unquoted date', () => {
    expect(parse(write({ updatedAt: '2025-10-01T08:00:00Z' })).article?.updatedAt).toMatch(/^2025-10-01T08:00:00/);
    expect(parse(write({ updatedAt: '2025-10-01' })).article?.updatedAt).toMatch(/^2025-10-01/);
  });
});

describe('a body', () => {
  it.each([
    ['quotes', '>'.repeat(100_000)],
    ['quotes with blanks', '> '.repeat(100_000)],
    ['lists', `${'- '.repeat(50_000)}x`],
    ['numbered lists', `${'1) '.repeat(50_000)}x`],
    ['lists in quotes', `${'> - '.repeat(50_000)}x`],
  ])('nested without end is refused at once: %s', (_, body) => {
    const { article, problems } = parse(write({}, `## Summary\n${body}\n`));
    expect(article).toBeUndefined();
    expect(problems).toEqual([
      expect.objectContaining({
        level: 'error',
        message: expect.stringContaining('nested too deeply'),
        line: expect.any(Number),
      }),
    ]);
  });

  it.each([
    ['a few quotes', `${'> '.repeat(20)}x`],
    ['rules', `${'- '.repeat(40)}\n`],
    ['brackets', '['.repeat(5_000)],
    ['stars', '*a '.repeat(5_000)],
    ['fences', '```\n'.repeat(5_000)],
    ['backticks', '`'.repeat(50_001)],
    ['table rows', `${'|'.repeat(1000)}\n${'|-'.repeat(1000)}|\n`],
  ])('with very much of one mark is read: %s', (_, body) => {
    expect(parse(write({}, `## Summary\n${body}\n`)).article?.sections).toHaveLength(1);
  });

  it('may be missing', () => {
    expect(parse(frontMatter()).article).toMatchObject({
      sections: [],
      snippets: [],
      causes: [],
      related: [],
      summary: {},
    });
    expect(parse(frontMatter().trimEnd()).article).toBeDefined();
  });
});

describe('decodeArticle', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('reads UTF-8', () => {
    expect(decodeArticle(bytes('日本語 ä 💥'))).toEqual({ text: '日本語 ä 💥' });
    expect(decodeArticle(new Uint8Array())).toEqual({ text: '' });
    expect(decodeArticle(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toEqual({ text: 'a' });
  });

  it('takes a file of the largest size, and none beyond', () => {
    expect(decodeArticle(new Uint8Array(MAX_ARTICLE_BYTES).fill(97))).toHaveProperty('text');
    expect(decodeArticle(new Uint8Array(MAX_ARTICLE_BYTES + 1).fill(97))).toEqual({
      problem: expect.stringContaining('1024 KB'),
    });
  });

  it.each([
    ['UTF-16 (LE)', [0xff, 0xfe, 0x61, 0], /UTF-16.*UTF-8/],
    ['UTF-16 (BE)', [0xfe, 0xff, 0, 0x61], /UTF-16.*UTF-8/],
    ['binary', [0x50, 0x4b, 3, 4, 0, 0], /binary/],
    ['Windows-1252', [0x66, 0xfc, 0x72], /UTF-8/],
    ['a cut character', [0x61, 0xe3, 0x81], /UTF-8/],
    ['an overlong one', [0xc0, 0xaf], /UTF-8/],
    ['half a surrogate pair', [0xed, 0xa0, 0x80], /UTF-8/],
  ])('refuses %s with one sentence', (_, list, message) => {
    expect(decodeArticle(Uint8Array.from(list))).toEqual({ problem: expect.stringMatching(message) });
  });
});
