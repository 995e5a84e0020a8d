import { expect, test } from 'vitest';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import { locateHits } from '../../../src/core/scan/locateHits.ts';
import { summariseDocument } from '../../../src/core/summary/documentSummary.ts';
import { FileTallies } from '../../../src/core/summary/fileTallies.ts';
import { ScanResults } from '../../../src/core/summary/scanResults.ts';
import type { Summary } from '../../../src/core/summary/summary.ts';
import { TextIndex } from '../../../src/core/summary/textIndex.ts';
import { mergeTimeline } from '../../../src/core/times/mergeTimeline.ts';
import { known } from '../codes/known.ts';
import { sources } from '../report/summaries.ts';

const explainer = new Explainer(sources, 'en');

function ofOpenLog(text: string): Summary {
  const lines = text.split('\n');
  const source = { lineCount: lines.length, line: (i: number) => lines[i]! };
  const context = { known, fileName: 'a.log' };
  const index = new TextIndex(source, context, explainer.describer);
  while (!index.isComplete) index.step();
  return summariseDocument(index.hits, source, context, explainer);
}

async function scanned(text: string): Promise<ScanResults> {
  const tallies = new FileTallies('a.log', explainer.describer, { room: { left: 100 } });
  const bytes = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  await locateHits(bytes, { known, fileName: 'a.log' }, {}, (hit, stamp, lines) => tallies.add(hit, stamp, lines));
  const results = new ScanResults();
  results.update({ path: 'a.log', label: 'a.log', uri: 'file:///a.log', entry: [] }, tallies.take());
  results.finish('a.log');
  return results;
}

const linesOf = (hits: readonly { readonly line: number }[]) => hits.map(({ line }) => line);

test.each([
  ['Download failed, hr=0x80072ee2\nThe transfer was resumed.\nInstall failed, hr=0x80070643', [3]],
  ['Download failed, hr=0x80072ee2\nRetrying in 5 s\nDownload failed, hr=0x80072ee2\nGiving up', [3]],
  ['Download failed, hr=0x80072ee2\nFailed after 3 retries\nInstall failed, hr=0x80070643', [1]],
  ['Download failed, hr=0x80072ee2\nThe setting is ignored\nInstall failed, hr=0x80070643', [1]],
  [`Download failed, hr=0x80072ee2 ${'x'.repeat(300)}, will be retried\nInstall failed, hr=0x80070643`, [2]],
  ['Download failed, hr=0x80072ee2\nRetrying in 5 s', []],
  ['Download failed, hr=0x80072ee2, waiting and retry', []],
  ['Install failed, hr=0x80070070\nProduct: A -- Disk full. Free some disk space and retry.', [1]],
  ['Install failed, hr=0x80070020. Please close all other applications, then click Retry.', [1]],
])(
  'The earliest failure is none that its line or the next puts right, in an open log, a scan and a timeline: %s',
  async (text, lines) => {
    expect(linesOf(ofOpenLog(text).firstFailures)).toEqual(lines);
    const results = await scanned(text);
    expect(linesOf(results.summary(explainer).firstFailures)).toEqual(lines);
    expect(linesOf(mergeTimeline(results.timelineFiles()).firstOfFile.map(({ hit }) => hit))).toEqual(lines);
  },
);

test('A failure that only follows is the earliest where its log tells of no other', async () => {
  const section = ['             AzureAdJoined : NO', '             WamDefaultSet : ERROR (0x80070520)'];
  const join = '          Client ErrorCode : 0x801c03f2';
  for (const [lines, line] of [
    [[...section, join], 3],
    [section, 2],
    [[join, ...section], 1],
  ] as const) {
    const text = lines.join('\n');
    expect(linesOf(ofOpenLog(text).firstFailures)).toEqual([line]);
    const results = await scanned(text);
    expect(mergeTimeline(results.timelineFiles()).firstOfFile.map(({ hit }) => hit.line)).toEqual([line]);
  }
});
