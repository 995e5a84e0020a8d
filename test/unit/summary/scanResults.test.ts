import { describe, expect, test } from 'vitest';
import { Describer } from '../../../src/core/explain/describer.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import { densityOf } from '../../../src/core/picture/density.ts';
import { hitsOfScan } from '../../../src/core/picture/pictureHits.ts';
import { locateHits } from '../../../src/core/scan/locateHits.ts';
import { sizeText, skippedText } from '../../../src/core/scan/skipped.ts';
import { FileTallies } from '../../../src/core/summary/fileTallies.ts';
import { type ScannedFile, ScanResults } from '../../../src/core/summary/scanResults.ts';
import { type FileTally, PLACES } from '../../../src/core/summary/tally.ts';
import { english } from '../../../src/core/text/translate.ts';
import { mergeTimeline } from '../../../src/core/times/mergeTimeline.ts';
import { sizeOfTimeCounts } from '../../../src/core/times/timeCounts.ts';
import { formatTimestamp } from '../../../src/core/times/timestamp.ts';
import { catalogue, known } from '../codes/known.ts';
import { sources } from '../report/summaries.ts';

const file = (path: string): ScannedFile => ({ path, label: path.slice(1), uri: `file://${path}`, entry: [] });

const explainer = new Explainer(sources, 'en');

/** Scans texts by name, each sent in two parts. */
async function scanned(logs: Record<string, string>, room = { left: 50_000 }): Promise<ScanResults> {
  const results = new ScanResults();
  for (const [path, text] of Object.entries(logs)) {
    const found = new FileTallies(path, new Describer(catalogue), { room, needsNearby: () => true });
    const bytes = new TextEncoder().encode(text);
    async function* chunks() {
      yield bytes.subarray(0, bytes.length / 2);
      results.update(file(path), structuredClone(found.take()));
      yield bytes.subarray(bytes.length / 2);
    }
    const context = { known, fileName: path };
    const { order } = await locateHits(chunks(), context, {}, (...hit) => found.add(...hit));
    results.update(file(path), structuredClone(found.take()));
    results.finish(path, order);
  }
  return results;
}

