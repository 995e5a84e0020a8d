import { endOfLine, lineBefore, lineBehind, lineEndLength } from '../text/lineEnds.ts';
import type { Hit, LogContext } from './hit.ts';
import { detectLine } from './rules/detectLine.ts';
import { type ByteSearch, createByteSearch } from './search/byteSearch.ts';
import { ByteLines, searchLines } from './search/searchLines.ts';
import { TablePass } from './tablePass.ts';

/** A hit in a text of several lines. `start` and `end` are UTF-16 units within its line. */
export interface LineHit extends Hit {
  /** From 0, as the editor counts: LF, CRLF and a lone CR end a line. */
  readonly line: number;
  /** Where the line begins in the text, in UTF-16 units. */
  readonly lineStart: number;
}

/** How much of a text is searched at once, in UTF-16 units: enough to be fast, little enough to stay in the cache. */
export const SEARCHED_AT_ONCE = 1 << 17;

/** The most bytes that a UTF-16 unit can take as UTF-8. */
export const BYTES_A_UNIT = 3;

/**
 * A search that many calls of `detectText` can share, one after the other: making it costs more than searching a short
 * text.
 */
export function createTextSearch(context: LogContext): ByteSearch {
  return createByteSearch(SEARCHED_AT_ONCE * BYTES_A_UNIT, context);
}

/** Finds the codes of a whole text in one pass, in order; the same ones that `detectLine` finds line by line. */
export function detectText(
  text: string,
  context: LogContext,
  found: (hit: LineHit) => void,
  search = createByteSearch(Math.min(text.length, SEARCHED_AT_ONCE) * BYTES_A_UNIT, context),
): void {
  const encoder = new TextEncoder();
  const pass = new TablePass(context);
  let line = 0;
  for (let from = 0; from < text.length; ) {
    const to = endOfChunk(text, from);
    if (to < 0) {
      // A line longer than a chunk is one of its own.
      const end = endOfLine(text, from);
      pass.meet(text.slice(from, end));
      const start = from;
      const above = (distance: number) => lineBefore(text, start, distance);
      const below = (distance: number) => lineBehind(text, end, distance);
      for (const hit of detectLine(text.slice(from, end), { ...pass.context, above, below }))
        found({ ...hit, line, lineStart: from });
      from = end + Math.max(1, lineEndLength(text.charCodeAt(end), text.charCodeAt(end + 1)));
      line++;
      continue;
    }
    const { written } = encoder.encodeInto(text.slice(from, to), search.bytes);
    search.fill(written);
    const lines = new TextLines(search, text, from, to, written, line);
    searchLines(search, 0, written, lines, pass, (hit) =>
      found({ ...hit, line: lines.line, lineStart: lines.lineStart }),
    );
    line = lines.finish();
    from = to;
  }
}

/** The lines of a part of a text that is also there as bytes. */
class TextLines extends ByteLines {
  /** Where the line begins in the text, in UTF-16 units. */
  lineStart: number;
  readonly #source: string;
  readonly #units: (from: number, to: number) => number;

  constructor(search: ByteSearch, source: string, from: number, to: number, bytes: number, line: number) {
    super(search, 0, bytes, line);
    this.#source = source;
    this.lineStart = from;
    const isAscii = bytes === to - from;
    this.#units = (start, end) => (isAscii ? end - start : search.units(start, end));
  }

  override above(distance: number): string | undefined {
    return lineBefore(this.#source, this.lineStart, distance);
  }

  override below(distance: number): string | undefined {
    return lineBehind(this.#source, this.lineStart, distance);
  }

  protected override read(begin: number, end: number): string {
    return this.#source.slice(this.lineStart, this.lineStart + this.#units(begin, end));
  }

  protected override moved(from: number, to: number): void {
    this.lineStart += this.#units(from, to);
  }
}

/** A chunk ends after a line end, so that no line is cut; -1 where a line is longer than a chunk. */
function endOfChunk(text: string, from: number): number {
  if (text.length - from <= SEARCHED_AT_ONCE) return text.length;
  const chunk = text.slice(from, from + SEARCHED_AT_ONCE);
  const lf = chunk.lastIndexOf('\n');
  if (lf >= 0) return from + lf + 1;
  // A CR at the very end may be half of a CRLF.
  const cr = chunk.lastIndexOf('\r', SEARCHED_AT_ONCE - 2);
  return cr < 0 ? -1 : from + cr + 1;
}
