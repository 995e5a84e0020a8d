import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { looksLikeArticle } from '../../../src/core/authoring/looksLikeArticle.ts';
import { newArticleText } from '../../../src/core/authoring/template.ts';
import { fixtureText, shippedNames, shippedText, write } from '../articles/articles.ts';

it.each([
  ['an article', write()],
  ['a long one', fixtureText],
  ['one with CRLF', fixtureText.replaceAll('\n', '\r\n')],
  ['one with a byte order mark', `\uFEFF${write()}`],
  ['one with blanks behind its marks', write().replaceAll('---', '---  ')],
  ['one whose front matter says that it is YAML', write().replace('---', '---yaml')],
  ['one that is begun', '---\nerrorText:'],
  ['one that is begun and not closed', '---\ntitle: "x"\nerrorText: "y"\n\n## Summary\n'],
  ['one without errorText yet', '---\nupdatedAt: "2026-01-15"\nseenIn: []\n---\n'],
  ['one whose errorText comes late', `---\ntags: [${'"a", '.repeat(300)}"b"]\nerrorText: "x"\n---\n`],
  [
    'a new one',
    newArticleText({ error: '0x80070643', codes: [], situation: 'Setup', lang: 'en', now: Date.UTC(2026, 0, 15) }),
  ],
])('%s looks like one', (_, text) => {
  expect(looksLikeArticle(text)).toBe(true);
});

it.each([
  ['nothing', ''],
  ['an opening mark alone', '---\n'],
  ['a Markdown file', '# Notes\n\nerrorText: x\n'],
  [
    'a note with a front matter of its own',
    '---\ntitle: Trip\ntags: [a]\nlang: en\nupdatedAt: 2026-01-15\n---\n\nText\n',
  ],
  ['a front matter that comes late', '\n---\nerrorText: x\n---\n'],
  ['a field of another name', '---\nerrorTextual: x\nmyerrorText: y\n---\n'],
  ['a field below another', '---\nlog:\n  errorText: x\n---\n'],
  ['a comment', '---\n# errorText: x\n---\n'],
  ['a body that has the field', '---\ntitle: x\n---\n\nerrorText: x\n'],
  ['a body that has the field behind an empty front matter', '---\n---\n\nerrorText: x\n\n---\n'],
  ['a front matter in another language', '---js\nerrorText: x\n---\n'],
  ['a rule of hyphens', '-----\nerrorText: x\n'],
])('%s does not look like an article', (_, text) => {
  expect(looksLikeArticle(text)).toBe(false);
});

test('Every article that ships looks like one', () => {
  expect(shippedNames.filter((name) => !looksLikeArticle(shippedText(name)))).toEqual([]);
});

test('No text makes it throw', () => {
  const piece = fc.oneof(
    fc.constantFrom('---', '\n', '\r\n', 'errorText', ':', '\uFEFF', ' '),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      expect(typeof looksLikeArticle(pieces.join(''))).toBe('boolean');
    }),
  );
});
