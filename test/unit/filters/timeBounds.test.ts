import { describe, expect, test } from 'vitest';
import { readBound, TimeRange, timesAround } from '../../../src/core/filters/timeBounds.ts';
import type { Timestamp } from '../../../src/core/times/timestamp.ts';

const local = (time: string): Timestamp => ({
  ...{ time: Date.parse(`${time}Z`), isLocal: true, hasDate: true, precision: 'second' },
});
const ofDay = (hours: number, minutes = 0): Timestamp => ({
  ...{ time: (hours * 60 + minutes) * 60_000, isLocal: true, hasDate: false, precision: 'second' },
});

describe('A time that somebody wrote', () => {
  const day = Date.UTC(2025, 10, 3);
  test.each([
    ['2025-11-03 09:12:45', { day, ms: 33_165_000, lasts: 1000 }],
    ['2025-11-03T09:12', { day, ms: 33_120_000, lasts: 60_000 }],
    [' 2025-11-3 9:12:45.5 ', { day, ms: 33_165_500, lasts: 100 }],
    ['2025-11-03', { day, ms: 0, lasts: 86_400_000 }],
    ['1900-01-01', { day: Date.UTC(1900, 0, 1), ms: 0, lasts: 86_400_000 }],
    ['0001-01-01', { day: Date.parse('0001-01-01T00:00Z'), ms: 0, lasts: 86_400_000 }],
    ['9:12', { ms: 33_120_000, lasts: 60_000 }],
    ['23:59:59', { ms: 86_399_000, lasts: 1000 }],
  ])('%s', (text, bound) => {
    expect(readBound(text)).toEqual(bound);
  });

  test.each(['', ' ', '9', '24:00', '2025-13-01', '2025-02-30 09:00', '11/03/2025', '09:12 PM', '2025-11-0309:12'])(
    '"%s" is none',
    (text) => expect(readBound(text)).toBeUndefined(),
  );
});

describe('A stretch of time', () => {
  test('holds both of its ends as long as they last', () => {
    const range = new TimeRange('2025-11-03 09:12', '2025-11-03 09:13');
    expect(range.holds(local('2025-11-03T09:11:59'))).toBe(false);
    expect(range.holds(local('2025-11-03T09:12:00'))).toBe(true);
    expect(range.holds(local('2025-11-03T09:13:59'))).toBe(true);
    expect(range.holds(local('2025-11-03T09:14:00'))).toBe(false);
  });

  test('may be open at one end, and may be of whole days', () => {
    expect(new TimeRange('2025-11-03', undefined).holds(local('2026-01-01T00:00:00'))).toBe(true);
    expect(new TimeRange(undefined, '2025-11-03').holds(local('2025-11-03T23:59:59'))).toBe(true);
    expect(new TimeRange(undefined, '2025-11-03').holds(local('2025-11-04T00:00:00'))).toBe(false);
  });

  test('of any day may go past midnight', () => {
    const range = new TimeRange('23:00', '01:00');
    const hours = ['22', '23', '00', '01', '02'].map((hour) => range.holds(local(`2025-11-03T${hour}:30:00`)));
    expect(hours).toEqual([false, true, true, false, false]);
    expect(range.holds(local('2025-11-03T01:00:59'))).toBe(true);
  });

  test('with dates asks a log without dates for the time of day', () => {
    const range = new TimeRange('2025-11-03 09:00', '2025-11-03 10:00');
    expect(range.holds(ofDay(9, 30))).toBe(true);
    expect(range.holds(ofDay(24 + 9, 30))).toBe(true);
    expect(range.holds(ofDay(11))).toBe(false);
  });

  test('is compared with the digits that the line shows, whatever its offset', () => {
    const range = new TimeRange('09:00', '09:59');
    const stamp = { ...local('2025-11-03T17:30:00'), isLocal: false, offset: -480 };
    expect(range.holds(stamp)).toBe(true);
    expect(range.holds({ ...stamp, offset: 0 })).toBe(false);
  });

  test('around a time stamp is written as the log shows it', () => {
    expect(timesAround(local('2025-11-03T09:12:45'), 300_000)).toEqual({
      from: '2025-11-03 09:07:45',
      to: '2025-11-03 09:17:45',
    });
    const stamp = { ...local('2025-11-03T17:30:00'), isLocal: false, offset: -480 };
    expect(timesAround(stamp, 300_000)).toEqual({ from: '2025-11-03 09:25:00', to: '2025-11-03 09:35:00' });
    expect(timesAround(ofDay(0, 2), 300_000)).toEqual({ from: '23:57:00', to: '00:07:00' });
  });
});
