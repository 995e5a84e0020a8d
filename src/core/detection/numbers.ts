import { win32Inside } from '../codes/bits.ts';
import { type Code, status, win32 } from '../codes/code.ts';
import type { KnownCodes } from '../codes/knownCodes.ts';
import { type CueBefore, cueBefore, speaksOfFailure } from './cues.ts';
import type { DetectionContext } from './hit.ts';

/** A number in a line that may be a code. Offsets in UTF-16 units. */
export interface NumberToken {
  readonly start: number;
  readonly end: number;
  readonly form: 'hex' | 'bareHex' | 'decimal';
  readonly value: number;
  /** Digits as written, without sign, `0x` and suffix. */
  readonly digits: string;
  readonly negative: boolean;
}

/** What the CLR and the C++ runtime raise: in no table, but as well known as any code. */
const RUNTIME_EXCEPTIONS = new Set([0xe0434352, 0xe06d7363]);

/** Whether a status can be looked up, by itself or by the Win32 number inside it. */
export function isKnown(known: KnownCodes, code: Code): boolean {
  if (known.has(code) || RUNTIME_EXCEPTIONS.has(code.value)) return true;
  const inside = win32Inside(code);
  return inside !== undefined && known.has(win32(inside));
}

/** Registry roots (HKLM, HKCU …) have the values 0x80000000 to 0x80000006, which are codes elsewhere. */
const REGISTRY_ROOT = /\bHK(?:LM|CU|CR|U|CC|EY_\w+)\b|\broot\b|\bhive\b|\bRegOpenKey|\bRegistry key/i;

function isRegistryRoot(line: string, token: NumberToken): boolean {
  const bits = token.value >>> 0;
  return (
    bits >= 0x80000000 &&
    bits <= 0x80000006 &&
    REGISTRY_ROOT.test(line.slice(Math.max(0, token.start - 60), token.start))
  );
}

/** The four parameters after a stop code, 64 bits each. */
const PARAMETERS = /^ \(0x[0-9a-fA-F]{16}, 0x[0-9a-fA-F]{16}[,)]/;

/** GENERIC_READ, WS_POPUP and other flags of one bit; and the first part of a GUID as C writes it. */
function isNoStatus(line: string, token: NumberToken, before: CueBefore): boolean {
  if (token.value === 0x80000000 && before.cue !== 'error') return true;
  return /^,\s*0[xX][0-9a-fA-F]{4},\s*0[xX][0-9a-fA-F]{4},/.test(line.slice(token.end, token.end + 24));
}

/** The code that `0x` + digits stands for at its place, or undefined where it is something else. */
export function codeOfHex(line: string, token: NumberToken, context: DetectionContext): Code | undefined {
  const { known } = context;
  if (token.digits.length > 8) return codeOfWideHex(line, token, context);
  const value = token.value;
  if (value === 0 || isRegistryRoot(line, token)) return undefined;
  const before = cueBefore(line, token.start);
  if (before.cue === 'not') return undefined;
  if (before.cue === 'bugcheck' || (value < 0x10000 && PARAMETERS.test(line.slice(token.end, token.end + 44)))) {
    return bugcheck(value);
  }
  if (isNoStatus(line, token, before)) return undefined;
  const code = status(value);
  if (value >= 0x80000000) {
    if (token.digits.length !== 8) return undefined;
    if (isKnown(known, code) || context.deliberate) return code;
    // Colours, disk signatures and addresses mostly begin with F, 9, A or B; no published table has a code 0xF….
    if (before.cue !== undefined) return value < 0xf0000000 ? code : undefined;
    return /^(?:8007|80[0-9a-f]{2}|87[cd]|c0[0-9a-f]{2}|c19|d0)/i.test(token.digits) &&
      speaksOfFailure(line.slice(Math.max(0, token.start - 200), token.start))
      ? code
      : undefined;
  }
  // 87 % of what logs write as 0x + 8 digits has the top bit clear and is not a code: handles, ids, flags.
  if (before.cue === undefined && !context.deliberate) return undefined;
  // Security events give a Kerberos error as a small "Failure Code", which is not a Win32 number.
  const kerberos: Code = { kind: 'kerberos', value };
  if (value <= 0xff && known.has(kerberos) && KERBEROS.test(around(line, token))) return kerberos;
  return smallHex(token, before, context);
}

