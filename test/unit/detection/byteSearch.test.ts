import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeLog } from '../../../scripts/bench/log.ts';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../../../src/core/catalogue/loadCatalogue.ts';
import { type ByteSearch, createByteSearch, LoopSearch, WasmSearch } from '../../../src/core/detection/byteSearch.ts';
import { CUE_VOCABULARY } from '../../../src/core/detection/cues.ts';
import { detectLine, hitsOfLine } from '../../../src/core/detection/detectLine.ts';
import { ownCases } from './cases.ts';

const CAPACITY = 8_000_000;
const known = recognisedCodes(await loadCatalogue(), new ArticleLibrary());
const wasm = createByteSearch(CAPACITY, { known });
const loop = new LoopSearch(CAPACITY);

function put(search: ByteSearch, text: string): number {
  const { written } = new TextEncoder().encodeInto(text, search.bytes);
  search.fill(written);
  return written;
}

/** Every place at which a search stops, and the word that lies there. */
function stops(search: ByteSearch, text: string): { at: number; word: number }[] {
  const length = put(search, text);
  const found: { at: number; word: number }[] = [];
  for (let at = search.next(0, length); at >= 0; at = search.next(at + 1, length)) {
    let word = at;
    while (word > 0 && /\w/.test(String.fromCharCode(search.bytes[word - 1]!))) word--;
    found.push({ at, word });
  }
  return found;
}

/** A text of ASCII only, in which a byte is a unit. */
function hits(search: ByteSearch, line: string, fileName?: string) {
  const length = put(search, line);
  const context = { known, ...(fileName && { fileName }) };
  return hitsOfLine(line, search.next(0, length), (from, to) => search.next(from, to), context);
}

/** The exact search may stop more rarely than the loop, but never elsewhere, and the rules must find the same by it. */
function compare(text: string): void {
  const words = new Set(stops(loop, text).map(({ word }) => word));
  for (const { at, word } of stops(wasm, text))
    if (!words.has(word))
      expect.fail(`stops at ${at} only in WebAssembly: ${Buffer.from(text).subarray(Math.max(0, at - 60), at + 40)}`);
  for (const line of text.split(/[\r\n]+/)) {
    if (/[^\0-\x7f]/.test(line)) {
      // Such a line is read by the loop as a whole, once the search has stopped in it.
      if (detectLine(line, { known }).length > 0) {
        const length = put(wasm, line);
        if (wasm.next(0, length) < 0) expect.fail(`does not stop in: ${line}`);
      }
      continue;
    }
    const found = hits(wasm, line);
    const expected = hits(loop, line);
    if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found, line).toEqual(expected);
  }
}

const LOGS = join(import.meta.dirname, '../../logs');

