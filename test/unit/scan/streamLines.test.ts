import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectLines } from '../../../src/core/detection/detectLines.ts';
import { createTextSearch, detectText } from '../../../src/core/detection/detectText.ts';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import { TablePass } from '../../../src/core/detection/tablePass.ts';
import { scanStream } from '../../../src/core/scan/scanner.ts';
import { LINES_AROUND, nearbyOf } from '../../../src/core/text/nearby.ts';
import { known } from '../codes/known.ts';

// The oracle reads line by line, and knows nothing of bytes.
const part = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('error 0x80070643', 'hr=80070005', 'Fehler 1603 ', 'é', '😀', ' ', 'Größe') },
  { weight: 3, arbitrary: fc.string({ maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, '')) },
  { weight: 1, arbitrary: fc.constant('x'.repeat(450)) },
);
const row = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(''));
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const text = fc
  .array(fc.tuple(row, lineEnd), { maxLength: 70 })
  .chain((rows) => row.map((last) => rows.map(([line, end]) => line + end).join('') + last))
  .map((log) =>
    Buffer.from(log)
      .toString()
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '?'),
  );

interface Found {
  readonly line: number;
  readonly start: number;
  readonly hit: string;
  readonly lineText: string;
  readonly nearby: string;
}

function lineByLine(log: string): Found[] {
  const rows = log.split(/\r\n|\r|\n/);
  const lines = { lineCount: rows.length, line: (i: number) => rows[i]! };
  return rows.flatMap((lineText, line) =>
    detectLine(lineText, { known }).map(({ start, text: hit }) => ({
      ...{ line, start, hit, lineText, nearby: nearbyOf(lines, line) },
    })),
  );
}

async function inStream(log: string, size: number): Promise<Found[]> {
  const bytes = new TextEncoder().encode(log);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const found: Found[] = [];
  await scanStream(chunks(), { known }, ({ line, hit, lineText }, lines) =>
    found.push({
      ...{ line: line - 1, start: hit.start, hit: hit.text, lineText, nearby: nearbyOf(lines, line - 1) },
    }),
  );
  return found;
}

test('A stream gives the hits and neighbours that line by line reading gives, whatever its chunks and line ends', async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 3000 }), async (log, size) => {
      expect(await inStream(log, size)).toEqual(lineByLine(log));
    }),
    { numRuns: 400 },
  );
});

test('So it does where the text is longer than what is searched at once', async () => {
  const rows = fc.array(fc.tuple(row, lineEnd), { minLength: 200, maxLength: 300 });
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 10_000, max: 400_000 }), fc.nat(200_000), async (some, size, shift) => {
      const block = some.map(([line, end]) => `${line.replace(/\0/g, '?')} ${end}`).join('');
      let log = `${'y'.repeat(shift % 5000)}\n`;
      while (log.length < 600_000)
        log += `filler of some length that holds no code\n${log.length % 3 === 0 ? '\r\n' : ''}`;
      const at = log.lastIndexOf('\n', 200_000 + shift) + 1;
      log = log.slice(0, at) + block + log.slice(at);
      expect(await inStream(log, size)).toEqual(lineByLine(log));
    }),
    { numRuns: 25 },
  );
});

test('A text and the lines of a document give the same hits', () => {
  fc.assert(
    fc.property(text, (log) => {
      const rows = log.split(/\r\n|\r|\n/);
      const lines = { lineCount: rows.length, line: (i: number) => rows[i]! };
      const wanted = lineByLine(log).map(({ line, start, hit }) => [line, start, hit]);
      const ofText: unknown[] = [];
      detectText(log, { known }, (hit) => ofText.push([hit.line, hit.start, hit.text]));
      expect(ofText).toEqual(wanted);
      const ofLines: unknown[] = [];
      const search = createTextSearch({ known });
      const found = (line: number, hit: { start: number; text: string }) => ofLines.push([line, hit.start, hit.text]);
      const pass = new TablePass({ known });
      for (let at = 0; at < rows.length; ) at = detectLines(lines, at, pass, found, search);
      expect(ofLines).toEqual(wanted);
    }),
    { numRuns: 400 },
  );
});

test('Lines around one that is looked at in windows are kept, of the line itself the beginning', async () => {
  const long = `begin ${'word '.repeat(400_000)} hr=0x80070643 end`;
  const log = `one\ntwo\n${long}\nthree\nhr=0x80070005\nfour`;
  for (const size of [1000, 65_536, 1 << 20]) {
    const [inside, after] = await inStream(log, size);
    expect(inside).toMatchObject({ line: 2, hit: '0x80070643', nearby: 'one\ntwo' });
    expect(after).toMatchObject({ line: 4, nearby: `one\ntwo\n${long.slice(0, 400)}\nthree\nfour` });
  }
});

test('No more lines than are asked for can be had', async () => {
  const log = Array.from({ length: 100 }, (_, i) => (i === 50 ? 'hr=0x80070643' : `line ${i}`)).join('\n');
  const [hit] = await inStream(log, 100);
  expect(hit!.nearby.split('\n')).toHaveLength(2 * LINES_AROUND);
});
