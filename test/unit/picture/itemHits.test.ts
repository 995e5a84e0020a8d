import { expect, test } from 'vitest';
import type { ItemLog } from '../../../src/core/items/itemLog.ts';
import { hitsOfItems } from '../../../src/core/picture/itemHits.ts';
import { orderOfLanes, stretchOf } from '../../../src/core/picture/shownPicture.ts';
import { english } from '../../../src/core/text/translate.ts';
import { itemsIn } from '../items/itemsIn.ts';

const LOG: ItemLog = {
  name: 'made-up',
  formats: ['cmtrace'],
  lines: [
    { at: 'Installing app (?<id>\\w+)', kind: 'app', phase: 'installed', says: 'begins' },
    { at: 'App (?<id>\\w+) failed with (?<code>0x[0-9a-f]{8})', kind: 'app', phase: 'installed', says: 'fails' },
    { at: 'App (?<id>\\w+) is installed', kind: 'app', phase: 'installed', says: 'succeeds' },
    { at: 'Policy names app (?<id>\\w+)', kind: 'app' },
  ],
};
const line = (time: string, text: string) =>
  `<![LOG[${text}]LOG]!><time="${time}:00.000+000" date="11-03-2025" component="a" context="" type="1" thread="1" file="">`;
const TEXT = [
  line('08:59', 'Policy names app Gamma'),
  line('09:00', 'Installing app Alpha'),
  line('09:01', 'App Alpha failed with 0x80070643'),
  line('09:10', 'Installing app Beta'),
  line('09:12', 'App Beta failed with 0x80070005'),
  line('09:20', 'Installing app Alpha'),
  line('09:25', 'App Alpha is installed'),
].join('\n');

const shown = async (offset = 0, clocks: ReadonlyMap<string, number> = new Map()) => {
  const hits = hitsOfItems(await itemsIn(TEXT, 'AppEnforce.log', [LOG]), { offset, clocks }, english);
  const order = orderOfLanes(hits);
  const rows = hits.map(({ lane, at, outcome, line }) => {
    const time = Number.isFinite(at) ? new Date(at).toISOString().slice(11, 16) : 'no time';
    return `${lane} | ${time} | ${outcome} | line ${line}`;
  });
  return { hits, order, rows };
};

test('Each item that something became of has a lane with when it began, failed and ended', async () => {
  const { hits, order, rows } = await shown();
  expect(order).toEqual(['App: Alpha', 'App: Beta']);
  expect(rows.filter((row) => row.includes('Alpha')).sort()).toEqual([
    'App: Alpha | 09:01 | failure | line 3',
    'App: Alpha | 09:20 | information | line 6',
    'App: Alpha | 09:25 | success | line 7',
  ]);
  expect(rows.filter((row) => row.includes('Beta')).sort()).toEqual([
    'App: Beta | 09:10 | information | line 4',
    'App: Beta | 09:12 | failure | line 5',
  ]);
  expect(hits.find(({ lane, outcome }) => lane === 'App: Beta' && outcome === 'failure')?.code).toBe('0x80070005');
  const { from, to } = stretchOf(hits);
  expect([from, to]).toEqual([Date.UTC(2025, 10, 3, 9, 1), Date.UTC(2025, 10, 3, 9, 25) + 1]);
});

test('The clock of a log counts, and a time that states its zone is taken as it is', async () => {
  const { rows } = await shown(60, new Map([['AppEnforce.log', 10]]));
  expect(rows).toContain('App: Beta | 09:02 | failure | line 5');
});

test('Nothing has no stretch of time', () => {
  expect(stretchOf([])).toEqual({ from: 0, to: 1 });
});
