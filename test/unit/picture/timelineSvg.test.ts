import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src/core/codes/outcome.ts';
import { densityOf, type TimedHit } from '../../../src/core/picture/density.ts';
import { densityTable } from '../../../src/core/picture/densityTable.ts';
import { timeText, timeTicks } from '../../../src/core/picture/timeAxis.ts';
import { timelinePicture, timelineSvg } from '../../../src/core/picture/timelineSvg.ts';
import { english } from '../../../src/core/text/translate.ts';

const NOON = Date.UTC(2025, 10, 3, 12);
const MINUTE = 60_000;
const HOSTILE = '</text><script>alert(1)</script>" onload="x \u202e\u0007&.log';

const hit = (at: number, lane = 'CBS.log', outcome: Outcome = 'failure', more: Partial<TimedHit> = {}): TimedHit => {
  return { ...{ at, lane, outcome }, ...more };
};
const drawn = (hits: readonly TimedHit[], maxLanes = 12, width = 960) =>
  timelineSvg(densityOf(hits, { maxBins: 120, maxLanes }), { t: english, title: 'Failures over time', width });

/** The texts of the elements, without their markup. */
const textsOf = (svg: string) => [...svg.matchAll(/>([^<>]+)</g)].map(([, text]) => text!.trim()).filter(Boolean);

describe('The picture', () => {
  test('has title, description, legend, names, axis, and a bar for each bin and outcome', () => {
    const svg = drawn([hit(NOON), hit(NOON + 90 * MINUTE), hit(NOON + 90 * MINUTE, 'WU.log', 'warning')]);
    expect(svg).toMatch(
      /^<svg [^>]*role="img"[^>]*aria-labelledby="timeline-title"[^>]*aria-describedby="timeline-desc"/,
    );
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        'Failures over time',
        'failure 2',
        'warning 1',
        'CBS.log',
        'WU.log',
        '12:00',
        '2025-11-03',
      ]),
    );
    expect(svg).toContain('CBS.log: failure 2. WU.log: warning 1');
    // The legend has one of each as well.
    expect(svg.match(/class="bar failure"/g)).toHaveLength(3);
    expect(svg.match(/class="bar warning"/g)).toHaveLength(2);
    expect(textsOf(svg)).toContain('A bar is 1 min wide; the highest stands for 1.');
  });

  test('takes names as text, in whatever width', () => {
    for (const width of [300, 960]) {
      const svg = drawn([hit(NOON, HOSTILE), hit(NOON + MINUTE)], 12, width);
      expect(svg).not.toMatch(/<script|onload="|[\u0000-\u0009\u000b-\u001f\u202e]/);
      expect(svg).toContain('U+202E');
      const table = densityTable(densityOf([hit(NOON, HOSTILE)], { maxBins: 9, maxLanes: 9 }), HOSTILE, english);
      expect(table).not.toMatch(/<script|[\u202e\u0007]/);
    }
  });

  test('says what it does not show: hits without a time, times that are not exact, lanes that share one', () => {
    const lanes = ['a', 'b', 'c', 'd'].map((lane, index) => hit(NOON + index * MINUTE, lane));
    const rough = hit(NOON, 'a', 'failure', { count: 70, span: 5 * MINUTE });
    const svg = drawn([...lanes, rough, hit(Number.POSITIVE_INFINITY), hit(Number.NaN)], 3);
    const texts = textsOf(svg);
    expect(texts).toContain('Without a time, and not drawn: 2.');
    expect(texts).toContain('Where there are many, times are only known to 5 min.');
    expect(texts).toContain('+2 more');
    const exact = textsOf(drawn(lanes));
    expect(exact.filter((text) => /known|drawn|more/.test(text))).toEqual([]);
  });

  test('says so where nothing has a time', () => {
    expect(textsOf(drawn([]))).toContain('Nothing with a time.');
  });

  test('never hides a bin: one failure beside ten thousand can be seen', () => {
    const svg = drawn([hit(NOON, 'a', 'failure', { count: 10_000 }), hit(NOON + 90 * MINUTE, 'b')]);
    const heights = [...svg.matchAll(/class="bar failure"[^>]* height="([\d.]+)"/g)].map(([, height]) =>
      Number(height),
    );
    expect(Math.min(...heights)).toBeGreaterThan(2);
  });

  test('stays within its size, whatever the times', () => {
    for (const width of [200, 559, 560, 1400]) {
      const density = densityOf([hit(NOON), hit(NOON + 90 * MINUTE, 'x'.repeat(300))], { maxBins: 90, maxLanes: 9 });
      const { svg, height, left, width: plot, lanes } = timelinePicture(density, { t: english, title: '', width });
      expect(left + plot).toBeLessThanOrEqual(width);
      expect(lanes.at(-1)!.bottom).toBeLessThan(height);
      const ends = [...svg.matchAll(/<rect [^>]* x="([-\d.]+)"[^>]* width="([\d.]+)"/g)].map(
        ([, x, w]) => Number(x) + Number(w),
      );
      expect(Math.max(...ends)).toBeLessThanOrEqual(width + 0.1);
      expect(svg).not.toContain('NaN');
    }
  });
});

test('Marks of an axis are round times where they are shown, with the date where it changes', () => {
  const ticks = timeTicks(NOON, NOON + 86_400_000, 8, 330);
  expect(ticks.map(({ label }) => label)).toContain('00:00');
  expect(ticks.filter(({ date }) => date).map(({ date }) => date)).toEqual(['2025-11-03', '2025-11-04']);
  expect(timeTicks(NOON, NOON + 40 * 86_400_000, 8, 0).every(({ label }) => /^\d{4}-\d\d-\d\d$/.test(label))).toBe(
    true,
  );
  expect(timeText(NOON, MINUTE, 60)).toBe('2025-11-03T13:00');
  expect(timeText(NOON, 1000, 0)).toBe('2025-11-03T12:00:00');
  expect(timeText(Number.POSITIVE_INFINITY, 1000, 0)).toBe('');
});
