/** What of some bytes is UTF-8 beyond ASCII, and what is not. */
export interface Utf8Share {
  /** How much speaks for UTF-8: each character counts as many bytes as it has behind the first. */
  readonly weight: number;
  /** Bytes beyond ASCII that belong to no character. */
  readonly broken: number;
}

/** Counts the characters of UTF-8 in some bytes. */
export function utf8Share(bytes: Uint8Array): Utf8Share {
  let weight = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      at++;
      continue;
    }
    const length = lengthAt(bytes, at);
    if (length === 0) broken++;
    else weight += length - 1;
    at += Math.max(1, length);
  }
  return { weight, broken };
}

/** How many bytes the character at a place has, which is beyond ASCII; 0 where there is none. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  const second = bytes[at + 1] ?? 0;
  if (first < 0xc2 || first > 0xf4 || second >> 6 !== 2) return 0;
  if (first < 0xe0) return 2;
  if (!follows(bytes[at + 2])) return 0;
  if (first < 0xf0) return (first === 0xe0 && second < 0xa0) || (first === 0xed && second >= 0xa0) ? 0 : 3;
  if (!follows(bytes[at + 3])) return 0;
  return (first === 0xf0 && second < 0x90) || (first === 0xf4 && second >= 0x90) ? 0 : 4;
}

function follows(byte: number | undefined): boolean {
  return byte !== undefined && byte >> 6 === 2;
}

/** The nearest place at or before `limit` that cuts no character of UTF-8. */
export function endOfCharacters(bytes: Uint8Array, limit: number): number {
  let first = limit - 1;
  while (first > limit - 4 && first > 0 && bytes[first]! >> 6 === 2) first--;
  const byte = bytes[first] ?? 0;
  const length = byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
  return first + length > limit ? Math.max(first, 0) : limit;
}

/** Whether bytes are UTF-8; of `cut` ones the last character may be incomplete. */
export function isUtf8(bytes: Uint8Array, cut = false): boolean {
  const { length } = bytes;
  for (let at = firstBeyondAscii(bytes); at < length; ) {
    const count = lengthAt(bytes, at);
    if (count === 0) return cut && isBegun(bytes.subarray(at));
    at += count;
    // What is beyond ASCII seldom stands alone; blocks of ASCII are passed by at once.
    const near = Math.min(length, at + NEAR);
    while (at < near && bytes[at]! < 0x80) at++;
    if (at === near) at = firstBeyondAscii(bytes, at);
  }
  return true;
}

const NEAR = 64;

/** Whether a few bytes are the beginning of a character, and no more. */
function isBegun(bytes: Uint8Array): boolean {
  if (bytes.length > 3) return false;
  const whole = Uint8Array.from([...bytes, 0x80, 0x80, 0x80]);
  // Behind some first bytes the second one is not any.
  if (bytes.length === 1) whole[1] = bytes[0] === 0xe0 || bytes[0] === 0xf0 ? 0xa0 : 0x80;
  return lengthAt(whole, 0) > bytes.length;
}

/** Where bytes are beyond ASCII first, from a place on; their length where none is. Nearly all of nearly all logs comes by here. */
export function firstBeyondAscii(bytes: Uint8Array, from = 0): number {
  const { length } = bytes;
  let at = from;
  while (at < length && (bytes.byteOffset + at) % 4 !== 0) {
    if (bytes[at]! > 0x7f) return at;
    at++;
  }
  const count = (length - at) >> 5;
  // For less, a view of it would cost more than it saves.
  if (count >= 8) {
    const words = new Int32Array(bytes.buffer, bytes.byteOffset + at, count * 8);
    for (let i = 0; i < count * 8; i += 8) {
      const all =
        words[i]! |
        words[i + 1]! |
        words[i + 2]! |
        words[i + 3]! |
        words[i + 4]! |
        words[i + 5]! |
        words[i + 6]! |
        words[i + 7]!;
      if ((all & 0x80808080) !== 0) break;
      at += 32;
    }
  }
  while (at < length && bytes[at]! < 0x80) at++;
  return at;
}

/** Of each byte of a word, the bit that ASCII has not; and one, which takes that bit out of no byte but zero. */
const BEYOND = 0x80808080;
const ONES = 0x01010101;

/** Whether bytes are ASCII without a zero, in one look at each: nearly all of nearly all logs. */
export function isPlain(bytes: Uint8Array): boolean {
  const { length } = bytes;
  const first = Math.min(length, -bytes.byteOffset & 3);
  const count = ((length - first) >> 2) & ~3;
  const words = new Int32Array(bytes.buffer, count > 0 ? bytes.byteOffset + first : 0, count);
  for (let i = 0; i < count; i += 4) {
    const a = words[i]!;
    const b = words[i + 1]!;
    const c = words[i + 2]!;
    const d = words[i + 3]!;
    const odd = a | b | c | d | (a - ONES) | (b - ONES) | (c - ONES) | (d - ONES);
    if ((odd & BEYOND) !== 0) return false;
  }
  return areBytesPlain(bytes, 0, first) && areBytesPlain(bytes, first + 4 * count, length);
}

function areBytesPlain(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at]! > 0x7f || bytes[at] === 0) return false;
  return true;
}
