import { describe, expect, it, test } from 'vitest';
import { fixtureText } from '../articles/articles.ts';
import { ENGLISH } from './english.ts';
import { articleText, renderBody, renderText, shownText } from './renderText.ts';
import { expectSafe } from './safeHtml.ts';

/** The blocks that say at which line they begin, in the order of the page: tag, line, and the text behind the tag. */
function marks(html: string): { tag: string; line: number; text: string }[] {
  return [...html.matchAll(/<(\w+)[^>]* data-line="([^"]*)"[^>]*>/g)].map((match) => ({
    tag: match[1]!,
    line: Number(match[2]),
    text: shownText(html.slice(match.index + match[0].length)),
  }));
}

const withoutLines = (html: string) => html.replace(/ data-line="\d+"/g, '');
const marked = (text: string) => renderText(text, { markLines: true }).html;

const BODY = `Before all sections

## Common causes (priority order)
1. First
2. Second

   Second, on

### Part

Text
over lines

> Quoted

| a | b |
|---|---|
| 1 | 2 |

\`\`\`cmd
ver
\`\`\`
`;

describe('the lines of blocks', () => {
  // The body of articleText begins in line 8: seven lines of front matter and a blank one stand before it.
  const blocks = (text: string) => marks(marked(text)).map(({ tag, line }) => `${tag} ${line}`);
  const expected = [
    ...['p 9', 'h2 11', 'li 12', 'p 12', 'li 13', 'p 13', 'p 15', 'h3 17', 'p 19', 'blockquote 22', 'p 22', 'table 24'],
  ];

  it('are those of the file', () => {
    const text = articleText(BODY);
    const first = text.split('\n').indexOf('Before all sections') + 1;
    const shift = first - 9;
    expect(blocks(text)).toEqual(
      expected.map((block) => block.replace(/\d+$/, (line) => String(Number(line) + shift))),
    );
  });

  it('stay the same with other line ends and a byte order mark', () => {
    const text = articleText(BODY);
    expect(blocks(text.replaceAll('\n', '\r\n'))).toEqual(blocks(text));
    expect(blocks(`\uFEFF${text}`)).toEqual(blocks(text));
  });

  it('are there only when asked for, and change nothing else', () => {
    for (const text of [articleText(BODY), fixtureText]) {
      const plain = renderText(text).html;
      expect(plain).not.toContain('data-line');
      expect(withoutLines(marked(text))).toBe(plain);
      expect(renderText(text, { markLines: false }).html).toBe(plain);
    }
  });

  it('lead to the text that the block begins with', () => {
    const lines = fixtureText.split('\n');
    const all = marks(marked(fixtureText));
    expect(all.length).toBeGreaterThan(20);
    for (const { line, text } of all) {
      const word = /[\p{L}\p{N}]+/u.exec(text)![0];
      // What is shown of an address are its words.
      expect(lines[line - 1]?.toLowerCase(), `line ${line}`).toContain(word.toLowerCase());
    }
  });

  it('go upwards, and every section has one', () => {
    const all = marks(marked(fixtureText));
    const lines = all.map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    const headings = fixtureText.split('\n').flatMap((text, index) => (text.startsWith('## ') ? [index + 1] : []));
    expect(all.filter(({ tag }) => tag === 'h2').map(({ line }) => line)).toEqual(headings);
  });

  it('are on a first-level heading that becomes a section, and on a related case', () => {
    const html = marked(articleText('# Related cases\n- 0x80070005\n'));
    expect(html).toMatch(/<h2[^>]* data-line="\d+"/);
    expect(html).toMatch(/<li[^>]* data-line="\d+"[^>]*>\s*<a /);
  });

  it('cannot be written by an author', () => {
    const html = renderBody('<p data-line="999">x</p>\n\n## Fix\n<Name data-line="1">\n\n<li data-line="5">\n');
    expect(html).not.toContain('data-line');
    const ours = marked(articleText('<p data-line="999">x</p>\n\n[a](https://x.example/ "data-line=\\"777\\"")\n'));
    expect(ours).not.toMatch(/data-line="(?:999|777)"/);
  });

  it('leave the page safe', () => {
    expectSafe(withoutLines(marked(fixtureText)));
    expectSafe(withoutLines(marked(articleText(`${BODY}\n<script>x</script>\n\nText[^1]\n\n[^1]: Note\n`))));
  });
});

describe('the language of an article in the head', () => {
  const head = (lang: string, locale = 'en-GB') =>
    shownText(
      renderText(articleText('## Fix\n'), {
        article: { lang },
        strings: { ...ENGLISH, locale },
      }).html,
    );

  it.each([
    ['ja', 'en-GB', 'In Japanese'],
    ['en', 'ja', 'In 英語'],
    ['en', 'de', 'In Englisch'],
    ['de-AT', 'en', 'In Austrian German'],
    ['qaa', 'en', 'In qaa'],
  ])('%s is named for a reader in %s: %s', (lang, locale, expected) => {
    expect(head(lang, locale)).toContain(expected);
  });

  it.each([
    ['en', 'en-GB'],
    ['en-US', 'en'],
    ['ja', 'ja'],
    ['JA-jp', 'ja'],
  ])('%s is not named for a reader in %s', (lang, locale) => {
    expect(head(lang, locale)).not.toMatch(/\bIn [\p{L}]/u);
  });

  test('that is none is shown as text, without what one cannot see', () => {
    const html = renderText(articleText('## Fix\n'), { article: { lang: '<b>x</b>\u202E' } }).html;
    expect(html).toContain('<span class="language">In &#x3C;b>x&#x3C;/b></span>');
    expectSafe(html);
  });
});
