const PLACES = 14;
const FACTOR = 0x9e3779b1 | 0;

/** What the hash of a word's first three bytes is worked out with, there and in WebAssembly (words.ts). */
export const BEGINNING_HASH = { factor: FACTOR, shift: 32 - PLACES, small: 0x202020, bytes: 0xffffff } as const;
/** How large the table is, in bytes. */
export const BEGINNINGS_BYTES = (1 << PLACES) / 8;

/** The first three bytes of a word as one number, whatever their case: ASCII only. */
export function beginningOf(first: number, second: number, third: number): number {
  return first | (second << 8) | (third << 16) | BEGINNING_HASH.small;
}

/** Which words may be looked for, as far as their first three bytes tell: some others are let through. */
export class WordBeginnings {
  readonly table = new Uint8Array(BEGINNINGS_BYTES);

  add(beginning: number): void {
    const place = hash(beginning);
    this.table[place >> 3]! |= 1 << (place & 7);
  }

  has(beginning: number): boolean {
    const place = hash(beginning);
    return ((this.table[place >> 3]! >> (place & 7)) & 1) === 1;
  }
}

function hash(beginning: number): number {
  return Math.imul(beginning, FACTOR) >>> BEGINNING_HASH.shift;
}
