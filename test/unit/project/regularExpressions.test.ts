import { check } from 'recheck';
import { expect, test } from 'vitest';
import { type Expression, expressionsBuiltIn, literalOf, readSources } from './expressions.ts';
import { hashOf, readProven, writeProven } from './provenExpressions.ts';

/** With `RECHECK_ALL` set, every expression is looked at again, and the record of the proven ones is written anew. */
const isAll = Boolean(process.env.RECHECK_ALL);
/** This many are checked side by side, and no more, so that each has the time it needs on a busy machine too. */
const AT_ONCE = 2;
/**
 * How `recheck` decides is a matter of steps that it counts and of a seed, not of time: a busy machine finds the same. The
 * limit of time only ends what would not end.
 */
const LIMITS = {
  ...{ attackTimeout: null, incubationTimeout: null, seedingTimeout: null },
  ...{ randomSeed: 0, timeout: 300_000 },
};

const sources = readSources();
const builders = sources.filter(({ builds }) => builds > 0);
/** Makes what ships of the formats of logs ready, when it is loaded. */
const FORMATS_MADE = 'core/detection/rules/formatRules.ts';
const built = await expressionsBuiltIn([...builders.map(({ file }) => file), FORMATS_MADE]);
const all = new Map(
  [...sources.flatMap(({ literals }) => literals), ...built.values()].map((one) => [literalOf(one), one]),
);

test('Regular expressions are found all over the sources', () => {
  expect(all.size).toBeGreaterThan(1000);
  const files = new Set([...all.values()].map(({ file }) => file.replace(/\/[^/]*$/, '')));
  for (const folder of [
    'core/detection',
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
  if (isAll) writeProven(all.values());
}, 3_600_000);

test('An expression that is slow for some text is found', async () => {
  expect(await verdictOf({ file: '', pattern: '^(?:a|a)*$', flags: '' })).toContain('exponential');
  expect(await verdictOf({ file: '', pattern: '\\s+$', flags: '' })).toContain('polynomial');
  expect(await verdictOf({ file: '', pattern: '(?<!x)\\s+$', flags: '' })).toContain('polynomial');
  expect(await verdictOf({ file: '', pattern: '(?<!\\s)\\s+$', flags: '' })).toBe('linear');
});

/** `linear`, or what else it is. */
async function verdictOf({ pattern, flags }: Expression): Promise<string> {
  // `recheck` does not know the flag that only asks for places.
  const found = await check(pattern, flags.replace('d', ''), LIMITS);
  if (found.status === 'safe') return 'linear';
  return found.status === 'unknown' ? `not decided: ${found.error.kind}` : found.complexity.summary;
}
