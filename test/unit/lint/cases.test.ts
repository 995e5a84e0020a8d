import { describe, expect, it, test } from 'vitest';
import { RULES, type RuleId } from '../../../src/core/articles/rules.ts';
import { fenceCases } from './fenceCases.ts';
import { frontMatterCases } from './frontMatterCases.ts';
import { applyFix, article, expectCaught, lint, lintFor, marked, type RuleCases } from './lint.ts';
import { nameCases } from './nameCases.ts';
import { referenceCases } from './referenceCases.ts';
import { sectionCases } from './sectionCases.ts';
import { snippetCases } from './snippetCases.ts';

/** Rules about a team's other files have tests of their own: they see no article. */
const OF_FILES = ['FB038', 'FB059', 'FB060'] as const satisfies readonly RuleId[];
type ArticleRule = Exclude<RuleId, (typeof OF_FILES)[number]>;

const CASES: Readonly<Record<ArticleRule, RuleCases>> = {
  ...frontMatterCases,
  ...sectionCases,
  ...fenceCases,
  ...snippetCases,
  ...nameCases,
  ...referenceCases,
};
const ALL = Object.entries(CASES) as [ArticleRule, RuleCases][];

test('The article that the cases are made from is without fault', () => {
  expect(lint(article())).toEqual([]);
});

test('Every rule has texts that it catches and texts that it leaves alone', () => {
  expect(ALL.map(([rule]) => rule).sort()).toEqual(
    Object.keys(RULES)
      .filter((rule) => !(OF_FILES as readonly string[]).includes(rule))
      .sort(),
  );
  for (const [rule, { caught, left }] of ALL) {
    expect(caught.length, rule).toBeGreaterThanOrEqual(2);
    expect(left.length, rule).toBeGreaterThanOrEqual(2);
  }
});

describe.each(ALL)('%s', (rule, { caught, left }) => {
  it.each(caught)('catches $says', (one) => expectCaught(rule, one));

  it.each(left)('leaves alone $says', ({ text, place }) => {
    expect(lintFor(rule, text, place)).toEqual([]);
  });

  it.each(caught)('finds $says at the same place where lines end with CRLF', ({ text, place }) => {
    const crlf = text.replaceAll('\n', '\r\n');
    const places = (of: string) =>
      lintFor(rule, of, place).map(({ line, column, endLine, endColumn }) => [line, column, endLine, endColumn]);
    expect(places(crlf)).toEqual(places(text));
    for (const problem of lintFor(rule, crlf, place)) {
      if (problem.fix) expect(lintFor(rule, applyFix(crlf, problem), place)).toEqual([]);
    }
  });

  it.each(caught)('finds $says behind a byte order mark', ({ text, place }) => {
    const withMark = `\uFEFF${text}`;
    const marks = (of: string) => lintFor(rule, of, place).map((problem) => [problem.line, marked(of, problem)]);
    expect(marks(withMark)).toEqual(marks(text));
    for (const problem of lintFor(rule, withMark, place)) {
      if (problem.fix) expect(lintFor(rule, applyFix(withMark, problem), place)).toEqual([]);
    }
  });
});

test('Problems come in the order of the file, with the level of their rule', () => {
  const text = article({ owner: 'x', lang: 'de', codes: '["nothing"]' }, '## Summary\n\n## Summary\n');
  const problems = lint(text);
  expect(problems.length).toBeGreaterThan(10);
  expect(problems.map(({ line }) => line)).toEqual(problems.map(({ line }) => line).sort((a, b) => a - b));
  for (const { rule, level } of problems) expect(level).toBe(RULES[rule].level);
});

test('The same command of another shell is told at each of its places', () => {
  const text = article({}, '## 5-minute fix\n```cmd\ndir | grep a\ntype x.txt | grep b\n```\n');
  expect(lintFor('FB025', text).map(({ line, column }) => [line, column])).toEqual([
    [11, 7],
    [12, 14],
  ]);
});
