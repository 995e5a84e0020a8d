import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/core/codes/code.ts';
import { detectAt } from '../../../src/core/detection/detectAt.ts';
import { detectLines } from '../../../src/core/detection/detectLines.ts';
import { createTextSearch, detectText } from '../../../src/core/detection/detectText.ts';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import { LoopSearch } from '../../../src/core/detection/search/byteSearch.ts';
import { HEAD_OF_TABLE, HeaderFinder, TablePass } from '../../../src/core/detection/tablePass.ts';
import { FormatSet } from '../../../src/core/formats/formatSet.ts';
import { FORMATS } from '../../../src/core/formats/formats.ts';
import { ByteScanner } from '../../../src/core/scan/scanBytes.ts';
import { type LineChange, TextIndex } from '../../../src/core/summary/textIndex.ts';
import { known } from '../codes/known.ts';

const LONG = '#Fields: date time cs-method cs-uri-stem sc-status sc-substatus sc-win32-status time-taken';
const SHORT = '#Fields: sc-win32-status cs-uri-stem';
const NONE = '#Fields: date time cs-uri-stem sc-status time-taken';
const ROW = '2024-05-02 07:01:44 GET /list 401 1 2148074254 1603';

const formats = new FormatSet(FORMATS);
const linesOf = (rows: readonly string[]) => ({ lineCount: rows.length, line: (index: number) => rows[index]! });
const tell = (line: number, hit: { start: number; text: string; code: Parameters<typeof canonical>[0] }) =>
  `${line}:${hit.start} ${hit.text} ${canonical(hit.code)}`;

/** What is right, told in the simplest way. */
function expected(rows: readonly string[], fileName: string): string[] {
  const isTable = formats.hasColumns(fileName) || rows.slice(0, HEAD_OF_TABLE).some((row) => formats.headerOf(row));
  let header: ReturnType<FormatSet['headerOf']>;
  return rows.flatMap((row, line) => {
    if (isTable) header = formats.headerOf(row) ?? header;
    const context = { known, fileName, ...(header && { header }) };
    return detectLine(row, context).map((hit) => tell(line, hit));
  });
}

function inText(rows: readonly string[], fileName: string): string[] {
  const found: string[] = [];
  detectText(rows.join('\n'), { known, fileName }, (hit) => found.push(tell(hit.line, hit)));
  return found;
}

const search = createTextSearch({ known });

function inLines(rows: readonly string[], fileName: string): string[] {
  const found: string[] = [];
  const pass = new TablePass({ known, fileName });
  for (let at = 0; at < rows.length; )
    at = detectLines(linesOf(rows), at, pass, (line, hit) => found.push(tell(line, hit)), search);
  return found;
}

function inStream(rows: readonly string[], fileName: string, size: number): string[] {
  const found: string[] = [];
  const scanner = new ByteScanner({ known, fileName }, ({ line, hit }) => found.push(tell(line - 1, hit)));
  const bytes = new TextEncoder().encode(rows.join('\r\n'));
  for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.subarray(at, at + size));
  scanner.finish();
  return found;
}

/** Place by place, as the editor asks. */
function atPlaces(rows: readonly string[], fileName: string): string[] {
  const finder = new HeaderFinder(linesOf(rows), { known, fileName });
  const found: string[] = [];
  // Not from top to bottom: what was found before must not mislead.
  for (const line of [...rows.keys()].sort((a, b) => (a % 3) - (b % 3) || b - a)) {
    const hits = new Set<string>();
    for (let column = 0; column <= rows[line]!.length; column++) {
      const hit = detectAt(rows[line]!, column, finder.contextAt(line));
      if (hit) hits.add(tell(line, hit));
    }
    found.push(...hits);
  }
  return found;
}

const failing = { outcome: () => 'failure' as const };

function hitsOf(index: TextIndex): string[] {
  while (!index.isComplete) index.step();
  return [...index.hits.all()].map(({ line, start, kind }) => `${line}:${start} ${canonical(kind.code)}`);
}
const short = (found: readonly string[]) => found.map((one) => one.replace(/^(\S+) .* (\S+)$/, '$1 $2'));
const sorted = (found: readonly string[]) => [...found].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

function agree(rows: readonly string[], fileName: string): void {
  const wanted = expected(rows, fileName);
  expect(inText(rows, fileName)).toEqual(wanted);
  expect(inLines(rows, fileName)).toEqual(wanted);
  expect(inStream(rows, fileName, 37)).toEqual(wanted);
  expect(inStream(rows, fileName, 100_000)).toEqual(wanted);
  expect(sorted(atPlaces(rows, fileName))).toEqual(sorted(wanted));
  expect(hitsOf(new TextIndex(linesOf(rows), { known, fileName }, failing))).toEqual(short(wanted));
}

