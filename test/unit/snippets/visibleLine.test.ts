import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { visibleLine, visibleLines } from '../../../src/core/snippets/visibleLine.ts';

describe('visibleLine', () => {
  it.each([
    ['dism /online /get-features', 'dism /online /get-features'],
    ['echo  a', 'echo··a'],
    [`touch a${' '.repeat(400)}; b`, 'touch a··· 400 × U+0020 ···; b'],
    [' a ', '·a·'],
    ['r\u0435g query', 'r\u0435(U+0435)g query'],
    ['dir\u00A0/s', 'dir\u00A0(U+00A0)/s'],
    ['Remove\u2013Item', 'Remove\u2013(U+2013)Item'],
    ['\uFF44\uFF45\uFF4C x', '\uFF44(U+FF44)\uFF45(U+FF45)\uFF4C(U+FF4C) x'],
    ['type "C:\\Größe\\日本語\\отчёт.log"', 'type "C:\\Größe\\日本語\\отчёт.log"'],
  ])('%j', (line, shown) => {
    expect(visibleLine(line)).toBe(shown);
  });

  test('keeps every character that is no blank, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab c;"–а \u00A0/😀') }), (line) => {
        const rest = [...visibleLine(line).replace(/\(U\+[0-9A-F]+\)| \d+ × U\+0020 |·/g, '')];
        expect(rest.filter((character) => character !== ' ').join('')).toBe(line.replaceAll(' ', ''));
      }),
    );
  });
});

describe('visibleLines', () => {
  it('numbers several lines, and one not', () => {
    expect(visibleLines(['a', 'b'])).toEqual(['1: a', '2: b']);
    expect(visibleLines(['a'])).toEqual(['a']);
  });

  it('breaks long lines and loses nothing', () => {
    const line = 'x'.repeat(1000);
    const rows = visibleLines([line]);
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThan(60);
    expect(rows.map((row) => row.replace('\u21AA ', '')).join('')).toBe(line);
  });

  it('breaks behind blanks, and shows that there is one', () => {
    const line = Array.from({ length: 30 }, (_, i) => `word${i}`).join(' ');
    const rows = visibleLines([line]);
    for (const row of rows.slice(0, -1)) expect(row).toMatch(/word\d+\u00B7$/);
    expect(rows.map((row) => row.replace(/^\u21AA /, '').replace(/\u00B7$/, ' ')).join('')).toBe(line);
    const solid = visibleLines([`${'x'.repeat(50)} y`]);
    expect(solid).toEqual(['x'.repeat(50), '\u21AA \u00B7y']);
    expect(visibleLines([''])).toEqual(['']);
  });
});
