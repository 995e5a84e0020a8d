import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../src/core/codes/code.ts';
import type { RecognisedCodes } from '../../../src/core/codes/knownCodes.ts';
import { detectAt } from '../../../src/core/detection/detectAt.ts';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import { known } from '../codes/known.ts';
import { ownCases } from './cases.ts';

const context = { known };
const hits = (line: string) => detectLine(line, context);
const codes = (line: string) => hits(line).map(({ code }) => canonical(code));

describe('offsets', () => {
  it.each([
    ['', 8],
    ['ä ', 10],
    ['💥 ', 11],
    ['👩‍👩‍👧 ', 17],
    ['\uFEFF', 9],
    ['\uD83D ', 10],
    ['\uDCA5 ', 10],
    ['\0\0', 10],
    ['\t', 9],
    ['更新に失敗。', 14],
  ])('are UTF-16 units behind "%s"', (before, start) => {
    const line = `${before}error = 0x80070643.`;
    expect(hits(line)).toEqual([expect.objectContaining({ start, end: start + 10, text: '0x80070643' })]);
    expect(line.slice(start, start + 10)).toBe('0x80070643');
  });

  it('hold in a line of many hits', () => {
    const line = Array.from({ length: 500 }, (_, i) => `💥 error 0x8007${(i + 1).toString(16).padStart(4, '0')}`).join(
      '; ',
    );
    const found = hits(line);
    expect(found).toHaveLength(500);
    for (const { start, end, text } of found) expect(line.slice(start, end)).toBe(text);
  });
});

