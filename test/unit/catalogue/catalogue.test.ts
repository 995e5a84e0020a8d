import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Code, canonical, status, win32 } from '../../../src/core/codes/code.ts';
import { builtCatalogue } from './tables.ts';

const catalogue = builtCatalogue();
const names = (code: Code) => catalogue.lookup(code).map(({ name }) => name);
const bugcheck = (value: number): Code => ({ kind: 'bugcheck', value });

describe('lookup', () => {
  it.each([
    [status(0x80070005), 'E_ACCESSDENIED'],
    [status(0x80240439), 'WU_E_PT_INVALID_FORMAT'],
    [status(0xc1900107), 'MOSETUP_E_CLEANUP_PENDING'],
    [status(0xc0000005), 'STATUS_ACCESS_VIOLATION'],
    [status(0x887a0005), 'DXGI_ERROR_DEVICE_REMOVED'],
    [status(0x80004005), 'E_FAIL'],
    [status(0x80040154), 'REGDB_E_CLASSNOTREG'],
    [status(0), 'S_OK'],
    [status(1), 'S_FALSE'],
    [status(0x80000003), 'STATUS_BREAKPOINT'],
    [status(0x8000000a), 'E_PENDING'],
    [status(0x8000000b), 'E_BOUNDS'],
    [status(0x80000005), 'STATUS_BUFFER_OVERFLOW'],
    [status(0x80010001), 'RPC_E_CALL_REJECTED'],
    [status(0x8001000d), 'RPC_E_SERVER_CANTMARSHAL_DATA'],
    [status(0xc0000006), 'STATUS_IN_PAGE_ERROR'],
    [status(0x40000015), 'STATUS_FATAL_APP_EXIT'],
    [win32(0), 'ERROR_SUCCESS'],
    [win32(5), 'ERROR_ACCESS_DENIED'],
    [win32(123), 'ERROR_INVALID_NAME'],
    [win32(1603), 'ERROR_INSTALL_FAILURE'],
    [win32(1618), 'ERROR_INSTALL_ALREADY_RUNNING'],
    [win32(10060), 'WSAETIMEDOUT'],
    [win32(12175), 'ERROR_WINHTTP_SECURE_FAILURE'],
    [win32(15700), 'APPMODEL_ERROR_NO_PACKAGE'],
    [bugcheck(0x7b), 'INACCESSIBLE_BOOT_DEVICE'],
    [bugcheck(0x1a), 'MEMORY_MANAGEMENT'],
    [{ kind: 'esent', value: -1018 } as const, 'JET_errReadVerifyFailure'],
  ] satisfies [Code, string][])('names %o %s', (code, name) => {
    expect(names(code)[0]).toBe(name);
  });

  it('shows all names of a value', () => {
    expect(names(status(0x80040200))).toEqual(
      expect.arrayContaining([
        'CONNECT_E_NOCONNECTION',
        'SELFREG_E_TYPELIB',
        'VFW_E_INVALIDMEDIATYPE',
        'DIERR_INSUFFICIENTPRIVS',
      ]),
    );
    expect(names(status(0x80004005)).slice(-1)).not.toEqual(['E_FAIL']);
  });

  it('keeps both readings of a value that is an HRESULT and an NTSTATUS', () => {
    const families = (value: number) => catalogue.lookup(status(value)).map(({ family }) => family);
    // Top bits 10: an HRESULT; top bits 11: an NTSTATUS.
    expect(families(0x80390001)).toEqual(['HRESULT', 'NTSTATUS']);
    expect(families(0xc0380001)).toEqual(['NTSTATUS', 'HRESULT']);
    expect(new Set(families(0))).toEqual(new Set(['HRESULT', 'NTSTATUS']));
  });

  it('puts DirectX, telephony and range names last', () => {
    expect(names(status(0x80004005)).slice(1)).toContain('DDERR_GENERIC');
    expect(names(status(0x80000001)).at(-1)).toBe('LINEERR_ALLOCATED');
    expect(names(status(0x800401ef))).toEqual(['MK_E_ENUMERATION_FAILED', 'MK_E_LAST']);
    expect(names(status(1)).slice(-2).sort()).toEqual(['WDSMCSERVER_CATEGORY', 'WDSTPTMGMT_CATEGORY']);
  });

  it('offers RAS names for Win32 600-999, each once', () => {
    expect(catalogue.lookup(win32(691)).map(({ family, name }) => `${family} ${name}`)).toEqual([
      'WIN32 ERROR_DBG_TERMINATE_THREAD',
      'RAS ERROR_AUTHENTICATION_FAILURE',
    ]);
  });

  it('does not offer constants that are no codes', () => {
    expect(names(status(0x8001152e))).toEqual([]);
    expect(catalogue.has(status(0x8001152e))).toBe(false);
    expect(catalogue.byName('DISPID_A_MS_FLEXPREFERREDSIZE')).toEqual([]);
    expect(names({ kind: 'esent', value: 5 })).toEqual([]);
  });

  it('does not mix kinds', () => {
    expect(names(win32(0x7b))).not.toContain('INACCESSIBLE_BOOT_DEVICE');
    expect(names(status(1603))).toEqual([]);
    expect(names({ kind: 'msi', value: 1603 })).not.toContain('ERROR_INSTALL_FAILURE');
  });

  it('has no entry for a Win32 number wrapped into an HRESULT without a name of its own', () => {
    expect(names(status(0x80070643))).toEqual([]);
  });

  it('says with has what lookup finds', () => {
    const kind = fc.constantFrom('status', 'win32', 'msi', 'bugcheck', 'esent') as fc.Arbitrary<Code['kind']>;
    const value = fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 0xffffffff }));
    fc.assert(
      fc.property(kind, value, (kind, value) => {
        const code = { kind, value: kind === 'esent' ? value | 0 : value };
        expect(catalogue.has(code)).toBe(catalogue.lookup(code).length > 0);
      }),
    );
  });
});

