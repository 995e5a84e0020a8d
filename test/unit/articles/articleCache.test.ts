import { expect, test } from 'vitest';
import { ArticleCache } from '../../../src/core/articles/articleCache.ts';
import { parse, write } from './articles.ts';

const [one, two] = ['One', 'Two: ü “日本”'].map((title) =>
  parse(write({ title: JSON.stringify(title), other: '1' }, `## Summary\n- Occurrence: Of ${title}.\n`)),
);
const source = { uri: 'file:///other/x.md', path: 'x.md', origin: 'workspace' } as const;

function filled(): ArticleCache {
  const cache = new ArticleCache('program 1');
  cache.set('1', one!);
  cache.set('2', two!);
  return cache;
}

test('What was read comes back for the same text, wherever that lies now', () => {
  const cache = ArticleCache.from(filled().toBytes(1e6), 'program 1');
  expect(cache.get('2', source)).toEqual({ ...two, article: { ...two!.article, ...source } });
  expect(cache.get('1', source)?.problems).toEqual(one!.problems);
  expect(cache.get('3', source)).toBeUndefined();
  expect([cache.isChanged, filled().isChanged]).toEqual([false, true]);
});

test('What another program read is not used', () => {
  expect(ArticleCache.from(filled().toBytes(1e6), 'program 2').get('1', source)).toBeUndefined();
});

test('Only so many bytes are kept, and only of the texts that were asked for', () => {
  const used = ArticleCache.from(filled().toBytes(1e6), 'program 1');
  used.get('2', source);
  const left = ArticleCache.from(used.toBytes(1e6), 'program 1');
  expect([left.get('1', source), left.get('2', source)].map((found) => found !== undefined)).toEqual([false, true]);
  const few = ArticleCache.from(filled().toBytes(1000), 'program 1');
  expect([few.get('1', source), few.get('2', source)].map((found) => found !== undefined)).toEqual([true, false]);
});

test('A file that is cut off or is something else is no cache, and no error', () => {
  const bytes = filled().toBytes(1e6);
  for (const damaged of [bytes.subarray(0, 20), bytes.subarray(0, -5), new Uint8Array(), bytes.slice().fill(7, 0, 9)]) {
    const cache = ArticleCache.from(damaged, 'program 1');
    expect(cache.get('2', source)).toBeUndefined();
  }
  expect(ArticleCache.from(bytes.subarray(0, -5), 'program 1').get('1', source)).toBeDefined();
});
