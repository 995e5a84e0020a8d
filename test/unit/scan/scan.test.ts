import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../../../src/core/catalogue/loadCatalogue.ts';
import { canonical } from '../../../src/core/codes/code.ts';
import { detectText } from '../../../src/core/detection/detectText.ts';
import { encodingOf } from '../../../src/core/scan/encoding.ts';
import { scanStream } from '../../../src/core/scan/scanner.ts';

const known = recognisedCodes(await loadCatalogue(), new ArticleLibrary());
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian = false, bom = true) => {
  const bytes = Buffer.from(bom ? `\uFEFF${text}` : text, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};

/** Every hit of a scan as `line:column text code`. */
async function scan(bytes: Uint8Array, chunk = 64 * 1024): Promise<string[]> {
  async function* chunks() {
    for (let i = 0; i < bytes.length; i += chunk) yield bytes.subarray(i, i + chunk);
  }
  const found: string[] = [];
  await scanStream(chunks(), { known }, ({ line, column, hit }) =>
    found.push(`${line}:${column} ${hit.text} ${canonical(hit.code)}`),
  );
  return found;
}

function detected(text: string): string[] {
  const found: string[] = [];
  detectText(text, { known }, (hit) =>
    found.push(`${hit.line + 1}:${hit.start + 1} ${hit.text} ${canonical(hit.code)}`),
  );
  return found;
}

const LOGS = join(import.meta.dirname, '../../logs');
const sample = readdirSync(LOGS)
  .map((name) => readFileSync(join(LOGS, name), 'utf8'))
  .join('\r\n');

describe('scanStream', () => {
  test('finds what detectText finds, in UTF-8 and UTF-16, with any size of chunk', async () => {
    const text = `${sample}\nFehler „Größe“ 0x80070643\rエラー 1603 😀 0x80070005\n`;
    const expected = detected(text);
    expect(expected.length).toBeGreaterThan(50);
    for (const size of [1000, 4097, 1 << 20]) {
      expect(await scan(utf8(text), size)).toEqual(expected);
      expect(await scan(utf16(text), size)).toEqual(expected);
      expect(await scan(utf16(text, true), size)).toEqual(expected);
    }
    expect(await scan(utf16(`${sample}\n`, false, false))).toEqual(detected(`${sample}\n`));
  });

  test('cuts of chunks lose and double nothing', async () => {
    const part = fc.constantFrom(
      '\r\n',
      '\n',
      '\r',
      'error 0x80070643',
      ' ',
      'é',
      '😀',
      'hr=80070005',
      'x'.repeat(50),
      'Error 5 (0x00000005)',
    );
    const text = fc.array(part, { maxLength: 60 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 40 }), async (log, chunk) => {
        expect(await scan(utf8(log), chunk)).toEqual(detected(log));
      }),
      { numRuns: 500 },
    );
  });

  test('reads Windows-1252 lines beside UTF-8 lines, with columns in UTF-16 units', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Größe error 0x80070643\n', 'latin1'),
      Buffer.from('Größe error 0x80070005\n', 'utf8'),
    ]);
    expect(await scan(bytes)).toEqual(['1:13 0x80070643 0x80070643', '2:13 0x80070005 0x80070005']);
  });

  test('searches a line of many megabytes in windows, each hit once at its column', async () => {
    const filler = 'abcdefg é '.repeat(60_000);
    const text = `first\n${`${filler}error 0x80070643 `.repeat(5)}\nerror 0x80070005`;
    expect(await scan(utf8(text), 100_000)).toEqual(detected(text));
    expect(detected(text)).toHaveLength(6);
  });

  test('finds in a long line of all that logs hold what is found in the whole of it', async () => {
    const all = `${sample.replace(/[\r\n]+/g, ' ')} `;
    const line = all.repeat(Math.ceil(400_000 / all.length));
    const text = `error 0x80070643\n${line}\nerror 0x80070005\n${line.replaceAll('e', 'é')}\nerror 5`;
    expect(detected(text).length).toBeGreaterThan(500);
    for (const size of [100_000, 1 << 20]) expect(await scan(utf8(text), size)).toEqual(detected(text));
    const latin = line.replace(/[^\0-\x7f]/g, '?').replaceAll('e', 'é');
    expect(await scan(Buffer.from(latin, 'latin1'))).toEqual(detected(latin));
  });

  test('does not search a binary file, but one that ends in zeros', async () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256);
    expect(encodingOf(noise)).toEqual({ kind: 'binary' });
    expect(await scan(noise)).toEqual([]);
    expect(await scan(Buffer.concat([utf8('error 0x80070643\n'), new Uint8Array(5000)]))).toHaveLength(1);
    expect(await scan(new Uint8Array(0))).toEqual([]);
  });
});
