import { ntstatusInside, statusBits, win32Inside } from './bits.ts';
import type { Code } from './code.ts';

// Which codes name what failed, and which ones any program may pass on. Numbers and names: winerror.h and ntstatus.h as
// published in [MS-ERREF], and "System Error Codes" of the Win32 documentation, which lists them in these ranges.

type Range = readonly [first: number, last: number, subject: string];

/** Win32 numbers that only one part of Windows gives out; all others are everybody's. */
const WIN32_SUBJECTS: readonly Range[] = [
  [283, 283, 'connections to printers'],
  [414, 414, 'Windows Subsystem for Linux'],
  [1009, 1009, 'registry'],
  [1015, 1017, 'registry'],
  // Which service is disabled (1058), missing (1060) or stopped (1062) makes the case: those say nothing by themselves.
  [1053, 1057, 'services'],
  [1066, 1070, 'services'],
  [1072, 1072, 'services'],
  [1075, 1075, 'services'],
  [1079, 1079, 'services'],
  [1083, 1083, 'services'],
  [1311, 1311, 'logon'],
  [1326, 1331, 'logon'],
  [1355, 1355, 'domains'],
  [1396, 1398, 'logon'],
  [1450, 1453, 'memory'],
  [1455, 1455, 'memory'],
  // 1603 is what all of these come to.
  [1601, 1602, 'Windows Installer'],
  [1604, 1654, 'Windows Installer'],
  [1722, 1723, 'RPC'],
  [1726, 1727, 'RPC'],
  [1753, 1753, 'RPC'],
  [1786, 1790, 'trust between computer and domain'],
  [1792, 1793, 'logon'],
  [1795, 1802, 'printing'],
  [1807, 1810, 'trust between domains'],
  [1907, 1909, 'logon'],
  [1936, 1936, 'printing'],
  [3000, 3009, 'printing'],
  [3010, 3011, 'restart'],
  [3012, 3016, 'printing'],
  [3017, 3018, 'restart'],
  [3019, 3022, 'printing'],
  [5001, 5022, 'clusters'],
  [5024, 5099, 'clusters'],
  [5890, 5999, 'clusters'],
  [6000, 6023, 'encrypted files'],
  [6600, 6649, 'log files of transactions'],
  [6700, 6859, 'transactions'],
  [7001, 7069, 'Remote Desktop Services'],
  [8200, 8999, 'Active Directory'],
  [9001, 9999, 'DNS'],
  [10004, 11999, 'sockets'],
  [12037, 12038, 'TLS'],
  [12044, 12045, 'TLS'],
  [12157, 12157, 'TLS'],
  [12169, 12170, 'TLS'],
  [12175, 12175, 'TLS'],
  [12180, 12180, 'detection of proxies'],
  [14000, 14110, 'component store'],
  [15299, 15299, 'system partition'],
  [15600, 15700, 'app packages'],
];

/** NTSTATUS values without a facility that only one part of Windows gives out. */
const NTSTATUS_SUBJECTS: readonly Range[] = [
  [0xc0000064, 0xc0000064, 'logon'],
  [0xc000006a, 0xc000006a, 'logon'],
  [0xc000006c, 0xc0000072, 'logon'],
  [0xc000007b, 0xc000007b, 'start of programs'],
  [0xc0000133, 0xc0000133, 'logon'],
  [0xc0000135, 0xc0000135, 'start of programs'],
  [0xc0000138, 0xc0000139, 'start of programs'],
  [0xc0000142, 0xc0000142, 'start of programs'],
  [0xc0000145, 0xc0000145, 'start of programs'],
  [0xc000014c, 0xc000014d, 'registry'],
  [0xc000015b, 0xc000015b, 'logon'],
  [0xc000018a, 0xc000018d, 'trust between computer and domain'],
  [0xc0000192, 0xc0000193, 'logon'],
  [0xc0000218, 0xc0000218, 'registry'],
  [0xc000021a, 0xc000021a, 'start of Windows'],
  [0xc0000224, 0xc0000224, 'logon'],
  [0xc0000234, 0xc0000234, 'logon'],
  [0xc000035b, 0xc000035b, 'logon'],
  [0xc0000374, 0xc0000374, 'crashes'],
  [0xc0000409, 0xc0000409, 'crashes'],
  [0xc0000413, 0xc0000413, 'logon'],
  [0xc000041d, 0xc000041d, 'crashes'],
  [0xc0000428, 0xc0000428, 'signatures of drivers'],
];

/** Facilities of an HRESULT, by number, whose codes any program passes on, or which each component numbers for itself. */
const COMMON_FACILITIES: ReadonlyMap<number, string> = new Map([
  [0, 'none'],
  [1, 'RPC of COM'],
  [2, 'IDispatch'],
  [3, 'structured storage'],
  [11, 'trust in certificates: updates, drivers, apps and TLS alike'],
  [25, 'HTTP: whoever downloads'],
]);

/** Ranges of whole HRESULTs for which the same holds. */
const COMMON_RANGES: readonly Range[] = [
  [0x80040000, 0x800403ff, 'OLE and COM, and what components number for themselves'],
  [0x80090300, 0x800903ff, 'security packages: whoever signs in'],
  [0x80091007, 0x80091007, 'a hash that does not fit: whoever checks what was fetched'],
];

/** Codes that tell which step ended, and not why: where another code stands beside them, that one is what happened. */
const WRAPPERS: readonly Range[] = [
  [0x80073cf6, 0x80073cf6, 'a package could not be registered'],
  [0x80073cf9, 0x80073cf9, 'a package could not be deployed'],
  [0x80240022, 0x80240022, 'all updates failed'],
  [0x8024200b, 0x8024200b, 'the installer of an update failed'],
];

/**
 * Whether a code says by itself what the case is, as all codes of Windows Update, activation or a stop do. Those that any
 * program passes on, such as "access denied", do not.
 */
export function hasSubject(code: Code): boolean {
  if (code.kind === 'win32') return isIn(WIN32_SUBJECTS, code.value);
  if (code.kind !== 'status') return true;
  const value = code.value >>> 0;
  const number = win32Inside(code) ?? (value <= 0xffff ? value : undefined);
  if (number !== undefined) return isIn(WIN32_SUBJECTS, number);
  const status = ntstatusInside(code) ?? value;
  const { layout, facility, customer } = statusBits(status);
  if (customer) return true;
  if (layout === 'NTSTATUS') return facility !== 0 || isIn(NTSTATUS_SUBJECTS, status);
  return !COMMON_FACILITIES.has(facility) && !isIn(COMMON_RANGES, value);
}

/** Whether a code only passes on that another failed. */
export function isWrapper(code: Code): boolean {
  return !hasSubject(code) || (code.kind === 'status' && isIn(WRAPPERS, code.value >>> 0));
}

function isIn(ranges: readonly Range[], value: number): boolean {
  return ranges.some(([first, last]) => value >= first && value <= last);
}
