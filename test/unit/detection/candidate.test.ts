import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextCandidate, unitsOf } from '../../../src/core/detection/candidate.ts';
import { CUE_VOCABULARY, cueBefore } from '../../../src/core/detection/cues.ts';

describe('nextCandidate', () => {
  /** The fast search judges by word endings: it must not pass over a number that cues.ts has a cue for. */
  test('stops at every number that has a cue', () => {
    const word = fc.constantFrom(
      ...CUE_VOCABULARY,
      ...[
        'dwError',
        'resultMapped',
        'm_hr',
        'callbackCode',
        'Statuscode',
        'FEHLERCODE',
        'システム エラー',
        '終了コード',
        'Bug check',
        'Stop code',
      ],
      ...['the', 'foo', 'Id', 'session'],
    );
    const joint = fc.constantFrom(' ', ': ', '=', ' = ', ' : "', ' (', '[', '">', ' - ', '：', '（', '');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, joint), { minLength: 1, maxLength: 4 }), (pairs) => {
        const before = pairs.flat().join('');
        const line = `${before}1603`;
        const { cue } = cueBefore(line, before.length);
        fc.pre(cue !== undefined && cue !== 'not' && !/[A-Za-z0-9_]$/.test(before));
        expect(nextCandidate(unitsOf(line), before.length, line.length)).toBe(before.length);
      }),
      { numRuns: 20_000 },
    );
  });

  test('passes over the numbers of ordinary lines', () => {
    for (const line of ['2025-11-03 09:11:56, Info', 'PID=6844 TID=7344', 'amd64_microsoft-windows-x_31bf']) {
      expect(nextCandidate(unitsOf(line), 0, line.length), line).toBe(-1);
    }
  });

  test('unitsOf keeps one unit a UTF-16 unit, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const units = unitsOf(text).slice(32, -32);
        expect([...units]).toEqual(
          Array.from(text, (c) => [...Array(c.length).keys()].map((i) => c.charCodeAt(i)))
            .flat()
            .map((c) => (c < 128 ? c : 255)),
        );
      }),
    );
  });
});
