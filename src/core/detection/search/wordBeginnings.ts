const PLACES = 14;
/** assembly/words.ts has the same. */
const FACTORS = [0x9e3779b1 | 0, 0x85ebca6b | 0] as const;
/** Makes a letter a small one, in four bytes. */
const SMALL = 0x20202020;

/** So many bytes can be asked for words at once. */
export const MOST_WORDS = 4096;

/** How large the table is, in bytes. */
export const BEGINNINGS_BYTES = (1 << PLACES) / 8;

/** The first three bytes of a word as one number, whatever their case: ASCII only. */
export function beginningOf(first: number, second: number, third: number): number {
  return first | (second << 8) | (third << 16) | 0x202020;
}

/**
 * Which words may be looked for, as far as their first bytes tell: three, or six, by which few others are let through. The
 * bytes of a word are those from its first on, whatever they are.
 */
export class WordBeginnings {
  readonly table = new Uint8Array(BEGINNINGS_BYTES);
  /** Whether words may begin with bytes that are not ASCII, too. */
  readonly isWide: boolean;
  /** The bits that count of the first four bytes, and of the four behind them. */
  readonly masks: readonly [number, number];

  constructor(length: 3 | 6 = 3, isWide = false) {
    this.isWide = isWide;
    this.masks = length === 3 ? [0xffffff, 0] : [-1, 0xffff];
  }

  add(bytes: ArrayLike<number>): void {
    const place = this.#place(bytes, 0);
    this.table[place >> 3]! |= 1 << (place & 7);
  }

  has(bytes: ArrayLike<number>, at: number): boolean {
    const place = this.#place(bytes, at);
    return ((this.table[place >> 3]! >> (place & 7)) & 1) === 1;
  }

  #place(bytes: ArrayLike<number>, at: number): number {
    const [first, second] = this.masks;
    const low = (four(bytes, at) | SMALL) & first;
    const high = (four(bytes, at + 4) | SMALL) & second;
    return (Math.imul(low, FACTORS[0]) ^ Math.imul(high, FACTORS[1])) >>> (32 - PLACES);
  }
}

function four(bytes: ArrayLike<number>, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
}
