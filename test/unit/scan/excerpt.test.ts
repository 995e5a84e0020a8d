import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readExcerpt } from '../../../src/core/scan/excerpt.ts';
import { shownSpan } from '../../../src/core/scan/excerptPlace.ts';

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('readExcerpt', () => {
  test('has the lines around the hit, with the number of the first', async () => {
    const lines = Array.from({ length: 1000 }, (_, i) => `line ${i + 1}`);
    const place = { line: 500, column: 1, length: 4 };
    for (const end of ['\n', '\r\n', '\r']) {
      const excerpt = await readExcerpt(inPieces(utf8(lines.join(end)), 33), place);
      expect(excerpt.firstLine).toBe(300);
      expect(excerpt.lines).toEqual(lines.slice(299, 700));
    }
    const top = await readExcerpt(inPieces(utf8(lines.join('\n')), 1 << 16), { ...place, line: 3 });
    expect([top.firstLine, top.lines.length]).toEqual([1, 203]);
    const end = await readExcerpt(inPieces(utf8(lines.join('\n')), 1 << 16), { ...place, line: 1000 });
    expect([end.firstLine, end.lines.at(-1)]).toEqual([800, 'line 1000']);
    expect((await readExcerpt(inPieces(utf8('one\ntwo'), 64), place)).lines).toEqual([]);
  });

  test('counts lines as the editor does, wherever the pieces are cut, in UTF-16 too', async () => {
    const part = fc.constantFrom('\r\n', '\n', '\r', 'a', 'é', '😀', ' code 0x5 ');
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 40 }), fc.integer({ min: 2, max: 9 }), async (parts, piece) => {
        const text = parts.join('');
        const expected = text.split(/\r\n|\r|\n/);
        // What follows the last line end is no line of its own where nothing follows.
        if (expected.at(-1) === '') expected.pop();
        const place = { line: 1, column: 1, length: 1 };
        expect((await readExcerpt(inPieces(utf8(text), piece), place)).lines).toEqual(expected);
        const utf16 = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
        expect((await readExcerpt(inPieces(utf16, piece), place)).lines).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test('counts many lines fast and right, with every line end', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = Array.from({ length: 100_000 }, (_, i) => `${'x'.repeat(i % 50)} ${i + 1}`).join(end);
      for (const piece of [1 << 20, 65_537, 70_001]) {
        const { lines } = await readExcerpt(inPieces(utf8(text), piece), { line: 90_000, column: 1, length: 1 });
        expect([lines.length, lines[200]!.trimStart().replace(/^x+ /, '')]).toEqual([401, '90000']);
      }
    }
  });

  test('cuts long lines, and shows the hit where shownSpan says', async () => {
    const hit = '0x80070643';
    for (const before of [10, 1000, 1001, 50_000]) {
      const text = `${'é'.repeat(before)}${hit}${'x'.repeat(50_000)}`;
      const place = { line: 2, column: before + 1, length: hit.length };
      const { lines } = await readExcerpt(inPieces(utf8(`${'y'.repeat(9000)}\n${text}\nend`), 4096), place);
      const { start, end } = shownSpan(place);
      expect(lines[1]!.slice(start, end)).toBe(hit);
      expect(lines[1]!.length).toBeLessThan(4100);
      expect(lines[0]).toBe(`${'y'.repeat(4000)}…`);
      expect(lines[2]).toBe('end');
    }
  });
});