describe('broken text', () => {
  it.each(['\0', '\uD800', '\uDC00', '\uFFFD', '\x1b[31m', '\u202e', '\u200b'])(
    'finds codes beside %j',
    (character) => {
      expect(codes(`${character}hr = 0x80070643${character} and error 80070005${character}`)).toEqual([
        '0x80070643',
        '0x80070005',
      ]);
    },
  );

  it('finds nothing in nothing', () => {
    expect(hits('')).toEqual([]);
    expect(hits('\0'.repeat(1000))).toEqual([]);
    expect(hits(' '.repeat(1000))).toEqual([]);
  });

  it('never throws, and marks only what is there', () => {
    const pieces = fc.constantFrom(
      'error ',
      'hr=',
      '0x',
      '80070643',
      '0x80070643',
      '(',
      ')',
      '[',
      ']',
      ' - ',
      '0x30018',
      '%%',
      '-',
      '1603',
      '5',
      'E_FAIL',
      '_',
      'Note: 1: ',
      'STOP: ',
      ']LOG]!>',
      'エラー',
      '。',
      '💥',
      '\uD800',
      '\0',
      'ffffffff',
      'c0000005',
      ':',
      '.',
      ',',
      '{',
      '}',
      ' ',
      '_',
      'HKLM',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 30 }),
        (parts) => {
          const line = parts.join('');
          let last = 0;
          for (const { start, end, text } of hits(line)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(text).toBe(line.slice(start, end));
            last = end;
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('long lines', () => {
  const MB = 1_000_000;
  // A rule that looks back or ahead without a bound would need minutes for these, and the test would time out.
  it.each([
    ['digits', '8'],
    ['hex digits', 'c0000005'],
    ['zero x', '0x'],
    ['hex prefixes', '0x8'],
    ['underscores', '_'],
    ['names', 'E_'],
    ['small names', 'error_'],
    ['one long name', 'STATUS_A'],
    ['blanks', ' '],
    ['cues', 'error '],
    ['cues with colons', 'error code: '],
    ['open brackets', '('],
    ['bracketed numbers', '[80248007'],
    ['minus signs', '-'],
    ['signed numbers', '-2147023293'],
    ['joined numbers', '1,'],
    ['installer notes', 'Note: 1: 1'],
    ['stop codes', 'STOP: 0x1A ('],
    ['stop codes with braces', 'bugcheck 1a {'],
    ['names with brackets', 'CRITICAL_SERVICE_FAILED ('],
    ['wrapper ends', ']LOG]!'],
    ['Japanese', 'エラー'],
    ['Japanese cues with digits', 'エラー1'],
    ['surrogates', '\uD83D\uDCA5'],
    ['lone surrogates', '\uD800'],
    ['NUL', '\0'],
    ['%%', '%%'],
  ])('of a megabyte of %s end', (_, piece) => {
    const line = `${piece.repeat(Math.ceil(MB / piece.length))} error = 0x80070643`;
    expect(codes(line).at(-1)).toBe('0x80070643');
  });

  it('of ten megabytes of binary rubbish end, and the code behind it is found at its place', () => {
    const rubbish = '\0\uD800\u0001x9_\uFFFF '.repeat((10 * MB) / 8);
    const [hit] = hits(`${rubbish}error = 0x80070643`);
    expect(hit).toMatchObject({ start: rubbish.length + 8, text: '0x80070643' });
  });

  it('with very many hits end', () => {
    const line = 'hr=0x80070643; error 5; '.repeat(40_000);
    expect(hits(line)).toHaveLength(80_000);
  });

  it('ask the catalogue only twice as much when they are twice as long', () => {
    const asked = (line: string) => {
      let count = 0;
      const counting: RecognisedCodes = {
        by: 'catalogue and articles',
        has: (code: Parameters<typeof known.has>[0]) => {
          count++;
          return known.has(code);
        },
        codesNamed: (name: string) => {
          count++;
          return known.codesNamed(name);
        },
        event: known.event,
        isCovered: known.isCovered,
        upperHalves: () => known.upperHalves(),
      };
      detectLine(line, { known: counting });
      return count;
    };
    const line = 'error 0x80070643 - ERROR_INSTALL_FAILURE (1603), failed with 5, [80248007] '.repeat(200);
    expect(asked(line)).toBeGreaterThan(200);
    expect(asked(line + line)).toBeLessThanOrEqual(2 * asked(line));
  });
});

describe('what stands beside a number', () => {
  it('is kept as the name that the text says, whether or not it fits', () => {
    expect(hits('[HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]')[0]).toMatchObject({ said: 'CBS_E_INVALID_PACKAGE' });
    expect(hits('[HRESULT = 0x80240439 - WU_E_NOT_INITIALIZED]')[0]).toMatchObject({
      text: '0x80240439',
      said: 'WU_E_NOT_INITIALIZED',
    });
    expect(hits('hr = 0x8024F0F0 (CONTOSO_E_SOMETHING)')[0]).toMatchObject({ said: 'CONTOSO_E_SOMETHING' });
    expect(hits('WU_E_NOT_APPLICABLE (0x80240017)')).toEqual([
      expect.objectContaining({ text: '0x80240017', said: 'WU_E_NOT_APPLICABLE' }),
    ]);
  });

  it('is no name where another sentence begins', () => {
    expect(hits('error 0x80070643')[0]).not.toHaveProperty('said');
    expect(hits('error 0x80070643 SAFE_OS phase')[0]).not.toHaveProperty('said');
  });
});

describe('background noise', () => {
  it('is a licensing status list, and nothing else', () => {
    expect(hits('[0xC004F014, 0, 0]')[0]).toMatchObject({ noise: 'licensing-list' });
    expect(hits('hr = 0xC004F014')[0]).not.toHaveProperty('noise');
    expect(hits('[0x80070643], 0, 0')[0]).not.toHaveProperty('noise');
  });
});

describe('deliberate text', () => {
  const deliberate = (text: string) => detectLine(text, { known, deliberate: true }).map(({ code }) => canonical(code));
  it.each([
    ['.NET update 0x80070643', ['0x80070643']],
    ['Update 80070643', ['0x80070643']],
    ['-2147023293', ['0x80070643']],
    ['Setup 1603', ['win32:1603']],
    ['0x00000005', ['win32:5']],
    ['E_ACCESSDENIED', ['0x80070005']],
    ['0xC1900101 - 0x30018', ['0xC1900101']],
    ['0x8024F0F0', ['0x8024F0F0']],
    ['No code here', []],
    ['0x00000000', []],
  ])('needs no cue: %s', (text, expected) => {
    expect(deliberate(text)).toEqual(expected);
  });
});

describe('detectAt', () => {
  const covers = (column: number) => (hit: { start: number; end: number }) => hit.start <= column && column <= hit.end;

  it('finds the hit under a column, its ends included, and nothing beside it', () => {
    const line = 'error = 0x80070643, next';
    for (const column of [8, 9, 17, 18]) expect(detectAt(line, column, context)?.text).toBe('0x80070643');
    for (const column of [0, 7, 19, 24, 99]) expect(detectAt(line, column, context)).toBeUndefined();
  });

  it('gives offsets in the whole line, however long it is', () => {
    const before = 'x '.repeat(600_000);
    const line = `${before}error = 0x80070643${' y'.repeat(600_000)}`;
    const start = before.length + 8;
    expect(detectAt(line, start + 3, context)).toMatchObject({ start, end: start + 10, text: '0x80070643' });
    expect(detectAt(line, start - 20, context)).toBeUndefined();
  });

  it('looks as far back as any rule does', () => {
    const line = `download failed ${'x '.repeat(80)}[80248007]`;
    expect(hits(line)).toHaveLength(1);
    expect(detectAt(line, line.length - 3, context)).toEqual(hits(line)[0]);
  });

  it('is the same as detectLine at every place', () => {
    const texts = ownCases.map(({ text }) => text).filter((text) => !text.includes(']LOG]!>'));
    const line = fc
      .array(
        fc.oneof(
          fc.constantFrom(...texts),
          fc.constantFrom('💥', '\uD800', ' | ', 'x'.repeat(900), ' filler'.repeat(200)),
        ),
        {
          minLength: 1,
          maxLength: 24,
        },
      )
      .map((parts) => parts.join(' ~ '));
    fc.assert(
      fc.property(
        line,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
        (text, places) => {
          const all = hits(text);
          const columns = [
            ...places.map((place) => Math.floor(place * text.length)),
            ...all.slice(0, 12).map(({ start }) => start + 1),
          ];
          for (const column of columns) expect(detectAt(text, column, context)).toEqual(all.find(covers(column)));
        },
      ),
      { numRuns: 150 },
    );
  });
});
