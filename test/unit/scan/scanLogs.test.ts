import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Passwords } from '../../../src/core/archives/passwords.ts';
import { codeOf } from '../../../src/core/codes/code.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import type { HitFilter } from '../../../src/core/filters/hitFilter.ts';
import { reportOfScan } from '../../../src/core/report/reportOfScan.ts';
import { summaryText } from '../../../src/core/report/summaryText.ts';
import type { ScanResults } from '../../../src/core/summary/scanResults.ts';
import { scanTimeline } from '../../../src/core/summary/scanTimeline.ts';
import { english } from '../../../src/core/text/translate.ts';
import { formatTimestamp } from '../../../src/core/times/timestamp.ts';
import type { ScanProgress } from '../../../src/node/scan/messages.ts';
import { type ScanLogsOptions, scanLogs } from '../../../src/node/scan/scanLogs.ts';
import { streamedLog } from '../../../src/node/standardInput.ts';
import { diskFiles, newWalk } from '../../../src/node/walk.ts';
import { aesFile } from '../archives/make/aesZip.ts';
import { zipOf } from '../archives/make/zip.ts';
import { shippedLibrary } from '../articles/articles.ts';
import { catalogue } from '../codes/known.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const sources = { catalogue, library: shippedLibrary(), t: english };
const explainer = new Explainer(sources, 'en');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-logs-'));
  mkdirSync(join(folder, 'sub'));
  const lines = ['2025-11-03 08:00:00 all well', '2025-11-03 08:10:00 Install failed: hr = 0x80070643'];
  writeFileSync(join(folder, 'a.log'), `${lines.join('\n')}\n`);
  const later = ['2025-11-03 09:00:00 failed: 0x80070005', '2025-11-03 09:30:00 MainEngineThread is returning 1603'];
  writeFileSync(join(folder, 'sub', 'b.zip'), zipOf([{ name: 'b.log', data: utf8(later.join('\n')) }]));
  writeFileSync(
    join(folder, 'noise.bin'),
    Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256),
  );
  const report = [
    'System Information report written at: 11/03/25 10:00:00',
    'System Name: PC-0142',
    '[System Summary]',
  ];
  writeFileSync(join(folder, 'msinfo32.txt'), `${report.join('\r\n')}\r\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const scan = (options?: ScanLogsOptions, path = folder) =>
  scanLogs((read) => diskFiles(path, '', newWalk(read)), sources, options);

const codesOf = (results: ScanResults) =>
  results.summary(explainer).codes.map(({ code, outcome, count }) => `${code} ${outcome} ${count}`);

describe('Logs that are scanned for whoever asks', () => {
  test('come to what the editor has of a scan', async () => {
    const told: ScanProgress[] = [];
    const results = await scan({ progress: (one) => told.push(one) });
    expect(codesOf(results)).toEqual(['0x80070643 failure 1', '0x80070005 failure 1', 'win32:1603 failure 1']);
    expect(results.files.map(({ label }) => label)).toEqual(['a.log', 'sub/b.zip/b.log']);
    expect(results.skipped).toEqual([{ file: join(folder, 'noise.bin'), reason: 'binary' }]);
    expect(results.about.facts('machine').map(({ value }) => value)).toEqual(['PC-0142']);
    expect(told.at(-1)).toMatchObject({ files: 3 });
    expect(told.at(-1)!.bytes).toBeGreaterThan(3000);
    expect(results.summary(explainer).firstFailures.map(({ line }) => line)).toEqual([2, 1]);
  });

  test('have a timeline and a report', async () => {
    const results = await scan();
    const summary = results.summary(explainer);
    const { lines } = scanTimeline(results, summary, english);
    expect(lines[0]).toMatch(/^Earliest failure of each log, the first is 0x80070643 ERROR_INSTALL_FAILURE:$/);
    expect(lines.filter((line) => line.startsWith('2025-11-03T'))).toHaveLength(5);
    const report = reportOfScan(results, summary, {
      ...{ t: english, language: 'en', created: 0, generator: 'Faultbook', source: 'logs' },
    });
    expect(report.skipped).toEqual([{ file: 'noise.bin', reason: 'is binary, not a log' }]);
    expect(summaryText(report, english)).toContain('- What failed: 0x80070005 E_ACCESSDENIED');
  });

  test.each([
    [{ from: '2025-11-03 09:00' }, ['0x80070005 failure 1', 'win32:1603 failure 1']],
    [{ to: '2025-11-03 09:00' }, ['0x80070643 failure 1', '0x80070005 failure 1']],
    [{ codes: [codeOf('win32', 1603)] }, ['0x80070643 failure 1', 'win32:1603 failure 1']],
    [{ kinds: ['win32'] as const }, ['win32:1603 failure 1']],
    [{ outcomes: ['success'] as const }, []],
  ])('count only what a filter wants: %j', async (filter, expected) => {
    expect(codesOf(await scan({ filter }))).toEqual(expected);
  });

  test('have the error texts that articles are found by, among their times, in whichever case and spacing', async () => {
    const path = join(folder, 'texts.log');
    const phrase = 'Network Policy Server denied access to a user';
    const lines = [
      '2025-11-03 10:00:00 hr = 0x80070005',
      ...Array.from({ length: 300 }, (_, i) => `detail ${i}`),
      `2025-11-03 10:01:00 ${phrase}.`,
      `2025-11-03 10:02:00 failed: 0x80070643, NETWORK policy  server denied access to a user`,
      'Network Policy Server denied access to a username',
      'Network Policy Server let him in',
    ];
    writeFileSync(path, `${lines.join('\n')}\n`);
    const results = await scan({}, path);
    const [row, ...others] = results.phrases(explainer);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      ...{ key: phrase.toLowerCase(), count: 2, first: { file: path, line: 302, column: 21 } },
      ...{ files: [{ tally: { lines: [302, 303] } }], card: { phrase } },
    });
    expect(row!.card.article.article.path).toBe('en/nps-6273-8021x-eap.md');
    expect([row!.firstTime, row!.lastTime].map((stamp) => stamp && formatTimestamp(stamp))).toEqual([
      '2025-11-03T10:01:00',
      '2025-11-03T10:02:00',
    ]);
    // The times of codes are as without them.
    expect(codesOf(results)).toEqual(['0x80070005 failure 1', '0x80070643 failure 1']);
    const times = results.summary(explainer).codes.map(({ firstTime }) => firstTime && formatTimestamp(firstTime));
    expect(times).toEqual(['2025-11-03T10:00:00', '2025-11-03T10:02:00']);
    const counted = async (filter: HitFilter) =>
      (await scan({ filter }, path)).phrases(explainer).map(({ count }) => count);
    expect(await counted({ from: '10:02' })).toEqual([1]);
    expect(await counted({ kinds: ['phrase'] })).toEqual([2]);
    expect(await counted({ outcomes: ['failure'] })).toEqual([]);
    rmSync(path);
  });

  test('come from a stream, and from archives with passwords', async () => {
    const stream = Readable.from([utf8('hr = 0x80070643\n')]);
    expect(codesOf(await scanLogs(() => [streamedLog(stream)], sources))).toEqual(['0x80070643 failure 1']);
    const path = join(folder, 'sub', 'locked.zip');
    const data = utf8('hr = 0x80070643\n');
    writeFileSync(path, zipOf([aesFile('a.log', data, 'open')]));
    const passwords = new Passwords(undefined, ['wrong', 'open']);
    expect(codesOf(await scan({ passwords }, path))).toEqual(['0x80070643 failure 1']);
    expect((await scan({}, path)).skipped).toMatchObject([{ file: `${path}/a.log`, reason: 'archive' }]);
    rmSync(path);
  });

  test('are left where somebody ends the scan', async () => {
    const ended = new AbortController();
    const results = await scanLogs(
      function* (read) {
        for (const file of diskFiles(folder, '', newWalk(read))) {
          yield file;
          ended.abort();
        }
      },
      sources,
      { signal: ended.signal },
    );
    expect(results.files.map(({ label }) => label)).toEqual(['a.log']);
  });
});
