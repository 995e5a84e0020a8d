import { WIN32_HALVES, win32Inside } from '../../codes/bits.ts';
import { type Code, fromBits, status, win32 } from '../../codes/code.ts';
import type { KnownCodes } from '../../codes/knownCodes.ts';
import type { DetectionContext } from '../hit.ts';
import { endsCall, isOfCall, isUsualOfCalls } from './calls.ts';
import { type CueBefore, cueBefore, endsWhatFailed, failureBefore, tellsOfFailure } from './cues.ts';
import { deviceProblem } from './deviceProblem.ts';
import { saysOfExit } from './exits.ts';
import { isInsertedText, MESSAGE_NUMBER } from './insertedTexts.ts';
import { nameBeside } from './nameBeside.ts';
import { codeByWords, isThirdOfPair } from './otherKinds.ts';
import { isOfAnotherWorld } from './otherWorlds.ts';
import { anyOf, BEHIND, FAILURE_PARTS, isSpaced, OTHER_WORLDS, saysOf, UNITS } from './vocabulary.ts';
import { isWordUnit } from './words.ts';

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

/** The upper halves of statuses that are known (`isKnown`) though no table has them. */
export const ALWAYS_KNOWN_HALVES: readonly number[] = [
  ...WIN32_HALVES,
  ...[...RUNTIME_EXCEPTIONS].map((value) => value >>> 16),
];

/** Whether a status can be looked up, by itself or by the Win32 number inside it. */
export function isKnown(known: KnownCodes, code: Code): boolean {
  if (known.has(code) || RUNTIME_EXCEPTIONS.has(code.value)) return true;
  const inside = win32Inside(code);
  return inside !== undefined && inside !== 0 && known.has(win32(inside));
}

/** Facilities that nearly all failures are of: COM to Windows Update, WinRT and graphics, NTSTATUS. */
const TYPICAL = /^(?:80|87|88[678]|c0|c1[49]|d0)/i;

/** What failures of Windows, and of those who have their own there, begin with: HRESULTs, NTSTATUS, both with the customer bit. */
const OF_A_FACILITY = /^(?:[8ace]|d0)/i;

/** The lowest status that says "failure". */
const TOP_BIT = 0x80000000;
/** All bits: "none", "unlimited", "not set". Never a code. */
const ALL_BITS = 0xffffffff;

/**
 * Published statuses that far more often are something else: registry roots, flags of one bit, leaves of CPUID; and reasons of a
 * shutdown (winnt.h, SHTDN_REASON: planned, operating system). They are codes only where a cue says so.
 */
const FLAGS = [0x80000000, 0x8000003f] as const;
const REASONS = [0x80020000, 0x8002003f] as const;
const REGISTRY = /\bHK(?:LM|CU|CR|U|CC|EY_\w{1,40})\b|\broot\b|\bhive\b|\bRegOpenKey|\bRegistry key|\.dat\b/i;
const REGISTRY_REACH = 300;
/** The last registry root (winreg.h). */
const LAST_ROOT = 0x80000060;

