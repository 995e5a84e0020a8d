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
  const cutter = new LineCutter();
  for await (const bytes of textBytes(chunks, tell)) yield cutter.push(bytes);
  yield cutter.end();
}

/** Cuts text that comes in pieces, as `textBytes` has it, into lines. */
export class LineCutter {
  #rest: Uint8Array = NONE;
  /** The rest belongs to a line of which enough was handed on. */
  #isBehind = false;

  /** The lines that end in this piece, or of which enough has come. */
  push(bytes: Uint8Array): string[] {
    const all = joinBytes([this.#rest, bytes]);
    const end = wholeLines(all);
    let lines: string[] = [];
    if (end > 0) {
      lines = linesIn(all.subarray(0, end));
      if (this.#isBehind) lines.shift();
      this.#isBehind = false;
    }
    const rest = all.slice(end);
    this.#rest = rest;
    if (rest.length <= LONGEST) return lines;
    if (!this.#isBehind) lines.push(decodeLine(rest.subarray(0, cutAt(rest))));
    this.#isBehind = true;
    this.#rest = rest.at(-1) === CR ? rest.slice(-1) : NONE;
    return lines;
  }

  /** The last line, where no line end follows it. */
  end(): string[] {
    const rest = this.#rest;
    if (rest.length === 0 || this.#isBehind) return [];
    return [decodeLine(endsLine(rest.at(-1)) ? rest.subarray(0, -1) : rest)];
  }
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
