import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SpanReader } from '../../../src/core/times/logSpan.ts';
import { formatTimestamp } from '../../../src/core/times/timestamp.ts';

const START = Date.UTC(2025, 10, 3, 9);
const MINUTE = 60_000;
const lineAt = (time: number) =>
  `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')}, Info                  CBS    fine`;

/** The span of lines that come in batches of so many. */
function spanOf(lines: readonly string[], size: number, fileName = 'CBS.log') {
  const reader = new SpanReader({ fileName });
  for (let at = 0; at < lines.length; at += size) reader.add(lines.slice(at, at + size));
  const span = reader.span(undefined);
  return (
    span && {
      ...{ from: formatTimestamp(span.from), to: formatTimestamp(span.to) },
      ...(span.gap && { gap: [formatTimestamp(span.gap.from), formatTimestamp(span.gap.to)] }),
    }
  );
}

describe('From when to when a log tells', () => {
  test('are its first and its last time, with the longest gap of more than ten minutes', () => {
    const lines = [0, 1, 2, 30, 31, 90, 95].map((minute) => lineAt(START + minute * MINUTE));
    for (const size of [1, 2, 3, 7])
      expect(spanOf(lines, size)).toEqual({
        ...{ from: '2025-11-03T09:00:00', to: '2025-11-03T10:35:00' },
        gap: ['2025-11-03T09:31:00', '2025-11-03T10:30:00'],
      });
    expect(spanOf(lines.slice(0, 3), 2)).toEqual({ from: '2025-11-03T09:00:00', to: '2025-11-03T09:02:00' });
  });

  test('is the longest gap of all lines, in whatever batches these come, with lines that have no time', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(
        steps,
        fc.integer({ min: 1, max: 90 }),
        fc.array(fc.nat(3), { maxLength: 80 }),
        (minutes, size, more) => {
          const times = [START];
          for (const minute of minutes) times.push(times.at(-1)! + minute * MINUTE);
          const lines = times.flatMap((time, at) => [
            lineAt(time),
            ...Array<string>(more[at] ?? 0).fill('    and more of it'),
          ]);
          const longest = Math.max(...minutes);
          const span = spanOf(lines, size);
          expect([span!.from, span!.to]).toEqual(
            [times[0]!, times.at(-1)!].map((time) => new Date(time).toISOString().slice(0, 19)),
          );
          const [from, to] = (span?.gap ?? []).map((time) => Date.parse(`${time}Z`));
          expect(from === undefined ? 0 : (to! - from) / MINUTE).toBe(longest > 10 ? longest : 0);
        },
      ),
    );
  });

  test('is not known of a log without dates', () => {
    expect(spanOf(['fine', '12:30:01 fine', 'bye'], 2, 'own.log')).toBeUndefined();
  });
});
