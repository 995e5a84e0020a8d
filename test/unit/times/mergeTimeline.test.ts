import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/core/codes/outcome.ts';
import type { LocatedHit } from '../../../src/core/times/locatedHit.ts';
import { longestRise } from '../../../src/core/times/longestRise.ts';
import { mergeTimeline } from '../../../src/core/times/mergeTimeline.ts';
import type { Timestamp } from '../../../src/core/times/timestamp.ts';

const MINUTE = 60_000;
const local = (minutes: number): Timestamp => ({
  time: Date.UTC(2025, 10, 3) + minutes * MINUTE,
  isLocal: true,
  hasDate: true,
  precision: 'second',
});
const utc = (minutes: number, offset?: number): Timestamp => ({
  ...local(minutes),
  isLocal: false,
  ...(offset !== undefined && { offset }),
});
const ofDay = (minutes: number): Timestamp => ({ ...local(0), time: minutes * MINUTE, hasDate: false });

function hit(
  file: string,
  line: number,
  stamp?: Timestamp,
  outcome: Outcome = 'failure',
  value = 0x80070005,
): LocatedHit {
  const text = `0x${value.toString(16)}`;
  return {
    file,
    line,
    column: 1,
    hit: { start: 0, end: text.length, text, code: { kind: 'status', value } },
    outcome,
    lineText: text,
    ...(stamp && { stamp }),
  };
}
const asEvent = (one: LocatedHit): LocatedHit => ({
  ...one,
  hit: { ...one.hit, code: { kind: 'event', value: 7, provider: 'disk' } },
});
const places = (entries: readonly { hit: LocatedHit }[]) => entries.map(({ hit: { file, line } }) => `${file}${line}`);

describe('longestRise', () => {
  it('is in order, never falls, and nothing longer does', () => {
    const longest = (values: readonly number[]): number => {
      const lengths: number[] = [];
      for (const [i, value] of values.entries()) {
        lengths.push(1 + Math.max(0, ...lengths.filter((_, j) => values[j]! <= value && j < i)));
      }
      return Math.max(0, ...lengths);
    };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 30 }), (values) => {
        const rise = longestRise(values);
        expect(rise).toHaveLength(longest(values));
        for (const [i, place] of rise.entries()) {
          if (i === 0) continue;
          expect(place).toBeGreaterThan(rise[i - 1]!);
          expect(values[place]).toBeGreaterThanOrEqual(values[rise[i - 1]!]!);
        }
      }),
    );
  });
});

