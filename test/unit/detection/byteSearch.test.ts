import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeLog } from '../../../scripts/bench/log.ts';
import { detectText, type LineHit } from '../../../src/core/detection/detectText.ts';
import { JOINERS } from '../../../src/core/detection/rules/cues.ts';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import { SHIPPED_FORMATS } from '../../../src/core/detection/rules/formatRules.ts';
import { ENDINGS, FAILURE_PARTS, WORDS } from '../../../src/core/detection/rules/vocabulary.ts';
import { type ByteSearch, createByteSearch, LoopSearch } from '../../../src/core/detection/search/byteSearch.ts';
import { WasmSearch } from '../../../src/core/detection/search/wasmSearch.ts';
import { TablePass } from '../../../src/core/detection/tablePass.ts';
import { FormatSet } from '../../../src/core/formats/formatSet.ts';
import { FORMATS } from '../../../src/core/formats/formats.ts';
import { known } from '../codes/known.ts';
import { formatSamples, languageSamples } from '../samples.ts';
import { ownCases } from './cases.ts';
import { mixture } from './mixtures.ts';

const CAPACITY = 9_000_000;
const fast = createByteSearch(CAPACITY, { known });
const loop = new LoopSearch(CAPACITY);

function put(search: ByteSearch, text: string): number {
  const { written } = new TextEncoder().encodeInto(text, search.bytes);
  search.fill(written);
  return written;
}

function hitsBy(search: ByteSearch, text: string, fileName?: string): LineHit[] {
  const hits: LineHit[] = [];
  detectText(text, { known, ...(fileName && { fileName }) }, (hit) => hits.push(hit), search);
  return hits;
}

/** Line by line, and each word tried. */
function hitsOneByOne(text: string, fileName?: string): LineHit[] {
  let lineStart = 0;
  const pass = new TablePass({ known, ...(fileName && { fileName }) });
  const parts = text.split(/(?<=\r\n|\r(?!\n)|\n)/);
  const lines = parts.map((part) => part.replace(/[\r\n]+$/, ''));
  return parts.flatMap((part, line) => {
    const content = lines[line]!;
    pass.meet(content);
    const hits = detectLine(content, {
      ...pass.context,
      above: (distance) => lines[line - distance],
      below: (distance) => lines[line + distance],
    });
    const found = hits.map((hit) => ({ ...hit, line, lineStart }));
    lineStart += part.length;
    return found;
  });
}

/** The search may stop too often; what the rules find by it is the same. */
function compare(text: string, fileName?: string): void {
  const found = hitsBy(fast, text, fileName);
  const expected = hitsOneByOne(text, fileName);
  if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found, text).toEqual(expected);
}

/** A file whose name says that lines have fields, or none. */
const fileName = fc.option(
  fc.constantFrom(
    ...FORMATS.flatMap(({ files, codes }) => (codes ? files : [])).map((glob) => glob.replaceAll('*', '1')),
  ),
  { nil: undefined, freq: 1 },
);

const LOGS = join(import.meta.dirname, '../../logs');

