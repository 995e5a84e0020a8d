import { damaged } from './archiveError.ts';
import { LARGEST_BLOCK } from './cabBlocks.ts';
import { Inflater } from './inflate.ts';

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
  #history = new Uint8Array(0);

  decode(packed: Uint8Array, size: number): Uint8Array {
    if (packed[0] !== 0x43 || packed[1] !== 0x4b) throw damaged('a data block does not begin as it should');
    const history = new Uint8Array(Math.min(LARGEST_BLOCK, this.#history.length + size));
    const kept = history.subarray(0, history.length - size);
    kept.set(this.#history.subarray(this.#history.length - kept.length));
    this.#inflate(packed.subarray(2), history.subarray(kept.length));
    this.#history = history;
    return history.subarray(kept.length);
  }

  /** Fills `unpacked`. */
  #inflate(packed: Uint8Array, unpacked: Uint8Array): void {
    const inflater = new Inflater();
    try {
      inflater.restart(this.#history);
      let size = 0;
      for (const bytes of inflater.feed(packed)) {
        if (size + bytes.length > unpacked.length) throw damaged('a data block has a different length than it says');
        unpacked.set(bytes, size);
        size += bytes.length;
      }
      if (!inflater.ended) throw damaged('its packed data makes no sense');
      if (size !== unpacked.length) throw damaged('a data block has a different length than it says');
    } finally {
      inflater.close();
    }
  }
}