describe('mergeTimeline', () => {
  it('puts the hits of a clock that is ahead where they belong, and says which clocks those are', () => {
    const a = [hit('a', 1, local(10)), hit('a', 2, local(40))];
    const b = [hit('b', 1, local(140)), hit('b', 2, ofDay(1))];
    const { entries, clocks } = mergeTimeline([{ hits: a }, { hits: b }], {
      clocks: new Map([...[['b', 120] as const], ...[['c', 5] as const]]),
    });
    expect(places(entries)).toEqual(['a1', 'b1', 'b2', 'a2']);
    expect(entries[1]!.instant).toBe(local(20).time);
    expect([...clocks]).toEqual([['b', 120]]);
    const failed = { ...hit('b', 9, local(121)), hit: undefined as never };
    const { hit: _, ...line } = failed;
    const [first] = mergeTimeline([{ hits: a }, { hits: b, failed: line }], { clocks }).firstOfFile;
    expect(first!.hit).toMatchObject({ file: 'b', line: 9 });
  });

  it('makes the same of a file whichever end its newest lines are at', () => {
    const minutes = [1, 1, 4, 9, 12, 12, 30];
    const oldestFirst = minutes.map((minute, at) => asEvent(hit('a', at + 1, local(minute))));
    const newestFirst = oldestFirst.toReversed().map((one, at) => ({ ...one, line: at + 1 }));
    const risen = mergeTimeline([{ hits: oldestFirst }]);
    const fallen = mergeTimeline([{ hits: newestFirst }]);
    expect(fallen.entries.map(({ instant, placedBy }) => [instant, placedBy])).toEqual(
      risen.entries.map(({ instant, placedBy }) => [instant, placedBy]),
    );
    expect(places(fallen.entries)).toEqual(['a7', 'a6', 'a5', 'a4', 'a3', 'a2', 'a1']);
    expect(fallen.firstFailure?.hit.line).toBe(7);
  });

  it('takes events that fall for an export with the newest on top, and other hits for a clock set back', () => {
    const hits = [hit('a', 1, local(9)), hit('a', 2, local(4))];
    const events = hits.map(asEvent);
    expect(places(mergeTimeline([{ hits }]).entries)).toEqual(['a1', 'a2']);
    expect(places(mergeTimeline([{ hits: events }]).entries)).toEqual(['a2', 'a1']);
  });

  it('places the records of exported events by their times, whatever the order of the export', () => {
    const events = [hit('a', 1, local(30)), hit('a', 2, local(20)), hit('a', 3, local(4)), hit('a', 4, local(9))];
    const all = mergeTimeline([{ hits: events.map(asEvent) }]).entries;
    expect(places(all)).toEqual(['a3', 'a4', 'a2', 'a1']);
    expect(all.every(({ placedBy }) => placedBy === 'time')).toBe(true);
    // One event that a log speaks of does not make it an export.
    const [first, ...others] = events;
    expect(places(mergeTimeline([{ hits: [asEvent(first!), ...others] }]).entries)).not.toEqual(places(all));
  });

  it('places the hits of a file that is out of order by their times', () => {
    const hits = [hit('a', 1, utc(8)), hit('a', 2, utc(9)), hit('a', 3, utc(1)), hit('a', 4), hit('a', 5, utc(3))];
    const other = { hits: [hit('b', 1, utc(2)), hit('b', 2, utc(10))] };
    expect(places(mergeTimeline([{ hits }, other]).entries)).toEqual(['b1', 'a1', 'a2', 'a3', 'a4', 'a5', 'b2']);
    const { entries } = mergeTimeline([{ hits, outOfOrder: true }, other]);
    expect(places(entries)).toEqual(['a3', 'a4', 'b1', 'a5', 'a1', 'a2', 'b2']);
  });

  it('puts the hits of several files into the order of their times', () => {
    const a = [hit('a', 1, local(1)), hit('a', 2, local(4))];
    const b = [hit('b', 1, local(2)), hit('b', 2, local(4)), hit('b', 3, local(5))];
    expect(places(mergeTimeline([{ hits: a }, { hits: b }]).entries)).toEqual(['a1', 'b1', 'a2', 'b2', 'b3']);
  });

  it('compares local times with instants by the offset given, or that the logs state', () => {
    const a = [hit('a', 1, local(70))];
    const b = [hit('b', 1, utc(5))];
    const given = mergeTimeline([{ hits: a }, { hits: b }], { assumedOffset: 120 });
    expect(places(given.entries)).toEqual(['a1', 'b1']);
    expect(given).toMatchObject({ offset: 120, offsetFrom: 'caller' });
    const nobody = mergeTimeline([{ hits: a }, { hits: b }]);
    expect(places(nobody.entries)).toEqual(['b1', 'a1']);
    expect(nobody).toMatchObject({ offset: 0, offsetFrom: 'nobody' });
    const logs = mergeTimeline([{ hits: a }, { hits: [hit('b', 1, utc(15, 60))] }]);
    expect(places(logs.entries)).toEqual(['a1', 'b1']);
    expect(logs).toMatchObject({ offset: 60, offsetFrom: 'logs' });
  });

  it('keeps the order of a file whose clock was set back, and lets one wild time move nothing else', () => {
    const wild = [hit('a', 1, local(1)), hit('a', 2, local(9_000_000)), hit('a', 3, local(3)), hit('a', 4, local(4))];
    const early = [hit('b', 1, local(2)), hit('b', 2, local(-9_000_000)), hit('b', 3, local(3.5))];
    const { entries } = mergeTimeline([{ hits: wild }, { hits: early }]);
    expect(places(entries)).toEqual(['a1', 'a2', 'b1', 'b2', 'a3', 'b3', 'a4']);
    expect(entries.map(({ placedBy }) => placedBy)).toEqual([
      'time',
      'neighbour',
      'time',
      'neighbour',
      'time',
      'time',
      'time',
    ]);
  });

  it('places hits without a time with their neighbours', () => {
    const a = [hit('a', 1), hit('a', 2, local(5)), hit('a', 3), hit('a', 4, local(7))];
    const b = [hit('b', 1, local(4)), hit('b', 2, local(6))];
    expect(places(mergeTimeline([{ hits: a }, { hits: b }]).entries)).toEqual(['b1', 'a1', 'a2', 'a3', 'b2', 'a4']);
  });

  it('places a file without dates at its last change, and else behind the others', () => {
    const undated = [hit('a', 1), hit('a', 2)];
    const b = [hit('b', 1, local(4)), hit('b', 2, local(6))];
    const changed = Date.UTC(2025, 10, 3, 0, 5);
    const known = mergeTimeline([{ hits: undated, changed }, { hits: b }]);
    expect(places(known.entries)).toEqual(['b1', 'a1', 'a2', 'b2']);
    expect(known.entries[1]!.placedBy).toBe('file');
    const unknown = mergeTimeline([{ hits: undated }, { hits: b }]);
    expect(places(unknown.entries)).toEqual(['b1', 'b2', 'a1', 'a2']);
    expect(unknown.entries.at(-1)!.placedBy).toBe('nothing');
    expect(unknown.firstFailure?.hit).toBe(b[0]);
  });

  it('finds the day of times without a date by the last change of the file', () => {
    const b = [hit('b', 1, local(4)), hit('b', 2, local(6))];
    const changed = Date.UTC(2025, 10, 3, 0, 30);
    const same = mergeTimeline([{ hits: [hit('a', 1, ofDay(5))], changed }, { hits: b }]);
    expect(places(same.entries)).toEqual(['b1', 'a1', 'b2']);
    const before = mergeTimeline([{ hits: [hit('a', 1, ofDay(1435))], changed }, { hits: b }]);
    expect(places(before.entries)).toEqual(['a1', 'b1', 'b2']);
  });

  it('says where it started: the first failure, and the first of each code, without the background', () => {
    const noise = hit('a', 1, local(1));
    const hits = [
      { ...noise, hit: { ...noise.hit, noise: 'licensing-list' as const } },
      hit('a', 2, local(2), 'success'),
      hit('a', 3, local(3)),
      hit('a', 4, local(4), 'failure', 0x80070643),
      hit('a', 5, local(5)),
    ];
    const timeline = mergeTimeline([{ hits }]);
    expect(timeline.firstFailure?.hit.line).toBe(3);
    expect(
      [...timeline.firstOfCode].map(
        ([
          code,
          {
            hit: { line },
          },
        ]) => [code, line],
      ),
    ).toEqual([
      ['0x80070005', 3],
      ['0x80070643', 4],
    ]);
    expect(mergeTimeline([])).toMatchObject({ entries: [] });
    expect(mergeTimeline([]).firstFailure).toBeUndefined();
  });

  it('never changes the order of a file, loses no hit, and is in the order of its instants', () => {
    const stamp = fc.option(
      fc.oneof(
        fc.integer({ min: -50, max: 50 }).map(local),
        fc.tuple(fc.integer({ min: -50, max: 50 }), fc.constantFrom(undefined, 60, -240)).map(([m, o]) => utc(m, o)),
        fc.integer({ min: 0, max: 3000 }).map(ofDay),
        fc.constant({ ...local(0), time: Number.NaN }),
      ),
      { nil: undefined },
    );
    const files = fc.array(
      fc.record({ stamps: fc.array(stamp, { maxLength: 12 }), changed: fc.option(fc.integer(), { nil: undefined }) }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(files, (given) => {
        const { entries } = mergeTimeline(
          given.map(({ stamps, changed }, file) => ({
            hits: stamps.map((each, line) => hit(String(file), line, each)),
            ...(changed !== undefined && { changed }),
          })),
        );
        for (const [file, { stamps }] of given.entries()) {
          const lines = entries.flatMap((entry) => (entry.hit.file === String(file) ? [entry.hit.line] : []));
          expect(lines).toEqual(stamps.map((_, line) => line));
        }
        for (const [i, { instant }] of entries.entries()) {
          expect(instant).not.toBeNaN();
          if (i > 0) expect(instant).toBeGreaterThanOrEqual(entries[i - 1]!.instant);
        }
      }),
    );
  });
});
