import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { constantsOf, type HeaderConstant, installedConstants } from './mingwHeaders.ts';
import { builtCatalogue } from './tables.ts';

/** Differences that were looked at, each with the reason why the catalogue stays as it is. */
const reviewed: Readonly<Record<string, string>> = {
  // Names of the header that the catalogue does not have.
  'DS_S_SUCCESS missing': 'an alias of ERROR_SUCCESS',
  'NOERROR missing': 'an alias of ERROR_SUCCESS',
  'NTE_OP_OK missing': 'an alias of ERROR_SUCCESS',
  'SCARD_S_SUCCESS missing': 'an alias of ERROR_SUCCESS',
  'TBS_SUCCESS missing': 'an alias of ERROR_SUCCESS',
  'EVENT_E_FIRST missing': 'the mark of a range, no code',
  'EVENT_E_LAST missing': 'the mark of a range, no code',
  'EVENT_S_FIRST missing': 'the mark of a range, no code',
  'EVENT_S_LAST missing': 'the mark of a range, no code',
  'XACT_S_FIRST missing': 'the mark of a range, no code',
  'XACT_S_LAST missing': 'the mark of a range, no code',
  'TBS_E_DEACTIVATED missing': 'five tables give 0x80284016 as TBS_E_PROVISIONING_INCOMPLETE',
  'UNDEFINED_BUG_CODE missing': 'zero is no bug check',
  'NO_SPINLOCK_AVAILABLE missing': 'Windows writes NO_SPIN_LOCK_AVAILABLE',
  'THREAD_TERMINATE_HELD_MUTEX missing': 'a text of the blue screen (0x4000008A), no bug check',
  'BUGCHECK_MESSAGE_INTRO missing': 'a text of the blue screen, no bug check',
  'BUGCHECK_TECH_INFO missing': 'a text of the blue screen, no bug check',
  'PSS_MESSAGE_INTRO missing': 'a text of the blue screen, no bug check',
  'BUGCODE_PSS_MESSAGE missing': 'a text of the blue screen, no bug check',
  'BUGCODE_PSS_MESSAGE_SIGNATURE missing': 'a text of the blue screen, no bug check',
  // Names whose value differs. The bug checks of this header come from ReactOS, the catalogue's from the Windows SDK.
  'BUGCODE_ID_DRIVER 0x80000080': 'the text of the blue screen; the bug check is 0xD2',
  'BOOTING_IN_SAFEMODE_MINIMAL 0x400000A8': 'the text of the boot screen; the bug check is 0xA8',
  'BOOTING_IN_SAFEMODE_NETWORK 0x400000A9': 'the text of the boot screen; the bug check is 0xA9',
  'BOOTING_IN_SAFEMODE_DSREPAIR 0x400000AA': 'the text of the boot screen; the bug check is 0xAA',
  'BOOTLOG_ENABLED 0x400000B7': 'the text of the boot screen; the bug check is 0xB7',
  'IMPERSONATING_WORKER_THREAD 0x000000FA': '0xFA is HTTP_DRIVER_CORRUPTED in Windows, this one is 0xDF',
  'XACT_E_LAST 0x8004D029': 'the end of a range, which has grown to 0x8004D02B since',
  // Facilities.
  'FACILITY_NT_BIT 0x10000000': 'a flag, no facility',
  'FACILITY_COMMONLOG_ERROR_CODE 0x0000001A': 'the name of the header before FACILITY_COMMONLOG',
  'FACILITY_RUNTIME 0x00000002': 'the name that the message compiler gives; FACILITY_RPC_RUNTIME elsewhere',
  'FACILITY_STUBS 0x00000003': 'the name that the message compiler gives; FACILITY_RPC_STUBS elsewhere',
  'FACILITY_SYSTEM 0x00000000': 'the name that the message compiler gives; FACILITY_NULL elsewhere',
};

const digest = readFileSync(new URL('mingw-digest.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line): HeaderConstant => {
    const [header, family, name, value] = line.split('\t') as [string, HeaderConstant['family'], string, string];
    return { header, family, name, value: Number(value) };
  });
const installed = installedConstants();

