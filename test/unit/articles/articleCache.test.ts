import { expect, test } from 'vitest';
import { ArticleCache, BYTES_A_STEP } from '../../../src/core/articles/articleCache.ts';
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

function written(cache: ArticleCache, most = 1e6): Uint8Array {
  const { bytes, step } = cache.toBytes(most);
  while (step());
  return bytes;
}

test('What was read comes back for the same text, wherever that lies now', () => {
  const cache = ArticleCache.from(written(filled()), 'program 1');
  expect(cache.get('2', source)).toEqual({ ...two, article: { ...two!.article, ...source } });
  expect(cache.get('1', source)?.problems).toEqual(one!.problems);
  expect(cache.get('3', source)).toBeUndefined();
  expect([cache.isChanged, filled().isChanged]).toEqual([false, true]);
});

test('What another program read is not used', () => {
  expect(ArticleCache.from(written(filled()), 'program 2').get('1', source)).toBeUndefined();
});

test('Only so many bytes are kept, and only of the texts that were asked for', () => {
  const used = ArticleCache.from(written(filled()), 'program 1');
  used.get('2', source);
  const left = ArticleCache.from(written(used), 'program 1');
  expect([left.get('1', source), left.get('2', source)].map((found) => found !== undefined)).toEqual([false, true]);
  const few = ArticleCache.from(written(filled(), 1000), 'program 1');
  expect([few.get('1', source), few.get('2', source)].map((found) => found !== undefined)).toEqual([true, false]);
});

test('A file that is cut off or is something else is no cache, and no error', () => {
  const bytes = written(filled());
  for (const damaged of [bytes.subarray(0, 20), bytes.subarray(0, -5), new Uint8Array(), bytes.slice().fill(7, 0, 9)]) {
    const cache = ArticleCache.from(damaged, 'program 1');
    expect(cache.get('2', source)).toBeUndefined();
  }
  expect(ArticleCache.from(bytes.subarray(0, -5), 'program 1').get('1', source)).toBeDefined();
});

test('A large cache is put together in small steps', () => {
  const cache = new ArticleCache('program 1');
  const title = 'x'.repeat(20_000);
  for (let i = 0; i < 100; i++) cache.set(`${i}`, { ...one!, article: { ...one!.article!, title } });
  const { bytes, step } = cache.toBytes(1e8);
  let copied = 0;
  for (let left = true; left; ) {
    left = step();
    const now = bytes.findLastIndex((byte) => byte !== 0) + 1;
    // No more than is due, and the rest of the last piece.
    expect(now - copied).toBeLessThan(BYTES_A_STEP + 2 * title.length);
    copied = now;
  }
  expect(copied).toBe(bytes.length);
  expect(ArticleCache.from(bytes, 'program 1').get('99', source)?.article?.title).toBe(title);
});
