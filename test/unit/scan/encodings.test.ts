import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/core/codes/code.ts';
import { encodingOf } from '../../../src/core/scan/encoding.ts';
import { scanStream, textBytes } from '../../../src/core/scan/scanner.ts';
import { known } from '../codes/known.ts';

type Encoding = 'utf8' | 'utf16le' | 'utf16be' | 'utf32le' | 'utf32be';

/** A text in an encoding, without a byte order mark. */
function encoded(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf8') return Buffer.from(text);
  if (encoding === 'utf16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf16be') return Buffer.from(text, 'utf16le').swap16();
  const points = Array.from(text, (character) => {
    const bytes = Buffer.alloc(4);
    if (encoding === 'utf32le') bytes.writeUInt32LE(character.codePointAt(0)!);
    else bytes.writeUInt32BE(character.codePointAt(0)!);
    return bytes;
  });
  return Buffer.concat(points);
}

/** Pieces in one buffer that is used again, as files are read. */
async function* inPieces(bytes: Uint8Array, size: number) {
  const buffer = new Uint8Array(size);
  for (let at = 0; at < bytes.length; at += size) {
    const piece = bytes.subarray(at, at + size);
    buffer.set(piece);
    yield buffer.subarray(0, piece.length);
  }
}

async function read(bytes: Uint8Array, size = 1 << 16): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of textBytes(inPieces(bytes, size), () => {})) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString();
}

async function hits(bytes: Uint8Array, size?: number): Promise<string[]> {
  const found: string[] = [];
  const chunks = inPieces(bytes, size ?? (bytes.length || 1));
  await scanStream(chunks, { known }, ({ line, column, hit }) =>
    found.push(`${line}:${column} ${canonical(hit.code)}`),
  );
  return found;
}

const LOG = '2025-11-03 09:12:45 Install failed: hr = 0x80070643\r\n';

describe('UTF-32', () => {
  const text = `${LOG}Größe エラー 😀 0x80070005\r\nend`;
  test.each(['utf32le', 'utf32be'] as const)('is read as %s with and without a byte order mark', async (encoding) => {
    const expected = ['1:42 0x80070643', '2:14 0x80070005'];
    for (const bytes of [encoded(`\uFEFF${text}`, encoding), encoded(text, encoding)]) {
      expect(encodingOf(bytes).kind).toBe(encoding.replace('utf32', 'utf-32'));
      for (const size of [1, 7, 4096]) {
        expect(await read(bytes, size)).toBe(text);
        expect(await hits(bytes, size)).toEqual(expected);
      }
    }
    // A log that was cut off, and half a character at the end.
    expect(await hits(Buffer.concat([encoded(text, encoding), Buffer.alloc(4001)]))).toEqual(expected);
  });

  test('is nothing else', () => {
    for (const encoding of ['utf16le', 'utf16be'] as const) {
      for (const log of [LOG, '一丁七万丈三上下'.repeat(9), `\uFEFF${LOG}`]) {
        const { kind } = encodingOf(encoded(log, encoding));
        expect(kind).not.toMatch(/32/);
      }
    }
    expect(encodingOf(new Uint8Array(400)).kind).toBe('bytes');
    expect(encodingOf(Uint8Array.from({ length: 400 }, (_, i) => (i % 4 === 0 ? i / 4 : 0))).kind).toBe('binary');
  });
});

