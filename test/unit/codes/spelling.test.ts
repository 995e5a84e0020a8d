import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, fromBits, status } from '../../../src/core/codes/code.ts';
import { codesSpelt, parseCode, searchTerms, signedDecimal } from '../../../src/core/codes/spelling.ts';
import { known } from './known.ts';

const spelt = (text: string) => codesSpelt(text, known).map(canonical);

describe('codesSpelt', () => {
  it.each([
    ['0x80070643', '0x80070643'],
    ['0X80070643', '0x80070643'],
    ['0x80240001L', '0x80240001'],
    ['80070643', '0x80070643'],
    ['c0000005', '0xC0000005'],
    ['C0000005', '0xC0000005'],
    ['-2147023293', '0x80070643'],
    ['\u22122147023293', '0x80070643'],
    ['2147944003', '0x80070643'],
    ['3221225477', '0xC0000005'],
    ['2359302', '0x00240006'],
    ['1603', 'win32:1603'],
    ['3010', 'win32:3010'],
    ['12029', 'win32:12029'],
    ['7b', 'bugcheck:0x7B'],
    ['0x7B', 'bugcheck:0x7B'],
    ['0x0000007b', 'win32:123'],
    ['ffffffffc0000005', '0xC0000005'],
    ['0xFFFFFFFFC0000428', '0xC0000428'],
    ['0x00000000C0000005', '0xC0000005'],
    ['win32:1603', 'win32:1603'],
    ['WIN32: 1603', 'win32:1603'],
    ['win32:0x643', 'win32:1603'],
    ['msi:1335', 'msi:1335'],
    ['bugcheck:0x1A', 'bugcheck:0x1A'],
    ['esent:-1018', 'esent:-1018'],
    ['-1018', 'esent:-1018'],
    ['hresult:-2147023293', '0x80070643'],
    ['ntstatus:0xC0000022', '0xC0000022'],
    ['ERROR_INSTALL_FAILURE', 'win32:1603'],
    ['error_install_failure', 'win32:1603'],
    ['Wu_E_Ds_NeedWindowsService', '0x80248019'],
    ['E_ACCESSDENIED', '0x80070005'],
    ['wsaetimedout', 'win32:10060'],
    ['MEMORY_MANAGEMENT', 'bugcheck:0x1A'],
    ['jet_errReadVerifyFailure', 'esent:-1018'],
    ['rdp:516', 'rdp:0x204'],
    ['RDP 0x204', 'rdp:0x204'],
    ['0x1807', 'rdp:0x1807'],
    ['win32 5', 'win32:5'],
    ['bugcheck 0x1a', 'bugcheck:0x1A'],
    ['AADSTS50126', 'aadsts:50126'],
    ['Msg 5120', 'sql:5120'],
    ['SQL error 18456', 'sql:18456'],
    ['AADSTS 50126', 'aadsts:50126'],
    ['aadsts:50126:', 'aadsts:50126'],
    ['30182-2016', 'c2r:30182-2016'],
    ['30182-2016 (448)', 'c2r:30182-2016'],
    ['Error Code: 0-1036', 'c2r:0-1036'],
    ['c2r:17002-4', 'c2r:17002-4'],
    ['500.19', 'iis:500.19'],
    ['HTTP Error 404.13', 'iis:404.13'],
    ['Code 43', 'device:43'],
    ['Code: 10', 'device:10'],
    ['CM_PROB_FAILED_START', 'device:10'],
    ['-1765328360', 'kerberos:0x18'],
    ['2529638936', 'kerberos:0x18'],
    ['0x96C73A18', 'kerberos:0x18'],
    ['hresult:-1765328360', '0x96C73A18'],
    ['Kerberos error 0x18', 'kerberos:0x18'],
    ['Disconnect reason: 516', 'rdp:0x204'],
    ['Problem code 43', 'device:43'],
    ['  "0x80070643".  ', '0x80070643'],
    ['(0x80070643)', '0x80070643'],
    ['[80070643],', '0x80070643'],
  ])('reads %s as %s first', (text, first) => {
    expect(spelt(text)[0]).toBe(first);
    expect(parseCode(text, known)).toEqual(codesSpelt(text, known)[0]);
  });

  it('offers the other readings of a short number too', () => {
    expect(spelt('50')).toEqual(['win32:50', 'bugcheck:0x50']);
    expect(spelt('7b')).toContain('win32:123');
    expect(spelt('0x0000001a')).toEqual(['win32:26', 'bugcheck:0x1A', 'kerberos:0x1A']);
    expect(spelt('kerberos:0x18')).toEqual(['kerberos:0x18']);
    expect(spelt('KDC_ERR_PREAUTH_FAILED')).toEqual(['kerberos:0x18']);
  });

  it('takes small numbers for a reason of Remote Desktop only where it is said', () => {
    expect(spelt('5')).not.toContain('rdp:0x5');
    expect(spelt('rdp:5')).toEqual(['rdp:0x5']);
    expect(spelt('516')).toEqual(['rdp:0x204']);
  });

  it.each([
    '',
    ' ',
    'hello',
    '30182-201699',
    '2024-11',
    '192.168',
    '404.1000000',
    'Code 99',
    'c2r:30182',
    'c2r:70000-1',
    'iis:404',
    'AADSTS12',
    'rdp',
    'kerberos xyz',
    'Discreason 5x',
    'reasons 516 here',
    'onedrive',
    '0x',
    '0xG',
    '-',
    '--5',
    '12345678901',
    '0x123456789',
    '4294967296',
    'msi:',
    'win32:abc',
    'no_such_name_here',
    '0x80070643 0x80070005',
    '-99999999999',
    'constructor:5',
    'toString',
    '💥',
  ])('reads no code in "%s"', (text) => {
    expect(spelt(text)).toEqual([]);
  });

  it('reads every status in all of its spellings', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0x80000000, max: 0xffff0000 }), (value) => {
        fc.pre(fromBits(value).kind === 'status');
        const code = status(value);
        const hex = value.toString(16);
        for (const text of [
          `0x${hex}`,
          hex,
          hex.toUpperCase(),
          String(value),
          String(value - 2 ** 32),
          `ffffffff${hex}`,
        ])
          expect(codesSpelt(text, known), text).toContainEqual(code);
      }),
    );
  });
});

describe('signedDecimal', () => {
  it('is the signed 32 bits of a status and the plain number of the rest', () => {
    expect(signedDecimal(status(0x80070643))).toBe('-2147023293');
    expect(signedDecimal(status(0x240006))).toBe('2359302');
    expect(signedDecimal({ kind: 'esent', value: -1018 })).toBe('-1018');
    expect(signedDecimal({ kind: 'win32', value: 5 })).toBe('5');
  });
});

describe('searchTerms', () => {
  it('holds what programs print for a code of a kind that they keep among statuses, and its own way to be written', () => {
    expect(searchTerms({ kind: 'kerberos', value: 0x18 })).toEqual(['kerberos:0x18', '24', '-1765328360']);
    expect(searchTerms({ kind: 'aadsts', value: 50126 })).toContain('AADSTS50126');
  });
});