const catalogue = builtCatalogue();
const valuesOfName = new Map<string, string[]>();
for (const { name, family, value } of catalogue.entries()) {
  valuesOfName.set(name, [...(valuesOfName.get(name) ?? []), `${family} ${value}`]);
}

/** Undefined where the catalogue says the same as the header. */
function difference({ family, name, value }: HeaderConstant): string | undefined {
  const shown = `${name} 0x${value.toString(16).toUpperCase().padStart(8, '0')}`;
  if (family === 'FACILITY') {
    const names = [...catalogue.facility('HRESULT', value), ...catalogue.facility('NTSTATUS', value)];
    return names.includes(name) ? undefined : shown;
  }
  const known = valuesOfName.get(name);
  if (!known) return `${name} missing`;
  return known.includes(`${family} ${value}`) ? undefined : shown;
}

describe('the catalogue against the public-domain headers of mingw-w64', () => {
  it('has thousands of constants to compare with', () => {
    const count = (header: string, family: string) =>
      digest.filter((one) => one.header === header && one.family === family).length;
    expect(count('winerror.h', 'WIN32')).toBeGreaterThan(2000);
    expect(count('winerror.h', 'HRESULT')).toBeGreaterThan(1400);
    expect(count('ntstatus.h', 'NTSTATUS')).toBeGreaterThan(1700);
    expect(count('wuerror.h', 'HRESULT')).toBeGreaterThan(450);
    expect(count('bugcodes.h', 'BUGCHECK')).toBeGreaterThan(150);
  });

  it('differs only where it was reviewed', () => {
    const differences = digest.map(difference).filter((one) => one !== undefined);
    expect(differences.sort()).toEqual(Object.keys(reviewed).sort());
  });

  it('agrees with the headers of this machine, of whatever version they are', () => {
    // Without the headers the digest stands for them. A newer header may have names that the catalogue lacks.
    const differences = (installed ?? digest).map(difference).filter((one) => one !== undefined);
    expect(differences.filter((one) => !one.endsWith(' missing') && !(one in reviewed))).toEqual([]);
  });

  it('compares with a digest that says what the headers of this machine say', () => {
    const here = new Map((installed ?? digest).map((one) => [`${one.header} ${one.name}`, one.value]));
    const other = digest.filter(({ header, name, value }) => (here.get(`${header} ${name}`) ?? value) !== value);
    expect(other.map(({ name }) => name)).toEqual([]);
  });
});

describe('reading a header', () => {
  const constants = constantsOf(
    'winerror.h',
    `#ifndef _GUARD_
#define _GUARD_
#define ERROR_PLAIN 1603L
#define ERROR_WRAPPED __MSABI_LONG(5)
#define BASE 9000
#define DNS_SUM (BASE + 1)
#define WSA_ALIAS ERROR_WRAPPED /* a comment */
#define STATUS_CAST ((NTSTATUS)0xC0000005)
#define NDIS_TYPED _NDIS_ERROR_TYPEDEF_(0x80340002)
#define MADE MAKE_HRESULT(1, 4, 0x200)
#if defined (RC_INVOKED)
#define E_TYPED _HRESULT_TYPEDEF_(0x80004001L)
#else
#define E_TYPED _HRESULT_TYPEDEF_(0x80000001L)
#define E_MAC_ONLY _HRESULT_TYPEDEF_(0x80000002L)
#endif
#define SEVERITY_ERROR 1
#define NOT_A_NUMBER(x) ((x) & 1)
#endif`,
  );
  const found = Object.fromEntries(
    constants.map(({ family, name, value }) => [name, `${family} ${value.toString(16)}`]),
  );

  it('knows every way in which constants are written', () => {
    expect(found).toEqual({
      ERROR_PLAIN: 'WIN32 643',
      ERROR_WRAPPED: 'WIN32 5',
      BASE: 'WIN32 2328',
      DNS_SUM: 'WIN32 2329',
      WSA_ALIAS: 'WIN32 5',
      STATUS_CAST: 'NTSTATUS c0000005',
      NDIS_TYPED: 'HRESULT 80340002',
      MADE: 'HRESULT 80040200',
      E_TYPED: 'HRESULT 80004001',
    });
  });

  it('leaves out the #else branches, which are for other systems', () => {
    expect(found).not.toHaveProperty('E_MAC_ONLY');
  });
});
