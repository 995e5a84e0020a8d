const PLACES = 14;
/** assembly/words.ts has the same. */
const FACTOR = 0x9e3779b1 | 0;

/** So many bytes can be asked for words at once. */
export const MOST_WORDS = 4096;

/** How large the table is, in bytes. */
export const BEGINNINGS_BYTES = (1 << PLACES) / 8;

/** The first three bytes of a word as one number, whatever their case: ASCII only. */
export function beginningOf(first: number, second: number, third: number): number {
  return first | (second << 8) | (third << 16) | 0x202020;
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
  return Math.imul(beginning, FACTOR) >>> (32 - PLACES);
}
