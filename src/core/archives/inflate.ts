import { Inflate } from 'fflate';
import { damaged } from './archiveError.ts';

/** Unpacked bytes are handed on in pieces of at most this size. */
const PIECE = 1 << 20;
/**
 * Packed bytes given to the library at once: deflate makes at most 1032 bytes of one, and the library unpacks all it
 * gets.
 */
const SMALLEST_STEP = 1 << 10;
const LARGEST_STEP = 1 << 14;
/** How many bytes a step should unpack to. */
const AIM = 1 << 18;
/** A stored block is the longest thing that must be read as a whole: RFC 1951 3.2.4. */
const LONGEST_WAIT = 2 * (1 << 16) + LARGEST_STEP;

/** How much room the library wants after the 32 KB that it looks back on: with less it makes a new buffer. */
const ROOM = (1 << 15) + (1 << 17);

/**
 * What the library knows but does not say: where its stream ended. `s.f` is set with the last block, `s.l` holds the
 * tables of a block under way, `s.p` counts the bits used of `p`, the bytes not yet used; `s.b` counts what is unpacked
 * in `o`. A test guards these names.
 */
interface InflateState {
  s: { readonly i: number; readonly b: number; readonly f?: number; readonly l?: unknown; readonly p?: number };
  p: Uint8Array;
  o: Uint8Array;
}

/** One deflate stream (RFC 1951) after the other. It is fed and drained by turns, so that bytes never pile up. */
export class Inflater {
  readonly #inflate: Inflate;
  readonly #unpacked: Uint8Array[] = [];
  readonly #room = new Uint8Array(ROOM);
  #step = SMALLEST_STEP;
  #waiting = 0;
  #neverPushed = 0;

  constructor() {
    this.#inflate = new Inflate((bytes) => {
      for (let at = 0; at < bytes.length; at += PIECE) this.#unpacked.push(bytes.subarray(at, at + PIECE));
    });
    this.restart();
  }

  /**
   * Begins another stream with the same buffers: a file of thousands of tiny streams would else spend its time on new
   * ones.
   */
  restart(): void {
    const state = this.#state;
    state.s = { i: 0, b: 0 };
    state.p = new Uint8Array(0);
    state.o = this.#room;
    this.#step = SMALLEST_STEP;
    this.#waiting = 0;
    this.#neverPushed = 0;
  }

  /** Whether the stream has come to its end. */
  get ended(): boolean {
    const { s } = this.#state;
    return Boolean(s.f) && !s.l;
  }

  /** How many of the bytes that were fed lie beyond the end of the stream. */
  get unused(): number {
    const { s, p } = this.#state;
    return p.length - Math.ceil((s.p ?? 0) / 8) + this.#neverPushed;
  }

  /** What `packed` unpacks to, up to the end of the stream. Throws an `ArchiveError`. */
  *feed(packed: Uint8Array): Generator<Uint8Array> {
    for (let at = 0; at < packed.length; ) {
      const step = packed.subarray(at, at + this.#step);
      at += step.length;
      this.#push(step);
      let made = 0;
      for (const piece of this.#unpacked.splice(0)) {
        made += piece.length;
        yield piece;
      }
      if (this.ended) {
        this.#neverPushed = packed.length - at;
        return;
      }
      this.#waiting = made > 0 ? 0 : this.#waiting + step.length;
      if (this.#waiting > LONGEST_WAIT) throw damaged('its packed data makes no sense');
      this.#step = Math.max(SMALLEST_STEP, Math.min(LARGEST_STEP, (AIM * step.length) / Math.max(made, 1)) | 0);
    }
  }

  get #state(): InflateState {
    return this.#inflate as unknown as InflateState;
  }

  #push(packed: Uint8Array): void {
    try {
      this.#inflate.push(packed);
    } catch {
      throw damaged('its packed data makes no sense');
    }
  }
}
