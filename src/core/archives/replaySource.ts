import { ArchiveError, cutOff } from './archiveError.ts';
import type { ByteSource } from './byteSource.ts';

/** How many of the last unpacked bytes are kept: an inner archive that is smaller is unpacked once. */
const KEPT = 4 << 20;
/**
 * How often an inner archive is unpacked again to get back to earlier bytes. Reading one in order takes three times.
 */
const MOST_RESTARTS = 8;

/**
 * Makes a stream a source that can be read at any place: it keeps the last few megabytes, and for what lies before them
 * it starts the stream again, which is cheap in memory but not in time, and is therefore counted.
 */
export class ReplaySource implements ByteSource {
  readonly #open: () => AsyncIterable<Uint8Array>;
  #stream: AsyncIterator<Uint8Array> | undefined;
  /** Consecutive pieces, the first of which begins at `#start`. */
  #pieces: Uint8Array[] = [];
  #start = 0;
  #end = 0;
  #restarts = 0;
  #size: number | undefined;

  /** `size`: how many bytes a stream from `open` has; undefined where only reading it will show that. */
  constructor(open: () => AsyncIterable<Uint8Array>, size: number | undefined) {
    this.#open = open;
    this.#size = size;
  }

  get size(): number {
    return this.#size ?? Number.MAX_SAFE_INTEGER;
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const end = Math.min(offset + length, this.size);
    if (offset < this.#start) await this.#restart();
    // Long reads would drop their own beginning; what reads archives asks for much less at once.
    if (end - offset > KEPT / 2) throw new RangeError('a read of more than was kept');
    while (this.#end < end && (await this.#advance(offset)));
    return this.#copy(offset, Math.min(end, this.#end));
  }

  /** Reads what is left, only to see whether it is whole. Throws what the stream throws. */
  async readToEnd(): Promise<void> {
    while (this.#end < this.size && (await this.#advance(this.#end)));
  }

  /** Ends the stream; whoever makes it may hold something open. */
  async close(): Promise<void> {
    const stream = this.#stream;
    this.#stream = undefined;
    await stream?.return?.();
  }

  async #restart(): Promise<void> {
    this.#restarts++;
    if (this.#restarts > MOST_RESTARTS)
      throw new ArchiveError('limit', 'is packed in a way that takes too long to read');
    await this.close();
    this.#pieces = [];
    this.#start = 0;
    this.#end = 0;
  }

  /** Takes one more piece; those before `needed` may go. False at the end of a stream whose size was not known. */
  async #advance(needed: number): Promise<boolean> {
    this.#stream ??= this.#open()[Symbol.asyncIterator]();
    const { done, value } = await this.#stream.next();
    if (done) {
      if (this.#size !== undefined && this.#size > this.#end) throw cutOff();
      this.#size = this.#end;
      return false;
    }
    this.#pieces.push(value);
    this.#end += value.length;
    for (let first = this.#start + this.#pieces[0]!.length; first <= needed && this.#end - first >= KEPT; ) {
      this.#pieces.shift();
      this.#start = first;
      first += this.#pieces[0]?.length ?? Number.POSITIVE_INFINITY;
    }
    return true;
  }

  #copy(from: number, to: number): Uint8Array {
    const bytes = new Uint8Array(Math.max(0, to - from));
    let at = this.#start;
    for (const piece of this.#pieces) {
      if (at + piece.length > from && at < to) {
        bytes.set(piece.subarray(Math.max(0, from - at), to - at), Math.max(0, at - from));
      }
      at += piece.length;
    }
    return bytes;
  }
}
