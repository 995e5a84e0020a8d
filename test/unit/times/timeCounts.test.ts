import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mergeTimeCounts,
  NESTED_WIDTHS,
  settleTimeCounts,
  sizeOfTimeCounts,
  TimeCounter,
} from '../../../src/core/times/timeCounts.ts';
import type { Timestamp } from '../../../src/core/times/timestamp.ts';

const NOON = Date.UTC(2025, 10, 3, 12);
const at = (time: number, more: Partial<Timestamp> = {}): Timestamp => {
  return { ...{ time, isLocal: true, hasDate: true, precision: 'second' }, ...more };
};
const counted = (stamps: readonly (Timestamp | undefined)[], most?: number) => {
  const counter = new TimeCounter(most);
  for (const [index, stamp] of stamps.entries()) counter.add({ stamp, line: index + 1, column: 1 });
  return counter.counts();
};

describe('TimeCounter', () => {
  test('loses no hit and keeps its size, however they spread and in whatever parts they come', () => {
    const stamps = fc.array(
      fc.option(
        fc.integer({ min: NOON, max: NOON + 4e10 }).map((time) => at(time)),
        { nil: undefined },
      ),
      { minLength: 1, maxLength: 300 },
    );
    fc.assert(
      fc.property(stamps, fc.integer({ min: 0, max: 300 }), (all, cut) => {
        const whole = counted(all)!;
        const parts = mergeTimeCounts(counted(all.slice(0, cut)), counted(all.slice(cut)))!;
        for (const counts of [whole, parts]) {
          expect(sizeOfTimeCounts(counts)).toBe(all.length);
          expect(counts.untimed).toBe(all.filter((stamp) => !stamp).length);
          expect(counts.counts.length).toBeLessThanOrEqual(100);
          expect(NESTED_WIDTHS).toContain(counts.width);
          for (const { start } of counts.counts) expect(start % counts.width).toBe(0);
        }
        expect(structuredClone(parts)).toEqual(parts);
      }),
    );
  });

  test('tells seconds apart as long as there are few, and then ever wider stretches, with the first line of each', () => {
    expect(counted([at(NOON), at(NOON + 400), at(NOON + 1000)])).toEqual({
      width: 1000,
      counts: [
        { start: NOON, isLocal: true, count: 2, line: 1, column: 1 },
        { start: NOON + 1000, isLocal: true, count: 1, line: 3, column: 1 },
      ],
      untimed: 0,
    });
    const wide = counted(
      [0, 7, 14, 21].map((seconds) => at(NOON + seconds * 1000)),
      2,
    )!;
    expect(wide.width).toBe(15_000);
    expect(wide.counts.map(({ count, line }) => [count, line])).toEqual([
      [3, 1],
      [1, 4],
    ]);
  });

  test('tells local times from instants, and takes none without a date for a time', () => {
    const counts = counted([at(NOON), at(NOON, { isLocal: false }), at(NOON, { hasDate: false })])!;
    expect(counts.counts.map(({ isLocal }) => isLocal)).toEqual([true, false]);
    expect(counts.untimed).toBe(1);
  });

  test('reads a date with two readings as its file does in the end', () => {
    const either = { dayFirst: Date.UTC(2025, 2, 11), monthFirst: NOON };
    const counts = counted([at(NOON, { either }), at(NOON + 5000)])!;
    expect(settleTimeCounts(counts, 'dayFirst').counts.map(({ start }) => start)).toEqual([
      either.dayFirst,
      NOON + 5000,
    ]);
    expect(settleTimeCounts(counts, 'monthFirst').counts.map(({ start }) => start)).toEqual([NOON, NOON + 5000]);
  });
});
