import { expect, test } from 'vitest';
import { shortTimes } from '../../../src/core/times/shortTime.ts';
import type { Timestamp } from '../../../src/core/times/timestamp.ts';

const at = (iso: string): Timestamp => ({
  ...{ time: Date.parse(`${iso}Z`), isLocal: true, hasDate: true, precision: 'second' },
});
const undated: Timestamp = { ...at('1970-01-01T09:12:45'), hasDate: false };

const shown = (...stamps: Timestamp[]) => {
  const short = shortTimes(stamps);
  return stamps.map((stamp) => short(stamp));
};

test('Times of one day are told by the clock, of several by the day, of several years by the year, too', () => {
  expect(shown(at('2025-11-03T09:12:45'), at('2025-11-03T10:00:00'), undated)).toEqual(['09:12', '10:00', '09:12']);
  expect(shown(at('2025-11-03T09:12:45'), at('2025-11-29T09:12:45'), undated)).toEqual(['11-03', '11-29', '09:12']);
  expect(shown(at('2025-11-03T09:12:45'), at('2026-01-29T09:12:45'))).toEqual(['2025-11-03', '2026-01-29']);
  expect(shown({ ...at('2025-11-03T23:30:00'), isLocal: false, offset: 60 })).toEqual(['00:30']);
  expect(shown({ ...at('2025-11-03T09:12:00'), precision: 'minute' })).toEqual(['09:12']);
});
