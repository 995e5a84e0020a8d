import { describe, expect, it } from 'vitest';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import { describeCode } from '../../../src/core/explain/describe.ts';
import { english } from '../../../src/core/text/translate.ts';
import type { LocatedHit } from '../../../src/core/times/locatedHit.ts';
import { mergeTimeline } from '../../../src/core/times/mergeTimeline.ts';
import { timelineText } from '../../../src/core/times/timelineText.ts';
import { TimestampContext } from '../../../src/core/times/timestampContext.ts';
import { timestampOf } from '../../../src/core/times/timestampOf.ts';
import { catalogue, known } from '../codes/known.ts';

function hitsOf(file: string, text: string): LocatedHit[] {
  const times = new TimestampContext();
  return text.split('\n').flatMap((lineText, index) => {
    const stamp = timestampOf(lineText, times);
    return detectLine(lineText, { known }).map((hit) => ({
      ...{ file, line: index + 1, column: hit.start + 1, hit, lineText },
      outcome: describeCode(hit.code, catalogue).outcome,
      ...(stamp && { stamp }),
    }));
  });
}

describe('a timeline as text', () => {
  const cbs = hitsOf(
    '/logs/CBS.log',
    '2025-11-03 09:12:46, Error hr = 0x80070643\n2025-11-03 09:20:00, Error hr = 0x80070005',
  );
  const dism = hitsOf(
    '/logs/dism.log',
    '2025-11-03 09:11:00, Info hr = 0x00240006\n2025-11-03 09:12:00, Error hr:0x800f081f',
  );
  const { lines, places } = timelineText(
    mergeTimeline([{ hits: cbs }, { hits: dism }]),
    (file) => file.split('/').pop()!,
    english,
  );

  it('says first the earliest failure of each log', () => {
    expect(lines[0]).toBe('Earliest failure of each log:');
    expect(lines[1]).toMatch(/^2025-11-03T09:12:00 .* dism\.log:2 {2}.*hr:0x800f081f$/);
    expect(lines[2]).toMatch(/^2025-11-03T09:12:46 .* CBS\.log:1 {2}.*0x80070643$/);
    const one = timelineText(mergeTimeline([{ hits: cbs }]), (file) => file, english);
    expect(one.lines[0]).toBe('Earliest failure, 0x80070643:');
  });

  it('has the hits of all files in the order of time', () => {
    const order = lines.slice(lines.findIndex((line) => line.includes('order of time')) + 1);
    expect(order.map((line) => /\w+\.log:\d/.exec(line)?.[0])).toEqual([
      'dism.log:1',
      'dism.log:2',
      'CBS.log:1',
      'CBS.log:2',
    ]);
  });

  it('knows where each place is named', () => {
    expect(places).toHaveLength(6);
    for (const { line, start, end, entry } of places) {
      expect(lines[line]!.slice(start, end)).toBe(`${entry.hit.file.split('/').pop()}:${entry.hit.line}`);
    }
  });

  it('says so where nothing failed', () => {
    expect(timelineText(mergeTimeline([]), (file) => file, english).lines[0]).toBe('No failure.');
  });

  it('has an entry on a line of its own, whatever its file is called', () => {
    const odd = hitsOf('/logs/a\nb\u001b[31m.log', '2025-11-03 09:12:46, Error\u0007 hr = 0x80070643');
    const text = timelineText(mergeTimeline([{ hits: odd }]), (file) => file, english);
    for (const line of text.lines) expect(line).not.toMatch(/\p{Cc}/u);
    for (const { line, start, end } of text.places) {
      expect(text.lines[line]!.slice(start, end)).toBe('/logs/a\u2423U+000A\u2423b\u2423U+001B\u2423[31m.log:1');
    }
  });
});
