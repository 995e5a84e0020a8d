import { ownText } from '../text/ownText.ts';

/**
 * What of a line is looked at around its hits: all of an ordinary line; of a longer one a stretch, the same for hits that
 * stand near each other, so that a line of a megabyte full of hits is looked at about twice and not once a hit.
 */
export class LineStretch {
  readonly #length: number;
  #line: string | undefined;
  #from = -1;
  #stretch = '';

  /** `length`: how long a stretch is, in UTF-16 units; it reaches a quarter of that at least to each side of a hit. */
  constructor(length: number) {
    this.#length = length;
  }

  /** The text around a place of a line. */
  around(line: string, at: number): string {
    if (line.length <= this.#length) return line;
    const step = this.#length / 2;
    const from = Math.max(0, Math.floor(at / step) * step - step / 2);
    if (from !== this.#from || line !== this.#line) {
      this.#line = line;
      this.#from = from;
      // It may be remembered with what came of it.
      this.#stretch = ownText(line.slice(from, from + this.#length));
    }
    return this.#stretch;
  }
}
