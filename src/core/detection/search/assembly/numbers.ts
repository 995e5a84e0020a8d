// Whether a number may be a code for the rules. Each check looks at one shape; what the shapes are is said in
// docs/architecture.md. It may answer yes too often, never too rarely.
import {
  at,
  endsLine,
  isAlphanumeric,
  isAnyWord,
  isCapital,
  isDigit,
  isHexDigit,
  isLetter,
  isWord,
  lower,
} from './bytes';
import { cueBefore, hasBit, isTied, mayEnd, maySpeak, signOf } from './cues';
import { failureBefore } from './failures';
import { hexLength, hexUpper, hexValue, readHex, startOfHex } from './hex';
import { behindEnds, halves } from './memory';
import { stopAt } from './stops';
import { leafOf, step } from './trie';
import { CLAIMS, DENIES, FIRST, MESSAGE, PART_OF_MORE, SECOND, STOP, STRONG, WEAK, WORDS_BEHIND } from './trieRoots';

export const BLANK = 32;

/** Whether words say that a code may follow. */
function says(cue: i32): bool {
  return cue >= WEAK && cue != CLAIMS;
}

/** Where the digits begin that end before an address; no more than sixteen are looked at. */
export function startOfDigits(end: usize): usize {
  const bytes = i8x16.sub(v128.load(end - 16), i8x16.splat(48));
  const others = ~i8x16.bitmask(i8x16.lt_u(bytes, i8x16.splat(10))) as u32;
  return end - clz(others << 16);
}

/** A word of decimal digits from one address to before another. */
export function checkDecimal(start: usize, end: usize): void {
  const length = end - start;
  if (length > 10) return;
  const before = at(start - 1);
  if (before == 45 && !joinsDash(at(start - 2))) checkNegative(start, length);
  else if (!hasBit(signOf(before), PART_OF_MORE) || isNumbered(start)) checkUnsigned(start, end);
}

/** `error #5`. */
export function isNumbered(start: usize): bool {
  return at(start - 1) == 35 && at(start - 2) == BLANK && isLetter(at(start - 3));
}

/** `PC-1603`, `x)-5`: a dash behind these is no sign. */
function joinsDash(byte: u32): bool {
  return isWord(byte) || byte == 41 || byte == 93;
}

function checkNegative(start: usize, length: usize): void {
  const before = at(start - 2);
  if (length >= 5 || before == 40 || isNamedBehind(start + length) || says(cueBefore(start - 1))) stopAt(start);
}

function checkUnsigned(start: usize, end: usize): void {
  // Zero, and what has more digits than it needs.
  if (at(start) == 48) return;
  const after = at(end);
  if ((after == 45 || after == BLANK) && isNamedBehind(end)) return stopAt(start);
  if ((after == 45 || after == 47) && isLetter(at(end + 1))) return;
  const value = valueOf(start, end);
  // `809错误`
  if (after > 127 && value >= 100 && value <= 0xffff) return stopAt(start);
  // They are codes even behind words that deny others.
  if (value >= FIRST_OF_HTTP && value <= LAST_OF_HTTP) return stopAt(start);
  if (maySpeak(start)) checkBehindWords(start, end, value);
  else if (isTiedToFailure(start, end, value) && cueBefore(start) != DENIES) stopAt(start);
}

/** The numbers of WinHTTP. */
const FIRST_OF_HTTP: u64 = 12_000;
const LAST_OF_HTTP: u64 = 12_190;

/** A number behind words that may say that it is a code. */
function checkBehindWords(start: usize, end: usize, value: u64): void {
  const cue = cueBefore(start);
  if (cue == DENIES) return;
  const isKnown = value > 0xffff && value < ALL_BITS && isKnownHalf((value >> 16) as u32);
  const isSmall = value < 1000;
  if (
    cue == STRONG ||
    cue == STOP ||
    // Behind a weak word a small number needs more: a message or its other spelling behind it, or a failure before it.
    (cue == WEAK && (isKnown || isNegativeApart(start, value) || (value <= 0xffff && (!isSmall || goesOn(end))))) ||
    // Those of an installer's messages have four digits.
    (cue == MESSAGE && value >= 1000 && value < 10_000) ||
    isTiedToFailure(start, end, value)
  )
    stopAt(start);
}

/** `code - 1073740791`: whether a minus stands apart before a number that may be a status with it. */
function isNegativeApart(start: usize, value: u64): bool {
  if (at(start - 1) != BLANK || at(start - 2) != 45 || value > TOP_BIT) return false;
  return isKnownHalf(((0x100000000 - value) >> 16) as u32);
}

