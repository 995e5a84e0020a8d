import { type Code, status, win32 } from './code.ts';
import type { KnownCodes } from './knownCodes.ts';

const PREFIXES = {
  win32: 'win32',
  msi: 'msi',
  bugcheck: 'bugcheck',
  esent: 'esent',
  kerberos: 'kerberos',
  winsock: 'win32',
  ntstatus: 'status',
  hresult: 'status',
} as const;

/**
 * Every code that a text could spell: `0x80070643`, `80070643`, `-2147023293`, `2147943…`, `1603`, `7b`, `win32:1603`,
 * `bugcheck:0x1A`, a symbolic name. The likeliest first; only what the catalogue knows where it must choose, except
 * that a full status is always a code. Empty for anything else.
 */
export function codesSpelt(text: string, known: KnownCodes): Code[] {
  const spelling = text
    .trim()
    .replace(/^["'([{<]+/, '')
    .replace(/(?<!["')\]}>.,;:])["')\]}>.,;:]+$/, '');
  const prefixed = /^(\w+):\s*(\S.*)$/.exec(spelling);
  if (prefixed && Object.hasOwn(PREFIXES, prefixed[1]!.toLowerCase())) {
    const kind = PREFIXES[prefixed[1]!.toLowerCase() as keyof typeof PREFIXES];
    const value = numberOf(prefixed[2]!);
    return value === undefined ? [] : [kind === 'status' ? status(value) : { kind, value }];
  }
  const hex = /^0x([0-9a-f]{1,16})[ul]{0,3}$/i.exec(spelling);
  if (hex) return statusOrSmall(hex[1]!, known, true);
  if (/^[-\u2212][0-9]{1,10}$/.test(spelling)) return negative(-Number(spelling.slice(1)), known);
  if (/^[0-9]{1,10}$/.test(spelling)) return unsigned(spelling, known);
  if (/^[0-9a-f]{1,8}$|^f{8}[89a-f][0-9a-f]{7}$/i.test(spelling)) {
    const codes = statusOrSmall(spelling, known, false);
    if (codes.length > 0) return codes;
  }
  return /^[A-Za-z][A-Za-z0-9_]+$/.test(spelling) ? [...known.codesNamed(spelling)] : [];
}

/** The likeliest code of a spelling or a name; undefined where it is none. */
export function parseCode(text: string, known: KnownCodes): Code | undefined {
  return codesSpelt(text, known)[0];
}

function statusOrSmall(digits: string, known: KnownCodes, prefixed: boolean): Code[] {
  const extended = /^(?:f{8}|0{8})([0-9a-f]{8})$/i.exec(digits);
  if (digits.length > 8 && !extended) return [];
  const value = Number.parseInt(extended?.[1] ?? digits, 16);
  if (value >= 0x80000000) return [status(value)];
  const small: Code[] = [{ kind: 'bugcheck', value }, win32(value)];
  // A stop code is written with few digits or all eight; a bare 7b is what a blue screen shows.
  if (prefixed && digits.length === 8) small.reverse();
  return [...small, { kind: 'kerberos', value } as const, status(value)].filter((code) => known.has(code));
}

function negative(value: number, known: KnownCodes): Code[] {
  const codes: Code[] = [];
  const esent: Code = { kind: 'esent', value };
  if (known.has(esent)) codes.push(esent);
  if (value >= -0x80000000 && value <= -0x10000) codes.push(status(value));
  return codes;
}

function unsigned(digits: string, known: KnownCodes): Code[] {
  const value = Number(digits);
  if (value > 0xffffffff) return [];
  const codes: Code[] = [];
  if (value >= 0x80000000) codes.push(status(value));
  else {
    codes.push(...([win32(value), { kind: 'msi', value }, status(value)] as Code[]).filter((code) => known.has(code)));
  }
  // Digits alone can be hex too: 80070643 is hardly a decimal, 50 may be a stop code.
  const asHex = Number.parseInt(digits, 16);
  if (digits.length === 8 && asHex >= 0x80000000) codes.unshift(status(asHex));
  else if (digits.length <= 3 && known.has({ kind: 'bugcheck', value: asHex }))
    codes.push({ kind: 'bugcheck', value: asHex });
  return codes;
}

function numberOf(text: string): number | undefined {
  const match = /^([-\u2212]?)(?:0x([0-9a-f]{1,8})|([0-9]{1,10}))$/i.exec(text.trim());
  if (!match) return undefined;
  const value = match[2] ? Number.parseInt(match[2], 16) : Number(match[3]);
  return match[1] ? -value : value;
}

/** The signed decimal that many programs print for a status: 0x80070643 → `-2147023293`. */
export function signedDecimal(code: Code): string {
  return String(code.kind === 'status' ? code.value | 0 : code.value);
}
