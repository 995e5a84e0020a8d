import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ItemLog } from '../../../src/core/items/itemLog.ts';
import { ItemPatterns } from '../../../src/core/items/itemPatterns.ts';
import type { FileItems } from '../../../src/core/items/itemSketch.ts';
import { mergeItems } from '../../../src/core/items/mergeItems.ts';
import { headOfItem, partsOfItem } from '../../../src/core/items/readItemLog.ts';
import { fileItems, itemsIn } from './itemsIn.ts';

const LOG: ItemLog = {
  name: 'made-up',
  formats: ['cmtrace'],
  lines: [
    { at: String.raw`^<!\[LOG\[about app \{?(?<id>[0-9A-F-]{1,36})\}?`, kind: 'app' },
    { at: 'all apps: ', kind: 'user', phase: 'checked', says: 'succeeds' },
    { at: '"Identity":"(?<id>[^"]{1,40})","Name":"(?<name>[^"]{1,90})"', kind: 'app', each: true },
    { at: String.raw`download begins for app (?<id>[\w-]{1,60})`, kind: 'app', phase: 'downloaded', says: 'begins' },
    {
      at: String.raw`download of app (?<id>[\w-]{1,60}) ended: (?<result>[a-z ]{1,20})`,
      kind: 'app',
      phase: 'downloaded',
      results: { done: 'succeeds', lost: 'fails', 'not needed': 'skips' },
    },
    { at: 'installing the app', kind: 'app', phase: 'installed', says: 'begins' },
    { at: 'installer ended with (?<code>-?[0-9a-fx]{1,10})', kind: 'app', phase: 'installed', byCode: true },
    { at: String.raw`setup of the app failed: (?<code>\d{1,9})`, kind: 'app', phase: 'installed', says: 'fails' },
    { at: String.raw`told beforehand: it was (?<code>\d{1,9})`, kind: 'app' },
    { at: 'removing the app', kind: 'app', phase: 'removed', says: 'begins' },
    { at: 'all of it is done', kind: 'app', phase: 'installed', orBegun: ['removed'], says: 'succeeds' },
    { at: 'installation failed as a whole', kind: 'app', phase: 'installed', says: 'fails' },
    { at: String.raw`removed again: (?<code>\d{1,9})`, kind: 'app', phase: 'removed', byCode: true, codeKind: 'win32' },
    { at: String.raw`app called (?<name>[^\]]{1,60}) is there`, kind: 'app', phase: 'detected', says: 'succeeds' },
    {
      at: String.raw`reported state of app (?<id>[\w-]{1,60})`,
      kind: 'app',
      phase: 'reported',
      says: 'succeeds',
      apart: true,
    },
  ],
};

/** Lines of CMTrace; each may say its thread and its minute. */
function log(...lines: readonly (string | readonly [text: string, thread?: number, minute?: number])[]): string {
  return lines
    .map((line, i) => (typeof line === 'string' ? ([line, 1, i] as const) : line))
    .map(([text, thread = 1, minute = 0]) => {
      const time = `${String(9 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000+000`;
      return `<![LOG[${text}]LOG]!><time="${time}" date="11-03-2025" component="a" context="" type="1" thread="${thread}" file="">`;
    })
    .join('\n');
}

const told = async (text: string, file = 'AppEnforce.log') =>
  (await itemsIn(text, file, [LOG])).map((item) => [headOfItem(item), ...partsOfItem(item)].join(' | '));

