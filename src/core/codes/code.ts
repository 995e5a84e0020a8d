/**
 * A Windows code: the one value that many spellings stand for.
 *
 * - `status`: any 32-bit status, HRESULT or NTSTATUS; the value is the unsigned 32 bits.
 * - `win32`: Win32, WinSock, WinHTTP/WinINet, NERR and MSI exit codes, as a plain number.
 * - `msi`: the message numbers that Windows Installer prints (`Error 1335.`), not its exit codes.
 * - `bugcheck`: the stop code of a blue screen.
 * - `esent`: the (mostly negative) errors of the ESE database, kept signed.
 * - `kerberos`: the error of a Kerberos reply (RFC 4120), which security events give as a small hex number.
 */
export type CodeKind = 'status' | 'win32' | 'msi' | 'bugcheck' | 'esent' | 'kerberos';

export interface Code {
  readonly kind: CodeKind;
  readonly value: number;
}

/** Eight upper-case hex digits with `0x`, of the low 32 bits of `value`. */
export function hex32(value: number): string {
  return `0x${(value >>> 0).toString(16).toUpperCase().padStart(8, '0')}`;
}

/**
 * The canonical text of a code, used as key everywhere: `0x80070643`, `win32:1603`, `msi:1335`,
 * `bugcheck:0x1A`, `esent:-1018`, `kerberos:0x18`.
 */
export function canonical(code: Code): string {
  switch (code.kind) {
    case 'status':
      return hex32(code.value);
    case 'bugcheck':
    case 'kerberos':
      return `${code.kind}:0x${(code.value >>> 0).toString(16).toUpperCase()}`;
    default:
      return `${code.kind}:${code.value}`;
  }
}

/** Where the numbers of a kind begin: they are of 32 bits. */
const FIRST_KEY: Readonly<Record<CodeKind, number>> = {
  status: 0,
  win32: 2 ** 32,
  msi: 2 * 2 ** 32,
  bugcheck: 3 * 2 ** 32,
  esent: 4 * 2 ** 32,
  kerberos: 5 * 2 ** 32,
};

/** A number that no other code has: a key where no one reads it, much cheaper than the canonical text. */
export function codeKey({ kind, value }: Code): number {
  return FIRST_KEY[kind] + (value >>> 0);
}

export function status(value: number): Code {
  return { kind: 'status', value: value >>> 0 };
}

export function win32(value: number): Code {
  return { kind: 'win32', value };
}

export function sameCode(a: Code, b: Code): boolean {
  return a.kind === b.kind && a.value === b.value;
}

/** The code as people write it: hex for a status and a bug check, the plain number for the rest. */
export function displayCode(code: Code): string {
  if (code.kind === 'status') return hex32(code.value);
  return code.kind === 'bugcheck' || code.kind === 'kerberos'
    ? `0x${code.value.toString(16).toUpperCase()}`
    : String(code.value);
}
