import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { ArticleProblem } from '../../../src/core/articles/problem.ts';
import { RULES } from '../../../src/core/articles/rules.ts';
import { fixtureText } from '../articles/articles.ts';
import { article, libraryOf, lint, withBlock, withSections } from './lint.ts';

const library = libraryOf({
  'en/case.md': article(),
  'en/other.md': article({ title: '"Another"' }),
  'ja/case.md': article({ lang: 'ja' }),
});

/** Checks that a problem lies in the text, fix and all. */
function expectWithin(text: string, { rule, line, column, endLine, endColumn, fix }: ArticleProblem): void {
  // Each with its end, as the editor and Markdown find it; behind the last one there is a line, too.
  const lines = [...text.split(/(?<=\r\n|\r(?!\n)|\n)/), ''];
  expect(Object.hasOwn(RULES, rule)).toBe(true);
  for (const [row, at] of [
    [line, column],
    [endLine, endColumn],
  ] as const) {
    expect(row).toBeGreaterThanOrEqual(1);
    expect(row).toBeLessThanOrEqual(lines.length);
    expect(at).toBeGreaterThanOrEqual(1);
    expect(at).toBeLessThanOrEqual(lines[row - 1]!.length + 1);
  }
  expect(endLine > line || (endLine === line && endColumn >= column)).toBe(true);
  if (!fix) return;
  expect(fix.span.start).toBeGreaterThanOrEqual(0);
  expect(fix.span.end).toBeGreaterThanOrEqual(fix.span.start);
  expect(fix.span.end).toBeLessThanOrEqual(text.length);
}

function expectSound(text: string): void {
  for (const problem of lint(text, { library })) expectWithin(text, problem);
}

/** What articles are made of, and what breaks them. */
const PIECE = fc.constantFrom(
  ...[
    '---\n',
    '\n---\n',
    '```',
    '```cmd\n',
    '~~~powershell\n',
    '\n```\n',
    '\r\n',
    '\r',
    '\n\n',
    '\t',
    '    ',
    '\uFEFF',
    '\u202E',
  ],
  ...[
    '\u0000',
    '\u2028',
    '👩‍💻',
    '\uD800',
    '## Summary\n',
    '## Common causes\n',
    '## References\n',
    '- Urgency',
    '1. ',
    '> ',
    '- ',
  ],
  ...[
    '[a](http://x)',
    'http://',
    '[',
    '](',
    '|',
    '| a | b |\n|---|---|\n',
    '0x80240439 WU_E_NOT_INITIALIZED',
    '0x8007',
    '{Name}',
    '<Name>',
  ],
  ...[
    'rd /s /q x',
    'net stop x',
    'Stop-Service ',
    '(',
    '{',
    '"',
    "'",
    '`',
    'C:\\Path\\To',
    'C:\\> ',
    'codes: [',
    'tags:',
    '&a',
    '*a',
    '!!js',
    '# ',
    ': ',
  ],
);

const RANDOM = fc.array(fc.oneof({ weight: 3, arbitrary: PIECE }, fc.string({ unit: 'binary', maxLength: 12 })), {
  maxLength: 25,
});

test('No text at all makes the linter throw or point outside of it', () => {
  fc.assert(
    fc.property(RANDOM, fc.boolean(), (pieces, isArticle) => {
      const text = pieces.join('');
      expectSound(isArticle ? article({}, text) : text);
    }),
    { numRuns: 250 },
  );
});

const CHANGE = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(30),
  put: fc.oneof(fc.constant(''), PIECE, fc.string({ maxLength: 5 })),
});

test.each([
  ['complete', article()],
  ['long', fixtureText],
  ['with CRLF', fixtureText.replaceAll('\n', '\r\n')],
])('Nor does the %s article with parts cut out and put in', (_, base) => {
  fc.assert(
    fc.property(fc.array(CHANGE, { minLength: 1, maxLength: 6 }), (changes) => {
      let text = base;
      for (const { at, cut, put } of changes) {
        const start = Math.floor(at * text.length);
        text = text.slice(0, start) + put + text.slice(start + cut);
      }
      expectSound(text);
    }),
    { numRuns: 60 },
  );
});

it.each([
  ['an open fence of PowerShell at the end', article({}, '## 5-minute fix\n```powershell\nGet-Item (')],
  ['an open fence with nothing in it', article({}, '## 5-minute fix\n```powershell')],
  ['an open fence with a line end', article({}, '## 5-minute fix\n```powershell\n')],
  ['PowerShell that ends with a pipe', article({}, '## 5-minute fix\n```powershell\nGet-Date |')],
  ['an open string at the end', article({}, '## 5-minute fix\n```powershell\n"')],
  ['a fence in a quotation', withSections('## 5-minute fix\n> ```powershell\n> Get-Item (\n> ```\n')],
  [
    'a fence that is indented by tabs',
    withSections('## 5-minute fix\n1.\tLook:\n\t```powershell\n\t\tGet-Item (\n\t```\n'),
  ],
  ['line ends of old', article().replaceAll('\n', '\r')],
  ['half a surrogate pair', withBlock('cmd', '\uD83D grep')],
  ['a heading alone', article({}, '##')],
  ['nothing but a mark', '\uFEFF'],
])('A text with %s has all problems within it', (_, text) => {
  expectSound(text);
});

it.each([
  ['quotations', `${'> '.repeat(3000)}x`],
  ['brackets', '['.repeat(3000)],
  ['emphasis', `${'*a **b '.repeat(300)}${'** a* '.repeat(300)}`],
  ['braces in PowerShell', `\`\`\`powershell\n${'{'.repeat(3000)}\n\`\`\``],
  ['brackets in cmd', `\`\`\`cmd\n${'('.repeat(3000)}\n\`\`\``],
])('Deeply nested %s do not make it throw', (_, nested) => {
  expectSound(withSections(`## Detailed steps\n${nested}\n`));
});

test('Nesting as deep as the parsers just bear does not make it throw', () => {
  expectSound(withSections(`## References\n${'*a **b '.repeat(2500)}${'** a* '.repeat(2500)}\n`));
});
