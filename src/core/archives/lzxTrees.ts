import { damaged } from './archiveError.ts';
import { HuffmanTree } from './huffman.ts';
import type { LzxBits } from './lzxBits.ts';

const LITERALS = 256;
const LENGTHS = 249;
const ALIGNED_SYMBOLS = 8;
const PRETREE_SYMBOLS = 20;

/** The trees of LZX. The code lengths of two of them are given as changes to those of the previous block. */
export class LzxTrees {
  readonly main: HuffmanTree;
  readonly lengths = new HuffmanTree(LENGTHS);
  readonly aligned = new HuffmanTree(ALIGNED_SYMBOLS);
  readonly #pretree = new HuffmanTree(PRETREE_SYMBOLS);
  readonly #mainLengths: Uint8Array;
  readonly #lengthsLengths = new Uint8Array(LENGTHS);

  /** `slots`: how many slots of offsets there are; each of them has 8 lengths. */
  constructor(slots: number) {
    this.main = new HuffmanTree(LITERALS + 8 * slots);
    this.#mainLengths = new Uint8Array(LITERALS + 8 * slots);
  }

  /** Reads the trees at the beginning of a block, the aligned one first. Throws an `ArchiveError`. */
  read(bits: LzxBits, hasAligned: boolean): void {
    if (hasAligned) this.aligned.set(Uint8Array.from({ length: ALIGNED_SYMBOLS }, () => bits.read(3)));
    this.#change(bits, this.#mainLengths.subarray(0, LITERALS));
    this.#change(bits, this.#mainLengths.subarray(LITERALS));
    this.main.set(this.#mainLengths);
    this.#change(bits, this.#lengthsLengths);
    this.lengths.set(this.#lengthsLengths);
  }

  /**
   * MS-PATCH, encoding of the trees: a small tree whose symbols give a change of each length modulo 17, or a run of
   * equal lengths.
   */
  #change(bits: LzxBits, lengths: Uint8Array): void {
    this.#pretree.set(Uint8Array.from({ length: PRETREE_SYMBOLS }, () => bits.read(4)));
    for (let at = 0; at < lengths.length; ) {
      const symbol = this.#readPretree(bits);
      let run = 1;
      let length = 0;
      if (symbol < 17) length = (lengths[at]! - symbol + 17) % 17;
      else if (symbol === 17) run = 4 + bits.read(4);
      else if (symbol === 18) run = 20 + bits.read(5);
      else {
        run = 4 + bits.read(1);
        const change = this.#readPretree(bits);
        if (change > 16) throw damaged('a Huffman tree makes no sense');
        length = (lengths[at]! - change + 17) % 17;
      }
      if (at + run > lengths.length) throw damaged('a Huffman tree makes no sense');
      lengths.fill(length, at, at + run);
      at += run;
    }
  }

  #readPretree(bits: LzxBits): number {
    const found = this.#pretree.find(bits.peek16());
    bits.skip(found & 31);
    return found >>> 5;
  }
}
