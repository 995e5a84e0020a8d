import { createByteSearch } from '../detection/search/byteSearch.ts';
import { CR, LF } from '../text/lineEnds.ts';
import { decodeLine } from './encoding.ts';
import { cutBefore, type ExcerptPlace, firstLineOf, LINES_AROUND } from './excerptPlace.ts';
import { textBytes } from './scanner.ts';

/** How much of a line is shown, in UTF-16 units. */
const SHOWN = 4000;
/** The most bytes that a UTF-16 unit can take as UTF-8. */
const BYTES_A_UNIT = 3;

/** Line ends are counted in pieces of so many bytes. */
const PIECE = 1 << 16;

/** The lines around a place of a file. */
export interface Excerpt {
  /** Number of the first line, from 1. */
  readonly firstLine: number;
  readonly lines: readonly string[];
}

/** Reads an excerpt from a file's bytes: counts lines to it, and reads no further. No lines where the file has none there. */
export async function readExcerpt(chunks: AsyncIterable<Uint8Array>, place: ExcerptPlace): Promise<Excerpt> {
  const firstLine = firstLineOf(place);
  const lastLine = place.line + LINES_AROUND;
  const collector = new LineCollector(firstLine, lastLine, (line) =>
    line === place.line ? (place.column + place.length + SHOWN) * BYTES_A_UNIT : SHOWN * 2 * BYTES_A_UNIT,
  );
  for await (const bytes of textBytes(chunks, () => {})) if (!collector.push(bytes)) break;
  const lines = collector.finish().map((bytes, index) => {
    const text = decodeLine(bytes);
    return firstLine + index === place.line ? cut(text, cutBefore(place)) : cut(text, 0);
  });
  return { firstLine, lines };
}

function cut(text: string, from: number): string {
  const shown = text.slice(from, from + SHOWN);
  return `${from > 0 ? '…' : ''}${shown}${from + SHOWN < text.length ? '…' : ''}`;
}

/** Collects the bytes of some lines of a text that comes in pieces, of each line up to a limit. */
class LineCollector {
  readonly #first: number;
  readonly #last: number;
  readonly #limitOf: (line: number) => number;
  readonly #lines: Uint8Array[] = [];
  /** The line come to, from 1, and the pieces that are there of it. */
  #line = 1;
  #pieces: Uint8Array[] = [];
  #length = 0;
  #afterCr = false;
  readonly #search = createByteSearch(PIECE + 1);

  constructor(first: number, last: number, limitOf: (line: number) => number) {
    this.#first = first;
    this.#last = last;
    this.#limitOf = limitOf;
  }

  /** False once all lines are there. */
  push(bytes: Uint8Array): boolean {
    let from = 0;
    if (this.#afterCr && bytes.length > 0) {
      this.#afterCr = false;
      if (bytes[0] === LF) from = 1;
    }
    let i = from;
    if (this.#line < this.#first) {
      i = this.#skipLines(bytes, from);
      from = i;
    }
    for (; i < bytes.length && this.#line <= this.#last; i++) {
      const byte = bytes[i];
      if (byte !== LF && byte !== CR) continue;
      this.#keep(bytes, from, i);
      this.#endLine();
      if (byte === CR) {
        if (i + 1 === bytes.length) this.#afterCr = true;
        else if (bytes[i + 1] === LF) i++;
      }
      from = i + 1;
    }
    if (this.#line > this.#last) return false;
    this.#keep(bytes, from, bytes.length);
    return true;
  }

  /** The lines, the last one too if the text ends without a line end. */
  finish(): Uint8Array[] {
    if (this.#line >= this.#first && this.#line <= this.#last && this.#length > 0) this.#endLine();
    return this.#lines;
  }

  /** Counts line ends up to the first line that is wanted. Where that begins, or the end of the bytes. */
  #skipLines(bytes: Uint8Array, from: number): number {
    const end = bytes.length;
    let i = this.#skipPieces(bytes, from);
    let line = this.#line;
    for (; i < end && line < this.#first; i++) {
      const byte = bytes[i]!;
      if (byte > CR) continue;
      if (byte === LF) line++;
      else if (byte === CR) {
        line++;
        if (i + 1 === end) this.#afterCr = true;
        else if (bytes[i + 1] === LF) i++;
      }
    }
    this.#line = line;
    return i;
  }

  /** Passes by whole pieces that end before the first line that is wanted. Where the next one begins. */
  #skipPieces(bytes: Uint8Array, from: number): number {
    let at = from;
    while (bytes.length - at >= PIECE) {
      // A CR at the end may be half of a CRLF.
      const length = bytes[at + PIECE - 1] === CR ? PIECE - 1 : PIECE;
      const { bytes: room } = this.#search;
      room.set(bytes.subarray(at, at + length));
      room[length] = 0;
      const count = this.#search.lineEnds(0, length);
      if (this.#line + count >= this.#first) break;
      this.#line += count;
      at += length;
    }
    return at;
  }

  #keep(bytes: Uint8Array, from: number, to: number): void {
    if (this.#line < this.#first || to <= from) return;
    const room = this.#limitOf(this.#line) - this.#length;
    if (room <= 0) return;
    const piece = bytes.slice(from, whole(bytes, from, Math.min(to, from + room), to));
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  #endLine(): void {
    const line = new Uint8Array(this.#length);
    let at = 0;
    for (const piece of this.#pieces) {
      line.set(piece, at);
      at += piece.length;
    }
    this.#lines.push(line);
    this.#pieces = [];
    this.#length = 0;
    this.#line++;
  }
}

/** The nearest place at or before `end` that cuts no UTF-8 sequence; `limit` is where the bytes end by themselves. */
function whole(bytes: Uint8Array, from: number, end: number, limit: number): number {
  if (end >= limit) return end;
  let i = end;
  while (i > from && i > end - 4 && (bytes[i]! & 0xc0) === 0x80) i--;
  return i;
}