describe('the fast search', () => {
  test('is the one in use', () => {
    expect(fast).toBeInstanceOf(WasmSearch);
  });

  test.each(readdirSync(LOGS))('finds in %s what the rules find', (name) => {
    compare(readFileSync(join(LOGS, name), 'utf8'), name);
  });

  test('finds the same in all cases, in all samples and in a large log', () => {
    for (const { file, text } of ownCases) compare(text, file);
    for (const { text } of languageSamples) compare(text);
    for (const { text, file } of formatSamples) compare(text, file);
    compare(makeLog(3_000_000, 7));
  });

  test('finds the same in any mixture of words, joiners and numbers', () => {
    const numRuns = Number(process.env.SEARCH_RUNS ?? 20_000);
    fc.assert(
      fc.property(mixture, fileName, (text, name) => compare(text, name)),
      // The same ones each time; `SEARCH_SEED` and `SEARCH_RUNS` look for more.
      { numRuns, seed: Number(process.env.SEARCH_SEED ?? 20_261_129) },
    );
  }, 3_600_000);

  test.each([...WORDS.keys(), ...ENDINGS.keys()])('knows the word %s', (word) => {
    for (const one of [word, word.toUpperCase(), `x${word}`, `${word}2`]) {
      for (const number of ['5', '1603', '0x5', '-1018', '80070643', '0x80070643', '1A'])
        for (const joiner of [' ', ': ', '=']) compare(`${one}${joiner}${number}`);
    }
  });

  test.each([...JOINERS])('knows that %j joins', (joiner) => {
    for (const word of ['error', 'エラー', 'code'])
      for (const number of ['1603', '0x5']) compare(`${word}${joiner}${number}`);
    expect(stopsIn(`error${joiner}0x5`)).toBe(true);
  });

  test.each(FAILURE_PARTS)('knows that %s is a failure', (part) => {
    for (const text of [part, part.toUpperCase(), `x${part}y`]) {
      expect(stopsIn(`${text} of it (1753)`), text).toBe(true);
      expect(stopsIn(`${text} of x: 0x525`), text).toBe(true);
    }
  });

  test('tells which lines have a text of a format or of an event', () => {
    const { events, all } = SHIPPED_FORMATS;
    for (const text of [...all.flatMap(({ format: { mark } }) => mark ?? []), ...events.texts, ...events.lineTexts])
      for (const before of ['', 'x', 'é ', '. '.repeat(31)]) {
        const length = put(fast, `${before}${text} 5\n${'. '.repeat(80)}`);
        expect(fast.hasLiteral(0, length - 160), text).toBe(true);
        expect(fast.hasLiteral(length - 80, length), text).toBe(false);
      }
  });

  test('tells it of lines in Windows-1252', () => {
    const mark = 'Übersicht über Größe:';
    const formats = new FormatSet([{ name: 'one', title: 'One', files: [], mark }]);
    const search = createByteSearch(100_000, { formats });
    expect(search).toBeInstanceOf(WasmSearch);
    for (const encoding of ['latin1', 'utf8'] as const) {
      const bytes = Buffer.from(`x ${mark} 5`, encoding);
      search.bytes.set(bytes);
      search.fill(bytes.length);
      expect(search.hasLiteral(0, bytes.length)).toBe(true);
    }
  });

  test('passes by what is no code', () => {
    for (const text of [
      '2025-11-03 09:12:53.123',
      'KB5000001',
      '10.0.19041.1',
      'PID=1234 TID=5678',
      'handle 0x00000abc',
    ])
      expect(stopsIn(text), text).toBe(false);
  });

  test('finds the same wherever blocks of 64 bytes are cut', () => {
    for (const code of [
      ...['error: 5', 'hr=0x80070643', '*FAILED* [80248007]', 'x ffffffffc0000005 y', 'ERROR_INSTALL_FAILURE'],
      ...[
        'failed to open it (1753)',
        'BugCheck 1A',
        '%%1053',
        'Note: 1: 2203 2: x',
        'WSAETIMEDOUT',
        '-2147023293',
        'Ошибка é 5',
      ],
      ...['エラー コードは 1058', 'x.dll!00007FFB0A1B2C3D: ReturnHr(14) tid(1ac4) 80D02002 x'],
    ])
      for (let before = 0; before < 130; before++) {
        compare(`${'z '.repeat(before / 2)}${'.'.repeat(before % 2)} ${code} z`);
        compare(`${'7'.repeat(before)} ${code} z`);
      }
  });

  test('finds a number whatever is near it in other lines, and whatever its cue stands behind', () => {
    // What is asked of a later line must not change what is known of an earlier one, in the same block of bytes.
    expect(hitsBy(fast, 'Unable to open it 80070005.\n(5)\n')).toHaveLength(1);
    for (const text of ['Unable to open it 80070005.\n(5)\n', 'Failed to open it (1753)\nx 80070005.\n(5)\n'])
      compare(text);
    expect(hitsBy(fast, '버그검사 завершения 1A')).toHaveLength(1);
    compare('버그검사 завершения1A ');
    expect(hitsBy(fast, 'stop code: -9f')).toHaveLength(1);
    // How far back the rules look cuts a word, of which the rest says something else.
    compare(`原因代码 ->${' '.repeat(91)}0x80120000 horas`);
  });

  test('counts lines and units as the loop does', () => {
    const part = fc.constantFrom('\r\n', '\n', '\r', 'a', 'é', '€', '😀', '0123456789abcdef');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const length = put(fast, text);
        expect(put(loop, text)).toBe(length);
        expect(fast.units(0, length)).toBe(text.length);
        expect(loop.units(0, length)).toBe(text.length);
        for (let at = 0; at <= length; at++) {
          expect(fast.lineEnds(at, length)).toBe(loop.lineEnds(at, length));
          expect(fast.lineStart(at, 0)).toBe(loop.lineStart(at, 0));
          expect(fast.lineEnd(at, length)).toBe(loop.lineEnd(at, length));
        }
        expect(fast.lineEnds(0, length)).toBe(text.split(/\r\n|\r|\n/).length - 1);
      }),
    );
  });
});

function stopsIn(text: string): boolean {
  return fast.next(0, put(fast, text)) >= 0;
}
