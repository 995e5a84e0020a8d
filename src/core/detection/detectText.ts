import { nextCandidate, unitsOf } from './candidate.ts';
import { hitsOfLine } from './detectLine.ts';
import type { DetectionContext, Hit } from './hit.ts';

/** A hit in a text of several lines. `start` and `end` are UTF-16 units within its line. */
export interface LineHit extends Hit {
  /** From 0, as the editor counts: LF, CRLF and a lone CR end a line. */
  readonly line: number;
  /** Where the line begins in the text, in UTF-16 units. */
  readonly lineStart: number;
}

/** How much of a text is looked at at once, in UTF-16 units: enough to be fast, little enough to stay in the cache. */
const CHUNK = 1 << 18;

/** Finds the codes of a whole text in one pass, in order; the same ones that `detectLine` finds line by line. */
export function detectText(text: string, context: DetectionContext, found: (hit: LineHit) => void): void {
  const lines = new LineWalker(text);
  for (let from = 0; from < text.length; ) {
    const to = endOfChunk(text, from);
    const units = unitsOf(text, from, to);
    let at = nextCandidate(units, 0, to - from, context.deliberate);
    while (at >= 0) {
      lines.advanceTo(from + at);
      const { start, end, number } = lines;
      const place = { units, base: start - from, from: from + at - start };
      for (const hit of hitsOfLine(text.slice(start, end), place, context))
        found({ ...hit, line: number, lineStart: start });
      at = nextCandidate(units, end - from, to - from, context.deliberate);
    }
    from = to;
  }
}

/** A chunk ends behind a line end, so that no line is cut; a line longer than a chunk is one of its own. */
function endOfChunk(text: string, from: number): number {
  if (text.length - from <= CHUNK) return text.length;
  const lf = text.lastIndexOf('\n', from + CHUNK);
  if (lf > from) return lf + 1;
  const next = text.indexOf('\n', from + CHUNK);
  return next < 0 ? text.length : next + 1;
}

/** Walks the lines of a text forwards. */
class LineWalker {
  /** The line's number from 0, its first unit, and the unit behind its last one (the line end itself is not in it). */
  number = 0;
  start = 0;
  end = -1;
  readonly #text: string;
  #lf = -2;
  #cr = -2;

  constructor(text: string) {
    this.#text = text;
    this.#findEnd();
  }

  /** Moves on to the line that holds `index`. */
  advanceTo(index: number): void {
    while (this.end < index) {
      // CRLF ends one line, not two.
      this.start = this.end + (this.#cr === this.end && this.#lf === this.end + 1 ? 2 : 1);
      this.number++;
      this.#findEnd();
    }
  }

  /** Each kind of line end is searched for only when the walk has passed the last one found. */
  #findEnd(): void {
    if (this.#lf < this.start) this.#lf = this.#next('\n');
    if (this.#cr < this.start) this.#cr = this.#next('\r');
    this.end = Math.min(this.#lf, this.#cr, this.#text.length);
  }

  #next(lineEnd: string): number {
    const at = this.#text.indexOf(lineEnd, this.start);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  }
}
