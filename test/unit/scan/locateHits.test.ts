import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/core/codes/code.ts';
import { locateHits } from '../../../src/core/scan/locateHits.ts';
import { formatTimestamp } from '../../../src/core/times/timestamp.ts';
import { settled } from '../../../src/core/times/timestampContext.ts';
import { known } from '../codes/known.ts';
import { growthOf, LINEAR } from '../growth.ts';

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Each hit of a log as `line code time`. */
async function located(bytes: Uint8Array, piece = 1 << 20): Promise<string[]> {
  const found: { line: number; code: string; time: Parameters<typeof formatTimestamp>[0] | undefined }[] = [];
  const { order } = await locateHits(inPieces(bytes, piece), { known }, {}, ({ line, hit }, time) =>
    found.push({ line, code: canonical(hit.code), time }),
  );
  return found.map(({ line, code, time }) => `${line} ${code} ${time ? formatTimestamp(settled(time, order)) : '-'}`);
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const filler = (count: number) =>
  Array.from({ length: count }, (_, i) => `2025-11-03 08:${String(i % 60).padStart(2, '0')}:00, Info  CBS  Step ${i}`);

describe('locateHits', () => {
  test('gives a line without a time that of the nearest line above, in pieces of any size', async () => {
    const log = [
      ...filler(300),
      '2025-11-03 09:00:01, Info  CBS  Install',
      'Failed: hr = 0x80070643',
      ...filler(5),
      '2025-11-03 09:30:02, Info  CBS  Install again',
      'a line between',
      'Failed: hr = 0x80070643',
      '2025-11-03 09:31:00, Error  CBS  hr = 0x80070005',
      'Failed: hr = 0x80070643',
    ].join('\r\n');
    const expected = [
      '302 0x80070643 2025-11-03T09:00:01',
      '310 0x80070643 2025-11-03T09:30:02',
      '311 0x80070005 2025-11-03T09:31:00',
      '312 0x80070643 2025-11-03T09:31:00',
    ];
    for (const piece of [97, 4096, 1 << 20]) expect(await located(utf8(log), piece)).toEqual(expected);
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${log}`, 'utf16le'));
    expect(await located(utf16, 4096)).toEqual(expected);
  });

  test('finds the time of a line in Windows-1252, and of one far behind in a large file', async () => {
    const large = [...filler(120_000), '2025-11-04 10:00:00, Info  Größe', 'Fehler für hr = 0x80070643', ''].join('\n');
    expect(await located(new Uint8Array(Buffer.from(large, 'latin1')))).toEqual([
      '120002 0x80070643 2025-11-04T10:00:00',
    ]);
  });

  test('takes the date of an installer log from its first line', async () => {
    const log = [
      '=== Verbose logging started: 11/13/2025  9:12:40  Build type: SHIP UNICODE 5.00.10011.00 ===',
      'MSI (s) (44:08) [09:12:41:100]: Doing action: InstallFiles',
      'CustomAction Run returned actual error code 1603',
      'MSI (s) (44:08) [09:12:45:200]: MainEngineThread is returning 1603',
    ].join('\r\n');
    expect(await located(utf8(log))).toEqual([
      '3 win32:1603 2025-11-13T09:12:41.100',
      '4 win32:1603 2025-11-13T09:12:45.200',
    ]);
  });

  test('takes the time from behind a message of several lines, as ConfigMgr writes it', async () => {
    const log = [
      ...filler(50),
      '<![LOG[Install failed',
      'with hr = 0x80070643',
      'at last]LOG]!><time="09:12:45.123+000" date="11-13-2025" component="x" context="" type="3" thread="1" file="y">',
    ].join('\r\n');
    expect(await located(utf8(log))).toEqual(['52 0x80070643 2025-11-13T09:12:45.123+00:00']);
  });

  test('a text without any line end is read in bounded time', async () => {
    const read = async (count: number) => {
      expect(await located(utf8('hr = 0x80070643 \r'.repeat(count)), 64 * 1024)).toHaveLength(count);
    };
    expect(await growthOf(read, 2500)).toBeLessThan(LINEAR);
  });
});
