import { ownText } from '../text/ownText.ts';
import { LINE_STRETCH, stretchStart } from './place.ts';

/**
 * What of a line is looked at around its hits (see `stretchAround`), remembered from hit to hit: a line of a megabyte full
 * of hits is looked at about twice and not once a hit.
 */
export class LineStretch {
  #line: string | undefined;
  #from = -1;
  #stretch = '';

  /** The text around a place of a line. */
  around(line: string, at: number): string {
    if (line.length <= LINE_STRETCH) return line;
    const from = stretchStart(line.length, at);
    if (from !== this.#from || line !== this.#line) {
      this.#line = line;
      this.#from = from;
      // It may be remembered with what came of it.
      this.#stretch = ownText(line.slice(from, from + LINE_STRETCH));
    }
    return this.#stretch;
  }
}
