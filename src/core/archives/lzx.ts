import { ArchiveError, damaged } from './archiveError.ts';
import type { HuffmanTree } from './huffman.ts';
import { LzxBits } from './lzxBits.ts';
import { undoE8 } from './lzxE8.ts';
import { LzxTrees } from './lzxTrees.ts';
import type { BlockDecoder } from './mszip.ts';

const VERBATIM = 1;
const ALIGNED = 2;
const UNCOMPRESSED = 3;

/** Windows of 2^15 to 2^21 bytes (MS-CAB, CFFOLDER), and how many slots of offsets they need. */
const SLOTS: ReadonlyMap<number, number> = new Map([
  [15, 30],
  [16, 32],
  [17, 34],
  [18, 36],
  [19, 38],
  [20, 42],
  [21, 50],
]);
/** By slot: how many bits follow it, and the offset that these are added to (MS-PATCH, position slots). */
const FOOTER_BITS = Uint8Array.from({ length: 50 }, (_, slot) => (slot < 4 ? 0 : Math.min(17, (slot >> 1) - 1)));
const SLOT_BASES = new Uint32Array(50);
FOOTER_BITS.subarray(0, -1).forEach((bits, slot) => {
  SLOT_BASES[slot + 1] = SLOT_BASES[slot]! + 2 ** bits;
});

const SHORTEST_MATCH = 2;
/** A match of this length or longer has the rest of its length in the tree of lengths. */
const LONG_MATCH = 7;

/**
 * LZX as used in cabinets: the bitstream of MS-PATCH 2 without the additions for deltas (chunk sizes, reference data,
 * matches longer than 257). Each data block begins on a whole byte and unpacks to 32 KB, the last one to what is left;
 * LZX's own blocks run across them.
 */
export class LzxDecoder implements BlockDecoder {
  readonly #bits = new LzxBits();
  readonly #trees: LzxTrees;
  readonly #window: Uint8Array;
  readonly #mask: number;
  /** The bytes unpacked so far. */
  #position = 0;
  /** The last three offsets. */
  #r0 = 1;
  #r1 = 1;
  #r2 = 1;
  #kind = 0;
  #blockLeft = 0;
  /** An uncompressed block of odd length is followed by a byte of padding. */
  #padding = false;
  /** The file size that addresses of calls were made absolute with; 0 where they were left alone. */
  #e8Size = 0;

  /** `windowBits`: the window's size as a power of 2, 15 to 21. Throws an `ArchiveError` for any other. */
  constructor(windowBits: number) {
    const slots = SLOTS.get(windowBits);
    if (slots === undefined) throw new ArchiveError('unsupported', 'is packed with an LZX window that is not read');
    this.#window = new Uint8Array(1 << windowBits);
    this.#mask = this.#window.length - 1;
    this.#trees = new LzxTrees(slots);
  }

  decode(packed: Uint8Array, size: number): Uint8Array {
    this.#bits.start(packed);
    if (this.#position === 0 && this.#bits.read(1)) this.#e8Size = this.#bits.readLong(32);
    const start = this.#position;
    const end = start + size;
    while (this.#position < end) {
      while (this.#blockLeft === 0) this.#startBlock();
      const before = this.#position;
      const until = Math.min(end, before + this.#blockLeft);
      if (this.#kind === UNCOMPRESSED) this.#copy(until);
      else this.#unpack(until);
      this.#blockLeft -= this.#position - before;
      if (this.#blockLeft === 0 && this.#padding && this.#bits.bytesLeft > 0) this.#skipPadding();
    }
    return undoE8(this.#unpacked(start, end), start, this.#e8Size);
  }

  /** A block's header (MS-PATCH 2.3). The block may be empty, but its header always takes bits. */
  #startBlock(): void {
    if (this.#padding) this.#skipPadding();
    this.#kind = this.#bits.read(3);
    this.#blockLeft = this.#bits.readLong(24);
    if (this.#kind === VERBATIM || this.#kind === ALIGNED) {
      this.#trees.read(this.#bits, this.#kind === ALIGNED);
    } else if (this.#kind === UNCOMPRESSED) {
      this.#bits.align();
      const offsets = new DataView(this.#bits.takeBytes(12).slice().buffer);
      this.#r0 = offsets.getUint32(0, true);
      this.#r1 = offsets.getUint32(4, true);
      this.#r2 = offsets.getUint32(8, true);
      this.#padding = this.#blockLeft % 2 === 1;
    } else {
      throw damaged('an LZX block has an unknown kind');
    }
  }

  #skipPadding(): void {
    this.#bits.takeBytes(1);
    this.#padding = false;
  }

  #copy(until: number): void {
    const bytes = this.#bits.takeBytes(until - this.#position);
    const at = this.#position & this.#mask;
    const fits = Math.min(bytes.length, this.#window.length - at);
    this.#window.set(bytes.subarray(0, fits), at);
    this.#window.set(bytes.subarray(fits), 0);
    this.#position = until;
  }

  /** Decodes literals and matches (MS-PATCH 2.3.2.2, 2.3.2.3) up to `until`, which a match may not pass. */
  #unpack(until: number): void {
    const { main, lengths } = this.#trees;
    const bits = this.#bits;
    const window = this.#window;
    const mask = this.#mask;
    let position = this.#position;
    while (position < until) {
      const symbol = readSymbol(bits, main);
      if (symbol < 256) {
        window[position++ & mask] = symbol;
        continue;
      }
      let length = (symbol - 256) & 7;
      if (length === LONG_MATCH) length += readSymbol(bits, lengths);
      length += SHORTEST_MATCH;
      const offset = this.#readOffset((symbol - 256) >> 3);
      if (length > until - position) throw damaged('a match goes beyond its block');
      if (offset > position || offset > window.length || offset === 0) throw damaged('a match begins nowhere');
      for (const end = position + length; position < end; position++) {
        window[position & mask] = window[(position - offset) & mask]!;
      }
    }
    this.#position = position;
  }

  /** Slots 0 to 2 stand for the last offsets, which then change places. */
  #readOffset(slot: number): number {
    if (slot === 0) return this.#r0;
    if (slot === 1) {
      [this.#r0, this.#r1] = [this.#r1, this.#r0];
    } else if (slot === 2) {
      [this.#r0, this.#r2] = [this.#r2, this.#r0];
    } else {
      const offset = SLOT_BASES[slot]! - 2 + this.#readFooter(FOOTER_BITS[slot]!);
      this.#r2 = this.#r1;
      this.#r1 = this.#r0;
      this.#r0 = offset;
    }
    return this.#r0;
  }

  /** In aligned blocks the lowest three bits of the larger offsets have a tree of their own. */
  #readFooter(count: number): number {
    if (this.#kind !== ALIGNED || count < 3) return this.#bits.readLong(count);
    const high = this.#bits.readLong(count - 3);
    return high * 8 + readSymbol(this.#bits, this.#trees.aligned);
  }

  /** A copy of what was unpacked, for the window itself must not change. */
  #unpacked(start: number, end: number): Uint8Array {
    const from = start & this.#mask;
    const to = end & this.#mask;
    const window = this.#window;
    if (from < to) return window.slice(from, to);
    const bytes = new Uint8Array(end - start);
    bytes.set(window.subarray(from));
    bytes.set(window.subarray(0, to), window.length - from);
    return bytes;
  }
}

function readSymbol(bits: LzxBits, tree: HuffmanTree): number {
  const found = tree.find(bits.peek16());
  bits.skip(found & 31);
  return found >>> 5;
}
