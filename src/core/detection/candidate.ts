import { CUE_VOCABULARY } from './cues.ts';

/** Stands for every unit beyond ASCII: the search only needs to know that there is one. */
const BEYOND_ASCII = 255;

/** Zeros around the units, so that looking a few units back or ahead never leaves the array. */
export const UNIT_PAD = 32;
const PAD = UNIT_PAD;

/** A text as bytes, one for each UTF-16 unit: ASCII as it is, everything else as 255. */
export type Units = Uint8Array & { readonly padded: true };

/**
 * The units of `text` from `from` to `to`. A loop over bytes is several times as fast as one over a string, whose form
 * in memory has to be asked for at every unit.
 */
export function unitsOf(text: string, from = 0, to = text.length): Units {
  const units = new Uint8Array(to - from + 2 * PAD);
  if (to - from > 64) {
    const inner = units.subarray(PAD, PAD + to - from);
    const { read } = new TextEncoder().encodeInto(
      from === 0 && to === text.length ? text : text.slice(from, to),
      inner,
    );
    if (read === inner.length && !isBeyondAscii(units)) return units as Units;
  }
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    units[i - from + PAD] = c < 128 ? c : BEYOND_ASCII;
  }
  return units as Units;
}

/** Whether bytes hold more than ASCII: read as UTF-8 they are then fewer units than bytes. */
export function isBeyondAscii(bytes: Uint8Array): boolean {
  let seen = 0;
  for (let i = 0; i < bytes.length; i++) seen |= bytes[i]!;
  return seen > 127;
}

/**
 * The next place in `text` (as `unitsOf` gives it, from `from` to before `to`) that may belong to a code: a digit of a
 * number after something that could be a cue, a digit of a status with its top bit set, or an underscore of a word that
 * could be a name; -1 where there is none. It may stop too often, never too rarely.
 *
 * Nearly all of a log is passed over here, so the loop looks at each unit once and at few of them twice. `eager` stops
 * at every number, for texts in which no cue is asked for.
 */
export function nextCandidate(text: Units, from: number, to: number, eager = false): number {
  for (let i = from + PAD, end = to + PAD; i < end; i++) {
    const c = text[i]!;
    if (c > 57 ? c !== 95 && c !== 87 : c < 48) continue;
    if (c > 57) {
      if (c === 95 ? mayBeName(text, i) : isSocketName(text, i)) return i - PAD;
      continue;
    }
    if (eager || mayBeCode(text, i, c)) return i - PAD;
    do i++;
    while (isDigit(text[i]!));
    i--;
  }
  return -1;
}

/**
 * Whether the underscore at `i` may be a name's: after capitals (`ERROR_`), or within a word of small letters
 * (`error_`).
 */
function mayBeName(text: Uint8Array, i: number): boolean {
  if (!isLetter(text[i + 1]!)) return false;
  let k = i - 1;
  while (isDigit(text[k]!)) k--;
  const before = text[k]!;
  if (before >= 65 && before <= 90) return true;
  // `Package_for_KB…` and the like are in every second line of a servicing log: mixed letters are not a name.
  while (i - k < 9 && isSmall(text[k]!)) k--;
  return k < i - 1 && !isWordUnit(text[k]!) && isSmall(text[i - 1]!);
}

/** WSAETIMEDOUT and its like are the only group of names in which many have no underscore. */
function isSocketName(text: Uint8Array, i: number): boolean {
  return (
    text[i + 1] === 83 && text[i + 2] === 65 && text[i + 3]! >= 65 && text[i + 3]! <= 90 && !isWordUnit(text[i - 1]!)
  );
}

