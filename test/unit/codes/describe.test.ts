import { describe, expect, it } from 'vitest';
import { codeOfEntry } from '../../../src/core/catalogue/catalogue.ts';
import { canonical } from '../../../src/core/codes/code.ts';
import { parseCode } from '../../../src/core/codes/spelling.ts';
import { decodesTo, describeCode } from '../../../src/core/explain/describe.ts';
import { Describer } from '../../../src/core/explain/describer.ts';
import { lookUp } from '../../../src/core/explain/lookUp.ts';
import { outcomeOf } from '../../../src/core/explain/outcomeOf.ts';
import { catalogue, known } from './known.ts';

const described = (text: string) => describeCode(parseCode(text, known)!, catalogue);

describe('outcome', () => {
  it.each([
    ['0x80070643', 'failure'],
    ['0xC0000005', 'failure'],
    ['0xD0000005', 'failure'],
    ['0xE0434352', 'failure'],
    ['0x00240006', 'success'],
    ['0x00041301', 'success'],
    ['0x40000015', 'information'],
    ['0x80000003', 'warning'],
    ['0x8000000A', 'failure'],
    ['win32:1603', 'failure'],
    ['win32:3010', 'success'],
    ['win32:1641', 'success'],
    ['win32:3011', 'success'],
    ['win32:1602', 'failure'],
    ['msi:1335', 'failure'],
    ['bugcheck:0x1A', 'failure'],
    ['esent:-1018', 'failure'],
  ])('%s: %s', (text, outcome) => {
    expect(described(text).outcome).toBe(outcome);
  });

  it('goes by the bits where no table has the value', () => {
    expect(outcomeOf({ kind: 'status', value: 0x8024f0f0 })).toBe('failure');
    expect(outcomeOf({ kind: 'status', value: 0x0024f0f0 })).toBe('success');
    expect(outcomeOf({ kind: 'win32', value: 3010 })).toBe('failure');
  });
});

describe('a line that only notes a code', () => {
  const describer = new Describer(catalogue);
  const outcome = (code: string, line: string) => {
    const met = { code: parseCode(code, known)! };
    expect(describer.describe(met, { line }).outcome).toBe(describer.outcome(met, { line }));
    return describer.outcome(met, { line });
  };

  it.each([
    ['msi:2205', 'MSI (s) (18:A8) [09:12:53:801]: Note: 1: 2205 2:  3: MsiFileHash', 'information'],
    ['msi:2228', 'MSI (s) (18:A8): Note: 1: 2228 2:  3: Error 4: SELECT `Message` FROM `Error`', 'information'],
    ['msi:1402', 'MSI (c) (1C:B4): Note: 1: 1402 2: HKEY_CURRENT_USER\\Software\\Contoso 3: 2 ', 'information'],
    ['0x80030002', 'MSI (s): Note: 1: 2203 2: C:\\x.ipi 3: -2147287038 ', 'information'],
    // What the engine may not do is no mere note; and an error is one.
    ['msi:1402', 'MSI (s): Note: 1: 1402 2: UNKNOWN\\Components\\80070643\\0 3: 5 ', 'failure'],
    ['msi:1402', 'Product: Contoso Agent -- Error 1402. Could not open the key.', 'failure'],
    ['0x80030002', 'MSI (s): Failed to open the file, -2147287038', 'failure'],
    ['win32:1402', 'MSI (s): Note: 1: 1402 2:  3: 2', 'failure'],
  ])('%s in "%s": %s', (code, line, expected) => {
    expect(outcome(code, line)).toBe(expected);
  });
});

describe('names of components that share their numbers', () => {
  const best = (code: string, line = '') =>
    new Describer(catalogue).best({ code: parseCode(code, known)! }, { line })?.name;

  it.each([
    ['0x80131509', 'COR_E_INVALIDOPERATION'],
    ['0x80131505', 'COR_E_TIMEOUT'],
    ['0x801C0001', 'DSREG_E_DEVICE_MESSAGE_FORMAT_ERROR'],
    ['0x80270003', 'COPYENGINE_E_SAME_FILE'],
    ['0x80040111', 'CLASS_E_CLASSNOTAVAILABLE'],
    ['0x8004DE40', ''],
    ['0x8004DA0E', undefined],
    ['0xE000020E', 'ERROR_DI_DO_DEFAULT'],
    ['0x80040170', undefined],
  ])('%s: %s', (code, name) => {
    expect(best(code)).toBe(name);
  });

  it('gives a word near the code the say', () => {
    expect(best('0x80040111', 'Outlook: the logon failed with 0x80040111')).toBe('MAPI_E_LOGON_FAILED');
    expect(best('0x801C0001', 'FltMgr: 0x801C0001')).toBe('STATUS_FLT_BUFFER_TOO_SMALL');
    expect(best('0x80131509', 'UIAutomation: 0x80131509')).toBe('UIA_E_INVALIDOPERATION');
  });

  it('shows a name that hardly any log means only behind the code', () => {
    const card = describeCode(parseCode('0x80040170', known)!, catalogue);
    expect(card.best).toBeUndefined();
    expect(card.also.map(({ name }) => name)).toEqual(['CACHE_E_NOCACHE_UPDATED', 'CACHE_E_FIRST']);
    const said = describeCode(parseCode('0x80040170', known)!, catalogue, { said: 'CACHE_E_NOCACHE_UPDATED' });
    expect(said.best?.name).toBe('CACHE_E_NOCACHE_UPDATED');
    // A status that no component shares keeps its only name.
    expect(described('0x80000001').best).toBeDefined();
  });

  it('says that leaving a step of a device installation to Windows is no failure', () => {
    expect(described('0xE000020E').outcome).toBe('information');
  });
});

