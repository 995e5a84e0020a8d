import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeLog } from '../../../scripts/bench/log.ts';
import { detectLines } from '../../../src/core/detection/detectLines.ts';
import { createTextSearch } from '../../../src/core/detection/detectText.ts';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import { TablePass } from '../../../src/core/detection/tablePass.ts';
import { known } from '../codes/known.ts';

const search = createTextSearch({ known });

/** All hits in steps, and how many steps there were. */
function inSteps(rows: readonly string[]): { found: unknown[]; steps: number } {
  const lines = { lineCount: rows.length, line: (index: number) => rows[index]! };
  const found: unknown[] = [];
  const pass = new TablePass({ known });
  let steps = 0;
  for (let next = 0; next < rows.length; steps++) {
    const from = next;
    next = detectLines(lines, from, pass, (line, hit) => found.push({ line, hit }), search);
    expect(next).toBeGreaterThan(from);
  }
  return { found, steps };
}

const lineByLine = (rows: readonly string[]) =>
  rows.flatMap((row, line) => {
    const near = {
      above: (distance: number) => rows[line - distance],
      below: (distance: number) => rows[line + distance],
    };
    return detectLine(row, { known, ...near }).map((hit) => ({ line, hit }));
  });

describe('detectLines', () => {
  test('finds in a large log what detectLine finds, in several steps', () => {
    const rows = makeLog(1_000_000, 3).split('\r\n');
    const { found, steps } = inSteps(rows);
    expect(found).toEqual(lineByLine(rows));
    expect(found.length).toBeGreaterThan(50);
    expect(steps).toBeGreaterThan(5);
  });

  test('takes lines that are longer than a step, and lines beyond ASCII between others', () => {
    const rows = [
      'error 5',
      `${'é'.repeat(150_000)} hr = 0x80070643`,
      'エラー 1603',
      `${'x '.repeat(400_000)} error 0x80070005`,
      '',
      'Größe, hr=0x80240017',
      'exit code 1603',
    ];
    const { found } = inSteps(rows);
    expect(found).toEqual(lineByLine(rows));
    expect(found).toHaveLength(6);
  });

  test('has no other opinion than detectLine on any lines', () => {
    const part = fc.constantFrom(
      ...'error,code, ,: ,=,hr,0x80070643,1603,5,[80248007],é,エラー,\r,S_OK,ERROR_BUSY'.split(','),
    );
    const row = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        expect(inSteps(rows).found).toEqual(lineByLine(rows));
      }),
      { numRuns: 2000 },
    );
  });
});
