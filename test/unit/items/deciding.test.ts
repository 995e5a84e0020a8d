import { expect, test } from 'vitest';
import type { Item } from '../../../src/core/items/item.ts';
import type { ItemLog } from '../../../src/core/items/itemLog.ts';
import { itemDuration } from '../../../src/core/items/itemWords.ts';
import { itemsIn } from './itemsIn.ts';

const ID = '(?<id>[a-z]{1,9})';

const LOG: ItemLog = {
  name: 'made-up',
  formats: ['cmtrace'],
  lines: [
    { at: `list of apps: ${ID}`, kind: 'app' },
    { at: `fetching app ${ID}`, kind: 'app', phase: 'downloaded', says: 'begins' },
    { at: `fetched app ${ID}`, kind: 'app', phase: 'downloaded', says: 'succeeds' },
    { at: `installing app ${ID}`, kind: 'app', phase: 'installed', says: 'begins' },
    { at: `process started for app ${ID}`, kind: 'app', phase: 'installed', says: 'begins' },
    { at: `installed app ${ID}: (?<code>[0-9]{1,9})`, kind: 'app', phase: 'installed', byCode: true },
    { at: `app ${ID} is there`, kind: 'app', phase: 'detected', says: 'succeeds', mayWait: true },
    { at: `app ${ID} is not due`, kind: 'app', phase: 'checked', says: 'waits' },
  ],
};

/** Each line with its second of the day. */
async function itemOf(...lines: readonly (readonly [second: number, text: string])[]): Promise<Item> {
  const text = lines.map(([second, message]) => {
    const time = new Date(second * 1000).toISOString().slice(11, 19);
    return `<![LOG[${message}]LOG]!><time="${time}.000+000" date="11-03-2025" component="a" context="" type="1" thread="1" file="">`;
  });
  const [item, ...others] = await itemsIn(text.join('\n'), 'AppEnforce.log', [LOG]);
  expect(others).toEqual([]);
  return item!;
}

test('An item stands where its outcome is decided, not where it is named last', async () => {
  const item = await itemOf([0, 'app x is there'], [50, 'app x is there'], [60, 'list of apps: x']);
  expect([item.outcome, item.last.line, itemDuration(item)]).toEqual(['succeeded', 2, undefined]);
  const named = await itemOf([0, 'list of apps: x'], [60, 'list of apps: x']);
  expect([named.outcome, named.last.line]).toEqual(['named', 2]);
});

test('It takes as long as its last attempt, from what led to that', async () => {
  const item = await itemOf(
    ...([
      [0, 'fetching app x'],
      [20, 'fetched app x'],
      [30, 'installing app x'],
      [31, 'process started for app x'],
      [90, 'installed app x: 1603'],
    ] as const),
  );
  expect([item.outcome, item.last.line, item.attempts, itemDuration(item)]).toEqual(['failed', 5, 1, 90_000]);
  const again = await itemOf(
    ...([
      [0, 'fetching app x'],
      [20, 'fetched app x'],
      [30, 'installing app x'],
      [90, 'installed app x: 1603'],
      [100, 'installing app x'],
      [101, 'process started for app x'],
      [110, 'installed app x: 0'],
      [9000, 'app x is there'],
      [9001, 'list of apps: x'],
    ] as const),
  );
  expect([again.outcome, again.last.line, again.attempts, itemDuration(again)]).toEqual(['recovered', 8, 2, 10_000]);
  const open = await itemOf([0, 'installing app x'], [90, 'list of apps: x']);
  expect([open.outcome, open.last.line, itemDuration(open)]).toEqual(['open', 1, undefined]);
});

test('What is found soon after it was installed does not do away with the restart that it waits for', async () => {
  const soon = await itemOf([0, 'installing app x'], [30, 'installed app x: 3010'], [33, 'app x is there']);
  expect([soon.outcome, soon.last.line, itemDuration(soon)]).toEqual(['waiting', 2, 30_000]);
  const next = await itemOf(
    ...([
      [0, 'installing app x'],
      [30, 'installed app x: 3010'],
      [33, 'app x is there'],
      [9000, 'app x is there'],
    ] as const),
  );
  expect([next.outcome, next.last.line, itemDuration(next)]).toEqual(['succeeded', 4, 30_000]);
});

test('What is there need not wait to be installed', async () => {
  const item = await itemOf([0, 'app x is there'], [1, 'app x is not due']);
  expect([item.outcome, item.last.line]).toEqual(['succeeded', 1]);
  const long = await itemOf([0, 'app x is there'], [9000, 'app x is not due']);
  expect([long.outcome, long.last.line]).toEqual(['waiting', 2]);
});
