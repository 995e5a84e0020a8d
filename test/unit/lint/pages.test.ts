import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { RULES, type RuleId } from '../../../src/core/articles/rules.ts';
import { SHIPPED_FORMATS } from '../../../src/core/detection/rules/formatRules.ts';
import { ofTeamFile } from '../../../src/core/lint/teamFile.ts';
import { known } from '../codes/known.ts';
import { article, BODY, libraryOf, lintFor, type Place, withSections } from './lint.ts';
import { CHECKED } from './nameCases.ts';

const folder = new URL('../../../docs/rules/', import.meta.url);
const IDS = Object.keys(RULES) as RuleId[];
/** These speak of other articles, or of a list: their examples need something beside them. */
const OF_OTHERS: readonly RuleId[] = ['FB032', 'FB033', 'FB034', 'FB046'];

function pageOf(rule: RuleId): string {
  return readFileSync(new URL(`${rule}.md`, folder), 'utf8');
}

/** These are not about articles: what the file of their examples is called. */
const OF_FILES: ReadonlyMap<RuleId, string> = new Map([
  ['FB038', 'contoso.format.json'],
  ['FB059', 'contoso.items.json'],
  ['FB060', 'contoso.states.json'],
]);

/** The example that stands under `Wrong:` or `Right:`. */
function example(page: string, label: 'Wrong' | 'Right'): string {
  const match = new RegExp(`^${label}:\\n\\n(\`{3,}|~{3,})markdown\\n([\\s\\S]*?)\\n\\1$`, 'm').exec(page);
  if (!match) throw new Error(`There is no example "${label}".`);
  return match[2]!;
}

/** An example as a whole article: front matter as it is, fields in place of others, or sections in place of others. */
function embedded(text: string): string {
  if (text.startsWith('---')) return `${text}\n\n${BODY}`;
  if (/^#+ /.test(text)) return withSections(`${text}\n`);
  return article(fieldsOf(text));
}

function fieldsOf(text: string): Record<string, string> {
  return Object.fromEntries(text.split('\n').map((line) => /^(\w+): (.*)$/.exec(line)!.slice(1) as [string, string]));
}

test('Every rule has a page, and every page is that of a rule', () => {
  expect(readdirSync(folder).sort()).toEqual(IDS.map((rule) => `${rule}.md`).sort());
});

describe.each(IDS)('The page of %s', (rule) => {
  const page = pageOf(rule);

  it("has the rule's title and level, two examples and a word on the quick fix", () => {
    expect(page.split('\n').slice(0, 4)).toEqual([
      `# ${rule}: ${RULES[rule].title}`,
      '',
      `Level: ${RULES[rule].level}`,
      '',
    ]);
    expect(example(page, 'Wrong')).not.toBe(example(page, 'Right'));
    expect(page.trimEnd().split('\n').at(-1)).toMatch(/quick fix/);
    expect(page.trimEnd().split('\n').length).toBeLessThanOrEqual(30);
  });
});

describe.each(IDS.filter((rule) => !OF_OTHERS.includes(rule) && !OF_FILES.has(rule)))('The page of %s', (rule) => {
  const page = pageOf(rule);
  const caught = lintFor(rule, embedded(example(page, 'Wrong')));

  it('shows a wrong text that the rule catches and a right one that it leaves alone', () => {
    expect(caught).not.toEqual([]);
    expect(lintFor(rule, embedded(example(page, 'Right')))).toEqual([]);
  });

  it('speaks of a quick fix as the rule has one', () => {
    expect(caught.some(({ fix }) => fix)).toBe(!/There is no quick fix/.test(page));
  });
});

const others = libraryOf({
  'en/default.md': article({ title: '"A default printer cannot be set"', errorText: '"Printer: 0x00000709"' }),
});
const twin = libraryOf({ 'en/twin.md': article(fieldsOf(example(pageOf('FB033'), 'Wrong'))) });
const original = libraryOf({ 'en/case.md': article({ updatedAt: '"2025-10-01T09:00:00Z"' }) });

test.each<[RuleId, Place]>([
  ['FB032', { library: others }],
  ['FB033', { library: twin }],
  ['FB034', { library: original, path: 'ja/case.md' }],
  ['FB046', { checked: CHECKED }],
])('The page of %s shows a wrong text and a right one, beside what it needs', (rule, place) => {
  expect(lintFor(rule, embedded(example(pageOf(rule), 'Wrong')), place)).not.toEqual([]);
  expect(lintFor(rule, embedded(example(pageOf(rule), 'Right')), place)).toEqual([]);
});

test.each([...OF_FILES])('The page of %s shows a wrong file and a right one', (rule, path) => {
  const [wrong, right] = (['Wrong', 'Right'] as const).map((label) => example(pageOf(rule), label));
  const read = (text: string) => ofTeamFile(path, text, { known, formats: SHIPPED_FORMATS });
  expect(read(wrong!)).toHaveProperty('problem.rule', rule);
  expect(read(right!)).not.toHaveProperty('problem');
});
