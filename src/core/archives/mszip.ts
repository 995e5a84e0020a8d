import { inflateSync } from 'fflate';
import { damaged } from './archiveError.ts';
import { LARGEST_BLOCK } from './cabBlocks.ts';

/** Unpacks the blocks of a cabinet's folder, in order. */
export interface BlockDecoder {
  /** What a block unpacks to, `size` bytes. Throws an `ArchiveError`. */
  decode(packed: Uint8Array, size: number): Uint8Array;
}

/**
 * MSZIP (MS-MCI): each block is a deflate stream of its own after the letters "CK", and may refer to the 32 KB unpacked
 * before it.
 */
export class MszipDecoder implements BlockDecoder {
  /** One byte more than a block may have, so that a longer one is noticed; the library drops what goes beyond. */
  readonly #unpacked = new Uint8Array(LARGEST_BLOCK + 1);
  #history = new Uint8Array(0);

  decode(packed: Uint8Array, size: number): Uint8Array {
    if (packed[0] !== 0x43 || packed[1] !== 0x4b) throw damaged('a data block does not begin as it should');
    const bytes = this.#inflate(packed.subarray(2));
    if (bytes.length !== size) throw damaged('a data block has a different length than it says');
    const history = new Uint8Array(Math.min(LARGEST_BLOCK, this.#history.length + bytes.length));
    const kept = this.#history.subarray(this.#history.length + bytes.length - history.length);
    history.set(kept);
    history.set(bytes, kept.length);
    this.#history = history;
    return history.subarray(kept.length);
  }

  #inflate(packed: Uint8Array): Uint8Array {
    try {
      return inflateSync(packed, { out: this.#unpacked, dictionary: this.#history });
    } catch {
      throw damaged('its packed data makes no sense');
    }
  }
}