describe('ScanResults', () => {
  test('knows the time of every hit, of those beyond the places that are kept to a stretch of time', async () => {
    const line = (second: number) =>
      `2025-11-03 09:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')} hr = 0x80070643\n`;
    const text = `${Array.from({ length: 900 }, (_, second) => line(second)).join('')}hr = 0x80070643\n`;
    for (const room of [{ left: 50_000 }, { left: 7 }]) {
      const results = await scanned({ '/a.log': text }, room);
      const [{ tally }] = [...results.tallies()] as [FileTally];
      expect(tally.count).toBe(901);
      expect(tally.places.length + sizeOfTimeCounts(tally.rest!)).toBe(901);
      const hits = hitsOfScan(results, mergeTimeline(results.timelineFiles()));
      const density = densityOf(
        hits.map((hit) => ({ ...hit, lane: hit.file })),
        { maxBins: 20, maxLanes: 5 },
      );
      // The last line has no time of its own, but that of the line before it.
      expect(density.lanes[0]!.total).toEqual({ failure: 901 });
      expect(density.untimed).toBe(0);
      const counts = density.lanes[0]!.bins.map((bin) => bin.counts.failure);
      expect(counts).toEqual([...Array(14).fill(60), 61]);
      expect(density.lanes[0]!.bins.map(({ first }) => first.line).slice(0, 3)).toEqual([1, 61, 121]);
    }
  });

  test('lists codes of all files, failures first, with counts, first and last time and articles', async () => {
    const results = await scanned({
      '/b.log': '2025-11-03 09:00:00 hr = 0x80070005\n2025-11-03 09:10:00 hr = 0x80070643\n',
      '/a.log': '2025-11-03 08:00:00 hr = 0x80070643\n2025-11-03 08:00:00 hr = 0x80070643\nreturned 0x00000000\n',
    });
    const summary = results.summary(explainer);
    const told = summary.codes.map(({ code, count, firstTime, lastTime, files }) => [
      code,
      count,
      firstTime && formatTimestamp(firstTime),
      lastTime && formatTimestamp(lastTime),
      files.map(({ file: name, tally: { lines } }) => `${name}:${lines}`).join(' '),
    ]);
    expect(told.slice(0, 2)).toEqual([
      ['0x80070643', 3, '2025-11-03T08:00:00', '2025-11-03T09:10:00', '/b.log:2 /a.log:1,2'],
      ['0x80070005', 1, '2025-11-03T09:00:00', '2025-11-03T09:00:00', '/b.log:1'],
    ]);
    expect(summary.codes[0]!.first.file).toBe('/a.log');
    expect(summary.firstFailures[0]?.file).toBe('/a.log');
    expect(summary.failures).toBe(2);
    expect(summary.codes[0]!.card.article).toBeUndefined();
    expect(summary.codes[0]!.card.possible.length).toBeGreaterThan(0);
    expect(mergeTimeline(results.timelineFiles()).firstFailure?.hit.file).toBe('/a.log');
  });

  test('takes local times for those of the place that other lines state', async () => {
    const results = await scanned({
      '/stated.log': '2025-11-03T09:15:07+01:00 hr = 0x80070643\n',
      '/local.log': '2025-11-03 09:15:04 hr = 0x80070643\n2025-11-03 09:15:06 hr = 0x80070643\n',
    });
    const [code] = results.summary(explainer).codes;
    expect([code!.firstTime!, code!.lastTime!].map(formatTimestamp)).toEqual([
      '2025-11-03T09:15:04',
      '2025-11-03T09:15:07+01:00',
    ]);
    expect(code!.first.file).toBe('/local.log');
    expect(results.summary(explainer).firstFailures.map(({ file: name }) => name)).toEqual([
      '/local.log',
      '/stated.log',
    ]);
  });

  test('what came later of a file takes the place of what was there, and order of day and month is settled', async () => {
    const results = await scanned({
      '/a.log': '03/11/2025 08:00:00 hr = 0x80070643\n\n\n\n25/11/2025 08:00:00 hr = 0x80070005\n',
    });
    const [first] = results.summary(explainer).codes.filter(({ code }) => code === '0x80070643');
    expect(formatTimestamp(first!.firstTime!)).toBe('2025-11-03T08:00:00');
    expect(formatTimestamp(first!.files[0]!.tally.places[0]!.stamp!)).toBe('2025-11-03T08:00:00');
  });

  test('keeps a hundred places of a code in a file, one where there is no more room, and cuts lines', async () => {
    const line = `${'x'.repeat(5000)} hr = 0x80070643 ${'y'.repeat(5000)}\n`;
    const [code] = (await scanned({ '/a.log': line.repeat(300) })).summary(explainer).codes;
    expect([code!.count, code!.files[0]!.tally.places.length]).toEqual([300, PLACES]);
    const { hit, lineText } = code!.files[0]!.tally.places[0]!;
    expect(lineText.length).toBeLessThan(300);
    expect(lineText.slice(hit.start, hit.end)).toBe('0x80070643');
    const full = await scanned({ '/a.log': line.repeat(3), '/b.log': line.repeat(3) }, { left: 2 });
    const places = full.summary(explainer).codes[0]!.files.map(({ tally }) => [tally.count, tally.places.length]);
    expect(places).toEqual([
      [3, 2],
      [3, 1],
    ]);
  });

  test('folds background noise away', async () => {
    const results = await scanned({
      '/a.log': 'License states: [0xC004F014, 0, 0] [0xC004F014, 0, 0]\nhr=0x80070005\n',
    });
    const { codes, background } = results.summary(explainer);
    expect(codes.map(({ code }) => code)).toEqual(['0x80070005']);
    for (const { noise } of background) expect(noise).toBe('licensing-list');
  });
});

test('reasons and sizes are told in words', () => {
  expect(skippedText({ file: '/x', reason: 'unreadable', detail: 'EACCES: permission denied' }, english)).toBe(
    'cannot be read: EACCES: permission denied',
  );
  expect([0, 999, 1000, 5_000_000, 3.2 * 2 ** 30].map((bytes) => sizeText(bytes))).toEqual([
    '0 bytes',
    '999 bytes',
    '1.0 KB',
    '4.8 MB',
    '3.2 GB',
  ]);
  expect([999, 5_000_000].map((bytes) => sizeText(bytes, 'de'))).toEqual(['999 Byte', '4,8 MB']);
});
