import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeholdersOf } from '../../../src/core/snippets/placeholders.ts';
import { slotsOf } from '../../../src/core/snippets/slots/slotsOf.ts';
import type { Shell } from '../../../src/core/snippets/snippet.ts';
import { terminalLine, terminalLines } from '../../../src/core/snippets/terminalLine.ts';
import { forbiddenCharacter, showForbidden } from '../../../src/core/text/terminalText.ts';
import { grammars } from './grammars.ts';

/** Whether a code point may never reach a terminal; told by ranges and not by the source's own expression. */
function forbidden(point: number): boolean {
  return (
    point < 0x20 ||
    (point >= 0x7f && point <= 0x9f) ||
    point === 0xad ||
    point === 0x061c ||
    (point >= 0x180b && point <= 0x180f) ||
    // Letters and marks that show nothing: fillers, joiners, variation selectors, tags.
    [0x34f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x3164, 0xffa0].includes(point) ||
    (point >= 0xfe00 && point <= 0xfe0f) ||
    (point >= 0xfff0 && point <= 0xfff8) ||
    (point >= 0xe0000 && point <= 0xe0fff) ||
    (point >= 0x200b && point <= 0x200f) ||
    (point >= 0x2028 && point <= 0x202e) ||
    (point >= 0x2060 && point <= 0x206f) ||
    point === 0xfeff ||
    (point >= 0xd800 && point <= 0xdfff)
  );
}

const shells = fc.constantFrom<Shell>('cmd', 'powershell', 'bash');
const nasty = fc.constantFrom(
  '\0',
  '\x03',
  '\x07',
  '\b',
  '\t',
  '\n',
  '\v',
  '\r',
  '\x1b',
  '\x1b[2J',
  '\x7f',
  '\x85',
  '\x9b',
  '\u00ad',
  '\u061c',
  '\u200b',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u2028',
  '\u2029',
  '\u202a',
  '\u202e',
  '\u2060',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\ud800',
  '\udfff',
  '\r\n',
);
const anyText = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.string({
      unit: fc.constantFrom(...'abc <>{}"\'`$%^&|;\\/ ä更💥', '<Name>', '{Other}', 'C:\\Path\\x'),
      maxLength: 25,
    }),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 10 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.string({ maxLength: 5 }), nasty, fc.string({ maxLength: 5 })).map((parts) => parts.join('')),
  },
);

/** Lines of cmd with one value. */
const filled = (lines: string[], value?: string) =>
  terminalLines(
    { lines, shell: 'cmd', slots: slotsOf(lines, 'cmd', grammars) },
    new Map(value === undefined ? [] : [['<D>', value]]),
  );

describe('terminalLines', () => {
  it('lets no character through that a terminal would act on, whatever the snippet and the values', () => {
    let passed = 0;
    fc.assert(
      fc.property(
        fc.array(anyText, { minLength: 1, maxLength: 4 }),
        shells,
        fc.array(anyText, { minLength: 6, maxLength: 6 }),
        (lines, shell, typed) => {
          const values = new Map(placeholdersOf(lines, shell).map(({ text }, i) => [text, typed[i % typed.length]!]));
          const result = terminalLines({ lines, shell, slots: slotsOf(lines, shell, grammars) }, values);
          if (!('lines' in result)) return;
          passed++;
          expect(result.lines).toHaveLength(lines.length);
          for (const line of result.lines) {
            for (const c of line)
              expect(
                forbidden(c.codePointAt(0)!),
                `U+${c.codePointAt(0)!.toString(16)} in ${JSON.stringify(line)}`,
              ).toBe(false);
          }
        },
      ),
      { numRuns: 2000 },
    );
    // Else the test would only have seen refusals.
    expect(passed).toBeGreaterThan(200);
  });

  it('refuses the whole snippet for one bad line or value', () => {
    expect(filled(['dir', 'a\u202eb'])).toEqual({
      refused: { reason: 'control', character: 'U+202E' },
    });
    expect(filled(['dir', 'cd <D>'], 'x\ny')).toEqual({
      refused: { reason: 'control', character: 'U+000A' },
    });
  });

  it('fills and keeps the lines in order', () => {
    expect(filled(['cd <D>', 'dir'], 'C:\\A B')).toEqual({
      lines: ['cd "C:\\A B"', 'dir'],
    });
  });
});

describe('terminalLine', () => {
  it.each(['dir', 'echo ä 更新 💥 👍🏽', "icacls 'C:\\A B' & ver", ''])('lets %j through', (line) => {
    expect(terminalLine(line)).toEqual({ line });
  });

  it('refuses exactly the characters of the list, at any place', () => {
    const wrong: string[] = [];
    for (let point = 0; point <= 0xffff; point++) {
      // Anchors of interlinear text: refused too, though none of the kinds above.
      if (point >= 0xfff9 && point <= 0xfffb) continue;
      const refused = 'refused' in terminalLine(`a${String.fromCharCode(point)}b`);
      if (refused !== forbidden(point)) wrong.push(`U+${point.toString(16)}`);
    }
    for (let point = 0xdff00; point <= 0xe1100; point++) {
      const refused = 'refused' in terminalLine(`a${String.fromCodePoint(point)}b`);
      if (refused !== forbidden(point)) wrong.push(`U+${point.toString(16)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('names the character', () => {
    expect(forbiddenCharacter('a\x1bb')).toBe('U+001B');
    expect(forbiddenCharacter('plain')).toBeUndefined();
    expect(showForbidden('a\x1bb\n')).toBe('a␣U+001B␣b␣U+000A␣');
    expect(forbiddenCharacter(showForbidden('\u202e\0\ud800'))).toBeUndefined();
  });
});