describe('A log of several encodings', () => {
  test.each([
    ['UTF-16 behind UTF-8', [LOG, 'utf8'], [LOG, 'utf16le']],
    ['UTF-8 behind UTF-16', [LOG, 'utf16le'], [LOG, 'utf8']],
    ['a mark in between', [LOG, 'utf8'], [`\uFEFF${LOG}`, 'utf16le']],
    ['the other order of bytes', [LOG, 'utf8'], [`\uFEFF${LOG}`, 'utf16be']],
    ['short lines by turns', ['rc=5\r\n', 'utf8'], ['Zeile 1\r\n', 'utf16le'], ['Done.\r\n', 'utf8'], [LOG, 'utf16le']],
    ['other letters first', ['Größe\r\n', 'utf8'], [`日本語エラー ${LOG}`, 'utf16le'], ['終わり\r\n', 'utf8']],
    ['far behind', [LOG.repeat(1000), 'utf8'], [LOG.repeat(1000), 'utf16le'], [LOG.repeat(1000), 'utf8']],
  ] as [string, ...[string, Encoding][]][])('is read: %s', async (_, ...parts) => {
    const bytes = Buffer.concat(parts.map(([text, encoding]) => encoded(text, encoding)));
    const text = parts.map(([part]) => part.replace('\uFEFF', '')).join('');
    expect(encodingOf(bytes.subarray(0, 8192)).kind).not.toBe('binary');
    const expected = await hits(Buffer.from(text));
    expect(expected.length).toBeGreaterThan(0);
    for (const size of [bytes.length, 4096, 61]) {
      expect((await read(bytes, size)) === text).toBe(true);
      expect(await hits(bytes, size)).toEqual(expected);
    }
  });

  test('is read whatever follows what, wherever its pieces are cut', async () => {
    const line = fc
      .array(
        fc.constantFrom(
          'error 0x80070643',
          ' step 12',
          'エラー',
          'Größe',
          '本文',
          '　',
          '一',
          '😀',
          'hr=80070005',
          'ok ',
        ),
        {
          minLength: 1,
          maxLength: 8,
        },
      )
      .map((parts) => `2025-11-03 ${parts.join('')}`);
    const part = fc.record({
      lines: fc.array(line, { minLength: 1, maxLength: 5 }),
      encoding: fc.constantFrom('utf8' as const, 'utf16le' as const),
      end: fc.constantFrom('\r\n', '\n'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 5 }), fc.integer({ min: 1, max: 300 }), async (parts, size) => {
        const texts = parts.map(({ lines, end }) => lines.map((one) => one + end).join(''));
        const bytes = Buffer.concat(texts.map((text, i) => encoded(text, parts[i]!.encoding)));
        expect(await read(bytes, size)).toBe(texts.join(''));
      }),
      { numRuns: 400 },
    );
  });

  test('is no excuse: UTF-16 of one encoding stays what it is, whatever it says', async () => {
    const letter = fc.oneof(
      fc.integer({ min: 0x4e00, max: 0x9fff }).map((point) => String.fromCharCode(point)),
      fc.constantFrom('　', 'ー', '。', ' ', '5', 'અ', 'ક', 'മ', 'ല', '\r\n'),
    );
    const text = fc.array(letter, { minLength: 20, maxLength: 200 }).map((letters) => `\uFEFF${letters.join('')}\r\n`);
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.constantFrom('utf16le' as const, 'utf16be' as const),
        fc.integer({ min: 1, max: 99 }),
        async (log, encoding, size) => {
          expect(await read(encoded(log, encoding), size)).toBe(log.slice(1));
        },
      ),
      { numRuns: 400 },
    );
  });

  test('comes to an end whatever its bytes are, and nothing of ASCII is lost', async () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 90 }),
      fc
        .constantFrom(
          '\0',
          'a\0b\0c\0d\0',
          '\0a\0b\0c\0d',
          '\xff\xfe',
          '\xfe\xff',
          'x'.repeat(64),
          '\xe4'.repeat(70),
          '\n',
          '\n\0',
        )
        .map((text) => new Uint8Array(Buffer.from(text, 'latin1'))),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), fc.integer({ min: 1, max: 200 }), async (pieces, size) => {
        const bytes = Buffer.concat([Buffer.from(LOG.repeat(200)), ...pieces]);
        expect((await read(bytes, size)).startsWith(LOG.repeat(200).slice(0, -2))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('is none where zeros stand alone, or there are no letters at all', async () => {
    const torn = Buffer.concat([
      Buffer.from(LOG),
      Buffer.alloc(200),
      Buffer.from(LOG.repeat(100)),
      Buffer.from('a\0b'),
      Buffer.alloc(9000),
    ]);
    expect(await hits(torn)).toHaveLength(101);
    const program = Buffer.concat([
      Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 1, 2, 3, 4]),
      Buffer.alloc(300),
      Buffer.from('abcdef', 'utf16le'),
    ]);
    expect(encodingOf(program).kind).toBe('binary');
  });
});
