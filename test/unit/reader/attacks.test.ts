import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleText, renderBody, renderText, shownText } from './renderText.ts';
import { expectSafe } from './safeHtml.ts';

const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<iframe src="https://evil.example/"></iframe>',
  '<a href="javascript:alert(1)" onclick="alert(1)">x</a>',
  '<svg><script>alert(1)</script></svg>',
  '<style>*{display:none}</style>',
  '<form action="https://evil.example/"><input name="contents"></form>',
  '<p id="contents" data-action="insert" data-snippet="fix-1">x</p>',
  '<!-- comment -->',
  '<?php echo 1 ?>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox)',
  '[x](command:workbench.action.terminal.new)',
  '[x](vscode://file/etc/passwd)',
  '[x](file:///C:/Windows/System32/calc.exe)',
  '[x](//evil.example/)',
  '[x](\\\\evil.example\\share)',
  '[x](http://evil.example/)',
  '[x](https://user:password@evil.example/)',
  '[x](https://learn.microsoft.com@evil.example/)',
  '<javascript:alert(1)>',
  '![x](https://evil.example/pixel.png "t")',
  '![" onerror="alert(1)](data:image/svg+xml,<svg/onload=alert(1)>)',
  '[x]: javascript:alert(1)\n\n[x]',
  '[x](https://example.com/"onmouseover="alert(1))',
  '[x](https://example.com "\\" onmouseover=alert(1)")',
  '[^"><script>]\n\n[^"><script>]: note',
  '```cmd" onmouseover="alert(1)\necho </code></pre><script>alert(1)</script>\n```',
  '```"><script>\n<script>\n```',
  '| <script>alert(1)</script> | [x](javascript:1) |\n|--|--|\n| <img onerror=1> | `</td><script>` |',
  '## <img src=x onerror=alert(1)>" onfocus="alert(1)',
  '# "><script>alert(1)</script>',
  '## contents\n\n## article\n\n## __proto__\n\n## constructor',
  '- [x] <script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '`<script>alert(1)</script>`',
  '## Related cases\n\n- "><img src=x onerror=alert(1)>\n- x" data-article="file:///etc/passwd',
  '## References\n\n- javascript:alert(1)\n- <https://evil.example/" onclick="alert(1)>',
  '## Summary\n\n- Occurrence (<script>alert(1)</script>): <img src=x onerror=alert(1)>',
];

describe('what an article may not do', () => {
  it.each(ATTACKS)('%j', (attack) => {
    expectSafe(renderBody(`## Summary\n\n${attack}\n`));
    expectSafe(renderBody(`## Fix\n\n- Step ${attack}\n\n${attack}\n`));
  });

  it.each([
    '"><script>alert(1)</script>',
    "' onfocus='alert(1)",
    '<img src=x onerror=alert(1)>',
    '&lt;b&gt;',
    '\u202E',
  ])('nor in what stands above it: %j', (attack) => {
    const article = {
      title: attack,
      errorText: `${attack}!`,
      lang: attack,
      tags: [attack],
      updatedAt: attack,
      path: attack,
    };
    const codeNames = new Map([['0x80070643', attack]]);
    const { html } = renderText(articleText('## Fix\n\nText'), { article, codeNames });
    expectSafe(html);
    expect(html).not.toMatch(/lang=|<time|\u202E/);
  });

  it('shows the text of a title that looks like a tag', () => {
    const { html } = renderText(articleText('', { title: '"<script>alert(1)</script> & co"' }));
    expect(html).toContain('>&#x3C;script>alert(1)&#x3C;/script> &#x26; co</h1>');
  });

  it('drops raw HTML and comments, and keeps the text between tags', () => {
    const html = renderBody('One <b onclick="x()">two</b> <!-- three --> four.\n\n<div>five</div>\n');
    expect(shownText(html)).toContain('One two four.');
    expect(html).not.toMatch(/three|five|onclick/);
  });

  it('loads no image: the alternative text stands for it', () => {
    const html = renderBody(
      'See ![the dialog](https://evil.example/x.png) and ![](y.png)[![](z.png)](https://example.com/).',
    );
    expect(html).not.toMatch(/<img|\.png/);
    expect(shownText(html)).toContain('See the dialog and');
    expect(shownText(html)).toContain('example.com');
  });

  it('gives an author no way to write our own attributes', () => {
    const html = renderBody(
      '<a data-article="file:///x">a</a> <span data-snippet="fix-1" data-action="insert">b</span>',
    );
    // The tag below the text is ours.
    expect([...html.matchAll(/ data-[a-z]+="[^"]*"/g)].map(([attribute]) => attribute)).toEqual([
      ' data-search="Windows"',
    ]);
  });

  it('takes writing-direction overrides and control characters out of prose, and shows them in code', () => {
    const html = renderBody('Harmless \u202Etxt.exe\u202C \u0007text\n\n```cmd\necho \u202Eabc\u001B[2J\n```\n');
    expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u0007\u001B]/);
    expect(shownText(html)).toContain('Harmless txt.exe text');
    expect(html).toContain('<span class="control">U+202E</span>');
    expect(html).toContain('<span class="control">U+001B</span>');
  });

  it('stays safe for any mixture of attacks and Markdown', () => {
    const piece = fc.oneof(
      fc.constantFrom(...ATTACKS),
      fc.constantFrom(
        '\n\n',
        '\n',
        '- ',
        '> ',
        '1. ',
        '## Fix',
        '## Related cases',
        '## Summary',
        '```',
        '```cmd\n',
        '**',
        '`',
        '|',
        '[',
        '](',
        ')',
        '<',
        '>',
        '"',
        '&',
        '  ',
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.string(), (pieces, title) => {
        const text = articleText(pieces.join(''), { title: JSON.stringify(`t${title}`) });
        expectSafe(
          renderText(text, { links: (line) => (line.length % 2 ? { uri: line, title: line } : undefined) }).html,
        );
      }),
      { numRuns: 300 },
    );
  });
});
