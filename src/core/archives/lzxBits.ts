import { damaged } from './archiveError.ts';

/**
 * Reads the bits of an LZX block: 16-bit words, little-endian, each from its highest bit down (MS-PATCH, bitstream).
 */
export class LzxBits {
  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;
  /** The bits taken from `#bytes` and not yet used, from bit 31 down, and how many there are. */
  #buffer = 0;
  #count = 0;

  /** Continues with the next bytes; what is left of the previous ones is padding. */
  start(bytes: Uint8Array): void {
    this.#bytes = bytes;
    this.#at = 0;
    this.#buffer = 0;
    this.#count = 0;
  }

  /**
   * The next 16 bits, without moving past them. Beyond the end they are zeros, as a code may be shorter than 16 bits.
   */
  peek16(): number {
    if (this.#count < 16) this.#fill();
    return this.#buffer >>> 16;
  }

  /** Moves past up to 16 bits that were peeked at. Throws an `ArchiveError` where there are fewer. */
  skip(count: number): void {
    this.#buffer <<= count;
    this.#count -= count;
    // Words taken from beyond the end count as bits too: if fewer bits are left than those have, one of them was used.
    if (this.#at > this.#bytes.length && this.#count < 8 * (this.#at - this.#bytes.length)) {
      throw damaged('a data block ends too early');
    }
  }

  /** The next `count` bits as a number, up to 16. */
  read(count: number): number {
    if (count === 0) return 0;
    const bits = this.peek16() >>> (16 - count);
    this.skip(count);
    return bits;
  }

  /** The next `count` bits as a number, up to 32. */
  readLong(count: number): number {
    if (count <= 16) return this.read(count);
    const high = this.read(count - 16);
    return high * 0x10000 + this.read(16);
  }

  /** Skips 1 to 16 bits, so that whole bytes follow (MS-PATCH 2.3.2.1). */
  align(): void {
    this.peek16();
    this.skip(this.#count % 16 || 16);
    // Words taken in advance are given back.
    this.#at -= this.#count / 8;
    this.#buffer = 0;
    this.#count = 0;
  }

  /** How many bytes are left; valid after `align`, or before any bit was read. */
  get bytesLeft(): number {
    return this.#bytes.length - this.#at;
  }

  /** The next `count` bytes, where `bytesLeft` is valid. Throws an `ArchiveError`. */
  takeBytes(count: number): Uint8Array {
    if (count > this.bytesLeft) throw damaged('a data block ends too early');
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }

  #fill(): void {
    const word = (this.#bytes[this.#at] ?? 0) | ((this.#bytes[this.#at + 1] ?? 0) << 8);
    this.#at += 2;
    this.#buffer |= word << (16 - this.#count);
    this.#count += 16;
  }
}