describe('the search in WebAssembly', () => {
  test('is the one in use', () => {
    expect(wasm).toBeInstanceOf(WasmSearch);
    expect(createByteSearch(CAPACITY, { known, deliberate: true })).toBeInstanceOf(LoopSearch);
  });

  test.each(readdirSync(LOGS))('finds in %s what the loop finds', (name) => {
    compare(readFileSync(join(LOGS, name), 'utf8'));
  });

  test('finds in all cases and in a large log what the loop finds', () => {
    compare(ownCases.map(({ text }) => text).join('\n'));
    compare(makeLog(3_000_000, 7));
  });

  test('finds the same as the loop in any mixture of cues, joints and numbers', () => {
    const word = fc.constantFrom(
      ...CUE_VOCABULARY,
      ...'dwError resultMapped m_hr last_err callbackCode FEHLERCODE flags dwFlags hash hashpart3 Session Transaction Warning Info proof x_of Bug check Stop stop_code BUGCHECK_CODE [SC] OpenService ÉCHEC(S) ESENT P7 Sig[6].Value Note: 1 Win32 hr2 エラー エラーコード 終了コード は código échoué échec état Fehlerstatus “ ” コ ９'.split(
        ' ',
      ),
    );
    const joint = fc.constantFrom(
      ...[
        ' ',
        ': ',
        '=',
        ' = ',
        ' : "',
        ' (',
        '[',
        '">',
        ' - ',
        '-',
        '：',
        '%%',
        '',
        '_',
        ', ',
        '.',
        ') ',
        '() = ',
        '\t',
        '`',
        '     ',
        '\n',
        '@',
        '/',
      ],
      ' '.repeat(30),
    );
    const number = fc.oneof(
      fc.integer({ min: 0, max: 20000 }).map(String),
      fc.constantFrom(
        ...'0x80070643 0X80070005L 80070643 c0000005 [80248007] (80070643) -1018 -2147023293 1603 5 0 00000000 0x00000000 0x5 0x0000000000000000 ffffffffc0000005 FFFFFFFF80070005 0xffffffff80070005 0x0000000080070005 ERROR_INSTALL_FAILURE error_success WSAETIMEDOUT JET_errFileNotFound S_OK A1_10_B x64_C 1A D1 9f 0x7B 0x0000009f (0x0000000000000003, 2147942413 4294967295 10.0.19041 09:12:53 {80070005-1234-1234-1234-1234567890ab} 0x80070643 0x800f0805 0xC1900101 - 0x30018 1335. 2203 deadbeef 0x1234567 0x123456789 12345678901'.split(
          ' ',
        ),
      ),
      fc.integer({ min: 0, max: 0xffffffff }).map((value) => value.toString(16)),
      fc.integer({ min: 0, max: 0xffffffff }).map((value) => `0x${value.toString(16)}`),
    );
    const piece = fc.oneof(word, joint, joint, number);
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 24 }), (pieces) => compare(pieces.join(''))),
      { numRuns: 20_000 },
    );
  });

  test.each([
    'Sig[6].Value=c0000005',
    'Sig[6].Value=80070643',
    'Note: 1: 2203 2: C:\\x 3: -2147287038',
    'Internal Error 2755. C:\\x=-2147023293',
    'P7: c0000005',
    '[LDAP: error code 49 - 80090308: LdapErr: DSID-0C090447, comment: AcceptSecurityContext error, data 532 ]',
    'x - 8009030C: LdapErr: DSID',
    '%%1053',
    '0x0000009f (0x0000000000000003, 0xffffa58b4a7d0060, 0x0000000000000000, 0x0000000000000000)',
    'WSAETIMEDOUT',
    'ffffffffc0000005',
  ])('needs no cue for %s', (line) => {
    expect(hits(wasm, line)).toHaveLength(/^(?:Note|Internal)/.test(line) ? 2 : 1);
    compare(line);
  });

  test('finds the same as the loop wherever blocks of 64 bytes are cut', () => {
    for (const code of [
      'error: 5',
      'hr=0x80070643',
      '*FAILED* [80248007]',
      'x ffffffffc0000005 y',
      'ERROR_INSTALL_FAILURE',
    ])
      for (let before = 0; before < 130; before++)
        compare(`${'z '.repeat(before / 2)}${'.'.repeat(before % 2)} ${code} z`);
  });

  test('counts lines and units as the loop does', () => {
    const part = fc.constantFrom('\r\n', '\n', '\r', 'a', 'é', '€', '😀', '0123456789abcdef');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const length = put(wasm, text);
        expect(put(loop, text)).toBe(length);
        expect(wasm.units(0, length)).toBe(text.length);
        expect(loop.units(0, length)).toBe(text.length);
        for (let at = 0; at <= length; at++) {
          expect(wasm.lineEnds(at, length)).toBe(loop.lineEnds(at, length));
          expect(wasm.lineStart(at, 0)).toBe(loop.lineStart(at, 0));
          expect(wasm.lineEnd(at, length)).toBe(loop.lineEnd(at, length));
        }
        expect(wasm.lineEnds(0, length)).toBe(text.split(/\r\n|\r|\n/).length - 1);
      }),
    );
  });
});
