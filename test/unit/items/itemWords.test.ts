import { expect, test } from 'vitest';
import { durationText, itemDuration, phaseLine } from '../../../src/core/items/itemWords.ts';
import { english } from '../../../src/core/text/translate.ts';
import { at, place } from '../casePage/caseFiles.ts';

test.each([
  [0, '0 s'],
  [420, '0.4 s'],
  [9960, '10 s'],
  [59_499, '59 s'],
  [125_000, '2 min 5 s'],
  [120_000, '2 min'],
  [3_725_000, '1 h 2 min'],
  [97_200_000, '1 d 3 h'],
])('%i ms are %s', (ms, text) => {
  expect(durationText(ms)).toBe(text);
});

test('How long an attempt took is told only where its times are by one clock, and go forwards', () => {
  expect(itemDuration({ attempt: { begin: place(1, 0), end: place(2, 90) } })).toBe(90_000);
  expect(itemDuration({ attempt: { begin: place(1, 90), end: place(2, 0) } })).toBeUndefined();
  const utc = { ...place(2, 90), stamp: { ...at(90), isLocal: false } };
  expect(itemDuration({ attempt: { begin: place(1, 0), end: utc } })).toBeUndefined();
  const { stamp: _, ...timeless } = place(2, 90);
  expect(itemDuration({ attempt: { begin: place(1, 0), end: timeless } })).toBeUndefined();
  expect(itemDuration({})).toBeUndefined();
});

test('A phase is told with how far it has come', () => {
  expect(phaseLine({ phase: 'downloaded', says: 'fails', last: place(1, 0), attempts: 1 }, english)).toBe(
    'Download: failed',
  );
});
