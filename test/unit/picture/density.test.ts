import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OUTCOMES, type Outcome } from '../../../src/core/codes/outcome.ts';
import { binWidth, widthText } from '../../../src/core/picture/binWidths.ts';
import { densityOf, sumOf, type TimedHit } from '../../../src/core/picture/density.ts';
import { NESTED_WIDTHS } from '../../../src/core/times/timeCounts.ts';

const NOON = Date.UTC(2025, 10, 3, 12);
const MINUTE = 60_000;

const hit = (at: number, lane = 'a.log', outcome: Outcome = 'failure'): TimedHit => ({ at, lane, outcome });

const hits = fc.array(
  fc.record({
    at: fc.oneof(
      { arbitrary: fc.integer({ min: NOON, max: NOON + 3 * 86_400_000 }), weight: 9 },
      { arbitrary: fc.integer({ min: 0, max: 4e12 }), weight: 1 },
      { arbitrary: fc.constant(Number.POSITIVE_INFINITY), weight: 1 },
    ),
    lane: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '__proto__', ''),
    outcome: fc.constantFrom(...OUTCOMES),
    count: fc.integer({ min: 1, max: 9 }),
    span: fc.constantFrom(...NESTED_WIDTHS.slice(0, 9)),
  }),
);
const options = fc.record(
  {
    range: fc.constantFrom(undefined, { from: NOON + 1234, to: NOON + 86_400_000 }),
    maxBins: fc.integer({ min: 1, max: 200 }),
    maxLanes: fc.integer({ min: 2, max: 9 }),
    offset: fc.constantFrom(0, 60, -570),
  },
  { requiredKeys: ['maxBins', 'maxLanes'] },
);

describe('densityOf', () => {
  test('loses no hit, has no more bins and lanes than asked for, and all of them on one grid', () => {
    fc.assert(
      fc.property(hits, options, (all, { range, ...rest }) => {
        const density = densityOf(all, { ...rest, ...(range && { range }) });
        const { from, to, binMs, lanes, untimed, outside } = density;
        const inBins = lanes.flatMap(({ bins }) => bins.map(({ counts }) => sumOf(counts)));
        expect(inBins.reduce((a, b) => a + b, untimed + outside)).toBe(all.reduce((sum, { count }) => sum + count, 0));
        expect(lanes.map(({ total }) => sumOf(total)).reduce((a, b) => a + b, untimed + outside)).toBe(
          all.reduce((sum, { count }) => sum + count, 0),
        );
        expect(lanes.length).toBeLessThanOrEqual(rest.maxLanes);
        if (rest.maxBins > 1) expect(Math.round((to - from) / binMs)).toBeLessThanOrEqual(rest.maxBins);
        for (const { bins } of lanes) {
          for (const { at, first } of bins) {
            expect((at - from) % binMs).toBe(0);
            expect(at).toBeGreaterThanOrEqual(from);
            expect(at + binMs).toBeLessThanOrEqual(to);
            expect(first.at).toBeGreaterThanOrEqual(at);
            expect(first.at).toBeLessThan(at + binMs);
          }
          expect(bins.map(({ at }) => at)).toEqual([...new Set(bins.map(({ at }) => at))].sort((a, b) => a - b));
        }
      }),
    );
  });

  test('keeps the lanes with the most failures, and says how many share the last one', () => {
    const many = ['b', 'c', 'd'].map((lane, index) => hit(NOON + index * MINUTE, lane, 'success'));
    const density = densityOf([...many, hit(NOON + 5 * MINUTE), hit(NOON + 6 * MINUTE)], { maxBins: 50, maxLanes: 2 });
    expect(density.lanes.map(({ name, folded, total }) => [name, folded, total])).toEqual([
      ['', 3, { success: 3 }],
      ['a.log', undefined, { failure: 2 }],
    ]);
  });

  test('leads to the first hit of a bin', () => {
    const [late, early] = [hit(NOON + 900), hit(NOON + 100)];
    const { lanes } = densityOf([late, early, hit(NOON + MINUTE)], { maxBins: 10, maxLanes: 5 });
    expect(lanes[0]!.bins[0]!.first).toBe(early);
  });

  test('takes bins that are as wide as the times are known', () => {
    const counted = { ...hit(NOON), count: 500, span: 15 * MINUTE };
    const density = densityOf([counted, hit(NOON + 20 * MINUTE)], { maxBins: 1000, maxLanes: 5 });
    expect([density.binMs, density.span]).toEqual([15 * MINUTE, 15 * MINUTE]);
  });

  test('is empty for nothing', () => {
    const density = densityOf([], { maxBins: 10, maxLanes: 5 });
    expect(density).toMatchObject({ lanes: [], untimed: 0, outside: 0 });
    expect(density.to).toBeGreaterThan(density.from);
  });
});

test('Widths of bins are round, and multiples of the widths that times are known to', () => {
  expect(binWidth(86_400_000, 100, 1)).toBe(15 * MINUTE);
  expect(widthText(15 * MINUTE)).toBe('15 min');
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4e12 }),
      fc.integer({ min: 1, max: 300 }),
      fc.constantFrom(1, ...NESTED_WIDTHS),
      (stretch, most, span) => {
        const width = binWidth(stretch, most, span);
        expect(width % span).toBe(0);
        if (most > 1) expect(Math.ceil(stretch / width)).toBeLessThan(most + 1);
      },
    ),
  );
});

test('Lanes stand in the order that is asked for, the one that holds the rest below them', () => {
  const hits = ['a', 'b', 'c', 'd'].map((lane, index) => hit(NOON + index * MINUTE, lane));
  const namesOf = (order: readonly string[], maxLanes = 9) =>
    densityOf([...hits, hit(NOON, 'd')], { maxBins: 9, maxLanes, order }).lanes.map(({ name }) => name);
  expect(namesOf([])).toEqual(['a', 'd', 'b', 'c']);
  expect(namesOf(['c', 'b', 'a', 'd'])).toEqual(['c', 'b', 'a', 'd']);
  expect(namesOf(['c', 'b', 'a', 'd'], 3)).toEqual(['a', 'd', '']);
});