describe('What lines tell of items', () => {
  it('is the outcome of each with its phases and code, failing first', async () => {
    expect(
      await told(
        log(
          'download begins for app A',
          'download of app A ended: done',
          'about app A',
          'installing the app',
          'installer ended with 0',
          'download begins for app B',
          'about app B',
          'installing the app',
          'installer ended with 1603',
          'download begins for app C',
          'download of app D ended: not needed',
        ),
      ),
    ).toEqual([
      'app B: failed | code win32:1603 | attempts 1 | downloaded begins | installed fails',
      'app C: open | no code | attempts 1 | downloaded begins',
      'app A: succeeded | no code | attempts 1 | downloaded succeeds | installed succeeds',
      'app D: skipped | no code | attempts 1 | downloaded skips',
    ]);
  });

  it('is told of the item that the same thread spoke of', async () => {
    expect(
      await told(
        log(
          ['about app A', 1],
          ['about app B', 2],
          ['installer ended with 5', 1],
          ['installer ended with 0', 2],
          ['installer ended with 0', 3],
        ),
      ),
    ).toEqual([
      'app A: failed | no code | attempts 1 | installed fails',
      'app B: succeeded | no code | attempts 1 | installed succeeds',
    ]);
    // Behind a message of several lines stands its thread.
    const text = log(['about app A', 1], ['about app B', 2]);
    const several = `${text}\n<![LOG[it says:\ninstaller ended with 0\n${log(['end', 1]).replace('<![LOG[', '')}`;
    expect(await told(several)).toEqual([
      'app A: succeeded | no code | attempts 1 | installed succeeds',
      'app B: named | no code | attempts 1',
    ]);
  });

  it('is not about what a thread spoke of long before, or only in passing', async () => {
    expect(await told(log(['about app A', 1, 0], ['installer ended with 5', 1, 13 * 60]))).toEqual([
      'app A: named | no code | attempts 1',
    ]);
    expect(await told(log('about app A', 'reported state of app B', 'installer ended with 0'))).toEqual([
      'app A: succeeded | no code | attempts 1 | installed succeeds',
      'app B: named | no code | attempts 1 | reported succeeds',
    ]);
  });

  it('tells that an item has recovered, waits, or failed again', async () => {
    const [begin, fail, done] = ['installing the app', 'installer ended with 0x80070643', 'installer ended with 0'];
    expect(await told(log('about app A', begin, fail, begin, done))).toEqual([
      'app A: recovered | no code | attempts 2 | installed succeeds',
    ]);
    expect(await told(log('about app A', begin, done, begin, fail))).toEqual([
      'app A: failed | code 0x80070643 | attempts 2 | installed fails',
    ]);
    expect(await told(log('about app A', begin, fail, begin))).toEqual([
      'app A: open | no code | attempts 2 | installed begins',
    ]);
    expect(await told(log('about app A', 'installer ended with 3010'))).toEqual([
      'app A: waiting | no code | attempts 1 | installed waits',
    ]);
    expect(await told(log('about app A', 'installer ended with 3010', 'download of app A ended: done'))).toEqual([
      'app A: waiting | no code | attempts 1 | installed waits | downloaded succeeds',
    ]);
    // To take it away, or to tell of it, is no success of an installation; to find it there is.
    expect(await told(log('about app A', fail, 'removed again: 0', 'reported state of app A'))).toEqual([
      'app A: failed | code 0x80070643 | attempts 1 | installed fails | removed succeeds | reported succeeds',
    ]);
    expect(await told(log('"Identity":"A","Name":"Seven"', 'about app A', fail, 'app called Seven is there'))).toEqual([
      'app A: recovered | name Seven | no code | attempts 1 | installed fails | detected succeeds',
    ]);
    const [item] = await itemsIn(log('about app A', fail, done), 'AppEnforce.log', [LOG]);
    expect(item).toMatchObject({ failedBefore: { line: 2 }, first: { line: 1 }, last: { line: 3 } });
    expect(item!.failed).toBeUndefined();
  });

  it('keeps the code of a failure that the next line tells again', async () => {
    expect(await told(log('about app A', 'installer ended with 1618', 'installation failed as a whole'))).toEqual([
      'app A: failed | code win32:1618 | attempts 1 | installed fails',
    ]);
    // It is the same failure, whatever code the second line has; an hour later it is another one.
    const twice = (minute: number) =>
      told(
        log(['about app A', 1, 0], ['installer ended with 1618', 1, 0], ['setup of the app failed: 1603', 1, minute]),
      );
    expect(await twice(1)).toEqual(['app A: failed | code win32:1618 | attempts 1 | installed fails']);
    expect(await twice(60)).toEqual(['app A: failed | code win32:1603 | attempts 2 | installed fails']);
    // A line may tell the code of what the next one says.
    expect(await told(log('about app A', 'told beforehand: it was 1603', 'installation failed as a whole'))).toEqual([
      'app A: failed | code win32:1603 | attempts 1 | installed fails',
    ]);
    expect(
      await told(
        log('about app A', 'told beforehand: it was 1603', 'installer ended with 0', 'installation failed as a whole'),
      ),
    ).toEqual(['app A: failed | no code | attempts 2 | installed fails']);
    // Small numbers are codes only where the line's pattern says so.
    expect(await told(log('about app A', 'removed again: 5'))).toEqual([
      'app A: failed | code win32:5 | attempts 1 | removed fails',
    ]);
  });

  it('is about what began last, where a line may be about several phases', async () => {
    expect(await told(log('about app A', 'all of it is done'))).toEqual([
      'app A: succeeded | no code | attempts 1 | installed succeeds',
    ]);
    expect(await told(log('about app A', 'removing the app', 'all of it is done'))).toEqual([
      'app A: succeeded | no code | attempts 1 | removed succeeds',
    ]);
    expect(await told(log('about app A', 'removing the app', 'installing the app', 'all of it is done'))).toEqual([
      'app A: open | no code | attempts 1 | removed begins | installed succeeds',
    ]);
  });

  it('reads lists, whose names name items before and after, in one spelling', async () => {
    const id = '3F0C1A2B-1111-2222-3333-444455556666';
    const list = `[{"Identity":"${id}","Name":"A \\u0026 B"},${' '.repeat(5000)}{"Identity":"C","Name":"Sea"}]`;
    expect(await told(log(`about app {${id}}`, list, 'installing the app'))).toEqual([
      'app C: open | name Sea | no code | attempts 1 | installed begins',
      'app 3f0c1a2b-1111-2222-3333-444455556666: named | name A & B | no code | attempts 1',
    ]);
  });

  it('is read of lines of the log’s formats only: by name, by mark, by looks', async () => {
    const line = 'download begins for app A';
    expect(await told(log(line), 'renamed.txt')).toHaveLength(1);
    expect(await told(log(line), 'CBS.log')).toHaveLength(1);
    expect(await told(line, 'AppEnforce.log')).toHaveLength(1);
    expect(await told(line, 'CBS.log')).toEqual([]);
    expect(await told(line, 'renamed.txt')).toEqual([]);
    const cbs: ItemLog = { ...LOG, formats: ['cbs'] };
    const looks = `2025-11-03 09:12:45, Info                  CBS    ${line}`;
    expect(await itemsIn(looks, 'renamed.txt', [cbs])).toHaveLength(1);
    expect(await itemsIn(looks, 'setupact.log', [cbs])).toEqual([]);
  });

  it('says nothing by a word that is not known, but goes on about its item', async () => {
    expect(await told(log('about app A', 'download of app B ended: strange', 'installing the app'))).toEqual([
      'app B: open | no code | attempts 1 | installed begins',
      'app A: named | no code | attempts 1',
    ]);
  });
});

