import { expect, test } from 'vitest';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import { english } from '../../../src/core/text/translate.ts';
import { drawnScan } from '../../../src/editor/picture/drawnScan.ts';
import { hitsIn, resultsOf, sources } from '../report/summaries.ts';

const WORDS = ['Policy was refused', 'The download broke off', 'Registration has failed', 'Nobody answered it'];
const log = (hour: number) => {
  return WORDS.map((words, index) => `2025-11-03 ${hour}:0${index}:00 ${words}: hr = 0x80070005`).join('\n');
};
const results = resultsOf([
  ...hitsIn('/logs/a.log', `${log(10)}\n2025-11-03 10:30:00 Something else: hr = 0x80070643`),
  ...hitsIn('/logs/b.log', log(12)),
]);
const scan = { results, summary: results.summary(new Explainer(sources, 'en')), state: 'done' } as const;

test('A scan is drawn with the clocks as they were set; what they seem to be is only suggested', () => {
  const { hits, clocks, suggestions, notes } = drawnScan(scan, new Map(), english);
  expect(hits.map(({ at }) => new Date(at).toISOString().slice(11, 16)).sort()).toEqual([
    '10:00',
    '10:01',
    '10:02',
    '10:03',
    '10:30',
    '12:00',
    '12:01',
    '12:02',
    '12:03',
  ]);
  const place = clocks.findIndex(({ file }) => file === '/logs/b.log');
  expect(clocks.map(({ minutes }) => minutes)).toEqual([0, 0]);
  expect(suggestions).toEqual([
    {
      file: place,
      minutes: 120,
      words: '/logs/b.log seems to be 120 min ahead of /logs/a.log: 4 events are in both.',
    },
  ]);
  expect(notes).toEqual([]);

  expect(drawnScan({ ...scan, state: 'running' }, new Map(), english).suggestions).toEqual([]);

  const set = drawnScan(scan, new Map([['/logs/b.log', 120]]), english);
  expect(set.hits.map(({ at }) => new Date(at).toISOString().slice(11, 16))).not.toContain('12:00');
  expect(set.suggestions).toEqual([]);
  expect(set.clocks.find(({ file }) => file === '/logs/b.log')?.minutes).toBe(120);
  expect(set.notes).toEqual(['The clock of /logs/b.log is taken to be 120 min ahead.']);
});
