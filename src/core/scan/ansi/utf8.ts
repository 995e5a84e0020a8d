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

/** Whether bytes are UTF-8; of `cut` ones the last character may be incomplete. */
export function isUtf8(bytes: Uint8Array, cut = false): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut });
    return true;
  } catch {
    return false;
  }
}

/** Where bytes are beyond ASCII first; their length where none is. Nearly all pieces of nearly all logs come by here. */
export function firstBeyondAscii(bytes: Uint8Array): number {
  const { length } = bytes;
  let at = Math.min(length, (4 - (bytes.byteOffset % 4)) % 4);
  for (let i = 0; i < at; i++) if (bytes[i]! > 0x7f) return i;
  const count = (length - at) >> 5;
  const words = count > 0 ? new Int32Array(bytes.buffer, bytes.byteOffset + at, count * 8) : [];
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
  while (at < length && bytes[at]! < 0x80) at++;
  return at;
}
