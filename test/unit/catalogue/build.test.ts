import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packCatalogue } from '../../../src/core/catalogue/build/packCatalogue.ts';
import { readTables, type TableTexts } from '../../../src/core/catalogue/build/readTables.ts';
import { Catalogue } from '../../../src/core/catalogue/catalogue.ts';
import { escapeText, unescapeText } from '../../../src/core/catalogue/catalogueSections.ts';
import { packNumbers, packPairs, pairAt, unpackNumbers } from '../../../src/core/catalogue/packedNumbers.ts';
import { status, win32 } from '../../../src/core/codes/code.ts';

const codes = `family	value	name	header	sources
WIN32	0x00000643	ERROR_INSTALL_FAILURE	msi.h	sdk
WIN32	0x00000BC2	ERROR_SUCCESS_REBOOT_REQUIRED	winerror.h	sdk
HRESULT	0x80070005	E_ACCESSDENIED	winerror.h	mingw,sdk
HRESULT	0x80070005	OTHER_E_ACCESS	dinput.h	sdk
`;
const none: TableTexts = {
  codes,
  headers: '',
  servicing: '',
  additions: '',
  families: {},
  events: {},
  meanings: '',
  facilities: '',
  setup_extend: '',
};
const build = (texts: Partial<TableTexts>) => new Catalogue(packCatalogue(readTables({ ...none, ...texts })));
const problems = (texts: Partial<TableTexts>) => readTables({ ...none, ...texts }).problems;

describe('building the catalogue', () => {
  it('gives the same text for the same rows in any order', () => {
    const [first, ...rows] = codes.trimEnd().split('\n');
    const turned = [first, ...rows.reverse()].join('\n');
    expect(packCatalogue(readTables({ ...none, codes: turned }))).toBe(packCatalogue(readTables(none)));
  });

  it('works without any optional row', () => {
    const empty = build({ codes: '' });
    expect(empty.size).toBe(0);
    expect(empty.lookup(status(5))).toEqual([]);
    expect(empty.byName('E_FAIL')).toEqual([]);
    expect(empty.searchNames('e', 5)).toEqual([]);
    expect(empty.meaning(status(5))).toBeUndefined();
  });

  it('adds meanings to codes with and without a name', () => {
    const meanings = 'code\tmeaning\n0x80070643\tThe installer gave up – “1603”.\n0x80070005\tNo rights \\u0041.\n';
    const catalogue = build({ meanings });
    expect(catalogue.meaning(status(0x80070643))).toBe('The installer gave up – “1603”.');
    expect(catalogue.lookup(status(0x80070643))).toEqual([]);
    expect(catalogue.lookup(status(0x80070005)).map(({ name, meaning }) => [name, meaning])).toEqual([
      ['E_ACCESSDENIED', 'No rights \\u0041.'],
      ['OTHER_E_ACCESS', undefined],
    ]);
    expect(catalogue.byName('e_accessdenied')[0]?.entry.meaning).toBe('No rights \\u0041.');
    expect(catalogue.byName('OTHER_E_ACCESS')[0]?.entry.meaning).toBeUndefined();
  });

  it('merges additions into known rows and adds new ones, also without a name', () => {
    const additions = [
      'family\tvalue\tname\theader\tsource\toutcome\tmeaning',
      'WIN32\t3010\tERROR_SUCCESS_REBOOT_REQUIRED\t\tmsi-docs\tsuccess\tDone; a restart is due.',
      'MSI\t1335\t\t\tmsi-docs\t\tA cabinet file is damaged.',
      'ESENT\t-1018\tJET_errReadVerifyFailure\tesent.h\tese-docs\tfailure\tA page is damaged.',
    ].join('\n');
    const catalogue = build({ additions });
    expect(catalogue.lookup(win32(3010))).toEqual([
      {
        family: 'WIN32',
        value: 3010,
        name: 'ERROR_SUCCESS_REBOOT_REQUIRED',
        header: 'winerror.h',
        sources: ['msi-docs', 'sdk'],
        outcome: 'success',
        meaning: 'Done; a restart is due.',
      },
    ]);
    expect(catalogue.lookup({ kind: 'msi', value: 1335 })).toMatchObject([
      { family: 'MSI', name: '', meaning: 'A cabinet file is damaged.' },
    ]);
    expect(catalogue.meaning({ kind: 'esent', value: -1018 })).toBe('A page is damaged.');
    expect(catalogue.byName('')).toEqual([]);
  });

  it('shows unconfirmed servicing names as reported, behind any other name', () => {
    const servicing = 'value\tname\tconfirmed\n0x80070005\tCBS_E_X\t\n0x800F0001\tCBS_E_Y\tseen-in-log\n';
    const catalogue = build({ servicing });
    expect(catalogue.lookup(status(0x80070005)).map(({ name, reported }) => [name, reported])).toEqual([
      ['E_ACCESSDENIED', undefined],
      ['OTHER_E_ACCESS', undefined],
      ['CBS_E_X', true],
    ]);
    expect(catalogue.lookup(status(0x800f0001))[0]).not.toHaveProperty('reported');
  });
});