const row = fc.constantFrom(
  ...[LONG, SHORT, NONE, ROW, '1236 /a', '0 /error=1603', '- -', '', 'hr = 0x80070643', '#Software: x', 'é 64 1722 5'],
  ...['2024-05-02 07:01:44 GET /é?hr=0x80070005 500 0 64 5', '2024-05-02 07:01:44 GET /list 200 0 0 1722'],
);
const name = fc.constantFrom('u_ex240502.log', 'app.log', 'some.txt');

describe('A log whose lines name its columns', () => {
  test('is read by the last header before a line', () => {
    const rows = [ROW, LONG, ROW, SHORT, ROW, '64 /a', NONE, ROW, LONG, ROW];
    expect(expected(rows, 'some.txt')).toEqual([
      '2:36 2148074254 0x8009030E',
      '5:0 64 win32:64',
      '9:36 2148074254 0x8009030E',
    ]);
    agree(rows, 'some.txt');
    agree(rows, 'u_ex240502.log');
  });

  test('is one by its name, or by a header among its first lines', () => {
    const late = [...Array.from({ length: HEAD_OF_TABLE }, () => 'x'), SHORT, '64 /a'];
    expect(expected(late, 'some.txt')).toEqual([]);
    expect(expected(late.slice(1), 'some.txt')).toEqual([`${HEAD_OF_TABLE}:0 64 win32:64`]);
    expect(expected(late, 'u_ex240502.log')).toEqual([`${HEAD_OF_TABLE + 1}:0 64 win32:64`]);
    for (const fileName of ['some.txt', 'u_ex240502.log']) {
      agree(late, fileName);
      agree(late.slice(1), fileName);
    }
  });

  test('gives the same hits everywhere', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 90 }), name, (rows, fileName) => agree(rows, fileName)),
      { numRuns: 150 },
    );
  });

  test('gives them also in large logs and behind lines that are long', () => {
    const many = Array.from({ length: 9000 }, (_, i) => (i % 1000 === 0 ? [LONG, SHORT, NONE][(i / 1000) % 3]! : ROW));
    for (const rows of [many, [LONG, 'x 5'.repeat(200_000), ROW], [`x${' 1'.repeat(3000)}`, LONG, ROW]]) {
      const wanted = expected(rows, 'some.txt');
      expect(inText(rows, 'some.txt')).toEqual(wanted);
      expect(inLines(rows, 'some.txt')).toEqual(wanted);
      expect(inStream(rows, 'some.txt', 70_000)).toEqual(wanted);
    }
  });

  test('is read anew below a header that comes or goes', () => {
    const edit = fc.record({ at: fc.nat(), gone: fc.nat(6), come: fc.array(row, { maxLength: 60 }) });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 70 }),
        fc.array(edit, { maxLength: 5 }),
        name,
        (start, edits, fileName) => {
          let rows = [...start];
          const source = {
            get lineCount() {
              return rows.length;
            },
            line: (index: number) => rows[index]!,
          };
          const index = new TextIndex(source, { known, fileName }, failing);
          hitsOf(index);
          for (const { at, gone, come } of edits) {
            const startLine = at % rows.length;
            const endLine = Math.min(rows.length - 1, startLine + gone);
            const change: LineChange = { startLine, startCharacter: 0, endLine, text: come.join('\n') };
            rows = [...rows.slice(0, startLine), ...change.text.split('\n'), ...rows.slice(endLine + 1)];
            index.edit([change]);
          }
          expect(hitsOf(index)).toEqual(short(expected(rows, fileName)));
        },
      ),
      { numRuns: 400 },
    );
  });

  test('is read where the search for codes finds no place at all', () => {
    class Blind extends LoopSearch {
      override next(): number {
        return -1;
      }
    }
    const found: string[] = [];
    const text = [LONG, ROW, '0 error 1603', ROW].join('\n');
    detectText(text, { known }, (hit) => found.push(tell(hit.line, hit)), new Blind(1000));
    expect(found).toEqual(['1:36 2148074254 0x8009030E', '3:36 2148074254 0x8009030E']);
  });

  test('comes and goes as the one that it is one by moves into the first lines and out of them', () => {
    let rows = [...Array.from({ length: HEAD_OF_TABLE }, () => 'x'), SHORT, '64 /a'];
    const source = {
      get lineCount() {
        return rows.length;
      },
      line: (index: number) => rows[index]!,
    };
    const index = new TextIndex(source, { known }, failing);
    expect(hitsOf(index)).toEqual([]);
    rows = rows.slice(1);
    index.edit([{ startLine: 0, startCharacter: 0, endLine: 1, text: 'x' }]);
    expect(hitsOf(index)).toEqual([`${HEAD_OF_TABLE}:0 win32:64`]);
    rows = ['y', ...rows];
    index.edit([{ startLine: 0, startCharacter: 0, endLine: 0, text: 'y\nx' }]);
    expect(hitsOf(index)).toEqual([]);
  });
});
