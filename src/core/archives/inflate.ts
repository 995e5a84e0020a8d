import { Inflate } from 'fflate';
import { damaged } from './archiveError.ts';

/** Unpacked bytes are handed on in pieces of at most this size. */
const PIECE = 1 << 20;
/** Packed bytes given to the library at once: deflate makes at most 1032 of one, and it unpacks all that it is given. */
const SMALLEST_STEP = 1 << 10;
const LARGEST_STEP = 1 << 14;
/** What a step should unpack to. */
const AIM = 1 << 18;
/** A stored block is the longest thing that is taken in whole: RFC 1951 3.2.4. */
const LONGEST_WAIT = 2 * (1 << 16) + LARGEST_STEP;

/**
 * What the library knows and does not tell: where its stream ended. `s.f` is set with the last block, `s.l` holds the
 * tables of a block under way, `s.p` counts the bits used of `p`, the bytes not yet used. A test watches over it.
 */
interface InflateState {
  readonly s: { readonly f?: number; readonly l?: unknown; readonly p?: number };
  readonly p: Uint8Array;
}

/** One deflate stream (RFC 1951). It is fed and pulled by turns, so that bytes never pile up. */
export class Inflater {
  readonly #inflate: Inflate;
  readonly #unpacked: Uint8Array[] = [];
  #step = SMALLEST_STEP;
  #waiting = 0;
  #neverPushed = 0;

  constructor() {
    this.#inflate = new Inflate((bytes) => {
      for (let at = 0; at < bytes.length; at += PIECE) this.#unpacked.push(bytes.subarray(at, at + PIECE));
    });
  }

  /** Whether the stream has come to its end. */
  get ended(): boolean {
    const { s } = this.#state;
    return Boolean(s.f) && !s.l;
  }

  /** How many of the bytes that were fed lie behind the end of the stream. */
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
