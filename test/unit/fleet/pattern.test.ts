import { describe, expect, test } from 'vitest';
import { canonical, status, win32 } from '../../../src/core/codes/code.ts';
import { parseCanonical } from '../../../src/core/codes/spelling.ts';
import { patternOf } from '../../../src/core/fleet/pattern.ts';
import { spellingsOf } from '../../../src/core/fleet/spellings.ts';
import { de } from '../../../src/core/languages/de.ts';
import { en } from '../../../src/core/languages/en.ts';
import type { Language } from '../../../src/core/languages/language.ts';
import { LANGUAGES } from '../../../src/core/languages/languages.ts';
import { builtCatalogue } from '../catalogue/tables.ts';
import { linesFor, someCodes } from './planted.ts';

const catalogue = builtCatalogue();
const codes = [
  ...[
    '0x80070643',
    '0x80070005',
    '0xC0000005',
    '0x8024402C',
    'win32:5',
    'win32:1603',
    'bugcheck:0x9F',
    '0x00000103',
  ].map((text) => parseCanonical(text)!),
  ...someCodes(catalogue, 20_261_130, 12),
];

/** The pattern as JavaScript reads it: the flag stands outside there. */
function common(text: string, languages: readonly Language[] = [en]): RegExp {
  return new RegExp(patternOf(spellingsOf(parseCanonical(text)!, catalogue), languages).replace(/^\(\?i\)/, ''), 'i');
}

/** The same for the pattern that is matched against a whole text in small letters; its full stop takes line ends, too. */
function lucene(text: string): { test(line: string): boolean } {
  const pattern = new RegExp(`^(?:${patternOf(spellingsOf(parseCanonical(text)!, catalogue), [en], 'lucene')})$`, 's');
  return { test: (line) => pattern.test(line.toLowerCase()) };
}

describe.each(codes.map((code) => [canonical(code), code] as const))('%s', (text, code) => {
  test.each(['common', 'lucene'] as const)(
    'is found in all spellings, and nothing that only looks so: %s',
    (syntax) => {
      const pattern = syntax === 'common' ? common(text) : lucene(text);
      const wrong = linesFor(code, catalogue).filter((line) => pattern.test(line.text) !== line.isPlanted);
      expect(wrong).toEqual([]);
    },
  );
});

test('has what stands for the same failure, once', () => {
  const texts = spellingsOf(status(0x80070643), catalogue).map((spelling) => spelling.text);
  expect(texts).toEqual(expect.arrayContaining(['0x80070643', '80070643', '-2147023293', '2147944003', '1603']));
  expect(texts).toContain('ERROR_INSTALL_FAILURE');
  expect(texts).toContain('0xC0070643');
  expect(new Set(texts).size).toBe(texts.length);
  expect(spellingsOf(win32(1603), catalogue).map((spelling) => spelling.text)).toContain('0x80070643');
});

test.each([
  ['bugcheck:0x9F', 'BUGCHECK_STR:  0x9F', 'Failure code 0x9F'],
  ['esent:-1018', 'with error -1018 (0xfffffc06)', 'moved by -1018'],
  ['esent:-1018', 'JET_errReadVerifyFailure', '1018'],
  ['kerberos:0x18', 'Failure Code:\t\t0x18', 'Ticket Options: 0x18'],
  ['kerberos:0x18', 'krb5 said -1765328360', 'krb5 said -1765328361'],
  ['rdp:0x204', 'Disconnect reason: 516', 'reason 516'],
  ['aadsts:50126', 'AADSTS50126: invalid', 'AADSTS501261'],
  ['device:43', 'stopped this device. (Code 43)', 'Code 431'],
  ['iis:500.19', 'HTTP Error 500.19 - Internal', 'took 500.19 ms'],
  ['c2r:30088-4', 'Error Code: 30088-4', 'call 30088-4'],
  ['msi:1335', 'Error 1335. The cabinet file', 'took 1335 ms'],
  ['win32:1618', 'Fehlercode: 0x80070652', 'Fehlerzahl 1618'],
])('%s is found in "%s", and not in "%s"', (text, found, not) => {
  expect(common(text).test(found)).toBe(true);
  expect(common(text).test(not)).toBe(false);
});

test('takes the words of other languages where they are asked for', () => {
  expect(common('win32:1058').test('Der Fehlercode lautet 1058.')).toBe(false);
  expect(common('win32:1058', [en, de]).test('Der Fehlercode lautet 1058.')).toBe(true);
});

test('holds nothing that means anything in a string, with the words of all languages', () => {
  for (const code of codes) expect(patternOf(spellingsOf(code, catalogue), LANGUAGES)).not.toMatch(/["'`\\\n]/);
});

test('takes no spelling that would mean something in it', () => {
  for (const text of ['0x8.*', "a'b", 'a"b', 'a\\b', '(a', 'a\nb', 'a  b', ''])
    expect(() => patternOf([{ form: 'hex', text }], [en])).toThrow('No spelling');
});
