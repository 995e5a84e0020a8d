import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../src/core/codes/code.ts';
import { codesTyped, respelt, withoutPaste } from '../../../src/core/codes/typed.ts';
import { codeKeyText } from '../../../src/core/explain/hitKey.ts';
import { lookUp } from '../../../src/core/explain/lookUp.ts';
import { spellsCode } from '../../../src/core/explain/spellsCode.ts';
import { catalogue, known } from './known.ts';

const first = (text: string) => {
  const [code] = codesTyped(text, known);
  return code && canonical(code);
};

describe('what people type of an installation or a program', () => {
  it.each([
    ['Return value 3', 'win32:1603'],
    ['Action ended 9:02:11: InstallFinalize. Return value 3.', 'win32:1603'],
    ['Rückgabewert 2', 'win32:1602'],
    ['Valeur renvoyée : 3', 'win32:1603'],
  ])('%s is how an action of Windows Installer ended', (text, code) => {
    expect(lookUp(text, catalogue, known, 5).map((met) => codeKeyText(met))).toContain(code);
    expect(lookUp(text, catalogue, known, 5).map((met) => codeKeyText(met))).not.toContain('win32:3');
  });

  it('takes a bare -1 for no code, and one that says of what it is for that', () => {
    expect(codesTyped('-1', known)).toEqual([]);
    expect(first('esent:-1')).toBe('esent:-1');
    expect(first('-1018')).toBe('esent:-1018');
  });
});

describe('what people type and paste for a code', () => {
  it.each([
    ['c000 0005', '0xC0000005'],
    ['0x80070643h', '0x80070643'],
    ['80070643h', '0x80070643'],
    ['0C0000005h', '0xC0000005'],
    ['7bh', 'bugcheck:0x7B'],
    ['0X8007 0643', '0x80070643'],
    ['0x 8007 0643', '0x80070643'],
    ['0x8007-0643', '0x80070643'],
    ['0x8007_0643', '0x80070643'],
    ['&H80070643', '0x80070643'],
    ['#80070643', '0x80070643'],
    ['Ox80070643', '0x80070643'],
    ['8OO7O643', '0x80070643'],
    ['2,147,944,003', '0x80070643'],
    ['-2,147,023,293', '0x80070643'],
    ['2.147.944.003', '0x80070643'],
    ['2 147 944 003', '0x80070643'],
    ['2’147’944’003', '0x80070643'],
    ['2\u00a0147\u202f944\u00a0003', '0x80070643'],
    ['- 2147023293', '0x80070643'],
    ['1,603', 'win32:1603'],
    ['\u20132147023293', '0x80070643'],
    ['“0x80070643”', '0x80070643'],
    ['「0x80070643」。', '0x80070643'],
    ['`0x80070643`,', '0x80070643'],
    ['0x80070643!?', '0x80070643'],
    ['= 0x80070643', '0x80070643'],
    ['0x80070643\u200b', '0x80070643'],
    ['\ufeff0x80070643\r\n', '0x80070643'],
    ['０ｘ８００７０６４３', '0x80070643'],
    ['hresult: 8007 0643', '0x80070643'],
    ['HRESULT 80070643', '0x80070643'],
    ['ERROR_INSTALL_FAILURE.', 'win32:1603'],
  ])('reads %s as %s', (text, code) => {
    expect(first(text)).toBe(code);
    expect(spellsCode(text, known)).toBe(true);
  });

  it.each([
    '1.603',
    '192.168.1.1',
    '2.200.100.100',
    '1,6',
    '12,34',
    'c000 00055',
    'feed me',
    'foo',
    'each',
    'bach',
    '12:30',
    '',
  ])('makes no code of "%s"', (text) => {
    expect(first(text)).toBeUndefined();
  });

  it('leaves what has no marks of that kind as it is', () => {
    for (const text of [
      '0x80070643',
      '80070643',
      '-2147023293',
      '1603',
      '7b',
      'wu_e_ds',
      '30182-2016',
      '500.19',
      'access denied',
    ])
      expect(respelt(text), text).toBeUndefined();
  });

  it.each([
    ['0xC1900101 - 0x20017'],
    ['0xC1900101-0x20017'],
    ['0xC1900101 \u2013 0x20017'],
    ['0xc1900101, 0x20017'],
    ['0xC1900101 0x20017'],
    ['C1900101 - 20017'],
    ['C1900101/0x20017'],
    ['(0xC1900101 - 0x20017)'],
    ['error: 0xC1900101-0x20017.'],
  ])('keeps both halves of %s', (text) => {
    const [met] = lookUp(text, catalogue, known, 10);
    expect(met && codeKeyText(met)).toBe('0xC1900101 - 0x20017');
  });

  it('says whether a text is a code and nothing else', () => {
    expect(spellsCode('0xC1900101 - 0x20017', known)).toBe(true);
    for (const text of ['setup failed with 0x80070643', '0x80070643 0x80070005', 'onedrive', 'a', 'dead', ''])
      expect(spellsCode(text, known), text).toBe(false);
  });

  it('takes any text without harm', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const plain = withoutPaste(text);
        expect(withoutPaste(plain)).toBe(plain);
        codesTyped(text, known);
      }),
    );
  });
});