describe('a broken row', () => {
  it.each([
    [{ codes: 'HRESULT\t0x8007\tE_X\t\tsdk' }, 'codes.tsv:1: "0x8007" is not a value of the form 0x%08X.'],
    [{ codes: 'HRESLUT\t0x80070005\tE_X\t\tsdk' }, /^codes\.tsv:1: "HRESLUT" is not a family/],
    [
      { codes: `${codes}HRESULT\t0x80070005\tE_ACCESSDENIED\t\tsdk` },
      /^codes\.tsv:6: E_ACCESSDENIED appears twice here/,
    ],
    [{ codes: '\n\nHRESULT 0x80070005' }, /^codes\.tsv:3: 5 fields expected .*, 1 found\.$/],
    [{ meanings: 'code\tmeaning\n0x8007064\tShort.' }, 'meanings.tsv:2: "0x8007064" is not a code in canonical form.'],
    [{ meanings: '0x80070643\t' }, 'meanings.tsv:1: The meaning is empty.'],
    [
      { meanings: '0x80070643\tA.\nwin32:5\tB.\r\n0x80070643\tC.' },
      'meanings.tsv:3: 0x80070643 has a meaning already.',
    ],
    [{ meanings: '0x80070643\tA\u202e.' }, 'meanings.tsv:1: The meaning holds control characters.'],
    [{ additions: 'WIN32\tfive\tERROR_X\t\tdocs\t\t' }, 'additions.tsv:1: "five" is no 32-bit number.'],
    [{ additions: 'WIN32\t5\tERROR_X\t\tdocs\tok\t' }, /^additions\.tsv:1: "ok" is not an outcome/],
    [{ additions: 'WIN32\t5\tERROR_X\t\t\t\t' }, 'additions.tsv:1: A row needs its source.'],
    [{ additions: 'WIN32\t5\t\t\tdocs\t\t' }, 'additions.tsv:1: A row without a name needs a meaning.'],
    [{ additions: 'WIN32\t1603\t\t\tdocs\t\tX.' }, 'additions.tsv:1: WIN32 1603 already has a name; give it.'],
    [{ servicing: '0x800F0001\tCBS E X\t' }, 'servicing.tsv:1: "CBS E X" is not a symbolic name.'],
    [{ facilities: 'WIN32\t7\tFACILITY_X' }, 'facilities.tsv:1: "WIN32" is neither HRESULT nor NTSTATUS.'],
    [{ setup_extend: 'stage\t7\tX' }, 'setup_extend.tsv:1: "stage" is neither phase nor operation.'],
  ] satisfies [Partial<TableTexts>, string | RegExp][])('gets one message with file and line: %o', (texts, message) => {
    const found = problems(texts);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });

  it('does not stop the others', () => {
    const meanings = 'broken\n0x80070643\tThe installer failed.\nalso broken';
    expect(problems({ meanings })).toHaveLength(2);
    expect(build({ meanings }).meaning(status(0x80070643))).toBe('The installer failed.');
  });
});

describe('packing', () => {
  const bits = fc.integer({ min: 0, max: 0xffffffff });

  it('gives numbers back', () => {
    fc.assert(
      fc.property(fc.array(bits), (numbers) => {
        const back = new Uint32Array(numbers.length);
        unpackNumbers(`AA${packNumbers(numbers)}`, back, 2);
        expect([...back]).toEqual(numbers);
      }),
    );
  });

  it('reads single pairs', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4095 })), (numbers) => {
        expect(numbers.map((_, i) => pairAt(packPairs(numbers), i))).toEqual(numbers);
      }),
    );
    expect(() => packPairs([4096])).toThrow();
  });

  it('escapes any text to ASCII and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeText(text)).toMatch(/^[ -~]*$/);
        expect(unescapeText(escapeText(text))).toBe(text);
      }),
    );
  });

  it('refuses a text of another version or one cut short', () => {
    expect(() => new Catalogue('something else')).toThrow('another version');
    expect(() => new Catalogue(packCatalogue(readTables(none)).slice(0, 60))).toThrow('no section');
  });
});