/** Whether a message may follow on a number, or its other spelling, or its bracket closes: `2: The …`, `5 (0x5)`, `(code 5)`. */
function goesOn(end: usize): bool {
  return at(end) == 40 || at(end) == 41 || at(end) == 58 || at(end + 1) == 40 || at(end + 2) == 40;
}

/** Whether what is before a number ties it to a failure; `isTied` says so of what stands right before it. */
function isTiedToFailure(start: usize, end: usize, value: u64): bool {
  if (value > 0xffff)
    return (
      value >= TOP_BIT &&
      value < ALL_BITS &&
      isKnownHalf((value >> 16) as u32) &&
      (isInList(start) || failureBefore(start))
    );
  return isTied && (beginsMessage(start, end) || (endsClause(end) && failureBefore(start)));
}

const ALL_BITS: u64 = 0xffffffff;
const TOP_BIT: u64 = 0x80000000;

/** The value of decimal digits. */
function valueOf(start: usize, end: usize): u64 {
  let value: u64 = 0;
  for (let i = start; i < end; i++) value = value * 10 + (at(i) - 48);
  return value;
}

/** Whether a clause may end behind a number, or a sentence begin that goes with it. */
function endsClause(end: usize): bool {
  const after = at(end);
  const next = at(end + 1);
  // `5 (0x5)`: the same number again.
  if (after > 127 || after == 40 || beginsMessageEnd(after, next)) return true;
  if (after == BLANK) return isCapital(next) || next == 40 || next > 127 || isBlankOrEnd(next);
  // ) ]
  if (after == 41 || after == 93)
    return next > 127 || isBlankOrEnd(next) || isStop(next) || next == 58 || beginsMessageEnd(next, at(end + 2));
  return (
    isBlankOrEnd(after) || (isStop(after) && (next > 127 || isBlankOrEnd(next) || beginsMessageEnd(next, at(end + 2))))
  );
}

/** Whether two bytes may begin the text by which a message of a format ends. */
function beginsMessageEnd(byte: u32, next: u32): bool {
  return hasBit(signOf(byte), FIRST) && (next > 127 || hasBit(signOf(next), SECOND));
}

/** . , ; */
function isStop(byte: u32): bool {
  return byte == 46 || byte == 44 || byte == 59;
}

/** Blanks of any kind, or the end of the line or of the text. */
function isBlankOrEnd(byte: u32): bool {
  return byte == BLANK || byte < 14;
}

/** How long what stands between a number and the word that names it is at most: `53-as hiba`. */
const LONGEST_SUFFIX: usize = 8;
/** The longest word that names a number behind it. */
const LONGEST_NAME: usize = 48;

/** `1058 hatası`, `53-as hiba`: whether one of the words that make a number an error stands behind it. */
function isNamedBehind(end: usize): bool {
  let first = end;
  while (at(first) != BLANK && first - end < LONGEST_SUFFIX) first++;
  if (at(first) != BLANK) return false;
  first++;
  let last = first;
  let seen: u32 = 0;
  while (isAnyWord(at(last)) && last - first < LONGEST_NAME) {
    seen |= at(last);
    last++;
  }
  // What is beyond ASCII may be a sign behind the word.
  if (seen > 127) return true;
  if (mayEnd(behindEnds, last) == 0) return false;
  let node: u32 = WORDS_BEHIND;
  for (let i = last; i > first && node != 0; i--) node = step(node, lower(at(i - 1)));
  return node != 0 && leafOf(node) != 0;
}

/** In brackets, or behind a comma. */
function isInList(start: usize): bool {
  const before = at(start - 1);
  return before == 40 || before == 91 || before == 44 || (before == BLANK && at(start - 2) == 44);
}

/** `(1722) The RPC server`. */
function beginsMessage(start: usize, end: usize): bool {
  return end - start >= 4 && at(start - 1) == 40 && at(end) == 41 && at(end + 1) == BLANK && isCapital(at(end + 2));
}

/** `30182-2016`, `0-2031 (`: five digits, or a zero, a dash and more digits; `end` is before the dash. */
export function checkPair(end: usize): void {
  if (at(end) != 45) return;
  const length = end - startOfDigits(end);
  if (length == 5) stopAt(end - 5);
  else if (length == 1 && at(end - 1) == 48 && (at(end + 5) == 40 || at(end + 6) == 40)) stopAt(end - 1);
}

/** A word that begins with digits and a letter that is no hex digit, which is at an address. */
export function checkPrefixed(prefix: usize): void {
  const start = prefix - 1;
  if (at(start) != 48 || at(start - 1) == 64 || isDigit(at(start - 1))) return;
  const letter = at(prefix) | 32;
  if (letter == X) {
    if (isBucket(start)) stopAt(start);
    else if (isWord(at(start - 1)) && !isEscaped(start)) checkGlued(start);
    else checkHex(start);
  }
  if (letter == N && isDigit(at(prefix + 1)) && (says(cueBefore(start)) || failureBefore(start))) stopAt(start);
}

