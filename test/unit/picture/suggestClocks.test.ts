import { describe, expect, test } from 'vitest';
import { suggestedClocks } from '../../../src/core/picture/suggestClocks.ts';
import type { LocatedHit } from '../../../src/core/times/locatedHit.ts';
import { mergeTimeline } from '../../../src/core/times/mergeTimeline.ts';

const NOON = Date.UTC(2025, 10, 3, 12);
const MINUTE = 60_000;
const WORDS = ['Policy was refused', 'The download broke off', 'Registration failed', 'Nobody answered', 'It was late'];

const hit = (file: string, line: number, time: number, words: string): LocatedHit => {
  const lineText = `${words} hr = 0x80070005`;
  return {
    ...{ file, line, column: lineText.indexOf('0x') + 1, outcome: 'failure', lineText },
    hit: {
      start: lineText.indexOf('0x'),
      end: lineText.length,
      text: '0x80070005',
      code: { kind: 'status', value: 0x80070005 },
    },
    stamp: { time, isLocal: true, hasDate: true, precision: 'second' },
  };
};

/** Two logs of the same events, `b` so many minutes later, each a little off; `a` has one more. */
const logs = (minutes: number, count: number, jitter = 1000, words: readonly string[] = WORDS) => {
  const a = words.slice(0, count).map((text, index) => hit('a', index + 1, NOON + index * 7 * MINUTE, text));
  const b = a.map((one, index) => {
    const time = one.stamp!.time + minutes * MINUTE + (index % 2) * jitter;
    return { ...one, file: 'b', stamp: { ...one.stamp!, time } };
  });
  const more = ['One', 'Two'].map((word, index) =>
    hit('a', 50 + index, NOON + (60 + index) * MINUTE, `${word} more of the same`),
  );
  return [{ hits: [...a, ...more] }, { hits: b }];
};
const suggested = (files: ReturnType<typeof logs>, clocks = new Map<string, number>()) =>
  suggestedClocks(mergeTimeline(files, { clocks }).entries);

describe('suggestedClocks', () => {
  test('says by how much a log is ahead that tells of the same events at other times, and nothing once that is set', () => {
    expect(suggested(logs(120, 4))).toEqual([{ file: 'b', other: 'a', minutes: 120, events: 4 }]);
    expect(suggested(logs(-345, 4))).toEqual([{ file: 'b', other: 'a', minutes: -345, events: 4 }]);
    expect(suggested(logs(120, 4), new Map([['b', 120]]))).toEqual([]);
  });

  test('says nothing for few events, for those that lie apart by anything else, and where clocks agree', () => {
    expect(suggested(logs(120, 2))).toEqual([]);
    expect(suggested(logs(127, 5))).toEqual([]);
    expect(suggested(logs(120, 5, 20_000))).toEqual([]);
    expect(suggested(logs(0, 5))).toEqual([]);
    expect(suggested(logs(60 * 48, 5))).toEqual([]);
  });

  test('says nothing where the same words stand more than once in a log, or hardly any words', () => {
    expect(
      suggested(logs(120, 4, 1000, ['Registration failed', 'Registration failed', 'Registration failed', 'x'])),
    ).toEqual([]);
    expect(suggested(logs(120, 5, 1000, ['a', 'b', 'c', 'd', 'e']))).toEqual([]);
  });

  test('knows an event by the id of its activity, whatever else its line says', () => {
    const ids = [1, 2, 3].map((one) => `1c90f3b1-5c0a-4b1e-9d0e-00000000000${one}`);
    const [a, b] = logs(60, 3, 1000, ids);
    const other = { hits: b!.hits.map((one, index) => ({ ...one, lineText: `Step ${index} ${one.lineText}` })) };
    expect(suggested([a!, other])).toEqual([{ file: 'b', other: 'a', minutes: 60, events: 3 }]);
  });
});
