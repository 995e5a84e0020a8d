import fc from 'fast-check';
import { expect, test } from 'vitest';
import { win32 } from '../../../src/core/codes/code.ts';
import { FileTallies } from '../../../src/core/summary/fileTallies.ts';
import { LINES, mergeTallies, PLACES, type Tally } from '../../../src/core/summary/tally.ts';
import type { Timestamp } from '../../../src/core/times/timestamp.ts';

interface Met {
  readonly line: number;
  readonly value: number;
  readonly time: number | undefined;
  readonly hasDate: boolean;
}

const met: fc.Arbitrary<readonly Met[]> = fc
  .array(
    fc.record({
      line: fc.integer({ min: 1, max: 300 }),
      value: fc.constantFrom(5, 1603),
      time: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
      hasDate: fc.boolean(),
    }),
    { maxLength: 300 },
  )
  .map((hits) => hits.toSorted((a, b) => a.line - b.line));

const lines = { lineCount: 0, line: () => '' };

/** Tallies some of a file's hits as one part. A hit's column is its place in the file, so that no two share one. */
function tallied(hits: readonly (Met & { readonly column: number })[]): Tally[] {
  const tallies = new FileTallies('a.log', { outcome: () => 'failure' }, { room: { left: 1e6 } });
  for (const { line, column, value, time, hasDate } of hits) {
    const hit = { start: 0, end: 4, text: 'text', code: win32(value) };
    const stamp: Timestamp | undefined =
      time === undefined ? undefined : { time, hasDate, isLocal: true, precision: 'second' };
    tallies.add({ line, column, hit, lineText: `text ${column}` }, stamp, lines);
  }
  return tallies.take();
}

const byKey = (tallies: Iterable<Tally>) => [...tallies].sort((a, b) => a.key.localeCompare(b.key));

test('Parts of a file come to the same tally however they are split, and in whatever order they are merged', () => {
  fc.assert(
    fc.property(
      met,
      fc.array(fc.nat(6), { minLength: 300, maxLength: 300 }),
      fc.func(fc.nat()),
      (hits, parts, order) => {
        const all = hits.map((hit, index) => ({ ...hit, column: index + 1 }));
        const split = Array.from({ length: 7 }, (_, part) => tallied(all.filter((_hit, i) => parts[i] === part)));
        const shuffled = split.map((part, i) => ({ part, at: order(i) })).sort((a, b) => a.at - b.at);
        const merged = new Map<string, Tally>();
        for (const { part } of shuffled) {
          for (const tally of part) {
            const before = merged.get(tally.key);
            merged.set(tally.key, before ? mergeTallies(before, tally) : tally);
          }
        }
        const whole = byKey(tallied(all));
        expect(byKey(merged.values())).toEqual(whole);
        for (const tally of whole) {
          expect(tally.places.length).toBeLessThanOrEqual(PLACES);
          expect(tally.lines.length).toBeLessThanOrEqual(LINES);
          expect(tally.count).toBe(all.filter(({ value }) => tally.key.startsWith(`win32:${value}|`)).length);
        }
      },
    ),
  );
});