describe('byName', () => {
  it('finds a name in any case, with its code', () => {
    const [found, ...more] = catalogue.byName('error_Install_failure');
    expect(more).toEqual([]);
    expect(canonical(found!.code)).toBe('win32:1603');
    expect(found!.entry).toMatchObject({ name: 'ERROR_INSTALL_FAILURE', header: 'msi.h', family: 'WIN32' });
  });

  it('finds names that are spelt in both cases', () => {
    expect(catalogue.byName('JET_ERRREADVERIFYFAILURE').map(({ code }) => canonical(code))).toEqual(['esent:-1018']);
  });

  it('finds every name that is a code', () => {
    const wrong: string[] = [];
    for (const { name, value } of catalogue.entries()) {
      if (name === '' || /DISPID_|^JET_errcat/.test(name)) continue;
      const found = catalogue.byName(name).some(({ entry }) => entry.name === name && entry.value === value);
      if (!found) wrong.push(name);
    }
    expect(wrong).toEqual([]);
  });

  it('finds nothing for parts and other words', () => {
    for (const word of ['', 'ERROR', 'ERROR_INSTALL_FAILUR', 'ERROR_INSTALL_FAILURE ', 'ſ_OK', '\n', 'a\nb']) {
      expect(catalogue.byName(word), word).toEqual([]);
    }
  });
});

describe('searchNames', () => {
  const search = (part: string, limit = 20) => catalogue.searchNames(part, limit).map(({ entry }) => entry.name);

  it('takes what begins with the part before words that do, and these before the rest', () => {
    const found = search('access_den', 200);
    const group = (name: string) => (name.startsWith('ACCESS_DEN') ? 0 : name.includes('_ACCESS_DEN') ? 1 : 2);
    expect(found.length).toBeGreaterThan(10);
    expect(found.map(group)).toEqual(found.map(group).sort());
    expect(found).toContain('ERROR_ACCESS_DENIED');
  });

  it('answers while one types', () => {
    expect(search('wu_e_ds').every((name) => name.startsWith('WU_E_DS_'))).toBe(true);
    expect(search('install failure')[0]).toBe('ERROR_INSTALL_FAILURE');
    expect(search('E_FAIL')[0]).toBe('E_FAIL');
    expect(search('access_denied')[0]).toBe('ERROR_ACCESS_DENIED');
  });

  it('gives no more than asked for, each once', () => {
    const found = search('e', 37);
    expect(found).toHaveLength(37);
    expect(
      new Set(catalogue.searchNames('e', 37).map(({ code, entry }) => `${canonical(code)} ${entry.name}`)).size,
    ).toBe(37);
  });

  it('takes any text', () => {
    for (const part of ['', '   ', '\n', '*', '0x80070005', 'zz_zz_zz', '\ud800', '[names]']) {
      expect(() => search(part)).not.toThrow();
    }
    expect(search('')).toEqual([]);
    expect(search('no such name')).toEqual([]);
  });
});

describe('facts beside the names', () => {
  it('knows facilities', () => {
    expect(catalogue.facility('HRESULT', 7)).toEqual(['FACILITY_WIN32']);
    expect(catalogue.facility('HRESULT', 0x24)).toEqual(['FACILITY_WINDOWSUPDATE']);
    expect(catalogue.facility('HRESULT', 0x87a)).toEqual(['FACILITY_DXGI']);
    expect(catalogue.facility('HRESULT', 9).sort()).toEqual(['FACILITY_SECURITY', 'FACILITY_SSPI']);
    expect(catalogue.facility('NTSTATUS', 7)).toEqual(['FACILITY_NTWIN32']);
    expect(catalogue.facility('NTSTATUS', 237)).toEqual(['FACILITY_UNIONFS']);
    expect(catalogue.facility('HRESULT', 4095)).toEqual([]);
    expect(catalogue.facility('HRESULT', -1)).toEqual([]);
  });

  it('splits the second half of a Setup pair', () => {
    expect(catalogue.setupExtend(0x30018)).toEqual({
      phase: 'SP_EXECUTION_FIRST_BOOT',
      operation: 'SP_EXECUTION_OP_SYSPREP',
    });
    expect(catalogue.setupExtend(0x4000d)).toEqual({
      phase: 'SP_EXECUTION_OOBE_BOOT',
      operation: 'SP_EXECUTION_OP_MIGRATE_DATA',
    });
    expect(catalogue.setupExtend(0x700ff)).toEqual({});
    expect(catalogue.setupExtend(0x200ff)).toEqual({ phase: 'SP_EXECUTION_SAFE_OS' });
    for (const broken of [-1, 0x123456, 1.5, Number.NaN]) expect(catalogue.setupExtend(broken)).toEqual({});
  });

  it("knows Device Manager's codes", () => {
    expect(names({ kind: 'device', value: 10 })).toEqual(['CM_PROB_FAILED_START']);
    expect(catalogue.byName('cm_prob_failed_start').map(({ code }) => canonical(code))).toEqual(['device:10']);
    expect(catalogue.lookup({ kind: 'device', value: 999 })).toEqual([]);
  });

  it('says so when a name is only reported', () => {
    expect(catalogue.lookup(status(0x800f0985))).toMatchObject([
      { name: 'PSFX_E_APPLY_REVERSE_DELTA_FAILED', reported: true, sources: ['reported'] },
    ]);
    expect(catalogue.lookup(status(0x800f0922))[0]).not.toHaveProperty('reported');
    expect(names(status(0x800f0825))).toEqual(['CBS_E_CANNOT_UNINSTALL', 'CBS_E_CANNOT_REMOVE']);
  });
});