describe('describeCode', () => {
  it('decodes 0x8007nnnn to its Win32 number and name', () => {
    const code = described('0x80070643');
    expect(code).toMatchObject({ canonical: '0x80070643', win32: 1603, best: { name: 'ERROR_INSTALL_FAILURE' } });
    expect(code.facility).toEqual({ number: 7, names: ['FACILITY_WIN32'], layout: 'HRESULT' });
    expect(decodesTo(code)).toEqual(['HRESULT', 'Win32 1603']);
  });

  it('decodes an NTSTATUS inside an HRESULT', () => {
    const code = described('0xD0000005');
    expect(code).toMatchObject({ ntstatus: 0xc0000005, best: { name: 'STATUS_ACCESS_VIOLATION' } });
    expect(code.facility).toBeUndefined();
    expect(decodesTo(code)).toEqual(['HRESULT', 'NTSTATUS 0xC0000005']);
  });

  it('puts the name of the code itself before that of its Win32 number', () => {
    const code = described('0x80070005');
    expect(code.best?.name).toBe('E_ACCESSDENIED');
    expect(code.also.map(({ name }) => name)).toContain('ERROR_ACCESS_DENIED');
  });

  it.each([
    ['0xC0000005', ['NTSTATUS']],
    ['0xC007000D', ['NTSTATUS', 'Win32 13']],
    ['0xC1900101', ['HRESULT']],
    ['0x887A0005', ['HRESULT']],
    ['0xC0F20004', ['NTSTATUS']],
    ['win32:1603', ['Win32 1603']],
    ['msi:1335', ['Windows Installer message 1335']],
    ['bugcheck:0x1A', ['Bug check']],
    ['esent:-1018', ['ESENT -1018']],
  ])('%s is %s', (text, parts) => {
    expect(decodesTo(described(text))).toEqual(parts);
  });

  it('names facilities of twelve bits', () => {
    expect(described('0x887A0005').facility).toEqual({ number: 0x87a, names: ['FACILITY_DXGI'], layout: 'HRESULT' });
  });

  it('says what is known of a code without a name', () => {
    const code = described('0x8024F0F0');
    expect(code.best).toBeUndefined();
    expect(code.meaning).toBeUndefined();
    expect(code).toMatchObject({ outcome: 'failure', facility: { names: ['FACILITY_WINDOWSUPDATE'] }, also: [] });
  });

  it('has a meaning where somebody wrote one', () => {
    const entry = [...catalogue.entries()].find((one) => one.family === 'WIN32' && one.name !== '' && !one.meaning)!;
    expect(describeCode(codeOfEntry(entry)!, catalogue)).not.toHaveProperty('meaning');
    const written = [...catalogue.entries()].find((one) => one.family === 'BUGCHECK' && one.meaning)!;
    expect(describeCode(codeOfEntry(written)!, catalogue).meaning).toBe(written.meaning);
  });
});

describe('lookUp', () => {
  const found = (query: string, limit = 10) =>
    lookUp(query, catalogue, known, limit).map(({ code }) => canonical(code));

  it('takes any spelling', () => {
    for (const query of ['0x80070643', '80070643', '-2147023293', ' 2147944003 '])
      expect(found(query)[0]).toBe('0x80070643');
    expect(found('1603')).toContain('win32:1603');
    expect(found('ERROR_INSTALL_FAILURE')[0]).toBe('win32:1603');
  });

  it('takes part of a name, with blanks and in any case', () => {
    expect(found('install failure')).toContain('win32:1603');
    const updates = lookUp('wu_e_ds', catalogue, known, 10);
    expect(updates).toHaveLength(10);
    for (const { code } of updates) expect(catalogue.lookup(code)[0]?.name).toMatch(/^WU_E_DS/);
  });

  it('takes what a log or an error text says of a code, as it is marked there', () => {
    for (const [query, key] of [
      ['1722 (0x6ba)', 'win32:1722'],
      ['STATUS_ACCESS_DENIED (0xC0000022)', '0xC0000022'],
      ['CRITICAL_PROCESS_DIED (0xEF)', 'bugcheck:0xEF'],
      ['S_FALSE (0x1)', '0x00000001'],
      ['error 5', 'win32:5'],
      ['HRESULT = 0x80070005 (E_ACCESSDENIED)', '0x80070005'],
    ])
      expect(found(query!)[0]).toBe(key);
    expect(found('0x80070643, 0x80070005')).toEqual(['0x80070643', '0x80070005']);
    expect(lookUp('0x80000005 (LINEERR_CALLUNAVAIL)', catalogue, known, 1)[0]?.said).toBe('LINEERR_CALLUNAVAIL');
  });

  it('keeps to the limit, names each code once, and finds nothing for nothing', () => {
    expect(found('error', 7)).toHaveLength(7);
    expect(found('access_denied', 1)).toHaveLength(1);
    expect(found('50', 1)).toEqual(['win32:50']);
    const codes = found('ERROR_ACCESS_DENIED', 50);
    expect(new Set(codes).size).toBe(codes.length);
    expect(found('')).toEqual([]);
    expect(found('  ')).toEqual([]);
    expect(found('zzzqqqxxx')).toEqual([]);
    expect(found('zz')).toEqual([]);
  });

  it('keeps both halves of a Windows Setup pair', () => {
    expect(lookUp('0xC1900101 - 0x30018', catalogue, known, 5)).toEqual([
      { code: { kind: 'status', value: 0xc1900101 }, extend: 0x30018 },
    ]);
  });
});
