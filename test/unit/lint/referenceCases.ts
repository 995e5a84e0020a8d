import type { RuleId } from '../../../src/core/articles/rules.ts';
import { article, libraryOf, type RuleCases, withBlock, withSections } from './lint.ts';

const references = (...items: string[]) => withSections(`## References\n${items.map((one) => `- ${one}\n`).join('')}`);
const related = (...items: string[]) => withSections(`## Related cases\n${items.map((one) => `- ${one}\n`).join('')}`);
const page = 'https://learn.microsoft.com/en-us/windows/release-health/';
const others = libraryOf({
  'en/vanish.md': article({ title: '"Printers vanish after every restart"', errorText: '"No printers are installed"' }),
  'en/default.md': article({ title: '"A default printer cannot be set"', errorText: '"Printer: 0x00000709"' }),
});
const twin = libraryOf({ 'en/other.md': article() });
const shippedTwin = libraryOf({ 'en/other.md': article() }, 'shipped');
const original = (updatedAt: string) => libraryOf({ 'en/case.md': article({ updatedAt }) });
const japanese = article({ lang: '"ja"', updatedAt: '"2025-06-01T09:00:00Z"' });
const inJapanese = { path: 'ja/case.md' };

/** FB030 to FB036, FB045. The heading of the references is line 48, that of the related cases line 45. */
export const referenceCases = {
  FB030: {
    caught: [
      {
        says: 'http',
        text: references('http://example.com/a'),
        marks: 'http://example.com/a',
        at: [49, 3, 49, 23],
        fixed: '- https://example.com/a',
      },
      {
        says: 'http with a name',
        text: references('[Printing](http://example.com/a)'),
        marks: '[Printing](http://example.com/a)',
        at: [49, 3, 49, 35],
        fixed: '[Printing](https://example.com/a)',
      },
      {
        says: 'http that is its own name',
        text: references('[http://example.com](http://example.com)'),
        fixed: '(https://example.com)',
      },
      {
        says: 'a link that is written out below',
        text: withSections('## References\n- [Printing][1]\n\n[1]: http://example.com/a\n'),
      },
      {
        says: 'a file',
        text: references('[Runbook](file:///C:/runbook.md)'),
        marks: '[Runbook](file:///C:/runbook.md)',
        fixed: false,
      },
      {
        says: 'an address that Markdown finds within a text, which has no place of its own',
        text: references('-www.example.com'),
        fixed: false,
      },
      {
        says: 'a page of the same folder',
        text: references('[Other](other.md)'),
        marks: '[Other](other.md)',
        fixed: false,
      },
    ],
    left: [
      { says: 'https', text: references(page, `[Health](${page}b)`) },
      { says: 'http in a command', text: withBlock('cmd', 'curl http://example.com/') },
      { says: 'a reference that is no link', text: references('Windows Internals, 7th edition, part 1') },
    ],
  },
  FB031: {
    caught: [
      { says: 'a page twice', text: references(page, page), marks: page, at: [50, 3, 50, 60], fixed: false },
      { says: 'a page with and without a slash', text: references(page, page.slice(0, -1)), marks: page.slice(0, -1) },
      {
        says: 'a place within a page',
        text: references(page, `[Issues](${page}#issues)`),
        marks: `[Issues](${page}#issues)`,
      },
    ],
    left: [
      { says: 'two pages', text: references(page, `${page}windows-11`) },
      {
        says: 'two searches of one page',
        text: references(
          'https://www.catalog.update.microsoft.com/Search.aspx?q=KB5034441',
          'https://www.catalog.update.microsoft.com/Search.aspx?q=KB5034122',
        ),
      },
      {
        says: 'a page that another section names too',
        text: withSections(`## Detailed steps\n1. See ${page}\n\n## References\n- ${page}\n`),
      },
    ],
  },
  FB032: {
    caught: [
      {
        says: 'a code that no article covers',
        text: related('0x80240022 when updates fail'),
        marks: '- 0x80240022 when updates fail',
        at: [46, 1, 46, 31],
        fixed: false,
        place: { library: others },
      },
      {
        says: 'too few words',
        text: related('Printers vanish after a restart', 'Printers'),
        marks: '- Printers',
        at: [47, 1, 47, 11],
        place: { library: others },
      },
      {
        says: 'the article itself',
        text: related('0x0000011b when a printer is shared'),
        place: { library: libraryOf({ 'en/case.md': article() }) },
      },
    ],
    left: [
      { says: 'a code and a word', text: related('0x00000709 when the default is set'), place: { library: others } },
      { says: 'three words', text: related('Printers that vanish after a restart'), place: { library: others } },
      { says: 'anything, where no articles are known', text: related('Nothing that there is') },
    ],
  },
  FB033: {
    caught: [
      {
        says: 'the same code, tags and words',
        text: article({ title: '"A printer that nobody can share"' }),
        marks: '"A printer that nobody can share"',
        at: [2, 8, 2, 41],
        fixed: false,
        place: { library: twin },
      },
      {
        says: 'the same title',
        text: article({ title: '"printer cannot be SHARED"', errorText: '"Printing: 0x00000709"' }),
        at: [2, 8, 2, 34],
        place: { library: twin },
      },
      {
        says: 'the same title without a code',
        text: article({ errorText: '"Nothing is printed"' }),
        place: { library: libraryOf({ 'en/other.md': article({ errorText: '"It prints not"' }) }) },
      },
    ],
    left: [
      { says: 'other tags', text: article({ title: '"Server"', tags: '["Server"]' }), place: { library: twin } },
      {
        says: 'other words around the code',
        text: article({ title: '"Server"', errorText: '"The server refuses: 0x0000011b"' }),
        place: { library: twin },
      },
      { says: "a team's version of a shipped article", text: article(), place: { library: shippedTwin } },
      { says: 'a translation', text: article({ lang: '"ja"' }), place: { path: 'ja/other.md', library: twin } },
      { says: 'the article itself', text: article(), place: { path: 'en/other.md', library: twin } },
    ],
  },
  FB034: {
    caught: [
      {
        says: 'an original of a later month',
        text: japanese,
        marks: '"2025-06-01T09:00:00Z"',
        at: [5, 12, 5, 34],
        fixed: false,
        place: { ...inJapanese, library: original('"2025-10-01T08:00:00Z"') },
      },
      {
        says: 'an original of a second later',
        text: japanese,
        place: { ...inJapanese, library: original('"2025-06-01T09:00:01Z"') },
      },
    ],
    left: [
      {
        says: 'an original of the same time',
        text: japanese,
        place: { ...inJapanese, library: original('"2025-06-01T09:00:00Z"') },
      },
      {
        says: 'an original of the same time in another zone',
        text: japanese,
        place: { ...inJapanese, library: original('"2025-06-01T18:00:00+09:00"') },
      },
      {
        says: 'an article of another name',
        text: japanese,
        place: { path: 'ja/another.md', library: original('"2025-10-01T08:00:00Z"') },
      },
      {
        says: 'an original whose translation is newer',
        text: article({ updatedAt: '"2025-01-01"' }),
        place: { library: libraryOf({ 'ja/case.md': japanese }) },
      },
    ],
  },
  FB035: {
    caught: [
      {
        says: 'a space without width',
        text: withBlock('cmd', 'sc\u200B query spooler'),
        marks: '\u200B',
        at: [31, 3, 31, 4],
        fixed: '\nsc query spooler',
      },
      {
        says: 'a turned direction',
        text: article({ title: '"Read \u202Eme"' }),
        marks: '\u202E',
        at: [2, 14, 2, 15],
        fixed: '"Read me"',
      },
      {
        says: 'a control character',
        text: withSections('## Detailed steps\nRing the bell:\u0007 now.\n'),
        marks: '\u0007',
        fixed: 'bell: now',
      },
      {
        says: 'a byte order mark in the middle',
        text: article().replace('## Summary', '\uFEFF## Summary'),
        marks: '\uFEFF',
        at: [9, 1, 9, 2],
      },
      { says: 'a line separator', text: withSections('## Detailed steps\nOne\u2028two.\n'), marks: '\u2028' },
    ],
    left: [
      { says: 'a byte order mark at the beginning', text: `\uFEFF${article()}` },
      { says: 'tabs and line ends of Windows', text: withBlock('cmd', '\tver').replaceAll('\n', '\r\n') },
      { says: 'joined emoji and other scripts', text: article({ title: '"プリンター 👩‍💻 طابعة"' }) },
      { says: 'a space that does not break', text: article({ title: '"Error\u00A01603"' }) },
    ],
  },
  FB036: {
    caught: [
      {
        says: 'a prompt in the title',
        text: article({ title: '"✎ What fails: 0x0000011b"' }),
        marks: '✎ What fails: 0x0000011b',
        at: [2, 9, 2, 33],
        fixed: false,
      },
      {
        says: 'a prompt in a list',
        text: withSections('## Common causes\n1. ✎ The likeliest cause.\n'),
        marks: '✎ The likeliest cause.',
        at: [18, 4, 18, 26],
      },
      {
        says: 'a prompt behind a word',
        text: withSections('## Detailed steps\n1. Look: ✎ where?\n'),
        marks: '✎ where?',
      },
    ],
    left: [
      { says: 'another pencil', text: withSections('## Detailed steps\n1. Click ✏ in the list.\n') },
      {
        says: 'a prompt that is replaced',
        text: withSections('## Common causes\n1. The likeliest cause is the update.\n'),
      },
    ],
  },
  FB045: {
    caught: [
      {
        says: 'an archived page',
        text: references('https://learn.microsoft.com/en-us/previous-versions/windows/desktop/bb902479(v=vs.85)', page),
        marks: 'https://learn.microsoft.com/en-us/previous-versions/windows/desktop/bb902479(v=vs.85)',
        fixed: false,
      },
      {
        says: 'a dated address',
        text: references('https://example.com/blog/2012/03/spooler', page),
        marks: 'https://example.com/blog/2012/03/spooler',
        at: [49, 3, 49, 43],
      },
      {
        says: 'a blog that was archived',
        text: references('https://learn.microsoft.com/en-us/archive/blogs/askds/spooler'),
        marks: 'https://learn.microsoft.com/en-us/archive/blogs/askds/spooler',
      },
    ],
    left: [
      { says: 'an old page that comes later', text: references(page, 'https://example.com/blog/2012/03/spooler') },
      { says: 'a page of these years', text: references('https://example.com/blog/2023/03/spooler') },
      {
        says: 'a page of Windows 10 that was moved',
        text: references(
          'https://learn.microsoft.com/en-us/previous-versions/windows/it-pro/windows-10/security/event-4625',
        ),
      },
    ],
  },
} as const satisfies Partial<Record<RuleId, RuleCases>>;
