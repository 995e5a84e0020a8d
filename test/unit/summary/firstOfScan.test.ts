import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import { reportOfScan } from '../../../src/core/report/reportOfScan.ts';
import { ScanResults } from '../../../src/core/summary/scanResults.ts';
import { english } from '../../../src/core/text/translate.ts';
import { mergeTimeline } from '../../../src/core/times/mergeTimeline.ts';
import { gather } from '../../../src/node/scan/gather.ts';
import { newScan } from '../../../src/node/scan/scanLogs.ts';
import { streamedLog } from '../../../src/node/standardInput.ts';
import { shippedLibrary } from '../articles/articles.ts';
import { catalogue } from '../codes/known.ts';

const library = shippedLibrary();
const explainer = new Explainer({ catalogue, library, t: english }, 'en');

/** Where a scan of a log says that it failed first: in its timeline and in its report. */
async function firstsOf(lines: readonly string[], reach = Number.POSITIVE_INFINITY) {
  const results = new ScanResults();
  const scan = newScan({ catalogue, library }, (message) => gather(results, message), { reach: { left: reach } });
  await scan.scan(streamedLog(Readable.from([new TextEncoder().encode(lines.join('\n'))])));
  const options = { t: english, language: 'en', created: 0, generator: 'Faultbook' };
  const report = reportOfScan(results, results.summary(explainer), options);
  const [first] = mergeTimeline(results.timelineFiles()).firstOfFile;
  return { timeline: first?.hit.line, lead: report.lead?.line, succeeded: report.succeeded !== undefined, results };
}

describe('What a scan says that failed first', () => {
  test('is what the course of the log tells, not the earliest code', async () => {
    const lines = [
      '2025-02-01 07:00:00 INFO  probing cache, error 0x80070003',
      '2025-02-01 07:00:05 ERROR cannot write the ledger: 0x80070020',
    ];
    expect(await firstsOf(lines)).toMatchObject({ timeline: 2, lead: 2 });
    expect(await firstsOf(lines, 10)).toMatchObject({ timeline: 1, lead: 1, results: { unfollowed: 1 } });
  });

  test('may be a line without a code', async () => {
    const found = await firstsOf(['ledger 4 opened', 'The nightly export failed: no such share', 'bye']);
    expect(found).toMatchObject({ timeline: 2, lead: 2, results: { hasFailed: true } });
  });

  test('is nothing where all was put right', async () => {
    const lines = [
      'ERROR upload of ledger failed: 0x80072ee2',
      'retrying upload of ledger',
      'upload of ledger succeeded',
    ];
    expect(await firstsOf(lines)).toMatchObject({ timeline: undefined, lead: undefined, succeeded: true });
  });

  test('is the earliest code where the course tells nothing', async () => {
    const lines = ['note one', 'INFO worker left with error 0x80070020', 'INFO worker left with error 0x80070003'];
    expect(await firstsOf(lines)).toMatchObject({ timeline: 2, lead: 2 });
  });

  test('is no line that says of itself that it may mean nothing', async () => {
    const lines = ['ERROR lookup failed: 1722 (can be ignored for guests)', 'ERROR ledger failed: 0x80070020'];
    expect(await firstsOf(lines)).toMatchObject({ timeline: 2, lead: 2 });
  });
});
