import { describe, expect, it } from 'vitest';
import {
  canonical,
  codeKey,
  codeOf,
  displayCode,
  exampleOf,
  fromBits,
  inErrorText,
} from '../../../src/core/codes/code.ts';
import { type BareNumber, CODE_KINDS, KINDS } from '../../../src/core/codes/kinds.ts';
import { codesSpelt, parseCanonical } from '../../../src/core/codes/spelling.ts';
import { hasWord } from '../../../src/core/codes/words.ts';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import { isKnown } from '../../../src/core/detection/rules/numbers.ts';
import { known } from './known.ts';

const repeated = (values: readonly unknown[]) => values.filter((value, place) => values.indexOf(value) !== place);

describe.each(CODE_KINDS)('the kind %s', (kind) => {
  const row = KINDS[kind];
  const example = exampleOf(kind);

  it('has an example that is published, and that is read back from each of its spellings', () => {
    expect(isKnown(known, example)).toBe(true);
    expect(parseCanonical(canonical(example))).toEqual(example);
    const prefixes = [row.prefix, ...row.aliases].filter(Boolean);
    const number = canonical(example).slice(row.prefix === '' ? 0 : row.prefix.length + 1);
    for (const spelling of [canonical(example), ...prefixes.map((prefix) => `${prefix.toUpperCase()}: ${number}`)]) {
      expect(codesSpelt(spelling, known)[0], spelling).toEqual(example);
    }
    if (row.own) expect(codesSpelt(displayCode(example), known)).toEqual([example]);
  });

  it('says in small letters which words speak for it, and finds its own way to be written in a text', () => {
    const words = [...(row.words ?? []), ...row.families.flatMap((family) => family.words ?? [])];
    for (const word of words) expect(hasWord(`x: ${word}, y`, word.toLowerCase()), word).toBe(true);
    if (row.inTextBehindCue) {
      const found = row.inTextBehindCue.exec(`${row.words![0]} says: ${displayCode(example)}, (3)`);
      expect(found && row.notation.read(found[1]!)).toBe(row.example);
      expect(row.inTextBehindCue.test(`1${displayCode(example)}1`)).toBe(false);
    }
    if (!row.inText) return;
    const found = row.inText.exec(`Sign-in failed: ${displayCode(example)}: try again`);
    expect(found && row.notation.read(found[1]!)).toBe(row.example);
    expect(row.inText.test(`x${displayCode(example)}`)).toBe(false);
  });

  it('is read from the statuses among which programs keep it', () => {
    if (!row.block) return;
    const { first, size } = row.block;
    expect(fromBits(first + row.example)).toEqual(example);
    expect(fromBits((first + row.example) | 0)).toEqual(example);
    for (const outside of [first - 1, first + size]) expect(fromBits(outside).kind).toBe('status');
  });

  it('is named by its number alone only where no likelier kind has it', () => {
    if (Object.keys(row.bare).length > 0) expect(codesSpelt(displayCode(example), known)).toContainEqual(example);
  });

  it('is read as itself in an error text where a cue stands before it', () => {
    if (row.cue === undefined) return;
    const hits = detectLine(`Setup ended: ${inErrorText(example)}`, { known, deliberate: true });
    expect(hits.map(({ code }) => code)).toEqual([example]);
  });
});

describe('the kinds together', () => {
  it('share no prefix, no family and no place among the readings of a bare number', () => {
    const rows = CODE_KINDS.map((kind) => KINDS[kind]);
    expect(repeated(rows.flatMap(({ prefix, aliases }) => [prefix, ...aliases]))).toEqual([]);
    expect(repeated(rows.flatMap(({ families }) => families.map(({ name }) => name)))).toEqual([]);
    const places = rows.flatMap(({ bare }) =>
      Object.entries(bare).map(([form, place]) => `${form as BareNumber} ${place}`),
    );
    expect(repeated(places)).toEqual([]);
  });

  it('have a key of their own for one and the same number', () => {
    for (const value of [0, 5, 0x1a, -1018, 0xffffffff]) {
      const keys = CODE_KINDS.map((kind) => codeKey(codeOf(kind, value)));
      expect(repeated(keys)).toEqual([]);
    }
  });

  it('leave a canonical text of another form unread', () => {
    for (const text of [
      'win32:0x5',
      'WIN32:5',
      'bugcheck:0x01A',
      '0x80070005L',
      '80070005',
      'status:0x80070005',
      'xyz:1',
    ])
      expect(parseCanonical(text), text).toBeUndefined();
  });
});