/** `0x3B_win32k!…`: few digits, and more of a name behind them. */
function isBucket(start: usize): bool {
  readHex(start + 2);
  return hexLength > 0 && hexLength < 4 && at(start + 2 + hexLength) == 95;
}

/** `\\t0xC000006D`: behind a tabulator or a line end that is written out. */
function isEscaped(start: usize): bool {
  const letter = at(start - 1);
  return at(start - 2) == 92 && (letter == 116 || letter == 110 || letter == 114);
}

const X: u32 = 120;
const N: u32 = 110;

/** `0x…`, with the suffixes that C has for numbers. */
function checkHex(start: usize): void {
  readHex(start + 2);
  const length = hexLength;
  const value = hexValue;
  const upper = hexUpper;
  if (length == 0 || length > 16 || value == 0 || value == 0xffffffff) return;
  const end = start + 2 + length;
  let behind = end;
  while (isSuffix(at(behind)) && behind - end < 4) behind++;
  if (behind - end > 3 || isWord(at(behind))) return;
  if (length > 8) {
    if (value >> 31 == 0) return;
    if (upper == 0xffffffff ? length == 16 : says(cueBefore(start))) stopAt(start);
  } else if (value >> 31 != 0) {
    if (length == 8) checkStatus(start, behind, value);
  } else {
    checkSmallHex(start, behind, value, length);
  }
}

/** `Error Code0x80070021`: behind a letter that ends a word. */
function checkGlued(start: usize): void {
  readHex(start + 2);
  if (hexLength != 8 || hexValue >> 31 == 0 || !isLetter(at(start - 1)) || isWord(at(start + 10))) return;
  if (isKnownHalf(hexValue >> 16) && says(cueBefore(start))) stopAt(start);
}

/** u U l L */
function isSuffix(byte: u32): bool {
  return (byte | 32) == 117 || (byte | 32) == 108;
}

/** A hex number with its top bit set. */
function checkStatus(start: usize, end: usize, value: u32): void {
  const cue = cueBefore(start);
  if (cue == DENIES) return;
  const half = value >> 16;
  if (
    isKnownHalf(half) ||
    says(cue) ||
    (isTypical(half) && (isBeforeWord(end) || at(start - 1) > 127 || failureBefore(start)))
  )
    stopAt(start);
}

/** `0x87E00017 error`: whether a word may follow, which may name it. */
function isBeforeWord(end: usize): bool {
  return at(end) == BLANK && (isLetter(at(end + 1)) || at(end + 1) > 127);
}

/** Whether the upper half of a status is of a facility that nearly all failures are of. */
export function isTypical(half: u32): bool {
  const byte = half >> 8;
  const twelve = half >> 4;
  return (
    byte == 0x80 ||
    byte == 0x87 ||
    byte == 0xc0 ||
    byte == 0xd0 ||
    twelve - 0x886 < 3 ||
    twelve == 0xc14 ||
    twelve == 0xc19
  );
}

function checkSmallHex(start: usize, end: usize, value: u32, length: usize): void {
  if (value > 0xffff && length == 8 && isKnownHalf(value >> 16)) return stopAt(start);
  // `0x00000002 RegQueryValueEx failed`
  if (length == 8 && at(end) == BLANK && isCapital(at(end + 1))) return stopAt(start);
  // The parameters of a stop code.
  if (at(end) == BLANK && at(end + 1) == 40 && at(end + 2) == 48) return stopAt(start);
  const cue = maySpeak(start) ? cueBefore(start) : 0;
  // What says "exception" may be a stop's after all.
  if (cue == STOP || cue == STRONG) return stopAt(start);
  if (value > 0xffff) {
    if (says(cue) && isKnownHalf(value >> 16)) stopAt(start);
  } else if (says(cue) || (isTied && failureBefore(start)) || isBehindComponent(start)) {
    stopAt(start);
  }
}

export function isKnownHalf(half: u32): bool {
  return ((load<u8>(halves + (half >> 3)) >> (half & 7)) & 1) != 0;
}

/** How long the name of a component is at most: longer ones are not read. */
const LONGEST_COMPONENT: usize = 34;

/** `Error: Component: 0x5`, `Error READ, 0x5`. */
function isBehindComponent(start: usize): bool {
  const sign = at(start - 2);
  if (at(start - 1) != BLANK || (sign != 58 && sign != 44)) return false;
  let i = start - 2;
  while (isOfComponent(at(i - 1)) && start - i < LONGEST_COMPONENT) i--;
  return cueBefore(i) == STRONG;
}

