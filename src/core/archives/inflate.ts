import { damaged } from './archiveError.ts';
import { InflateProgram } from './inflateProgram.ts';

/** What packs like deflate: RFC 1951, or PKWARE's extension of it, which looks back 64 KB. */
export type DeflateKind = 'deflate' | 'deflate64';

/** What `run` of the program answers. */
const FULL = 1;
const ENDED = 2;
const DAMAGED = 3;

/** Packed bytes at once: few at first, for often no more than a stream's beginning is wanted. */
const FIRST_STEP = 1 << 10;
const LARGEST_STEP = 1 << 16;

/**
 * One deflate stream after the other. It is fed and drained by turns, so that bytes never pile up, and tells to the byte
 * where a stream ends. `close` it, so that the next one need not make a memory of its own.
 */
export class Inflater {
  readonly #kind: DeflateKind;
  #program: InflateProgram | undefined;
  #ended = false;
  #neverFed = 0;
  #step = FIRST_STEP;

  constructor(kind: DeflateKind = 'deflate') {
    this.#kind = kind;
    this.restart();
  }

  /** Begins another stream. It may refer to `history`, bytes that were unpacked before it. */
  restart(history?: Uint8Array): void {
    this.#program ??= InflateProgram.take();
    this.#program.begin(this.#kind === 'deflate64', history);
    this.#ended = false;
    this.#neverFed = 0;
    this.#step = FIRST_STEP;
  }

  /** Whether the stream has come to its end. */
  get ended(): boolean {
    return this.#ended;
  }

  /** How many of the bytes that were fed lie beyond the end of the stream. */
  get unused(): number {
    return this.#neverFed + (this.#program?.unused ?? 0);
  }

  /** What `packed` unpacks to, up to the end of the stream, in pieces of less than 1 MB. Throws an `ArchiveError`. */
  *feed(packed: Uint8Array): Generator<Uint8Array> {
    for (let at = 0; at < packed.length && !this.#ended; ) {
      const program = this.#program!;
      at += program.feed(packed.subarray(at, at + this.#step));
      this.#step = Math.min(2 * this.#step, LARGEST_STEP);
      let status = FULL;
      while (status === FULL) {
        status = program.run();
        if (status === DAMAGED) throw damaged('its packed data makes no sense');
        if (status === ENDED) {
          this.#ended = true;
          this.#neverFed = packed.length - at;
        }
        const unpacked = program.takeUnpacked();
        if (unpacked.length > 0) yield unpacked;
      }
    }
  }

  /** It is not used any more. */
  close(): void {
    if (this.#program) InflateProgram.giveBack(this.#program);
    this.#program = undefined;
  }
}