/** `0x80000005 (LINEERR_CALLUNAVAIL)`: a name that may be the number's own. */
const NAME_BESIDE = /^(?: ?\(| [-\u2013=] | )([A-Z][A-Z0-9]*_[A-Z0-9_]{2,60})\b/;

/** Whether one of the values that mostly are something else is that here. */
function isSomethingElse(
  line: string,
  { start, end, value, negative }: NumberToken,
  { cue }: CueBefore,
  known: KnownCodes,
): boolean {
  const bits = value >>> 0;
  // Nobody writes the reason of a shutdown as a negative number: `(-2147352567, 'Exception occurred.', …)`.
  if (![FLAGS, ...(negative ? [] : [REASONS])].some(([from, to]) => bits >= from && bits <= to)) return false;
  const name = NAME_BESIDE.exec(line.slice(end, end + 72))?.[1];
  if (name && known.codesNamed(name).some((code) => code.value === bits)) return false;
  if (cue === undefined || (bits === TOP_BIT && cue !== 'error')) return true;
  return bits <= LAST_ROOT && REGISTRY.test(line.slice(Math.max(0, start - REGISTRY_REACH), start));
}

/** The four parameters after a stop code, 64 bits each. */
const PARAMETERS = /^ \(0x[0-9a-fA-F]{16}, 0x[0-9a-fA-F]{16}[,)]/;

/** The first part of a GUID as C writes it, or the begin or end of a range of addresses. */
function isPartOfMore(line: string, { start, end }: NumberToken): boolean {
  return (
    /^,\s*0[xX][0-9a-fA-F]{4},\s*0[xX][0-9a-fA-F]{4},|^\s?[-–]\s?0[xX][0-9a-fA-F]{7,16}(?![0-9A-Za-z])/.test(
      line.slice(end, end + 24),
    ) || /0[xX][0-9a-fA-F]{7,16}\s?[-–]\s?$/.test(line.slice(Math.max(0, start - 24), start))
  );
}

/** Whether words say that the number is something else. */
function isDenied(line: string, { start }: NumberToken, { cue }: CueBefore, isPublished: () => boolean): boolean {
  return cue === 'not' || (cue === 'claim' && !(isPublished() && failureBefore(line, start)));
}

/** The code that `0x` + digits stands for at its place, or undefined where it is something else. */
export function codeOfHex(line: string, token: NumberToken, context: DetectionContext): Code | undefined {
  const { known } = context;
  if (token.digits.length > 8) return codeOfWideHex(line, token, context);
  const { value, digits } = token;
  if (value === 0 || value === ALL_BITS || isPartOfMore(line, token)) return undefined;
  const said = cueBefore(line, token.start);
  // `TCP Provider: Error code 0x2746`: the errors of other worlds are not written so.
  const before = isSocketError(value) && isOfOtherWorld(said) ? { ...said, cue: 'error' as const } : said;
  const code = status(value);
  if (isDenied(line, token, before, () => value >= TOP_BIT && TYPICAL.test(digits) && isKnown(known, code)))
    return undefined;
  if (before.cue === 'stop' || (value < 0x10000 && PARAMETERS.test(line.slice(token.end, token.end + 44))))
    return bugcheck(value);
  if (!context.deliberate && isSomethingElse(line, token, before, known)) return undefined;
  if (value < TOP_BIT) return smallHex(line, token, before, context);
  if (digits.length !== 8) return undefined;
  if (isKnown(known, code) || context.deliberate || before.cue === 'error' || before.cue === 'exit') return code;
  // Colours, disk signatures and addresses mostly begin with F, 9, A or B; no published table has a code 0xF….
  if (before.cue !== undefined) return value < 0xf0000000 ? code : undefined;
  return TYPICAL.test(digits) &&
    (failureBefore(line, token.start) || hasErrorBehind(line, token.end) || endsWideLabel(line, token))
    ? code
    : undefined;
}

/** `安装游戏：0x803F8001`: behind the colon of a sentence, where the line ends; that of a program is no such colon. */
const endsWideLabel = (line: string, { start, end }: NumberToken) =>
  line[start - 1] === '：' && /^\s*$/.test(line.slice(end, end + 24));

/** `0x87E00017 error code`: whether the number is named by the word behind it. */
function hasErrorBehind(line: string, end: number): boolean {
  const word = /^ (\p{L}{1,40})/u.exec(line.slice(end, end + 42))?.[1];
  return word !== undefined && saysOf(word.toLowerCase())?.kind === 'error';
}

/** Whether an error is one of another world by a word that says nothing else. */
const isOfOtherWorld = ({ cue, word }: CueBefore) => cue === 'claim' && OTHER_WORLDS.includes(word) && !saysOf(word);

/** The numbers of sockets (winsock2.h). */
const isSocketError = (value: number) => value >= 10_000 && value <= 11_999;

/** How a hex number that no cue stands before is tied to a failure before it: `… for 'PC$': 0x525`, `…. [0x00000002]`. */
const TIED_HEX = /(?:['")\]]: |[.:] ?\[|[\p{L}。.!] \(| = |\bwith |\bis |\bwas )$/u;
/** `0x00000002 RegQueryValueEx failed`: the number first. */
const FAILED_CALL = /^ [A-Z]\w{2,40} (?:failed|FAILED)\b/;

function isTiedHex(line: string, { start, end, digits }: NumberToken): boolean {
  if (digits.length === 8 && FAILED_CALL.test(line.slice(end, end + 52))) return true;
  // `SCardTransmit error: … (0x0000001f)`: what ends a line in brackets, in eight digits, whatever stands before it.
  if (digits.length === 8 && line[start - 1] === '(' && /^\)["'.]?\s*$/.test(line.slice(end, end + 8)))
    return failureBefore(line, start);
  const before = line.slice(Math.max(0, start - 130), start);
  if (TIED_HEX.test(before.slice(-8))) return failureBefore(line, start);
  // `failed to read the value by tag: 0xd`: nothing but words between a failure and the number.
  if (!before.endsWith(': ')) return false;
  const clause = before.slice(0, -2);
  return tellsOfFailure(clause.slice(Math.max(clause.lastIndexOf(':'), clause.lastIndexOf(',')) + 1), false);
}

/**
 * A hex number with the top bit clear: a Win32 number, or a success or informational status. Most of what logs write as
 * 0x + 8 digits has the top bit clear and is no code: handles, ids, flags.
 */
function smallHex(line: string, token: NumberToken, before: CueBefore, context: DetectionContext): Code | undefined {
  const { known, deliberate } = context;
  const { value, digits, start } = token;
  const { cue } = before;
  if (value > 0xffff) {
    const code = status(value);
    if (!known.has(code)) return undefined;
    // Published, and no round number: that is no chance.
    return cue !== undefined ||
      deliberate ||
      (digits.length === 8 && /[1-9a-f].{0,3}[1-9a-f]\w?$/i.test(digits.slice(4)))
      ? code
      : undefined;
  }
  const named = deliberate ? undefined : nameBeside(line, token, known);
  if (named === 'other') return undefined;
  const tied = cue === undefined && value > 1 && isTiedHex(line, token);
  // Security events give a Kerberos error as a small "Failure Code", which is not a Win32 number.
  const other = codeByWords(line, token, 'hex', cue !== undefined || deliberate === true, context);
  if (other) return other;
  if (cue === undefined && !deliberate && !tied && !isAfterComponent(line, start)) return undefined;
  // S_FALSE and the like say nothing new, and 1 to 3 after a weak cue is a state or a count.
  if (
    (before.hresult && value < 1000) ||
    (cue === 'weak' &&
      value < 5 &&
      !FAILS.test(before.word) &&
      !(value > 1 && RETURNS.test(before.word)) &&
      !(digits.length === 8 && failureBefore(line, start)))
  )
    return undefined;
  const code = win32(value);
  // Eight digits in a deliberate text are a code, published (0x00000709) or not (0x0000011B of the print spooler).
  return known.has(code) || (deliberate && digits.length === 8) ? code : undefined;
}

const FAILS = /^fail/;
const RETURNS = /^return/;
/** `Error: Component: 0x5`, `Error READ, 0x0000007F`: a cue, what it is about, and the number. `ERROR CONTEXT: 0x5` is one name. */
const COMPONENT = /(?:(: )[A-Za-z][\w.-]{1,30}[:,]| [A-Za-z][\w.-]{1,30},) $/;

function isAfterComponent(line: string, start: number): boolean {
  const component = COMPONENT.exec(line.slice(Math.max(0, start - 36), start))?.[0];
  return component !== undefined && cueBefore(line, start - component.length).cue === 'error';
}

/** Nine digits and more: a sign-extended status (upper half all F), or a zero-extended one after a cue. */
function codeOfWideHex(line: string, token: NumberToken, context: DetectionContext): Code | undefined {
  const { digits } = token;
  const code = status(Number.parseInt(digits.slice(-8), 16));
  if (code.value < TOP_BIT || code.value === ALL_BITS) return undefined;
  const before = cueBefore(line, token.start);
  if (isDenied(line, token, before, () => isKnown(context.known, code))) return undefined;
  if (isSomethingElse(line, { ...token, value: code.value }, before, context.known)) return undefined;
  if (digits.length === 16 && /^f{8}/i.test(digits)) return isKnown(context.known, code) ? code : undefined;
  // `0x08%x` for `0x%08x` is a slip that several programs have: 0x0880040170.
  const isSlip = digits.length === 10 && digits.startsWith('08');
  if (!(isSlip || (digits.length === 16 && /^0{8}/.test(digits))) || !isKnown(context.known, code)) return undefined;
  return before.cue !== undefined && before.cue !== 'not' && before.cue !== 'claim' ? code : undefined;
}

/** Windows Error Reporting: `Sig[6].Value=c0000005`, `P7: c0000005`. */
const REPORTED = /(?:(?:^|\s)P\d+: |\bSig\[\d+\]\.Value=)$/;

/** Eight hex digits without `0x` (or sixteen, sign-extended). */
export function codeOfBareHex(line: string, token: NumberToken, context: DetectionContext): Code | undefined {
  const { known } = context;
  const { digits, start, end } = token;
  if (digits.length === 16) return /^f{8}/i.test(digits) ? codeOfWideHex(line, token, context) : undefined;
  if (digits.length !== 8) return undefined;
  const value = Number.parseInt(digits, 16);
  if (value < TOP_BIT) return stopOfEight(line, token, context) ?? smallBareHex(line, token, context);
  if (value === ALL_BITS) return undefined;
  const code = status(value);
  const typical = TYPICAL.test(digits);
  if (context.deliberate) return typical || isKnown(known, code) ? code : undefined;
  const before = cueBefore(line, start);
  if (isDenied(line, token, before, () => typical && isKnown(known, code))) return undefined;
  if (isSomethingElse(line, { ...token, value }, before, known)) return undefined;
  if (before.cue === 'error' || before.cue === 'exit') return typical || isKnown(known, code) ? code : undefined;
  if (!isKnown(known, code)) return undefined;
  if (before.cue === 'weak' || (isOfSignIn(value) && /^[A-F0-9]+$/.test(digits))) return code;
  if (typical && isField(line, start, end, digits)) return code;
  // A directory server's answer: `error code 49 - 80090308: LdapErr: DSID-…`.
  if (/^: LdapErr\b/.test(line.slice(end, end + 10))) return code;
  // `提示80070002错误`
  if (typical && ERROR_GLUED.test(line.slice(end, end + 4))) return code;
  if (typical && (/[[(]/.test(line[start - 1] ?? '') ? failureBefore(line, start) : endsClause(line, start, end)))
    return code;
  return REPORTED.test(line.slice(Math.max(0, start - 16), start)) ? code : undefined;
}

/** `CAA20003`: the sign-in of Windows shows its codes so, alone; few of the numbers that begin so are published. */
const isOfSignIn = (value: number) => value >>> 20 === SIGN_IN;
const SIGN_IN = 0xcaa;

/** What languages without blanks put right behind a number that is an error. */
const ERROR_GLUED = new RegExp(`^(?:${anyOf(FAILURE_PARTS.filter((part) => !isSpaced(part)))})`);

/** `Unable to read the signer info 80004005 C:\\x.cat`: nothing but words between a failure and the number. */
function endsClause(line: string, start: number, end: number): boolean {
  if (line[start - 1] !== ' ' || /^ \p{L}{2}/u.test(line.slice(end, end + 3))) return false;
  if (line[start - 2] === '.' && /^\.?(?:\s|$)/.test(line.slice(end, end + 2))) return failureBefore(line, start);
  const clause = clauseBefore(line, start);
  return tellsOfFailure(clause.slice(clause.lastIndexOf(',') + 1), true);
}

/**
 * `file.cpp,1386,C002001B;`, `P2: 8024402d`, `<Data>c0000374</Data>`: behind a punctuation mark, with nothing of a word
 * behind it, and no decimal.
 */
function isField(line: string, start: number, end: number, digits: string): boolean {
  return (
    /[a-f]/i.test(digits) &&
    /(?:[,;|\t>:([]|^) {0,2}$/.test(line.slice(Math.max(0, start - 3), start)) &&
    /^(?:$|[\s,;|<&)\].])/.test(line.slice(end, end + 1))
  );
}

/** `Stop code 0000009F`: published, as dates and counts have eight digits, too; and they are what stands behind "stop:" alone. */
function stopOfEight(line: string, { digits, start, end }: NumberToken, { known }: DetectionContext): Code | undefined {
  const code = bugcheck(Number.parseInt(digits, 16));
  if (!code || !known.has(code) || cueBefore(line, start).cue !== 'stop') return undefined;
  return STOP_ALONE.test(line.slice(Math.max(0, start - 12), start)) || isCounted(line.slice(end, end + 40))
    ? undefined
    : code;
}
const STOP_ALONE = /\bstop ?: {0,4}$/i;

/** `[ERROR:00000020]`: a Win32 number in eight digits, right behind the level of its line. */
function smallBareHex(
  line: string,
  { digits, start, end }: NumberToken,
  { known }: DetectionContext,
): Code | undefined {
  if (!digits.startsWith('0000') || line[end] !== ']') return undefined;
  if (!/\[[A-Za-z]+ ?:$/.test(line.slice(Math.max(0, start - 12), start))) return undefined;
  const { cue } = cueBefore(line, start);
  const code = win32(Number.parseInt(digits, 16));
  return cue !== undefined && cue !== 'not' && cue !== 'claim' && code.value > 0 && known.has(code) ? code : undefined;
}

/** Programs' own exit codes are small; these few are Windows' own even as an exit code. */
const SMALL_EXIT_CODES = new Set([5, 87, 740, 775]);
/** With this the command processor ends that knows no such command. */
const NO_COMMAND = 9009;

/**
 * `sc.exe` in any language: `[SC] OpenService FAILED 1060:`, `[SC] OpenService ÉCHEC(S) 5 :`, `[SC]
 * EnumQueryServicesStatus:OpenService FALHA 1060:`.
 */
const SERVICE_CONTROL = /\[SC\] (?:\w{1,40}: ?)?\w{1,40}:? [^\s:]+(?: [^\s:]+){0,2}:? $/;
/** What their lines have. */
export const SERVICE_CONTROL_MARK = '[SC] ';

/** Words that make the number before them a count or a measure, with blanks between them or without. */
const SPACED_UNITS = new Set(UNITS.filter(isSpaced));
const JOINED_UNITS = new RegExp(`^\\s?(?:${anyOf(UNITS.filter((unit) => !isSpaced(unit)))})`);

/** Whether what stands behind a number makes it a count or a measure: "5 files", "20 %", "3 of 5". */
function isCounted(after: string): boolean {
  if (/^\s?[%°]/.test(after) || (/[\u0e00-\uffff]/.test(after.slice(0, 2)) && JOINED_UNITS.test(after))) return true;
  const unit = /^\s([\p{L}\p{N}_]+)/u.exec(after)?.[1]?.toLowerCase();
  if (unit === undefined) return false;
  const behind = after.slice(unit.length + 1, unit.length + 3);
  if (unit === 'of' && /^\s[0-9]/.test(behind)) return true;
  // "5 errors: …" counts them, "5 error: 5" does not.
  return (
    SPACED_UNITS.has(unit) && !/^['\u2019]/.test(behind) && !(saysOf(unit)?.kind === 'error' && /^\s?[:=]/.test(behind))
  );
}
/** `1058 hatası`, `53-as hiba`: the word for the error stands behind the number. */
const NAMED_BEHIND = new RegExp(`^(?:-\\p{Ll}{1,3})? (?:${anyOf(BEHIND)})(?![\\p{L}\\p{N}_])`, 'iu');

// Most numbers have none of the signs that these begin with, which is much cheaper to see.
const isNamedBehind = (after: string) => /^[ -]/.test(after) && NAMED_BEHIND.test(after);
/** What a number is called in English, where it is no count: `failed with the 1063 error`, `a 1603 error`. */
export const CALLED = 'error';
const CALLED_BEHIND = new RegExp(
  `^ ${CALLED}\\b(?! (?:message|count|event|line|log|page|record|report|entr|code|id|number|handl|rate)|-)`,
);
const ARTICLE_BEFORE = /(?<![\w.-])(?:an?|the|this|that) $/i;

/** `809错误`: the same where there are no blanks; what is counted has a word between. */
const CALLED_GLUED = /^(?:错误|錯誤|异常|異常|エラー)(?![数數率码碼代コ])/;

const isCalled = (line: string, { start, end, value }: NumberToken) =>
  (value >= 1000 &&
    CALLED_BEHIND.test(line.slice(end, end + 24)) &&
    ARTICLE_BEFORE.test(line.slice(Math.max(0, start - 8), start))) ||
  (value >= 100 && value <= 0xffff && CALLED_GLUED.test(line.slice(end, end + 4)));

/** `returned 2: The system cannot find …`: a message behind the number. */
const SAYS_WHY = /^: \p{Lu}\p{Ll}+ \p{Ll}/u;
/** `WinHttpSendRequest: 12007`: the call that failed before the number. */
const OF_CALL = /\b[A-Z][a-z]+[A-Z]\w{0,40}(?:\(\))?: $/;
/** "returned 20 events": after a verb, a plural or any other word in small letters is what is counted. */
const COUNTED_AFTER_VERB = /^ [a-z]{2,}/;

/** The code that a decimal stands for. */
export function codeOfDecimal(line: string, token: NumberToken, context: DetectionContext): Code | undefined {
  const { known, deliberate } = context;
  const { start, end, digits, value } = token;
  const ofDevice = deviceProblem(line, token, known);
  if (ofDevice) return ofDevice;
  const after = line.slice(end, end + 40);
  const called = isCalled(line, token);
  const isNamed = called || isNamedBehind(after);
  if (
    (!isNamed && /^(?:[.:,][0-9]|[/-][0-9A-Za-z])/.test(after) && !(digits.length === 10 && /^\/0x/i.test(after))) ||
    (!called && isCounted(after))
  )
    return undefined;
  const before = isNamed ? namedBehind(cueBefore(line, start)) : cueBefore(line, start);
  const published = () => value >= TOP_BIT && isKnown(known, status(value));
  const inHttp =
    isWinHttp(value) &&
    (((before.cue === 'not' || before.cue === 'claim') && before.word.startsWith('http')) ||
      (before.cue === undefined && SAYS_WHY.test(after) && OF_CALL.test(line.slice(Math.max(0, start - 48), start))));
  if (!inHttp && isDenied(line, token, before, published)) return undefined;
  if (token.negative && !deliberate && isSomethingElse(line, token, before, known)) return undefined;
  if (token.negative) return codeOfNegative(line, token, before, context);
  if (digits.length > 1 && digits.startsWith('0')) return undefined;
  if (before.cue === 'stop') {
    // `Stop: 20250131` is a date.
    const stop = bugcheck(/BugcheckCode$/i.test(before.word) ? value : Number.parseInt(digits, 16));
    return stop && (digits.length <= LONGEST_STOP || known.has(stop)) ? stop : undefined;
  }
  const inserted = line.slice(Math.max(0, start - 2), start) === MESSAGE_NUMBER;
  if (value > 0xffff) return codeOfLargeDecimal(line, token, inserted ? 'weak' : before.cue, context);
  if (value === 0) return undefined;
  const named = deliberate ? undefined : nameBeside(line, token, known);
  if (named === 'other') return undefined;
  if (named && before.cue === 'error') return named;
  // Behind a weak cue a small number needs more, of whatever kind it is.
  const isEnough = value >= 1000 || SAYS_WHY.test(after) || endsFailure(line, token, before);
  const hasCue = before.cue === 'error' || (before.cue === 'weak' && isEnough);
  const other = codeByWords(line, token, 'decimal', hasCue, context);
  if (other) return other;
  const code = win32(value);
  if (!known.has(code)) return undefined;
  if (inserted) return isInsertedText(line, start, value, before.cue) ? undefined : code;
  if (deliberate || inHttp) return code;
  if (isOfAnotherWorld(line, token) || SOURCE_LINE.test(line.slice(Math.max(0, start - 60), start))) return undefined;
  if (before.counts && COUNTED_AFTER_VERB.test(after)) return undefined;
  // `ArithmeticException 1 1 26`: the numbers of a table behind a name.
  if (
    value < 1000 &&
    line[start - 1] === ' ' &&
    /^ \d/.test(after) &&
    /\w {1,2}$/.test(line.slice(Math.max(0, start - 3), start))
  )
    return undefined;
  const twice = SPELT_TWICE.exec(after);
  if (before.cue === 'error' || SERVICE_CONTROL.test(line.slice(Math.max(0, start - 60), start))) return code;
  // A program's own number is that in any spelling.
  const isSpeltTwice = twice !== null && Number.parseInt(twice[1]!, 16) === value;
  if (before.cue !== undefined && isSpeltTwice && (before.cue !== 'exit' || value > 1)) return code;
  if (isSpeltTwice && endsFailure(line, { ...token, end: end + twice[0].length }, before, true)) return code;
  if (before.cue === 'exit') {
    const says = saysOfExit(line, token);
    if (says !== undefined) return says === 'win32' ? code : undefined;
    return (value >= 1000 && value !== NO_COMMAND) || SMALL_EXIT_CODES.has(value) ? code : undefined;
  }
  if (isThirdOfPair(line, token)) return code;
  if (before.cue === 'weak' && (value >= 1000 || SAYS_WHY.test(after) || isOfCall(line, token))) return code;
  return endsFailure(line, token, before) ? code : undefined;
}

/** `5 (0x5)`: what stands behind a decimal that is spelt as hex as well. */
const SPELT_TWICE = /^ {0,2}\(0[xX]([0-9a-fA-F]{1,8})\)/;

/** Names behind a number say more than a weak cue before it. */
const namedBehind = (before: CueBefore): CueBefore =>
  before.cue === undefined || before.cue === 'weak' ? { ...before, cue: 'error' } : before;

/** WinHTTP's own numbers, which are Win32 numbers, also where HTTP is spoken of (winhttp.h). */
const isWinHttp = (value: number) => value >= 12_000 && value <= 12_190;

/** How a number that no cue stands before is tied to the failure that a clause tells of. */
const TIED = /(?:(?:^|[^\d\s:/]) ?[(（]|[\w:] \[|[^\d\s][ \u00a0]?(?:: |：)|\bwith |\bwas |\bis )$/;
/** `port 8443: `: as in a time, unless the number behind it is spelt twice. */
const BEHIND_NUMBER = /\w: $/;
/** `VRInitError_FileNotFound(103)`: whether a name in a program stands before an opening bracket, which has its value. */
function isValueOfName(line: string, start: number): boolean {
  if (line[start - 1] !== '(') return false;
  let from = start - 1;
  while (from > 0 && start - from < 48 && isWordUnit(line.charCodeAt(from - 1))) from--;
  return /[a-z][A-Z]|_/.test(line.slice(from, start - 1));
}

/** `Component::Method (2209)`, `module.cpp(351)`: a line of a program. */
const SOURCE_LINE = /(?:::[\w~]+|\w\.[a-z]\w{0,3}) ?\($/i;
/** What may follow it: the end of the clause, or its own sentence. */
const CLAUSE_ENDS =
  /^(?:$|\) to [a-z]|[.,;](?:\s|$)|[。，；]|\s*$|\s*[\])）](?:\s*$|[.,;。，]|:? [A-Z]\w* \w|\s[-–(])| \p{Lu}\p{Ll}*,? \p{Ll})/u;

/**
 * `failed to open the device (1753)`, `Failed Registry operation with 2`, `Error opening filter: 1058 The service …`. Who spells a
 * number twice means no count, and no number of a program's own.
 */
function endsFailure(
  line: string,
  { start, end, value }: NumberToken,
  { cue, counts }: CueBefore,
  isSpeltTwice = false,
): boolean {
  if (value < 2 || !CLAUSE_ENDS.test(line.slice(end, end + 24))) return false;
  const close = line.slice(Math.max(0, start - 8), start);
  const tied = (TIED.exec(close) ?? (isSpeltTwice ? BEHIND_NUMBER.exec(close) : null))?.[0];
  if (tied === undefined) return false;
  if (value < 1000 && isValueOfName(line, start)) return false;
  const clause = clauseBefore(line, start);
  // `Failed (13) to set the security`
  if (counts && tied.endsWith('(') && /^\) to [a-z]/.test(line.slice(end, end + 6))) return true;
  if (counts && value < 1000) return false;
  const endsLine = /[:：] ?$/.test(tied) && /^\s*$/.test(line.slice(end, end + 24));
  if (cue === undefined && endsLine && endsCall(line, { start, value }) && failureBefore(line, start)) return true;
  // `label: 5` names more than codes, but where it ends what could not be done; `1058` hardly.
  if (cue === undefined && /[:：] ?$/.test(tied) && value < 1000)
    return (endsLine || isSpeltTwice) && (isSpeltTwice || isUsualOfCalls(value)) && endsWhatFailed(lastPart(clause));
  // `can't request the token [3]`: in these brackets it is anybody's number.
  const isSaid = value >= 1000 || !tied.endsWith('[') || /^\] \p{Lu}/u.test(line.slice(end, end + 4));
  // `(1722) The RPC server is unavailable` begins a message.
  const last = clause.slice(clause.lastIndexOf(',') + 1);
  return (
    // `[error] responded with [7]`: the level of a line says not enough of a small number.
    tellsOfFailure(value < 1000 ? last.replace(/\[\p{L}{1,12}\]/gu, '') : last, true, isSaid) ||
    (value >= 1000 &&
      /(?:^|[.:,;] )\($/.test(line.slice(Math.max(0, start - 3), start)) &&
      /^\) [A-Z]\w* \w/.test(line.slice(end, end + 24)))
  );
}

/** The last part of a clause that ends with a colon, without that. */
function lastPart(clause: string): string {
  const told = clause.replace(/[ \u00a0]?[:：] ?$/, '');
  return told.slice(Math.max(...[': ', ', ', ' - '].map((sign) => told.lastIndexOf(sign))) + 1);
}

/** What a clause says before a place: from the last full stop or semicolon on. */
function clauseBefore(line: string, start: number): string {
  // `unable to open it: Access is denied. (5)`: the number stands behind a whole message.
  const text = line.slice(Math.max(0, start - 160), start).replace(/(?<=\p{L})\. \($/u, '');
  return text.slice(Math.max(text.lastIndexOf('. ') + 1, text.lastIndexOf(';') + 1));
}

/** 2147942413, 2359302: a status printed as an unsigned number. */
function codeOfLargeDecimal(
  line: string,
  { start, end, value }: NumberToken,
  cue: CueBefore['cue'],
  { known, deliberate }: DetectionContext,
): Code | undefined {
  if (value >= ALL_BITS) return undefined;
  const code = fromBits(value);
  // Behind a strong cue the top bit is enough: sizes and ticks of two to four thousand million stand elsewhere.
  if (value >= TOP_BIT && (cue === 'error' || cue === 'exit')) return code;
  if (!isKnown(known, code)) return undefined;
  if (cue !== undefined || deliberate) return code;
  if (value < TOP_BIT) return undefined;
  if (failureBefore(line, start)) return TYPICAL.test(value.toString(16)) ? code : undefined;
  // Alone in brackets that stand behind no other number, or a field of its own in a list.
  const before = line.slice(Math.max(0, start - 24), start);
  if (/[[(]$/.test(before))
    return /[\])]/.test(line[end] ?? '') && !/[0-9a-fA-F] {0,2}[[(]$/.test(before) ? code : undefined;
  return /, ?$/.test(before) && line[end] === ',' && TYPICAL.test(value.toString(16)) ? code : undefined;
}

function codeOfNegative(
  line: string,
  { start, end, value }: NumberToken,
  before: CueBefore,
  { known, deliberate, fileName }: DetectionContext,
): Code | undefined {
  const magnitude = -value;
  if (magnitude > TOP_BIT) return undefined;
  if (magnitude >= 0x10000) {
    const code = fromBits(value);
    // Ten digits with a minus that are published are that by no chance.
    if (isKnown(known, code))
      return TYPICAL.test((value >>> 0).toString(16)) ||
        code.kind !== 'status' ||
        before.cue !== undefined ||
        deliberate
        ? code
        : undefined;
    // Other worlds put four letters into a negative number, or whatever else.
    return (before.cue === 'error' || before.cue === 'exit') && OF_A_FACILITY.test((value >>> 0).toString(16))
      ? code
      : undefined;
  }
  // ESENT: small negative numbers; -1 to -99 are any program's own.
  const code: Code = { kind: 'esent', value };
  if (magnitude < 100 || !known.has(code)) return undefined;
  const esent =
    ESENT.test(line.slice(Math.max(0, start - ESENT_REACH), end + 100)) ||
    ESENT_TWIN.test(line.slice(end, end + 16)) ||
    /esent|edb/i.test(fileName ?? '');
  // Browsers and virtual machines have the three-digit ones, too.
  return (before.cue === 'error' && (esent || magnitude >= 1000)) ||
    ((before.cue !== undefined || line[start - 1] === '(') && esent)
    ? code
    : undefined;
}

/** What speaks of the database engine: its names, those of who uses it, and what its files end with. Others have such numbers, too. */
const ESENT =
  /\b(?:esent|ese|jet|ntds|edb|extensible storage|information store|storage group|exchange|exchsrvr|mdb)|\.(?:edb|dit|jrs|chk|jfm|sdb|dat)\b/i;
const ESENT_REACH = 400;
/** `-1811 (0xfffff8ed)`: it gives its numbers twice. */
const ESENT_TWIN = /^ \(0xfffff[89a-f][0-9a-f]{2}\)/i;

/** Stop codes that nobody has published have no more digits. */
const LONGEST_STOP = 4;

/** Minidumps set bit 28 of the stop code (BCCode: 1000007e). */
function bugcheck(value: number): Code | undefined {
  const stop = (value & ~0x10000000) >>> 0;
  return stop > 0 && value <= ALL_BITS ? { kind: 'bugcheck', value: stop } : undefined;
}
