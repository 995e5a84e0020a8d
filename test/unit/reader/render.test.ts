import { describe, expect, it } from 'vitest';
import { articleText, renderBody, renderText, shownText } from './renderText.ts';
import { expectSafe } from './safeHtml.ts';

describe('the head of an article', () => {
  const head = (fields: Record<string, string>, options = {}) =>
    renderText(articleText('## Fix\n', fields), options).html;

  it('names title, date, tags and codes with their names', () => {
    const codeNames = new Map([['0x80070643', 'ERROR_INSTALL_FAILURE']]);
    const text = shownText(head({ codes: '["win32:1618", "bugcheck:0x1A"]' }, { codeNames }));
    expect(text).toContain('Setup fails 0x80070643 Updated 3 Nov 2025');
    expect(text).toContain('0x80070643 ERROR_INSTALL_FAILURE Win32 1618 Bug check 0x1A Fix');
    expect(text).toMatch(/Tags Windows$/);
  });

  it('says where an article of the team or the workspace comes from, and nothing of a shipped one', () => {
    expect(shownText(head({}, { origin: 'team' }))).toContain('From net/a.md');
    expect(shownText(head({}, { origin: 'workspace' }))).toContain('From net/a.md in this workspace');
    expect(shownText(head({}, { origin: 'shipped' }))).not.toContain('net/a.md');
  });

  it('warns of an article that is more than two years old', () => {
    expect(head({ updatedAt: '"2024-01-04T23:00:00Z"' })).toContain('More than two years old.');
    expect(head({ updatedAt: '"2024-01-06T00:00:00Z"' })).not.toContain('More than two years old.');
  });

  it('shows the error text where it says more than the title', () => {
    expect(shownText(head({ errorText: '"Installation failed 0x80070643"' }))).toContain(
      'Error text: Installation failed',
    );
    expect(shownText(head({}))).not.toContain('Error text:');
  });

  it('has a badge for the urgency, in words', () => {
    const html = renderBody('## Summary\n- Urgency (High, 1 line)\n  Soon.\n');
    expect(html).toContain('<span class="badge urgency urgency-high">Urgency High</span>');
    expect(shownText(html)).toContain('Urgency Soon.');
  });
});

