import { expect, test } from 'vitest';
import { expressionsBuiltIn, literalOf, readSources } from './expressions.ts';
import { verdictOf } from './linear.ts';
import { hashOf, readProven, writeProven } from './provenExpressions.ts';

/**
 * With `RECHECK_ALL` set, every expression is looked at again, and the record of the proven ones is written anew; with
 * `RECHECK_NEW`, only those that are not in it, and they are added.
 */
const isAll = Boolean(process.env.RECHECK_ALL);
const isWritten = isAll || Boolean(process.env.RECHECK_NEW);
/** This many are checked side by side, and no more, so that each has the time it needs on a busy machine too. */
const AT_ONCE = 2;
const sources = readSources();
/** What formats and courses of logs, kinds of bundles and signs of articles are made of is data, whose patterns have checks of their own. */
const OF_DATA = [
  'core/bundles/readFacts.ts',
  'core/firstFailure/readyCourse.ts',
  'core/formats/eventShapes.ts',
  'core/formats/formatSet.ts',
  'core/formats/linePattern.ts',
  'core/formats/patternProblem.ts',
  'core/formats/tableHeader.ts',
  'core/detection/readFormat.ts',
];
const builders = sources.filter(({ builds, file }) => builds > 0 && !OF_DATA.includes(file));
const built = await expressionsBuiltIn(builders.map(({ file }) => file));
const all = new Map(
  [...sources.flatMap(({ literals }) => literals), ...built.values()].map((one) => [literalOf(one), one]),
);

test('Regular expressions are found all over the sources', () => {
  expect(all.size).toBeGreaterThan(1000);
  const files = new Set(
    sources.flatMap(({ file, literals }) => (literals.length > 0 ? [file.replace(/\/[^/]*$/, '')] : [])),
  );
  for (const folder of [
    'core/detection/rules',
    'core/snippets/bash',
    'core/lint',
    'core/explain',
    'editor/authoring',
    'cli',
  ]) {
    expect(files).toContain(folder);
  }
});

/** What a text of others is put into may be any expression at all: a search for the text itself does as well. */
test('Those that are made of parts are made when their file is loaded, once and of nothing that others write', () => {
  const counts = new Map<string, number>();
  for (const { file } of built.values()) counts.set(file, (counts.get(file) ?? 0) + 1);
  expect(Object.fromEntries(counts)).toEqual(Object.fromEntries(builders.map(({ file, builds }) => [file, builds])));
});

/** Whoever sends a log, an article or a setting can send one that a slow expression is slow for. */
test('Every regular expression takes linear time on any text', async () => {
  const proven = readProven();
  const unproven = [...all.values()].filter((one) => isAll || !proven.has(hashOf(one)));
  const slow: string[] = [];
  const next = unproven.values();
  const checkSome = async () => {
    for (const one of next) {
      const verdict = await verdictOf(one);
      if (verdict !== 'linear') slow.push(`${one.file}: ${literalOf(one)} (${verdict})`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, checkSome));
  expect(slow).toEqual([]);
  if (isWritten) writeProven(all.values());
}, 3_600_000);

test('An expression that is slow for some text is found', async () => {
  expect(await verdictOf({ pattern: '^(?:a|a)*$', flags: '' })).toContain('exponential');
  expect(await verdictOf({ pattern: '\\s+$', flags: '' })).toContain('polynomial');
  expect(await verdictOf({ pattern: '(?<!x)\\s+$', flags: '' })).toContain('polynomial');
  expect(await verdictOf({ pattern: '(?<!\\s)\\s+$', flags: '' })).toBe('linear');
});
