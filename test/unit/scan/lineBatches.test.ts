import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HEAD_BYTES } from '../../../src/core/scan/encoding.ts';
import { lineBatches } from '../../../src/core/scan/lineBatches.ts';
import { splitLines } from '../../../src/core/text/lineEnds.ts';

async function linesOf(bytes: Uint8Array, size: number): Promise<string[]> {
  async function* chunks() {
    // The same buffer for each, as a file has it.
    const buffer = new Uint8Array(size);
    for (let at = 0; at < bytes.length; at += size) {
      const part = bytes.subarray(at, at + size);
      buffer.set(part);
      yield buffer.subarray(0, part.length);
    }
  }
  const lines: string[] = [];
  for await (const batch of lineBatches(chunks())) lines.push(...batch);
  return lines;
}

describe('The lines of a file', () => {
  test('are those of its text, however its bytes come', async () => {
    const piece = fc.constantFrom('a', 'ä', '→', '\n', '\r', '\r\n', 'x y', '');
    await fc.assert(
      fc.asyncProperty(fc.array(piece), fc.integer({ min: 1, max: 9 }), async (pieces, size) => {
        // What tells the encoding comes at once.
        const text = `${'x'.repeat(HEAD_BYTES - 1)}\n${pieces.join('')}`;
        const expected = splitLines(text);
        // A line end at the end of the file begins no line.
        if (expected.at(-1) === '') expected.pop();
        expect(await linesOf(new TextEncoder().encode(text), size)).toEqual(expected);
      }),
    );
  });

  test('may be of several encodings', async () => {
    const utf8 = new TextEncoder().encode('größer\n');
    const ansi = new Uint8Array([0x67, 0x72, 0xf6, 0xdf, 0x65, 0x72, 0x0d, 0x0a]);
    expect(await linesOf(new Uint8Array([...utf8, ...ansi, ...utf8]), 5)).toEqual(['größer', 'größer', 'größer']);
    const wide = Buffer.from('\ufeffone\r\ntwo', 'utf16le');
    expect(await linesOf(wide, 7)).toEqual(['one', 'two']);
  });

  test('are cut beyond a megabyte, and counted as one each', async () => {
    const long = 'ä'.repeat(1_500_000);
    const lines = await linesOf(new TextEncoder().encode(`first\n${long}\r\nlast`), 1 << 16);
    expect(lines.map((line) => line.length)).toEqual([5, expect.any(Number), 4]);
    expect(lines[1]!.length).toBeGreaterThan(500_000);
    expect(/^ä+$/.test(lines[1]!)).toBe(true);
    expect(lines[2]).toBe('last');
  });

  test('are none in a binary file', async () => {
    expect(
      await linesOf(
        new Uint8Array(5000).map((_, i) => i % 7),
        100,
      ),
    ).toEqual([]);
  });
});