describe('sections', () => {
  it('become landmarks with ids, listed as contents, without what stands in brackets', () => {
    const { html, contents } = renderText(
      articleText(
        '## Common causes (priority order)\n1. A\n\n## 60-second check (quick steps)\n\n## Our own `part` (hint)\nText',
      ),
    );
    expect(contents).toEqual([
      { id: 'section-causes', title: 'Common causes' },
      { id: 'section-check', title: '60-second check' },
      { id: 'section-our-own-part', title: 'Our own part' },
    ]);
    expect(html).toContain('<section class="section" aria-labelledby="section-causes" lang="en">');
    expect(html).toContain('<h2 id="section-our-own-part" tabindex="-1">Our own <code>part</code></h2>');
    expect(html).not.toMatch(/priority|quick|hint/);
  });

  it('have ids of their own where two have the same name', () => {
    const { contents } = renderText(articleText('## Fix\n\n## Fix\n'));
    expect(contents.map(({ id }) => id)).toEqual(['section-fix', 'section-fix-2']);
  });

  it('know first-level headings too, and drop one that repeats the title', () => {
    const { html, contents } = renderText(articleText('# Setup fails 0x80070643\n\nIntro\n\n# Fix\n\nText'));
    expect(contents).toEqual([{ id: 'section-fix', title: 'Fix' }]);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('step down one level at a time, and never with an empty heading', () => {
    const html = renderBody('## Fix\n\n##### Deep\n\n###\n\n### Next\n');
    expect(html.match(/<h[1-6]/g)).toEqual(['<h1', '<h2', '<h3', '<h3']);
  });

  it('are found by the fragments that authors write', () => {
    const html = renderBody(
      '## Detailed steps (Windows 10/11)\n[a](#steps) [b](#detailed-steps) [c](#Detailed-Steps-Windows-10-11) [d](#none)\n',
    );
    expect(html.match(/href="#section-steps"/g)).toHaveLength(3);
    expect(html).toMatch(/<\/a> d/);
  });
});

describe('the summary', () => {
  const facts = (body: string) =>
    [...renderBody(`## Summary\n${body}`).matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/gs)].map((m) => [
      m[1],
      shownText(m[2]!),
    ]);

  it.each([
    ['- Impact (1 line)  \n  It breaks.', ['Impact', 'It breaks.']],
    ['- Impact (1 line)\n  It breaks.', ['Impact', 'It breaks.']],
    ['- Impact: It breaks.', ['Impact', 'It breaks.']],
    ['- **Impact** (1 line): It `really` breaks.', ['Impact', 'It really breaks.']],
    ['- **Impact:** It breaks.', ['Impact', 'It breaks.']],
    ['- Impact – it breaks.', ['Impact', 'it breaks.']],
    ['- Impact (1 line)\n\n  It breaks.\n\n  Badly.', ['Impact', 'It breaks. Badly.']],
    ['- 影響（1行）：壊れます。', ['影響', '壊れます。']],
    ['- Affected versions [list]: 10 and 11', ['Affected versions', '10 and 11']],
  ])('%j', (body, expected) => {
    expect(facts(body)).toEqual([expected]);
  });

  it('stays a list where items have no label', () => {
    const html = renderBody(
      '## Summary\n- Just a long sentence without any label in front of it\n- C:\\Windows is full\n',
    );
    expect(html).not.toContain('<dl');
    expect(shownText(html)).toContain('C:\\Windows is full');
  });
});

describe('snippets', () => {
  const body =
    '## Fix\n\n- Take it over (run as admin):\n  ```cmd\n  takeown /F "C:\\Path\\To\\Folder" /R\n  echo %TEMP%\n  ```\n- Look:\n  ```powershell\n  Get-Service <Name>\n  ```\n';

  it('have named buttons, and badges in words', () => {
    const html = renderBody(body);
    expect(html).toContain(
      '<button type="button" class="action" data-action="copy" data-snippet="fix-1" aria-label="Copy: Take it over"',
    );
    expect(html).toContain('data-action="insert" data-snippet="fix-2" aria-label="Insert: Look"');
    expect(shownText(html)).toMatch(/Take it over Command Prompt Administrator Hard to undo Copy Insert/);
    expect(shownText(html)).toMatch(/Look PowerShell Only reads Copy Insert/);
  });

  it('mark their placeholders and nothing else', () => {
    const marks = [...renderBody(body).matchAll(/<mark class="placeholder" title="([^"]*)">(.*?)<\/mark>/g)];
    expect(marks.map((m) => [m[1], m[2]])).toEqual([
      ['To be filled in: C:\\Path\\To\\Folder', 'C:\\Path\\To\\Folder'],
      ['To be filled in: Name', '&#x3C;Name>'],
    ]);
  });

  it('keep every character and every line of the code', () => {
    const html = renderBody(body);
    const code = [...html.matchAll(/<span class="line">(.*?)\n<\/span>/gs)].map((m) =>
      m[1]!.replace(/<[^>]*>/g, '').replace(/&#x3C;/g, '<'),
    );
    expect(code).toEqual(['takeown /F "C:\\Path\\To\\Folder" /R', 'echo %TEMP%', 'Get-Service <Name>']);
  });

  it('show their name only where the text above does not say it', () => {
    expect(renderBody(body)).toContain('<span class="unseen">Take it over</span>');
    expect(renderBody('## Fix\n\nDo it:\n```cmd\na\n```\n```cmd\nb\n```\n')).toContain(
      '<span class="snippet-label">Do it (2)</span>',
    );
  });

  it('are only fences of a shell', () => {
    const html = renderBody('## Fix\n\n```text\n<Name> 0x80070643\n```\n\n```\nplain\n```\n');
    expect(html).not.toMatch(/data-snippet|<mark|hljs/);
    expect(html).toContain(
      '<pre class="plain" tabindex="0" role="group" aria-label="Text block"><code>&#x3C;Name> 0x80070643</code></pre>',
    );
  });
});

describe('links', () => {
  it('lead to related articles, or to a search', () => {
    const links = (line: string) =>
      line.includes('Office') ? { uri: 'file:///o"f.md', title: 'Office "activation"' } : undefined;
    const html = renderBody(
      '## Related cases\n- When it appears\n  in Office\n- With **OneDrive**\n- [Mine](https://example.com/)\n',
      { links },
    );
    expect(html).toContain(
      '<a href="#" data-article="file:///o&#x22;f.md">When it appears in Office</a><span class="aside">Office "activation"</span>',
    );
    expect(html).toContain('<a href="#" data-search="With OneDrive">With OneDrive</a>');
    expect(html).toContain('data-href="https://example.com/"');
  });

  it('show the host that they lead to', () => {
    const html = renderBody(
      '## References\n- https://learn.microsoft.com/en-us/x\n- [x](https://learn.microsoft.com/en-us/x)\n- [https://good.example/](https://evil.example/)\n',
    );
    expect(renderBody('See https://learn.microsoft.com/en-us/x now')).toContain(
      '<span class="host">learn.microsoft.com</span>/en-us/x</a>',
    );
    expect(html).toContain('>x</a> <span class="host">learn.microsoft.com</span>');
    expect(html).toContain('>https://good.example/</a> <span class="host">evil.example</span>');
  });

  it('are text where they are not https', () => {
    const html = renderText(
      articleText('[a](http://x.example/) <mailto:a@b.example> [c](other.md)', { tags: '[]' }),
    ).html;
    expect(html).not.toMatch(/<a[ >]/);
    expect(shownText(html)).toContain('a mailto:a@b.example c');
  });
});

describe('references', () => {
  const named = (address: string) =>
    shownText(renderBody(`## References\n- ${address}\n`))
      .replace(/^.*References /, '')
      .replace(/ Tags .*$/, '');

  it.each([
    ['https://learn.microsoft.com/en-us/windows/win32/seccrypto/common-hresult-values', 'Common HRESULT values'],
    [
      'https://support.microsoft.com/en-us/topic/kb5004442-manage-changes-f1400b52-c141-43d2-941e-37ed901c769c',
      'KB5004442 manage changes',
    ],
    ['https://support.microsoft.com/help/5028997', 'Help 5028997'],
    ['https://github.com/microsoft/winget-cli/issues/2879', 'Winget cli issues 2879'],
    ['https://learn.microsoft.com/en-us/windows/win32/appxpkg/troubleshooting', 'Appxpkg: troubleshooting'],
    ['https://example.com/a%20page_of_ours.html', 'A page of ours'],
  ])('of %s is named "%s"', (address, title) => {
    const { host } = new URL(address);
    expect(named(address)).toBe(`${title} ${host}`);
    expect(renderBody(`## References\n- ${address}\n`)).toContain(`data-href="${new URL(address).href}"`);
  });

  it.each([
    'https://support.microsoft.com/topic/873642bf-2634-49c5-a23b-6d8e9a302872',
    'https://example.com/',
    'https://example.com/1/2',
    'https://example.com/%E0%A4%A',
  ])('of %s stays an address', (address) => {
    expect(named(address)).toContain(new URL(address).host);
    expect(named(address)).not.toMatch(/^[A-Z]/);
  });

  it('keep the name that their author gave', () => {
    expect(named('[Mine](https://example.com/other-name)')).toBe('Mine example.com');
  });
});

describe('places that a text names', () => {
  const BODY = `## 60-second check
- Broken: go to Detailed steps 2, else Common pitfalls.

## 5-minute fix
1. First. If not, step 2; then see the detailed steps.
2. Second, as in step 1 of the other. Not step 7, not \`step 1\`, not footsteps 1.

   Still the second.

Between.

3. Third.

## Detailed steps (Windows 11)
1. One
2. Two: [step 1](https://example.com/)

## Common pitfalls
- None

## Related cases
- Detailed steps 1
`;
  const html = renderBody(BODY);
  const links = [...html.matchAll(/<a href="#(section-[^"]+)">([^<]*)<\/a>/g)].map(([, id, text]) => `${text} → ${id}`);

  it('are links to the section, or to the step in it', () => {
    expect(links).toEqual([
      'Detailed steps 2 → section-steps-step-2',
      'Common pitfalls → section-pitfalls',
      'step 2 → section-fix-step-2',
      'detailed steps → section-steps',
    ]);
    for (const id of ['section-steps-step-2', 'section-fix-step-2', 'section-fix-step-3', 'section-pitfalls'])
      expect(html).toContain(` id="${id}"`);
    expectSafe(html);
  });

  it('are found in texts without blanks', () => {
    const japanese = renderBody(
      '## 60秒チェック\n- 詳細手順の 2 へ、詳細手順3 はない\n\n## 詳細手順\n1. 一\n2. 二（手順1）\n',
    );
    expect(japanese).toContain('<a href="#section-steps-step-2">詳細手順の 2</a>');
    expect(japanese).not.toContain('>詳細手順3<');
    expect(japanese).toContain('<a href="#section-steps-step-1">手順1</a>');
  });
});

describe('the first check', () => {
  const BODY = `## Summary
- Impact
  None

## 60-second check
- See it:
  \`\`\`powershell
  Get-Service
  \`\`\`
`;

  it('stands in the head, with a way to its section and buttons of its own name', () => {
    const { html } = renderText(articleText(BODY));
    const head = html.slice(0, html.indexOf('</header>'));
    expect(shownText(head)).toContain('60-second check : See it PowerShell Only reads Copy Insert Get-Service');
    expect(head).toContain('<a href="#section-check">');
    expect(head).toContain('aria-label="Insert the first check: See it"');
    expect(html.match(/data-action="insert" data-snippet="check-1"/g)).toHaveLength(2);
    expectSafe(html);
  });

  it('has no code in the head where that is long', () => {
    const long = BODY.replace('Get-Service', Array(7).fill('Get-Service').join('\n  '));
    const { html } = renderText(articleText(long));
    const head = html.slice(0, html.indexOf('</header>'));
    expect(head).toContain('Insert the first check');
    expect(head).not.toContain('<pre>');
  });

  it('is missing where there is none', () => {
    expect(renderBody('## Fix\n')).not.toContain('first-check');
  });
});

describe('codes and tags', () => {
  it('of many codes show a few, and each name once', () => {
    const codes = Array.from({ length: 9 }, (_, i) => `"0x8007000${i}"`).join(', ');
    const { html } = renderText(articleText('', { codes: `[${codes}]` }), {
      codeNames: new Map([
        ['0x80070001', 'E_ONE'],
        ['0x80070002', 'E_ONE'],
      ]),
    });
    expect(html).toContain('<details><summary>+6 more</summary>');
    expect(html.match(/E_ONE/g)).toHaveLength(1);
    expectSafe(html);
  });

  it('search for the articles with a tag', () => {
    const { html } = renderText(articleText('', { tags: '["A<b>", "Windows Update"]' }));
    expect(html).toContain('data-search="Windows Update" title="Search articles with “Windows Update”">');
    expectSafe(html);
  });
});

describe('the rest of GFM', () => {
  it('has tables that can be scrolled with the keyboard', () => {
    expect(renderBody('| A | B |\n|--|--:|\n| 1 | 2 |\n')).toMatch(
      /<div class="table" tabindex="0" role="group" aria-label="Table"><table>[\s\S]*<td align="right">2<\/td>/,
    );
  });

  it('has task lists as pictures with a name', () => {
    const html = renderBody('- [ ] One\n- [x] Two\n');
    expect(html).not.toContain('<input');
    expect(html).toMatch(/role="img" aria-label="Not done"><\/span> One[\s\S]*aria-label="Done"><\/span> Two/);
  });

  it('has footnotes that lead there and back', () => {
    const html = renderBody('Text[^a].\n\n[^a]: Note.\n');
    for (const name of ['fn-a', 'fnref-a']) {
      expect(html).toContain(`href="#note-${name}"`);
      expect(html).toContain(`id="note-${name}"`);
    }
    expect(html).toContain('aria-label="Back to reference 1"');
  });

  it('keeps a placeholder in prose, which Markdown takes for HTML', () => {
    expect(shownText(renderBody('Stop <Service Name> first.'))).toContain('Stop <Service Name> first.');
  });
});