function isOfComponent(byte: u32): bool {
  return isWord(byte) || byte == 46 || byte == 45;
}

/** The last digit of a hex number without its top bit. */
export const SEVEN: u32 = 55;

/** A word of eight hex digits or more that ends before an address: eight of them, or sixteen. */
export function checkBareHex(end: usize): void {
  const after = at(end);
  if (joinsHexBehind(after, at(end + 1))) return;
  const isLong = isHexDigit(at(end - 9));
  const start = end - (isLong ? 16 : 8);
  const before = at(start - 1);
  if (isWord(before)) {
    // `x8007000D`, `&H8007000D`
    if (isKnownHalf(halfAt(start))) stopAt(start);
    return;
  }
  if (joinsHex(before)) return;
  if (isLong) {
    if ((load<u64>(start) | 0x2020202020202020) == 0x6666666666666666 && at(start + 8) > SEVEN) stopAt(start);
    return;
  }
  if (at(start) <= SEVEN) {
    // `[ERROR:00000020]`
    if (before == 58 && after == 93) return stopAt(start);
    if (!maySpeak(start)) return;
    // `Stop code 0000009F`
    const cue = cueBefore(start);
    if (cue == STOP || cue == STRONG) stopAt(start);
    return;
  }
  const half = halfAt(start);
  if (!isKnownHalf(half) && !isTypical(half)) return;
  // `80070002错误`, `CAA20003`
  if (after > 127 || half >> 4 == 0xcaa) return stopAt(start);
  if (isField(start) || isNamedField(start) || (after == 58 && at(end + 1) == BLANK)) return stopAt(start);
  const cue = cueBefore(start);
  if (cue == DENIES) return;
  // In the middle of a clause it is none.
  const mayEnd =
    before == 40 ||
    before == 91 ||
    (before == BLANK && !(after == BLANK && isLetter(at(end + 1)) && isLetter(at(end + 2))));
  if (says(cue) || (mayEnd && isTypical(half) && failureBefore(start))) stopAt(start);
}

/** The number that four hex digits are. */
export function halfAt(start: usize): u32 {
  const bytes = load<u32>(start);
  // Of a letter, bit 6 is set; the values of letters begin 9 above what their low halves are.
  const values = (bytes & 0x0f0f0f0f) + ((bytes >> 6) & 0x01010101) * 9;
  return ((values & 15) << 12) | (values & 0xf00) | ((values >> 12) & 0xf0) | (values >> 24);
}

/** Within a GUID, a hash or a path: - / \ . @ # _ & */
function joinsHex(byte: u32): bool {
  return byte == 45 || byte == 47 || byte == 92 || byte == 46 || byte == 64 || byte == 35 || byte == 95 || byte == 38;
}

function joinsHexBehind(byte: u32, next: u32): bool {
  if (byte == 46) return isAlphanumeric(next);
  return (byte == 45 || byte == 95 || byte == 47 || byte == 92 || byte == 64) && (isAlphanumeric(next) || next == 123);
}

/** Behind a sign and up to two blanks, or at the beginning of its line: , ; | > : = ( [ and tabs. */
function isField(start: usize): bool {
  let i = start;
  while (at(i - 1) == BLANK && start - i < 2) i--;
  const byte = at(i - 1);
  return (
    byte == 44 ||
    byte == 59 ||
    byte == 124 ||
    byte == 9 ||
    byte == 62 ||
    byte == 58 ||
    byte == 61 ||
    byte == 40 ||
    byte == 91 ||
    byte == 0 ||
    endsLine(byte)
  );
}

/** `P7: c0000005`, `Sig[6].Value=c0000005`, `tid(1ac4) 80D02002`. */
function isNamedField(start: usize): bool {
  if (at(start - 1) == 61) return true;
  return at(start - 1) == BLANK && (at(start - 2) == 41 || (at(start - 2) == 58 && isDigit(at(start - 3))));
}

/** One to four hex digits, with a letter among them, that end before an address: `BugCheck 1A`. */
export function checkStopCode(end: usize): void {
  const start = startOfHex(end);
  if (end - start > 4) return;
  let hasDigit: bool = false;
  for (let i = start; i < end; i++) hasDigit = hasDigit || isDigit(at(i));
  if (!hasDigit || isWord(at(start - 1)) || !maySpeak(start)) return;
  const cue = cueBefore(start);
  // A strong word may have a stop's before it: `버그검사 завершения 1A`.
  if (cue == STOP || cue == STRONG) stopAt(start);
}
