import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findText } from '../../../src/core/scan/findText.ts';

async function find(bytes: Uint8Array, wanted: string, size = 1 << 16) {
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
  const found: string[] = [];
  for await (const { line, column, text } of findText(chunks(), wanted)) found.push(`${line}:${column} ${text}`);
  return found;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

test('a text is found in any case, once a line, with any line ends and in any encoding', async () => {
  const text = 'one\r\nTWO two\rthree\n\nund Zwölf two\n';
  const wanted = ['2:1 TWO two', '5:11 und Zwölf two'];
  expect(await find(utf8(text), 'two')).toEqual(wanted);
  expect(await find(new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')), 'Two')).toEqual(wanted);
  expect(await find(utf8(text), 'zwölf')).toEqual(['5:5 und Zwölf two']);
  expect(await find(Uint8Array.of(0x4d, 0x5a, 0, 0, 1, 2, 0x74, 0x77, 0x6f), 'two')).toEqual([]);
});

test('a line of any length is searched, also where it is cut', async () => {
  const long = 'x'.repeat((1 << 20) - 3);
  expect(await find(utf8(`a\n${long}needle${long}\nneedle`), 'needle')).toEqual([
    expect.stringMatching(/^2:1048574 x+needlex+$/),
    '3:1 needle',
  ]);
});

test('the pieces in which a text comes do not matter', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('a', 'b', 'ab', '\r', '\n', '\r\n', 'ä'), { maxLength: 40 }),
      fc.integer({ min: 1, max: 9 }),
      async (parts, size) => {
        // Shorter texts than this say nothing of their encoding.
        const bytes = utf8(`${'plain text\n'.repeat(3)}${parts.join('')}`);
        expect(await find(bytes, 'ab', size)).toEqual(await find(bytes, 'ab'));
      },
    ),
  );
});
