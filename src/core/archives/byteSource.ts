import { joinBytes } from '../text/joinBytes.ts';
import { cutOff, damaged } from './archiveError.ts';

/** The bytes of a file, wherever it lies. */
export interface ByteSource {
  /** In bytes. */
  readonly size: number;
  /** Up to `length` bytes from `offset` on, none only past the end. The caller must not change them. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** Bytes asked for at once: large enough for a disk, small enough to keep memory bounded. */
export const READ_SIZE = 1 << 16;

/** Exactly `length` bytes from `offset` on. Throws an `ArchiveError` where the source ends earlier. */
export async function readExactly(source: ByteSource, offset: number, length: number): Promise<Uint8Array> {
  if (offset < 0 || offset + length > source.size) throw cutOff();
  const bytes = await readUpTo(source, offset, length);
  if (bytes.length < length) throw cutOff();
  return bytes;
}

/** `length` bytes from `offset` on; fewer only where the source ends, which may be earlier than its size says. */
export async function readUpTo(source: ByteSource, offset: number, length: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let missing = Math.min(length, source.size - offset);
  for (let at = offset; missing > 0; ) {
    const bytes = (await source.read(at, missing)).subarray(0, missing);
    if (bytes.length === 0) break;
    pieces.push(bytes);
    at += bytes.length;
    missing -= bytes.length;
  }
  return joinBytes(pieces);
}

/** The bytes from `start` to `end` in pieces. Throws an `ArchiveError` where the source ends earlier. */
export async function* readRange(source: ByteSource, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; at += READ_SIZE) {
    yield await readExactly(source, at, Math.min(READ_SIZE, end - at));
  }
}

/** A part of a source, as a source of its own. */
export function sliceSource(source: ByteSource, start: number, size: number): ByteSource {
  return {
    size,
    read: (offset, length) => source.read(start + offset, Math.max(0, Math.min(length, size - offset))),
  };
}

/** Reads a source forwards in small pieces without a request for each of them. */
export class ByteCursor {
  readonly #source: ByteSource;
  #at: number;
  #bytes: Uint8Array = new Uint8Array(0);
  /** Where `#bytes` begins. */
  #start = 0;

  constructor(source: ByteSource, at: number) {
    this.#source = source;
    this.#at = at;
  }

  /** Where the next byte is taken from. */
  get at(): number {
    return this.#at;
  }

  /** The next `length` bytes. Throws an `ArchiveError` where the source ends earlier. */
  async take(length: number): Promise<Uint8Array> {
    const bytes = await this.peek(length);
    if (bytes.length < length) throw cutOff();
    this.#at += length;
    return bytes;
  }

  /** Up to `length` bytes without moving past them; fewer only at the end. */
  async peek(length: number): Promise<Uint8Array> {
    let from = this.#at - this.#start;
    if (from < 0 || from + length > this.#bytes.length) {
      this.#bytes = await readUpTo(this.#source, this.#at, Math.max(length, READ_SIZE));
      this.#start = this.#at;
      from = 0;
    }
    return this.#bytes.subarray(from, from + length);
  }

  /**
   * The bytes that were already read, without moving past them; it reads only where there are none. None at the end.
   */
  async atHand(): Promise<Uint8Array> {
    const from = this.#at - this.#start;
    return from >= 0 && from < this.#bytes.length ? this.#bytes.subarray(from) : this.peek(READ_SIZE);
  }

  skip(length: number): void {
    this.#at += length;
  }

  /** The bytes up to a zero, and moves past the zero too; at most `limit` of them. */
  async takeZeroEnded(limit: number): Promise<Uint8Array> {
    const bytes = await this.peek(limit + 1);
    const length = bytes.indexOf(0);
    if (length < 0) throw damaged('a name has no end');
    this.#at += length + 1;
    return bytes.subarray(0, length);
  }
}

export const u16 = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8);

export const u32 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;

/** A number of 8 bytes; `Infinity` where it is larger than any file. */
export function u64(bytes: Uint8Array, at: number): number {
  const value = u32(bytes, at + 4) * 2 ** 32 + u32(bytes, at);
  return Number.isSafeInteger(value) ? value : Number.POSITIVE_INFINITY;
}
