import { type ByteSearch, createByteSearch } from './byteSearch.ts';
import { detectLine, hitsOfLine } from './detectLine.ts';
import type { Hit, LogContext } from './hit.ts';

/** A hit in a text of several lines. `start` and `end` are UTF-16 units within its line. */
export interface LineHit extends Hit {
  /** From 0, as the editor counts: LF, CRLF and a lone CR end a line. */
  readonly line: number;
  /** Where the line begins in the text, in UTF-16 units. */
  readonly lineStart: number;
}

/** How much of a text is looked at at once, in UTF-16 units: enough to be fast, little enough to stay in the cache. */
export const SEARCHED_AT_ONCE = 1 << 17;

/** The most bytes that a UTF-16 unit can take as UTF-8. */
const BYTES_A_UNIT = 3;

/** A search that many calls of `detectText` can share, one after the other: making one costs more than a short text. */
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
  let line = 0;
  for (let from = 0; from < text.length; ) {
    const to = endOfChunk(text, from);
    if (to < 0) {
      // A line longer than a chunk is one of its own.
      const end = endOfLine(text, from);
      for (const hit of detectLine(text.slice(from, end), context)) found({ ...hit, line, lineStart: from });
      from = end + (text.startsWith('\r\n', end) ? 2 : 1);
      line++;
      continue;
    }
    const { written } = encoder.encodeInto(text.slice(from, to), search.bytes);
    search.fill(written);
    const isAscii = written === to - from;
    const units = (start: number, end: number) => (isAscii ? end - start : search.units(start, end));
    // The last line looked at: its first byte, and its first unit in the text.
    let start = 0;
    let lineStart = from;
    for (let at = search.next(0, written); at >= 0; ) {
      const begin = search.lineStart(at, start);
      line += search.lineEnds(start, begin);
      lineStart += units(start, begin);
      start = begin;
      const end = search.lineEnd(at, written);
      const length = units(start, end);
      const content = text.slice(lineStart, lineStart + length);
      const hits =
        length === end - start
          ? hitsOfLine(content, at - start, (i, limit) => search.next(begin + i, begin + limit) - begin, context)
          : detectLine(content, context);
      for (const hit of hits) found({ ...hit, line, lineStart });
      at = search.next(end, written);
    }
    line += search.lineEnds(start, written);
    from = to;
  }
}

/** A chunk ends behind a line end, so that no line is cut; -1 where a line is longer than a chunk. */
function endOfChunk(text: string, from: number): number {
  if (text.length - from <= SEARCHED_AT_ONCE) return text.length;
  const chunk = text.slice(from, from + SEARCHED_AT_ONCE);
  const lf = chunk.lastIndexOf('\n');
  if (lf >= 0) return from + lf + 1;
  // A CR at the very end may be half of a CRLF.
  const cr = chunk.lastIndexOf('\r', SEARCHED_AT_ONCE - 2);
  return cr < 0 ? -1 : from + cr + 1;
}

function endOfLine(text: string, from: number): number {
  const lineEnd = /[\r\n]/g;
  lineEnd.lastIndex = from;
  return lineEnd.exec(text)?.index ?? text.length;
}
