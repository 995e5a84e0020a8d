import type { Lines } from '../text/lines.ts';
import type { ByteSearch } from './byteSearch.ts';
import { detectLine, hitsOfLine } from './detectLine.ts';
import { SEARCHED_AT_ONCE } from './detectText.ts';
import type { Hit, LogContext } from './hit.ts';

/** The most bytes that a UTF-16 unit can take as UTF-8. */
const BYTES_A_UNIT = 3;
const LF = 10;

const encoder = new TextEncoder();

/**
 * Finds the codes of some lines from `first` on, the same ones as `detectLine`, in order: of as many lines as are best looked at at
 * once, of one at least. Answers the line to go on with. `search` is that of `createTextSearch`.
 */
export function detectLines(
  lines: Lines,
  first: number,
  context: LogContext,
  found: (line: number, hit: Hit) => void,
  search: ByteSearch,
): number {
  const { bytes } = search;
  // Where each line begins among the bytes. Lines go there one by one: to join them first takes longer than to search them.
  const starts: number[] = [];
  let end = 0;
  let next = first;
  for (; next < lines.lineCount && end < SEARCHED_AT_ONCE; next++) {
    const line = lines.line(next);
    if (end + line.length * BYTES_A_UNIT >= bytes.length) {
      // Even by itself it may be too long.
      if (starts.length > 0) break;
      for (const hit of detectLine(line, context)) found(next, hit);
      return next + 1;
    }
    starts.push(end);
    end += encoder.encodeInto(line, bytes.subarray(end)).written;
    bytes[end++] = LF;
  }
  search.fill(end);
  let index = 0;
  for (let at = search.next(0, end); at >= 0; ) {
    while (index + 1 < starts.length && starts[index + 1]! <= at) index++;
    const start = starts[index]!;
    const behind = starts[index + 1] ?? end;
    const line = lines.line(first + index);
    // Only where each byte is one unit do places in the bytes hold for the text.
    const hits =
      line.length === behind - 1 - start
        ? hitsOfLine(line, at - start, (from, to) => search.next(start + from, start + to) - start, context)
        : detectLine(line, context);
    for (const hit of hits) found(first + index, hit);
    at = search.next(behind, end);
  }
  return next;
}
