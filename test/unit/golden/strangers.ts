import type { Log } from './surfaces.ts';

const log = (file: string, ...lines: readonly string[]): Log => ({ file, text: lines.join('\n') });

/** Lines that speak for one article or another, and a code that several have. */
const CASES: readonly (readonly [string, string])[] = [
  ['msiexec Product: Contoso', 'error 0x80070643'],
  ['.NET Framework 4.8.1', 'error 0x80070643'],
  ['Windows Defender KB2267602', 'exit code 1603'],
  ['strsafe.h', 'error 0x80070026'],
  ['OneDrive sync', 'error 0x80070005'],
  ['DCOM CLSID', 'error 0x80070005'],
  ['task sequence', 'error 0x80004005'],
];

/** They all in one line, with more text between them than is looked at around a code. */
function longLine(): string {
  const filler = 'lorem größe 日本 😀 ';
  return [...CASES, ...CASES, ...CASES]
    .map(([about, code], index) => filler.repeat(20 + index * 5) + about + filler.repeat(40 - index) + code)
    .join(';');
}

/** Logs of kinds that a stranger's machine has, a few lines of each: where surfaces could part most easily. */
export const strangers: readonly Log[] = [
  log(
    'fleet.csv',
    'PC-02;17.02.2026 08:01;Fehler;-2147024891;"hr -2147024891"',
    'PC-06;17.02.2026 08:05;Fehler;0xC1900101;"0xC1900101 - 0x20003"',
    'PC-07;17.02.2026 08:06;Fehler;0xC1900101;"0xC1900101-0x30018", 0xC1900101 - 0x20003',
    'PC-08;17.02.2026 08:07;Fehler;0x8024200B;"WU_E_UH_INSTALLERFAILURE"',
  ),
  log(
    'names.txt',
    '0x80000005 (LINEERR_CALLUNAVAIL), 0x80000005 (STATUS_BUFFER_OVERFLOW)',
    'TAPI: 0x80000005',
    '0x8004010F OLE_E_LAST',
    '0x80070005 ERROR_FILE_NOT_FOUND',
    '0x00000103 STATUS_PENDING',
    'S_FALSE (0x1)',
    'error 1722 (0x6ba) RPC_S_SERVER_UNAVAILABLE',
    'CRITICAL_PROCESS_DIED (0xEF), KERNEL_SECURITY_CHECK_FAILURE (139)',
    'LDAP: error code 49 - 80090308: LdapErr: DSID-0C09044E, comment: AcceptSecurityContext error, data 52e, v2580',
    'error -1206 (JET_errDatabaseCorrupted)',
    'Kerberos Failure Code: 0x18',
  ),
  {
    file: 'Größe und 日本.out',
    text: '0x80070005\r\r\nhr=\u001b[1;33m0x80070643\u001b[0m ERROR_INSTALL_FAILURE\rerror 5\u2028error 0x80070002\n\ufefferror 1603',
  },
  log('long line.json', 'error 0x80070643', longLine(), 'error 0x80070643'),
  log('neighbours.log', ...CASES.flatMap(([about, code]) => [about, ...Array(8).fill(''), code, ...Array(8).fill('')])),
];