const KERBEROS = /\bkerberos\b|\bkrb|\bkdc_?\b|\bKDC_ERR/i;

/** What stands near a number, a bounded part of a line that may be very long. */
function around(line: string, { start, end }: NumberToken): string {
  return line.slice(Math.max(0, start - 300), end + 100);
}

/** A hex number with the top bit clear, after a cue: a Win32 number, or a success or informational status. */
function smallHex(
  { value, digits }: NumberToken,
  before: CueBefore,
  { known, deliberate }: DetectionContext,
): Code | undefined {
  const asStatus = status(value);
  const asWin32 = win32(value);
  if (value <= 0xffff) {
    // S_FALSE and the like say nothing new, and 1 to 3 after a weak cue is a state or a count.
    if (before.hresult || (before.cue === 'weak' && value < 5)) return undefined;
    // Eight digits in a deliberate text are a code, published (0x00000709) or not (0x0000011B of the print spooler).
    return known.has(asWin32) || (deliberate && digits.length === 8) ? asWin32 : undefined;
  }
  return known.has(asStatus) ? asStatus : undefined;
}

/** Sixteen digits: a sign-extended status (upper half all F), or a zero-extended one after a cue. */
function codeOfWideHex(line: string, token: NumberToken, context: DetectionContext): Code | undefined {
  if (token.digits.length !== 16) return undefined;
  const code = status(Number.parseInt(token.digits.slice(8), 16));
  if (code.value < 0x80000000) return undefined;
  if (/^f{8}/i.test(token.digits)) return isKnown(context.known, code) ? code : undefined;
  if (!/^0{8}/.test(token.digits) || !isKnown(context.known, code)) return undefined;
  const { cue } = cueBefore(line, token.start);
  return cue !== undefined && cue !== 'not' ? code : undefined;
}

/**
 * Eight hex digits without `0x` (or sixteen, sign-extended): only after a cue, or alone in brackets after a failure
 * word.
 */
export function codeOfBareHex(line: string, token: NumberToken, context: DetectionContext): Code | undefined {
  const { known } = context;
  if (token.digits.length === 16) return /^f{8}/i.test(token.digits) ? codeOfWideHex(line, token, context) : undefined;
  if (token.digits.length !== 8) return undefined;
  const value = Number.parseInt(token.digits, 16);
  if (value < 0x80000000) return undefined;
  const code = status(value);
  const typical = /^(?:80|87|c0)/i.test(token.digits);
  if (context.deliberate) return typical || isKnown(known, code) ? code : undefined;
  const before = cueBefore(line, token.start);
  if (before.cue === 'not') return undefined;
  if (before.cue === 'error' || before.cue === 'exit') return typical || isKnown(known, code) ? code : undefined;
  if (!isKnown(known, code)) return undefined;
  if (before.cue === 'weak') return code;
  // A directory server's answer: `error code 49 - 80090308: LdapErr: DSID-…`.
  if (/^: LdapErr\b/.test(line.slice(token.end, token.end + 10))) return code;
  // `*FAILED* [80248007]`: alone in brackets, after a word of failure.
  const alone = /[[(]/.test(line[token.start - 1] ?? '') && /[\])]/.test(line[token.end] ?? '');
  if (alone && speaksOfFailure(line.slice(Math.max(0, token.start - 200), token.start))) return code;
  // Windows Error Reporting: `Sig[6].Value=c0000005`, `P7: c0000005`.
  return /(?:(?:^|\s)P\d+: |\bSig\[\d+\]\.Value=)$/.test(line.slice(Math.max(0, token.start - 16), token.start))
    ? code
    : undefined;
}

/** Programs' own exit codes are small; these few are Windows' own even as an exit code. */
const SMALL_EXIT_CODES = new Set([5, 87, 740, 775]);

/** `sc.exe` in any language: `[SC] OpenService FAILED 1060:`, `[SC] OpenService ÉCHEC(S) 5 :`. */
const SERVICE_CONTROL = /\[SC\] [A-Za-z]+ [^\s:]+ $/;

