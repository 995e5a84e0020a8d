import { expect, it } from 'vitest';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { type Code, canonical, displayCode } from '../../../src/core/codes/code.ts';
import { KINDS } from '../../../src/core/codes/kinds.ts';
import { signedDecimal } from '../../../src/core/codes/spelling.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import { english } from '../../../src/core/text/translate.ts';
import { catalogue, known } from '../codes/known.ts';

const articles = (...codes: Code[]) => codes;
const begun = (text: string, covered = articles(), limit = 50) =>
  catalogue.codesBeginning(text, covered, limit).map(({ code }) => canonical(code));
const msi = (value: number): Code => ({ kind: 'msi', value });

it.each([
  ['0x8007064', '0x80070643'],
  ['8007064', '0x80070643'],
  ['-214702329', '0x80070643'],
  ['214794400', '0x80070643'],
  ['80244', '0x80244019'],
  ['c000000', '0xC0000005'],
  ['-107374181', '0xC0000005'],
  ['160', 'win32:1603'],
  ['win32:160', 'win32:1603'],
  ['1000', 'win32:10004'],
  ['133', 'msi:1335'],
  ['-101', 'esent:-1018'],
  ['aadsts5012', 'aadsts:50126'],
  ['5012', 'aadsts:50126'],
  ['30125-', 'c2r:30125-1011'],
  ['3008', 'c2r:30088-4'],
  ['500.', 'iis:500.19'],
  ['rdp:0x20', 'rdp:0x204'],
  ['0x90', 'rdp:0x904'],
  ['0x13', 'bugcheck:0x133'],
  ['\u2212214702329', '0x80070643'],
])('finds by %s, among others, %s', (text, code) => {
  expect(begun(text, articles(), 2000)).toContain(code);
});

it('finds nothing but codes that are spelt so, each once', () => {
  const spellings = (code: Code) => [
    ...[canonical(code), displayCode(code), KINDS[code.kind].notation.write(code.value), signedDecimal(code)],
    ...(code.kind === 'status' ? [String(code.value), canonical(code).slice(2)] : []),
  ];
  for (const text of ['80070', '0x8007064', '-21470', '160', '214', '3221', '0x1', '0x80', '267', 'aadsts5', '5000']) {
    const found = catalogue.codesBeginning(text, articles(), 5000);
    expect(new Set(found.map(({ code }) => canonical(code))).size).toBe(found.length);
    for (const { code } of found) {
      const begins = spellings(code).some((one) => one.length > text.length && one.toLowerCase().startsWith(text));
      expect(begins, `${text} ${canonical(code)}`).toBe(true);
    }
  }
});

it('puts codes with an article first, whichever of its spellings the article has, then those with usual names', () => {
  expect(begun('160', articles(msi(1606), { kind: 'status', value: 0x80070643 })).slice(0, 2)).toEqual([
    'win32:1603',
    'msi:1606',
  ]);
  const [first, second] = begun('0x8004030');
  expect([first, second].every((code) => code?.startsWith('0x8004030'))).toBe(true);
  expect(begun('0x8abc12', articles({ kind: 'status', value: 0x8abc1234 }))).toEqual(['0x8ABC1234']);
});

it.each([
  '',
  ' ',
  '1',
  '16',
  '0x8',
  '-2',
  '0x80070643',
  '-2147023293',
  'error',
  'e_fail',
  '0x8007 0643',
  '99999999999999',
  '1--2',
  'zz:100',
])('finds nothing that begins with "%s"', (text) => {
  expect(begun(text)).toEqual([]);
});

it('gives no more than asked for', () => {
  expect(begun('80070', articles(), 7)).toHaveLength(7);
});

it('is what a look-up goes on with: always while one types, else where nothing is spelt so or an article has it', () => {
  const explainer = new Explainer({ catalogue, library: new ArticleLibrary(), t: english });
  const keys = (query: string, typing = false) => explainer.lookUp(query, known, 20, typing).map(({ key }) => key);
  expect(keys('160')[0]).toBe('win32:160');
  expect(keys('160')).not.toContain('win32:1603');
  expect(keys('160', true)).toContain('win32:1603');
  expect(keys('80070')).toHaveLength(20);
  expect(keys('0x8007064')).toContain('0x80070643');
  expect(explainer.cardOfKey('80070', known)).toBeUndefined();
});
