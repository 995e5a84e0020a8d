/** So many characters without a byte order mark must all be right for bytes to be UTF-32. */
const PROOF = 4;

type Utf32 = 'utf-32le' | 'utf-32be';

/**
 * Whether bytes are UTF-32: all of their first characters are, beginning with the byte order mark or a few of them in
 * ASCII. Nothing else looks so: each character has a zero byte, and those of UTF-16 and of numbers stand elsewhere.
 */
export function isUtf32(head: Uint8Array, kind: Utf32): boolean {
  const count = Math.floor(head.length / 4);
  if (count === 0) return false;
  const marked = pointAt(head, 0, kind) === 0xfeff;
  if (count < PROOF && !marked) return false;
  let ascii = 0;
  for (let i = 0; i < count; i++) {
    const point = pointAt(head, 4 * i, kind);
    // A log that was cut off ends in zeros.
    if (point === 0 && i >= PROOF && head.subarray(4 * i).every((byte) => byte === 0)) break;
    if (point === 0 || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return false;
    if (point < 32 && ![9, 10, 12, 13, 27].includes(point)) return false;
    if (point < 128) ascii++;
  }
  return marked || ascii >= PROOF;
}

/** UTF-32 as UTF-8; a part of a character at a piece's end waits for the next. What is no character becomes U+FFFD. */
export function utf32Transcoder(kind: Utf32): (chunk: Uint8Array, last: boolean) => Uint8Array {
  let held: Uint8Array = new Uint8Array(0);
  return (chunk, last) => {
    const bytes = new Uint8Array(held.length + chunk.length);
    bytes.set(held);
    bytes.set(chunk, held.length);
    const whole = bytes.length - (bytes.length % 4);
    held = bytes.subarray(whole);
    const out = new Uint8Array(whole + 3);
    let length = 0;
    for (let at = 0; at < whole; at += 4) length = writePoint(out, length, pointAt(bytes, at, kind));
    if (last && held.length > 0) length = writePoint(out, length, REPLACEMENT);
    return out.subarray(0, length);
  };
}

const REPLACEMENT = 0xfffd;

function pointAt(bytes: Uint8Array, at: number, kind: Utf32): number {
  const [a, b, c, d] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!, bytes[at + 3]!];
  return kind === 'utf-32le'
    ? a + b * 0x100 + c * 0x10000 + d * 0x1000000
    : d + c * 0x100 + b * 0x10000 + a * 0x1000000;
}

/** Writes a character as UTF-8; where the next one goes. */
function writePoint(out: Uint8Array, at: number, value: number): number {
  const point = value > 0x10ffff || (value >= 0xd800 && value < 0xe000) ? REPLACEMENT : value;
  let end = at;
  if (point < 0x80) out[end++] = point;
  else {
    if (point < 0x800) out[end++] = 0xc0 | (point >> 6);
    else {
      if (point < 0x10000) out[end++] = 0xe0 | (point >> 12);
      else {
        out[end++] = 0xf0 | (point >> 18);
        out[end++] = 0x80 | ((point >> 12) & 63);
      }
      out[end++] = 0x80 | ((point >> 6) & 63);
    }
    out[end++] = 0x80 | (point & 63);
  }
  return end;
}
