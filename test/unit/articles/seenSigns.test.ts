import { describe, expect, it, test } from 'vitest';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { evidenceOf, SignPlaces } from '../../../src/core/articles/seenSigns.ts';
import { signReasons } from '../../../src/core/articles/signReasons.ts';
import { articleOf, write } from './articles.ts';

const sign = (says: string, pattern: string, log?: string) =>
  `{ says: "${says}", pattern: '${pattern}', sample: '${pattern}'${log ? `, log: "${log}"` : ''} }`;

const [PACKAGE, STORE] = [
  sign('No package', 'package lost', 'CBS*.log'),
  sign('The store is damaged', 'store damaged'),
];

const both = articleOf(write({ title: '"Both"', signs: `[${PACKAGE}, ${STORE}]` }), 'both.md');
const store = articleOf(write({ title: '"Store"', signs: `[${STORE}]` }), 'store.md');
const plain = articleOf(write({ title: '"Plain"' }), 'plain.md');

/** Places as `CBS.log:3 package lost`. */
function seen(...places: string[]): SignPlaces {
  const all = new SignPlaces();
  for (const place of places) {
    const [, file = '', line = '', text = ''] = /^(.*):(\d+) (.*)$/.exec(place)!;
    all.add(text, { file, line: Number(line), text });
  }
  return all;
}

describe('What signs say for a case', () => {
  it('are the lines in which they were found, in the same file first', () => {
    const places = seen('a.log:7 store damaged', '/x/CBS.log:3 package lost', '/x/CBS.log:9 store damaged');
    const evidence = evidenceOf(both, places, '/x/CBS.log');
    expect(evidence?.found.map(({ sign: { says }, place: { file, line } }) => [says, file, line])).toEqual([
      ['No package', '/x/CBS.log', 3],
      ['The store is damaged', '/x/CBS.log', 9],
    ]);
    expect(evidence?.missing).toEqual([]);
  });

  it('and what is not there', () => {
    expect(evidenceOf(both, seen('a.log:1 store damaged'))?.missing.map(({ says }) => says)).toEqual(['No package']);
    expect(evidenceOf(both, seen())).toBeUndefined();
    expect(evidenceOf(plain, seen('a.log:1 store damaged'))).toBeUndefined();
  });

  it('is decided by one alone only where that stands beside the code', () => {
    const places = seen('CBS.log:9 store damaged');
    const speaks = (one: typeof store, context: { readonly line?: string; readonly nearby?: string }) =>
      signReasons(one, { seen: places, fileName: 'CBS.log', ...context }).map((reason) => reason.speaks === true);
    expect(speaks(store, { line: 'failed: store damaged' })).toEqual([true]);
    expect(speaks(store, { line: 'failed', nearby: 'store damaged' })).toEqual([true]);
    // It may be of another failure.
    expect(speaks(store, { line: 'failed', nearby: 'all is well' })).toEqual([false]);
    expect(speaks(both, { line: 'failed', nearby: 'store damaged' })).toEqual([true]);
    expect(speaks(both, { line: 'failed' })).toEqual([false]);
    expect(speaks(plain, { line: 'store damaged' })).toEqual([]);
  });

  it('count in their log only', () => {
    expect(evidenceOf(both, seen('setupact.log:1 package lost'))).toBeUndefined();
    expect(evidenceOf(both, seen('C:\\logs\\cbs.2.LOG:1 package lost'))?.found).toHaveLength(1);
    expect(evidenceOf(both, seen(':1 package lost'))?.found).toHaveLength(1);
    // No kind of log has such a name: somebody renamed it.
    expect(evidenceOf(both, seen('/tickets/4711.log:1 package lost'))?.found).toHaveLength(1);
  });
});

const library = new ArticleLibrary();
for (const article of [plain, store, both]) library.set(article);
const first = (...places: string[]) =>
  library.forKey(both.keys[0]!, { seen: seen(...places), fileName: 'CBS.log' }).map(({ article }) => article.title);

test('The case with the most of its signs comes first', () => {
  expect(first()[0]).toBe('Both');
  expect(first('x.log:1 store damaged')[0]).toBe('Store');
  expect(first('x.log:1 store damaged', 'CBS.log:1 package lost')[0]).toBe('Both');
});

test('One of several signs says that it is the case where it stands beside the code, and elsewhere only makes it likelier', () => {
  const reason = (nearby: string) =>
    library
      .forKey(both.keys[0]!, { seen: seen('a.log:9 store damaged'), fileName: 'a.log', nearby })
      .find(({ article }) => article === both)
      ?.reasons.find(({ because }) => because === 'sign');
  expect(reason('nothing')).toEqual({ because: 'sign', word: 'The store is damaged', points: 20 });
  expect(reason('now the store damaged itself')).toEqual({
    because: 'sign',
    word: 'The store is damaged',
    points: 90,
    speaks: true,
  });
});

test('A case of which a sign was found is begun, unless its signs say it all', () => {
  const begun = (...places: string[]) =>
    library.casesBegun(seen(...places)).map(({ article, evidence }) => [article.title, evidence.missing.length]);
  expect(begun('x.log:1 store damaged')).toEqual([
    ['Store', 0],
    ['Both', 1],
  ]);
  expect(begun('x.log:1 store damaged', 'CBS.log:1 package lost')).toEqual([['Store', 0]]);
});

test('A case is told where all of its signs are there, and more than one: a single line may stand in many logs', () => {
  const told = (...places: string[]) =>
    library.casesSeen(seen(...places)).map(({ article, isCertain }) => [article.title, isCertain]);
  expect(told('x.log:1 package lost')).toEqual([]);
  expect(told('x.log:1 store damaged')).toEqual([]);
  expect(told('x.log:1 store damaged', 'CBS.log:1 package lost')).toEqual([['Both', true]]);
});

test('The patterns of a library change with its articles that have some, and only then', () => {
  const own = new ArticleLibrary();
  own.set(store);
  const { signs } = own;
  own.set(plain);
  expect(own.signs).toBe(signs);
  own.set(both);
  const more = own.signs;
  expect(more).toEqual(['store damaged', 'package lost']);
  own.delete(store.uri);
  own.set(store);
  own.set({ ...both, uri: 'file:///team/copy.md' });
  expect(own.signs).toBe(more);
  own.delete(store.uri);
  own.delete(both.uri);
  expect(own.signs).toBe(more);
  own.delete('file:///team/copy.md');
  expect(own.signs).toEqual([]);
});
