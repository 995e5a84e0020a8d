import { damaged } from './archiveError.ts';

/** The longest code of any tree here. */
export const LONGEST_CODE = 16;
/** Codes up to this length are looked up at once; longer ones are rare and are found length by length. */
const QUICK_BITS = 10;

/**
 * A canonical Huffman tree made from the lengths of its codes: shorter codes come first, codes of equal length in the
 * order of their symbols, and the first bit of a code is its highest one.
 */
export class HuffmanTree {
  /** By the next bits: the symbol times 32 and its code's length, or 0 for a code that is longer or does not exist. */
  readonly #quick = new Uint16Array(1 << QUICK_BITS);
  /** The symbols in the order of their codes. */
  readonly #symbols: Uint16Array;
  /** By length: the end of its codes, shifted up to 16 bits, and what to add to a code for its place in `#symbols`. */
  readonly #ends = new Uint32Array(LONGEST_CODE + 1);
  readonly #shifts = new Int32Array(LONGEST_CODE + 1);

  /** A tree for up to `symbols` symbols; it starts empty. */
  constructor(symbols: number) {
    this.#symbols = new Uint16Array(symbols);
  }

  /**
   * Takes the code lengths (0 for symbols that do not occur) of a new tree. Throws an `ArchiveError` where there are
   * more codes than fit; too few are noticed only when a missing one is read.
   */
  set(lengths: Uint8Array): void {
    const counts = new Uint16Array(LONGEST_CODE + 1);
    for (const length of lengths) counts[length]!++;
    const places = new Uint16Array(LONGEST_CODE + 2);
    let code = 0;
    let place = 0;
    for (let length = 1; length <= LONGEST_CODE; length++) {
      code <<= 1;
      places[length] = place;
      this.#shifts[length] = place - code;
      place += counts[length]!;
      code += counts[length]!;
      if (code > 1 << length) throw damaged('a Huffman tree makes no sense');
      this.#ends[length] = code << (LONGEST_CODE - length);
    }
    for (const [symbol, length] of lengths.entries()) if (length) this.#symbols[places[length]!++] = symbol;
    this.#fillQuick();
  }

  /**
   * The symbol whose code `bits` (the next 16) begin with, times 32, plus the code's length. Throws if there is none.
   */
  find(bits: number): number {
    const quick = this.#quick[bits >>> (LONGEST_CODE - QUICK_BITS)]!;
    return quick !== 0 ? quick : this.#findLong(bits);
  }

  #findLong(bits: number): number {
    for (let length = 1; length <= LONGEST_CODE; length++) {
      if (bits >= this.#ends[length]!) continue;
      return (this.#symbols[(bits >>> (LONGEST_CODE - length)) + this.#shifts[length]!]! << 5) | length;
    }
    throw damaged('a code is not in its Huffman tree');
  }

  #fillQuick(): void {
    let at = 0;
    for (let length = 1; length <= QUICK_BITS; length++) {
      const end = this.#ends[length]! >>> (LONGEST_CODE - QUICK_BITS);
      const width = 1 << (QUICK_BITS - length);
      for (; at < end; at += width) {
        const symbol = this.#symbols[(at >>> (QUICK_BITS - length)) + this.#shifts[length]!]!;
        this.#quick.fill((symbol << 5) | length, at, at + width);
      }
    }
    this.#quick.fill(0, at);
  }
}