/** Words that make the number before them a count or a measure. */
const MEASURED =
  /^\s?(?:%|°)|^\s(?:ms|msec|s|sec|seconds?|min|minutes?|hours?|days?|items?|files?|bytes?|[kmgt]i?b|times?|rows?|entries|records?|errors?|warnings?|failures?|attempts?|retries|results?|packages?|updates?|stück|mal|of\s+[0-9]+|out)\b(?!['\u2019])|^\s?(?:件|個|回|行|台|秒|分|時間)/i;

/** The code that a decimal stands for: only after a cue, and only if it is in a table. */
export function codeOfDecimal(line: string, token: NumberToken, context: DetectionContext): Code | undefined {
  const { known } = context;
  const after = line.slice(token.end, token.end + 16);
  if (/^(?:[.:,][0-9]|[/-][0-9A-Za-z])/.test(after) || MEASURED.test(after)) return undefined;
  if (isRegistryRoot(line, token)) return undefined;
  const before = cueBefore(line, token.start);
  if (before.cue === 'not') return undefined;
  if (token.negative) return codeOfNegative(line, token, before, context);
  if (token.digits.length > 1 && token.digits.startsWith('0')) return undefined;
  if (before.cue === 'bugcheck')
    return bugcheck(/BugcheckCode$/i.test(before.word) ? token.value : Number.parseInt(token.digits, 16));
  const inserted = /%%$/.test(line.slice(Math.max(0, token.start - 2), token.start));
  const isServiceControl = SERVICE_CONTROL.test(line.slice(Math.max(0, token.start - 60), token.start));
  if (before.cue === undefined && !inserted && !isServiceControl && !context.deliberate) return undefined;
  if (token.value > 0xffff) {
    // 2147942413, 2359302: a status printed as an unsigned number.
    const code = status(token.value);
    return token.value <= 0xffffffff && isKnown(known, code) ? code : undefined;
  }
  const code = win32(token.value);
  if (token.value === 0 || !known.has(code)) return undefined;
  if (inserted || before.cue === 'error') return code;
  if (isServiceControl) return code;
  if (before.cue === 'exit') return token.value >= 1000 || SMALL_EXIT_CODES.has(token.value) ? code : undefined;
  return token.value >= 1000 ? code : undefined;
}

function codeOfNegative(
  line: string,
  token: NumberToken,
  before: CueBefore,
  context: DetectionContext,
): Code | undefined {
  const { known } = context;
  const magnitude = -token.value;
  if (magnitude >= 0x10000 && magnitude <= 0x80000000) {
    const code = status(token.value);
    if (!isKnown(known, code)) return undefined;
    // Windows Installer prints the failing call's HRESULT as a numbered field: `Note: 1: 2203 2: … 3: -2147287038`.
    const field =
      /\bNote: 1: /.test(line.slice(Math.max(0, token.start - 400), token.start)) &&
      / \d: $/.test(line.slice(Math.max(0, token.start - 4), token.start));
    const internal = /\bInternal Error [0-9]{4}\. /.test(line.slice(Math.max(0, token.start - 300), token.start));
    const bracketed =
      /[[(]/.test(line[token.start - 1] ?? '') &&
      speaksOfFailure(line.slice(Math.max(0, token.start - 120), token.start));
    return before.cue !== undefined || field || internal || bracketed || context.deliberate ? code : undefined;
  }
  // ESENT: small negative numbers; -1 to -99 are any program's own.
  const code: Code = { kind: 'esent', value: token.value };
  if (magnitude < 100 || !known.has(code)) return undefined;
  const esent =
    /\b(?:esent|ese|jet|ntds|edb|extensible storage)/i.test(
      line.slice(Math.max(0, token.start - 200), token.end + 100),
    ) || /esent|edb/i.test(context.fileName ?? '');
  return before.cue === 'error' || ((before.cue !== undefined || line[token.start - 1] === '(') && esent)
    ? code
    : undefined;
}

/** Minidumps set bit 28 of the stop code (BCCode: 1000007e). */
function bugcheck(value: number): Code | undefined {
  const stop = (value & ~0x10000000) >>> 0;
  return stop > 0 && value <= 0xffffffff ? { kind: 'bugcheck', value: stop } : undefined;
}
