import { type ByteSearch, createByteSearch } from '../detection/byteSearch.ts';
import { isBeyondAscii } from '../detection/candidate.ts';
import { detectLine, hitsOfLine } from '../detection/detectLine.ts';
import type { Hit, LogContext } from '../detection/hit.ts';
import { decodeLine } from './encoding.ts';

/** A hit in a file. */
export interface FileHit {
  /** From 1. */
  readonly line: number;
  /** UTF-16 units from 1. */
  readonly column: number;
  readonly hit: Hit;
  /** The text of its line, or of a window of it where the line is longer than a window. */
  readonly lineText: string;
}

const LF = 10;
const CR = 13;

/** A line longer than this (bytes) is looked at in windows, so that memory stays bounded. */
const LONGEST_LINE = 1 << 18;
/** How large a window of such a line is: what is found in one is in memory at once, and may be a thousand times as much. */
const WINDOW = 1 << 16;
/** Windows overlap by this much: more than any rule looks back or ahead. */
const OVERLAP = 4096;

/** How much is searched at once, in bytes: enough to be fast, little enough to stay in the cache. */
const PIECE = 1 << 18;

/**
 * A search with room for a scanner, of more than a megabyte: to make one takes longer than to search a small file. Many
 * files can share one, as long as one is scanned after the other and what is known stays the same.
 */
export function createScanSearch(context: Pick<LogContext, 'known'>): ByteSearch {
  return createByteSearch(LONGEST_LINE + PIECE, context);
}

/**
 * Finds codes in a stream of bytes (UTF-8 or Windows-1252). Hand it buffers of any size by `push`, in order, then call
 * `finish`. It keeps the unfinished line only, and of a longer one a window: memory does not grow with the file.
 */
export class ByteScanner {
  readonly #context: LogContext;
  readonly #found: (hit: FileHit) => void;
  /** Holds the unfinished line (`#rest` bytes of it), and what is pushed behind it. */
  readonly #search: ByteSearch;
  #rest = 0;
  /** Number of the unfinished line, from 1. */
  #line = 1;
  /** Where a long line is cut: UTF-16 units of it before the rest, and units at the beginning of the rest already searched. */
  #columnsBefore = 0;
  #searched = 0;

  /** `search` is one of `createScanSearch`, which one scanner after the other may use. */
  constructor(context: LogContext, found: (hit: FileHit) => void, search = createScanSearch(context)) {
    this.#context = context;
    this.#found = found;
    this.#search = search;
  }

  push(chunk: Uint8Array): void {
    for (let from = 0; from < chunk.length; from += PIECE) this.#pushPiece(chunk.subarray(from, from + PIECE));
  }

  #pushPiece(piece: Uint8Array): void {
    const { bytes } = this.#search;
    const length = this.#rest + piece.length;
    bytes.set(piece, this.#rest);
    this.#search.fill(length);
    // A CR at the very end may be half of a CRLF. The rest holds no line end but such a one.
    const whole = bytes[length - 1] === CR ? length - 1 : length;
    const floor = Math.max(this.#rest - 1, 0);
    const end = this.#search.lineStart(whole, floor);
    // Nothing before the floor ends a line.
    const lines = end > floor || endsLine(bytes[end - 1]) ? end : 0;
    this.#searchTo(lines);
    bytes.copyWithin(0, lines, length);
    this.#rest = length - lines;
    if (this.#rest > (this.#columnsBefore > 0 ? WINDOW : LONGEST_LINE)) this.#searchWindows();
  }

  /** The end of the file: searches what is left. */
  finish(): void {
    const length = this.#rest;
    this.#search.fill(length);
    this.#rest = 0;
    this.#searchTo(length);
  }

  #searchTo(end: number): void {
    const from = end > 0 && this.#columnsBefore > 0 ? this.#finishLongLine(end) : 0;
    if (from < end) this.#searchLines(from, end);
  }

  /** Searches the whole lines from `from` to `to`. */
  #searchLines(from: number, to: number): void {
    const search = this.#search;
    let start = from;
    for (let at = search.next(from, to); at >= 0; ) {
      const begin = search.lineStart(at, start);
      this.#line += search.lineEnds(start, begin);
      start = begin;
      const end = search.lineEnd(at, to);
      const line = search.bytes.subarray(begin, end);
      const text = decodeLine(line);
      // Only where each byte is one unit of the text do places in the bytes hold for the text.
      const hits =
        text.length === line.length && !isBeyondAscii(line)
          ? hitsOfLine(text, at - begin, (i, limit) => search.next(begin + i, begin + limit) - begin, this.#context)
          : detectLine(text, this.#context);
      for (const hit of hits) this.#found({ line: this.#line, column: hit.start + 1, hit, lineText: text });
      at = search.next(end, to);
    }
    this.#line += search.lineEnds(start, to);
  }

  /** The end of a line that is longer than a window has come: searches what is left of it. Where the next line begins. */
  #finishLongLine(to: number): number {
    const { bytes } = this.#search;
    const end = this.#search.lineEnd(0, to);
    const line = bytes.subarray(0, end);
    this.#searchLine(line.subarray(this.#searchAllWindows(line)));
    this.#columnsBefore = 0;
    this.#searched = 0;
    this.#line++;
    return Math.min(end + (bytes[end] === CR && bytes[end + 1] === LF ? 2 : 1), to);
  }

  /** Searches an unfinished line that is too long, and keeps of it what has to be seen with what follows. */
  #searchWindows(): void {
    const { bytes } = this.#search;
    const at = this.#searchAllWindows(bytes.subarray(0, this.#rest));
    bytes.copyWithin(0, at, this.#rest);
    this.#rest -= at;
  }

  /** Searches a part of a line window by window; where the rest begins that is smaller than one. */
  #searchAllWindows(part: Uint8Array): number {
    let at = 0;
    while (part.length - at > WINDOW) {
      const rest = part.subarray(at);
      // Half a character at the end would make all of it read as another encoding.
      const window = rest.subarray(0, boundary(rest, WINDOW));
      const cut = boundary(window, window.length - OVERLAP);
      const from = boundary(window, cut - OVERLAP);
      this.#searchLine(window, decodeLine(window.subarray(0, cut)).length);
      this.#columnsBefore += decodeLine(window.subarray(0, from)).length;
      this.#searched = decodeLine(window.subarray(from, cut)).length;
      at += from;
    }
    return at;
  }

  /** Searches the rest or more of the same line; hits from `before` (UTF-16 units) on are left to the next window. */
  #searchLine(bytes: Uint8Array, before = Number.POSITIVE_INFINITY): void {
    const text = decodeLine(bytes);
    for (const hit of detectLine(text, this.#context)) {
      if (hit.start < this.#searched || hit.start >= before) continue;
      this.#found({ line: this.#line, column: this.#columnsBefore + hit.start + 1, hit, lineText: text });
    }
  }
}

function endsLine(byte: number | undefined): boolean {
  return byte === LF || byte === CR;
}

/** The nearest place at or before `index` that cuts neither a UTF-8 sequence nor a word. */
function boundary(bytes: Uint8Array, index: number): number {
  for (let i = index; i > index - 512 && i > 0; i--) {
    const byte = bytes[i]!;
    if (byte === 32 || byte === 9 || byte === 44 || byte === 59) return i;
  }
  let i = index;
  while (i > 0 && (bytes[i]! & 0xc0) === 0x80) i--;
  return i;
}
