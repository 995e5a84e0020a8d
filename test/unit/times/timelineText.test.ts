import { describe, expect, it } from 'vitest';
import { displayCode } from '../../../src/core/codes/code.ts';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import { describeCode } from '../../../src/core/explain/describe.ts';
import { english } from '../../../src/core/text/translate.ts';
import type { LocatedHit } from '../../../src/core/times/locatedHit.ts';
import { mergeTimeline } from '../../../src/core/times/mergeTimeline.ts';
import { type TimelineNames, timelineText } from '../../../src/core/times/timelineText.ts';
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

/** Names as the editor gives them. */
const names = (labelOf: (file: string) => string): TimelineNames => ({
  labelOf,
  codeOf: ({ hit }) => [displayCode(hit.code), describeCode(hit.code, catalogue).best?.name].filter(Boolean).join(' '),
});
const asItIs = names((file) => file);

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
    names((file) => file.split('/').pop()!),
    english,
  );

  it('says first the earliest failure of each log', () => {
    expect(lines[0]).toBe('Earliest failure of each log, the first is 0x800F081F CBS_E_SOURCE_MISSING:');
    expect(lines[1]).toMatch(
      /^2025-11-03T09:12:00 {2}0x800F081F CBS_E_SOURCE_MISSING {2,}dism\.log:2 {2}hr:0x800f081f$/,
    );
    expect(lines[2]).toMatch(
      /^2025-11-03T09:12:46 {2}0x80070643 ERROR_INSTALL_FAILURE {2,}CBS\.log:1 {3}.*0x80070643$/,
    );
    const one = timelineText(mergeTimeline([{ hits: cbs }]), asItIs, english);
    expect(one.lines[0]).toBe('Earliest failure: 0x80070643 ERROR_INSTALL_FAILURE');
  });

  it('says which clocks were set', () => {
    const clocks = new Map([['/logs/dism.log', 60]]);
    const set = timelineText(mergeTimeline([{ hits: cbs }, { hits: dism }], { clocks }), asItIs, english);
    expect(set.lines).toContain('The clock of /logs/dism.log is taken to be 60 min ahead.');
    expect(set.lines[0]).toBe('Earliest failure of each log, the first is 0x800F081F CBS_E_SOURCE_MISSING:');
    expect(lines.some((line) => line.includes('clock'))).toBe(false);
  });

  it('has each thing in a column of its own, and each time once', () => {
    const rows = lines.filter((line) => /^\d{4}-/.test(line));
    for (const column of [/0x/, /(?:dism|CBS)\.log:/])
      expect(new Set(rows.map((row) => row.search(column))).size).toBe(1);
    for (const row of rows) expect(row.match(/\d\d:\d\d:\d\d/g)).toHaveLength(1);
  });

  it('names codes so that they are found, and marked, in its first line too', () => {
    const numbers = hitsOf('/logs/a.log', '2025-11-03 09:12:46 Setup ended with exit code 1603');
    for (const hits of [cbs, numbers]) {
      const [head] = timelineText(mergeTimeline([{ hits }]), asItIs, english).lines;
      expect(detectLine(head!, { known }).map(({ code }) => displayCode(code))).toEqual([
        displayCode(hits[0]!.hit.code),
      ]);
    }
  });

  it('cuts what a line says between two words, and says that it did', () => {
    const long = hitsOf(
      '/logs/a.log',
      `2025-11-03 09:12:46, Error hr = 0x80070643 ${'because of something '.repeat(30)}`,
    );
    const last = timelineText(mergeTimeline([{ hits: long }]), asItIs, english).lines.at(-1)!;
    expect(last).toMatch(/ (?:because|of|something)…$/);
  });

  it('leaves out the frame of a known format', () => {
    const line =
      '<![LOG[Failed to install, error 0x80070643]LOG]!><time="09:12:46.123-060" date="11-03-2025" component="A" context="" type="3" thread="1" file="a.cpp:1">';
    const { lines: said } = timelineText(
      mergeTimeline([{ hits: hitsOf('/logs/AppEnforce.log', line) }]),
      asItIs,
      english,
    );
    expect(said.at(-1)).toMatch(/AppEnforce\.log:1 {2}Failed to install, error 0x80070643$/);
  });

  it('shows the end of a long path', () => {
    const deep = hitsOf(`/logs/${'folder/'.repeat(20)}CBS.log`, '2025-11-03 09:12:46, Error hr = 0x80070643');
    const { lines: said, places: at } = timelineText(mergeTimeline([{ hits: deep }]), asItIs, english);
    expect(said[at[0]!.line]!.slice(at[0]!.start, at[0]!.end)).toMatch(/^….{30,36}CBS\.log:1$/);
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
    expect(timelineText(mergeTimeline([]), asItIs, english).lines[0]).toBe('No failure.');
  });

  it('has an entry on a line of its own, whatever its file is called', () => {
    const odd = hitsOf('/logs/a\nb\u001b[31m.log', '2025-11-03 09:12:46, Error\u0007 hr = 0x80070643');
    const text = timelineText(mergeTimeline([{ hits: odd }]), asItIs, english);
    for (const line of text.lines) expect(line).not.toMatch(/\p{Cc}/u);
    for (const { line, start, end } of text.places) {
      expect(text.lines[line]!.slice(start, end)).toBe('/logs/a\u2423U+000A\u2423b\u2423U+001B\u2423[31m.log:1');
    }
  });
});