describe('The items of several files', () => {
  const patterns = new ItemPatterns([LOG]);
  const merged = async (...files: readonly (readonly [string, string])[]) => {
    const read: FileItems[] = [];
    for (const [file, text] of files) read.push(await fileItems(text, file, patterns));
    return mergeItems(read).map((item) => [headOfItem(item), ...partsOfItem(item)].join(' | '));
  };
  const failing = log(['about app A', 1, 5], ['installer ended with 1603', 1, 6]);
  const working = log(['about app A', 1, 15], ['installer ended with 0', 1, 16]);

  it('are one where they have one id, in the order of time', async () => {
    const recovered = ['app A: recovered | no code | attempts 2 | installed succeeds'];
    expect(await merged(['AppEnforce-1.log', failing], ['AppEnforce.log', working])).toEqual(recovered);
    expect(await merged(['AppEnforce.log', working], ['AppEnforce-1.log', failing])).toEqual(recovered);
    expect(
      await merged(
        ['AppEnforce.log', log(['about app A', 1, 25], ['installer ended with 1603', 1, 26])],
        ['b.log', working],
      ),
    ).toEqual(['app A: failed | code win32:1603 | attempts 2 | installed fails']);
  });

  it('count a log once that is there twice', async () => {
    expect(await merged(['a/AppEnforce.log', failing], ['b/AppEnforce.log', failing])).toEqual([
      'app A: failed | code win32:1603 | attempts 1 | installed fails',
    ]);
  });
});

const pieces = fc.array(
  fc.constantFrom(
    'about app A',
    'about app {B}',
    'download begins for app A',
    'download of app C ended: lost',
    'download of app A ended: done',
    'installing the app',
    'installer ended with 0',
    'installer ended with 1603',
    'installer ended with 3010',
    'removed again: 5',
    '"Identity":"A","Name":"Ay"',
    'app called Ay is there',
    'nothing',
  ),
  { maxLength: 25 },
);

test('Items are the same whatever the pieces in which a text comes', async () => {
  const patterns = new ItemPatterns([LOG]);
  await fc.assert(
    fc.asyncProperty(pieces, fc.array(fc.nat(300)), async (lines, cuts) => {
      const text = log(...lines);
      const whole = await fileItems(text, 'AppEnforce.log', patterns);
      expect(await fileItems(text, 'AppEnforce.log', patterns, cuts)).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});

test('Items of a log that is cut into files are those of the whole', async () => {
  const patterns = new ItemPatterns([LOG]);
  await fc.assert(
    fc.asyncProperty(pieces, fc.nat(25), async (lines, at) => {
      // Each names its item: what a line is about does not reach from file to file.
      const own = lines.flatMap((line): [string, number, number][] => [
        ['about app A', 1, 0],
        [line, 1, 0],
      ]);
      const timed = own.map(([line, thread], i): [string, number, number] => [line, thread, i]);
      const [whole, first, second] = [timed, timed.slice(0, 2 * at), timed.slice(2 * at)].map((part) => log(...part));
      const one = mergeItems([await fileItems(whole!, 'AppEnforce.log', patterns)]);
      const two = mergeItems([
        await fileItems(second!, 'AppEnforce.log', patterns),
        await fileItems(first!, 'AppEnforce-1.log', patterns),
      ]);
      const seen = (items: typeof one) => items.map((item) => [headOfItem(item), item.code, item.attempts]).sort();
      expect(seen(two)).toEqual(seen(one));
    }),
    { numRuns: 60 },
  );
});

test('A log of very many items keeps some thousands, and says how many lines spoke of others', async () => {
  const lines = Array.from({ length: 30_000 }, (_, i) => `download begins for app A${i}`);
  const { items, left } = await fileItems(lines.join('\n'), 'AppEnforce.log', new ItemPatterns([LOG]));
  expect(items).toHaveLength(4000);
  expect(left).toBe(26_000);
  const failing = [...lines, 'download of app LAST ended: lost'].join('\n');
  expect((await itemsIn(failing, 'AppEnforce.log', [LOG]))[0]).toMatchObject({ id: 'LAST', outcome: 'failed' });
});
