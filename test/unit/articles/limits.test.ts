import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { ARTICLE_LIMITS, shapeOf, shapeProblem } from '../../../src/core/articles/limits.ts';
import { parse, write } from './articles.ts';

const folder = new URL('../../../articles/', import.meta.url);
const shipped = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8'));
const page = readFileSync(new URL('../../../docs/rules/FB016.md', import.meta.url), 'utf8');

/** Depth is not a matter of length: nobody nests ten times deeper than others. */
const DEPTHS = ['marksOnLine', 'listIndent', 'backtickLengths'];

describe('The limits of an article', () => {
  const shapes = shipped.map((text) => shapeOf(text).shape);
  const parsed = shipped.map((text) => parse(text).article!);

  test('are at least ten times what the largest shipped article has', () => {
    expect(shapes.length).toBeGreaterThan(100);
    for (const [limit, most] of Object.entries(ARTICLE_LIMITS)) {
      if (DEPTHS.includes(limit)) continue;
      const largest = Math.max(...shapes.map((shape) => shape[limit as keyof typeof shape]));
      expect(most, limit).toBeGreaterThanOrEqual(10 * largest);
    }
    const lists = parsed.flatMap(({ tags, seenIn }) => [tags, seenIn]);
    expect(ARTICLE_LIMITS.entries).toBeGreaterThanOrEqual(10 * Math.max(...lists.map(({ length }) => length)));
    expect(ARTICLE_LIMITS.entry).toBeGreaterThanOrEqual(10 * Math.max(...lists.flat().map(({ length }) => length)));
    const texts = parsed.flatMap(({ title, errorText }) => [title, errorText]);
    expect(ARTICLE_LIMITS.text).toBeGreaterThanOrEqual(10 * Math.max(...texts.map(({ length }) => length)));
  });

  test('stand in the page of their rule', () => {
    for (const [limit, most] of Object.entries(ARTICLE_LIMITS)) {
      expect(page, limit).toMatch(new RegExp(`\\b${most.toLocaleString('en')}\\b`));
    }
  });

  it.each([
    ['the place', write({}, `one\n\n${'a] '.repeat(5000)}b]`), 'square brackets', 11],
    ['a line of quotes', write({}, '> a\nb\n\n'.repeat(501)), 'lines of quotes', 9 + 3 * 500],
    ['lines that end with CR alone', write({}, '## a\r'.repeat(201)), 'headings', 208],
    ['lines that end with CRLF', write({}, '## a\r\n'.repeat(201)).replace(/(?<!\r)\n/g, '\r\n'), 'headings', 208],
    ['runs of backticks', write({}, Array.from({ length: 21 }, (_, i) => '`'.repeat(i + 1)).join(' ')), 'lengths', 9],
  ])('name %s', (_, text, what, line) => {
    const { article, problems } = parse(text);
    expect(article).toBeUndefined();
    expect(problems).toMatchObject([{ rule: 'FB016', message: expect.stringContaining(what), line }]);
  });

  it('do not count in the front matter what only costs in the body, nor the other way round', () => {
    expect(shapeProblem(write({ x: `"${'*'.repeat(5500)}"` }))).toBeUndefined();
    expect(shapeProblem(write({}, '{'.repeat(5000)))).toBeUndefined();
  });
});
