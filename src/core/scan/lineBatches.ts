import { joinBytes } from '../text/joinBytes.ts';
import { CR, endsLine, LF, splitLines } from '../text/lineEnds.ts';
import { decodeLine } from './encoding.ts';
import { type TellEncoding, textBytes } from './scanner.ts';

/** Of a longer line only so much is handed on, in bytes, so that memory stays bounded. */
const LONGEST = 1 << 20;
const NONE = new Uint8Array(0);

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The lines of a file's bytes, whatever their encoding, as many at a time as came together. A binary file has none; `tell`
 * gets the encoding. Of a line beyond a megabyte only the beginning comes.
 */
export async function* lineBatches(
  chunks: AsyncIterable<Uint8Array>,
  tell: TellEncoding = () => {},
): AsyncGenerator<string[]> {
  let rest: Uint8Array = NONE;
  // The rest belongs to a line of which enough was handed on.
  let isBehind = false;
  for await (const bytes of textBytes(chunks, tell)) {
    const all = joinBytes([rest, bytes]);
    const end = wholeLines(all);
    if (end > 0) {
      const lines = linesIn(all.subarray(0, end));
      yield isBehind ? lines.slice(1) : lines;
      isBehind = false;
    }
    rest = all.slice(end);
    if (rest.length <= LONGEST) continue;
    if (!isBehind) yield [decodeLine(rest.subarray(0, cutAt(rest)))];
    isBehind = true;
    rest = rest.at(-1) === CR ? rest.slice(-1) : NONE;
  }
  if (rest.length > 0 && !isBehind) yield [decodeLine(endsLine(rest.at(-1)) ? rest.subarray(0, -1) : rest)];
}

/** Where the last line ends that is here as a whole; 0 where there is none. */
function wholeLines(bytes: Uint8Array): number {
  // A CR at the very end may be half of a line end.
  let at = bytes.length - 1;
  if (bytes[at] === CR) at--;
  while (at >= 0 && bytes[at] !== LF && bytes[at] !== CR) at--;
  return at + 1;
}

function linesIn(bytes: Uint8Array): string[] {
  try {
    return splitLines(utf8.decode(bytes)).slice(0, -1);
  } catch {
    // Each line tells its own encoding.
    const lines: string[] = [];
    for (let from = 0; from < bytes.length; ) {
      let to = from;
      while (!endsLine(bytes[to])) to++;
      lines.push(decodeLine(bytes.subarray(from, to)));
      from = to + (bytes[to] === CR && bytes[to + 1] === LF ? 2 : 1);
    }
    return lines;
  }
}

/** Where a long line is cut, between two characters. */
function cutAt(bytes: Uint8Array): number {
  let at = LONGEST;
  while (at > LONGEST - 4 && (bytes[at]! & 0xc0) === 0x80) at--;
  return at;
}
