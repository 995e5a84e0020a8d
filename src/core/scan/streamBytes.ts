import type { ByteSearch } from '../detection/search/byteSearch.ts';
import { ByteLines } from '../detection/search/searchLines.ts';
import { decodeLine } from './encoding.ts';
import type { StreamLines } from './streamLines.ts';

/** The lines of a stream's bytes: each tells its encoding. */
export class StreamBytes extends ByteLines {
  readonly #bytes: Uint8Array;
  readonly #floor: number;
  readonly #ceiling: number;
  readonly #kept: StreamLines;

  /** Whole lines are among the bytes from `floor` on up to `ceiling`, and before them in `kept`. */
  constructor(
    search: ByteSearch,
    from: number,
    to: number,
    ceiling: number,
    line: number,
    floor: number,
    kept: StreamLines,
  ) {
    super(search, from, to, line);
    this.#ceiling = ceiling;
    this.#bytes = search.bytes;
    this.#floor = floor;
    this.#kept = kept;
  }

  protected override get floor(): number {
    return this.#floor;
  }

  protected override get ceiling(): number {
    return this.#ceiling;
  }

  protected override before(distance: number): string | undefined {
    return this.#kept.kept(distance);
  }

  protected override read(begin: number, end: number): string {
    return decodeLine(this.#bytes.subarray(begin, end));
  }
}