function isSmall(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

/** Whether the number that begins at `i` may be a code: judged by a few units on either side. */
function mayBeCode(text: Uint8Array, i: number, first: number): boolean {
  const before = text[i - 1]!;
  if (first === 48 && (text[i + 1]! | 32) === 120) {
    // The top bit decides: 0x8… to 0xf… is a status by itself, anything below needs a cue.
    return text[i + 2]! > 55 || cueMayEndAt(text, i) || hasParameters(text, i);
  }
  if (isHexLetter(before)) {
    // c0020001, ffffffffc0000005: a bare hex number may begin with letters.
    let start = i - 1;
    while (i - start < 10 && isHexLetter(text[start - 1]!)) start--;
    if (isWordUnit(text[start - 1]!)) return false;
    return i - start > 7 || cueMayEndAt(text, start) || inBrackets(text, start);
  }
  if (isLetter(before) || before === 95) return false;
  if (before === 45) return !isDigit(text[i - 2]!) && (cueMayEndAt(text, i - 1) || bigNegative(text, i));
  // `%%1053`: the place for an error number in a message, whatever its words are.
  if (before === 37 || (first >= 56 && inBrackets(text, i))) return true;
  return cueMayEndAt(text, i) || isNoteField(text, i);
}

/** `Note: 1: 2203`: Windows Installer numbers its fields. */
function isNoteField(text: Uint8Array, i: number): boolean {
  return text[i - 1]! === 32 && text[i - 2]! === 58 && text[i - 3]! === 49 && text[i - 4]! === 32;
}

/** `0x0000009f (0x0000000000000003, …`: a stop code is recognised by what follows it, whatever language precedes it. */
function hasParameters(text: Uint8Array, i: number): boolean {
  return text[i + 10] === 32 && text[i + 11] === 40 && text[i + 12] === 48 && (text[i + 13]! | 32) === 120;
}

/** `[80248007]`, `(c0000005`, `=c0000005`: a full bare number that needs no word directly before it. */
function inBrackets(text: Uint8Array, i: number): boolean {
  const before = text[i - 1]!;
  return (
    (before === 91 || before === 40 || before === 61 || before === 32) &&
    isHexUnit(text[i + 7]!) &&
    !isWordUnit(text[i + 8]!)
  );
}

/** `3: -2147287038` and `(-2145844844` need no cue: ten digits, or nine, after the minus. */
function bigNegative(text: Uint8Array, i: number): boolean {
  return isDigit(text[i + 7]!);
}

/** The units that may stand between a cue and its number (cues.ts has the exact rule); everything beyond ASCII too. */
export const JOINER: Readonly<Uint8Array> = joiners();

function joiners(): Uint8Array {
  const table = new Uint8Array(128);
  for (const c of ' \t:=#"\'`()[{<>|*%-') table[c.charCodeAt(0)] = 1;
  return table;
}

/**
 * What stands before the first underscore of the names that are recognised in small letters (detectLine.ts has the
 * rule).
 */
export const SMALL_PREFIXES: readonly string[] = 'error status e wu cbs rpc sec crypt cert trust co dns nte'.split(' ');

/** Bits of the hash of a word's last four units. */
export const HASH_FACTOR = 31;

/**
 * Which endings a word of the cue vocabulary can have: a bit for the hash of its last four units. Endings are enough,
 * since cues are recognised as ends of words too (`resultMapped`, `dwError`).
 */
export const ENDINGS: Readonly<Uint8Array> = endings(CUE_VOCABULARY);

/** The table of `ENDINGS` for some words: 1 at the hash of each ending. */
export function endings(words: Iterable<string>): Uint8Array {
  const table = new Uint8Array(1 << 16);
  for (const word of words) {
    let hash = 0;
    for (let k = word.length - 1; k >= 0 && k >= word.length - 4; k--) hash = addToHash(hash, word.charCodeAt(k) | 32);
    table[hash & 0xffff] = 1;
  }
  return table;
}

function addToHash(hash: number, unit: number): number {
  return (hash * HASH_FACTOR + unit) | 0;
}

/** Whether the word before `end`, with joiners between, ends like a cue or like a word that may follow one. */
function cueMayEndAt(text: Uint8Array, end: number): boolean {
  let k = end - 1;
  let c = text[k]!;
  while (c < 128 && JOINER[c] === 1 && end - k < PAD - 6) c = text[--k]!;
  // A cue this many joiners back is left to the rules, which look further.
  if (c >= 128 || JOINER[c] === 1) return true;
  // Win32 5, Sig[6].Value, hr2: words that end in a digit are few, and numbers before numbers are many.
  if (isDigit(c)) return isLetter(text[k - 1]!) || isLetter(text[k - 2]!);
  let hash = 0;
  let length = 0;
  while (length < 4 && isWordUnit(c) && c !== 95) {
    hash = addToHash(hash, c | 32);
    length++;
    c = text[--k]!;
  }
  if (length === 0) return false;
  return ENDINGS[hash & 0xffff] === 1 || c >= 128;
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isLetter(unit: number): boolean {
  const lower = unit | 32;
  return lower >= 97 && lower <= 122;
}

function isHexLetter(unit: number): boolean {
  const lower = unit | 32;
  return lower >= 97 && lower <= 102;
}

function isHexUnit(unit: number): boolean {
  return isDigit(unit) || isHexLetter(unit);
}

/** A unit of a word in the sense of programming languages: ASCII letter, digit, underscore. */
export function isWordUnit(unit: number): boolean {
  return isLetter(unit) || isDigit(unit) || unit === 95;
}
