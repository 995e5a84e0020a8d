import type { Hit, LogContext } from '../detection/hit.ts';
import { type ByteSearch, createByteSearch } from '../detection/search/byteSearch.ts';
import { hitsAmong, type LinePart, searchLines } from '../detection/search/searchLines.ts';
import { TablePass } from '../detection/tablePass.ts';
import type { LineWatch, WatchedLine } from '../detection/watch/lineWatch.ts';
import { RECORD_BELOW } from '../formats/eventShapes.ts';
import { NO_FORMATS } from '../formats/formatSet.ts';
import { CR, endBefore, lineEndLength } from '../text/lineEnds.ts';
import { LINES_AROUND } from '../text/nearby.ts';
import { decodeLine } from './encoding.ts';
import { StreamBytes } from './streamBytes.ts';
import { type Around, beginningOf, StreamLines } from './streamLines.ts';

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

/** Is told of a hit. `lines` are its line, numbered from 0, and the lines around it, for as long as the call lasts. */
export type FoundInStream = (hit: FileHit, lines: StreamLines) => void;

/** A line longer than this (bytes) is looked at in windows, so that memory stays bounded. */
const LONGEST_LINE = 1 << 18;
/** How large a window of such a line is: what is found in one is in memory at once, and may be a thousand times as much. */
const WINDOW = 1 << 16;
/** Windows overlap by this much: more than any rule looks back or ahead. */
const OVERLAP = 4096;

/** How much is searched at once, in bytes: enough to be fast, little enough to stay in the cache. */
const PIECE = 1 << 18;

/** What tells one case from another. */
const NEIGHBOURS: Around = { before: LINES_AROUND, behind: LINES_AROUND };

/**
 * A search with room for a scanner, of more than a megabyte: to make one takes longer than to search a small file. Many
 * files can share one, as long as one is scanned after the other and what is known stays the same.
 */
export function createScanSearch(context: Pick<LogContext, 'known' | 'formats'>): ByteSearch {
  return createByteSearch(LONGEST_LINE + PIECE, context);
}

/**
 * Finds codes in a stream of bytes (UTF-8 or Windows-1252). Hand it buffers of any size by `push`, in order, then call
 * `finish`. A hit is told of when as many lines have come behind it as may be asked for, unless those are longer than a
 * quarter of a megabyte together. It keeps such lines only, and of a longer line a window: memory does not grow with the file.
 */
export class ByteScanner {
  /** Of a line that is looked at in windows no part is of a format. */
  readonly #longContext: LogContext;
  readonly #found: FoundInStream;
  readonly #around: Around;
  readonly #search: ByteSearch;
  readonly #lines: StreamLines;
  readonly #pass: TablePass;
  readonly #watch: LineWatch | undefined;
  /** What is among the search's bytes: from `#start` on it is not searched yet, from `#floor` on lines are whole. */
  #floor = 0;
  #start = 0;
  #length = 0;
  /** How much was there when it was searched last. */
  #rest = 0;
  /** Number of the first line that was not searched, from 1. */
  #line = 1;
  /** Where a long line is cut: UTF-16 units of it before the rest, and units at the beginning of the rest already searched. */
  #columnsBefore = 0;
  #searched = 0;
  /** How a long line begins. */
  #beginning: Uint8Array | undefined;

  /**
   * `search` is one of `createScanSearch`, which one scanner after the other may use; `around` says how many lines around a
   * hit are asked for. `watch` looks through the same lines, those that are looked at in windows only for what it wants of parts.
   */
  constructor(
    context: LogContext,
    found: FoundInStream,
    search = createScanSearch(context),
    around = NEIGHBOURS,
    watch?: LineWatch,
  ) {
    this.#watch = watch;
    this.#longContext = { ...context, formats: NO_FORMATS };
    this.#found = found;
    this.#search = search;
    this.#around = around;
    this.#lines = new StreamLines(search, around);
    this.#pass = new TablePass(context);
  }

  push(chunk: Uint8Array): void {
    for (let from = 0; from < chunk.length; ) {
      this.#moveRest();
      const part = chunk.subarray(from, from + this.#rest + PIECE - this.#length);
      this.#search.bytes.set(part, this.#length);
      this.#length += part.length;
      from += part.length;
      if (this.#length - this.#rest >= PIECE) this.#searchPiece();
    }
  }

  /** The end of the file: searches what is left. */
  finish(): void {
    this.#moveRest();
    this.#search.fill(this.#length);
    this.#searchTo(this.#length, this.#length, true);
    this.#length = 0;
    this.#start = 0;
    this.#rest = 0;
  }

  /** Searches the whole lines that have come; what may follow them is not waited for. A line that has not ended yet is left. */
  settle(): void {
    this.#moveRest();
    const { bytes } = this.#search;
    const length = this.#length;
    this.#search.fill(length);
    const whole = length > 0 && bytes[length - 1] === CR ? length - 1 : length;
    const lines = this.#search.lineStart(whole, 0);
    if (lines > 0) this.#searchTo(lines, whole, false);
    this.#rest = length - this.#start;
  }

  /** Brings what is not searched yet to the front, and has the lines before it kept. */
  #moveRest(): void {
    if (this.#start === 0) return;
    if (this.#columnsBefore === 0) this.#lines.keep(this.#floor, this.#start);
    this.#search.bytes.copyWithin(0, this.#start, this.#length);
    this.#length -= this.#start;
    this.#rest = this.#length;
    this.#floor = 0;
    this.#start = 0;
  }

  #searchPiece(): void {
    const { bytes } = this.#search;
    const length = this.#length;
    this.#search.fill(this.#length);
    // A CR at the very end may be half of a CRLF.
    const whole = bytes[length - 1] === CR ? length - 1 : length;
    const lines = this.#search.lineStart(whole, 0);
    let to = lines;
    const behind = Math.max(this.#around.behind, RECORD_BELOW);
    for (let i = 0; i < behind && to > 0; i++) to = this.#search.lineStart(to - endBefore(bytes, to), 0);
    if (length - to > LONGEST_LINE) to = lines;
    if (to > 0 || (lines > 0 && this.#columnsBefore > 0)) this.#searchTo(to, whole, false);
    this.#rest = length - this.#start;
    if (this.#rest > (this.#columnsBefore > 0 ? WINDOW : LONGEST_LINE)) {
      if (this.#start > 0) {
        this.#moveRest();
        this.#search.fill(this.#length);
      }
      this.#searchWindows();
    }
  }

  /** Searches the whole lines before `end`; there is text up to `to`. */
  #searchTo(end: number, to: number, isEnd: boolean): void {
    if (to > 0 && this.#columnsBefore > 0) this.#finishLongLine(to);
    if (this.#start < end) this.#searchLines(end, to, isEnd);
  }

  #searchLines(end: number, to: number, isEnd: boolean): void {
    const from = this.#start;
    const lines = new StreamBytes(this.#search, from, end, to, this.#line, this.#floor, this.#lines);
    const tellWatched = this.#lookFor(from, end, to, isEnd);
    let standsOn = 0;
    searchLines(this.#search, from, end, lines, this.#pass, (hit) => {
      const { line, text: lineText } = lines;
      if (line !== standsOn) {
        tellWatched?.(line - 1);
        standsOn = line;
        this.#stand(line - 1, lines, to, isEnd);
      }
      this.#found({ line, column: hit.start + 1, hit, lineText }, this.#lines);
    });
    tellWatched?.(Number.POSITIVE_INFINITY);
    this.#line = lines.finish();
    this.#start = end;
  }

  /**
   * Looks for watched lines among the same. What it answers tells of those up to one (from 0, included): they and the hits are
   * told in the order of the text.
   */
  #lookFor(from: number, end: number, to: number, isEnd: boolean): ((line: number) => void) | undefined {
    const watch = this.#watch;
    if (!watch) return undefined;
    const found: (WatchedLine & Pick<LinePart, 'begin' | 'end'>)[] = [];
    const cursor = new StreamBytes(this.#search, from, end, to, this.#line, this.#floor, this.#lines);
    watch.look(
      this.#search,
      from,
      end,
      cursor,
      () => cursor.line - 1,
      (one) => found.push({ ...one, begin: cursor.begin, end: cursor.end }),
    );
    let next = 0;
    return (line) => {
      for (; next < found.length && found[next]!.line <= line; next++) {
        const one = found[next]!;
        this.#stand(one.line, one, to, isEnd);
        watch.tell(one, this.#lines);
      }
    };
  }

  #stand(line: number, { text, begin, end }: LinePart, to: number, isEnd: boolean): void {
    this.#lines.stand(line, text, { begin, end, floor: this.#floor, to, isEnd });
  }

  /** The end of a line that is longer than a window has come: searches what is left of it. */
  #finishLongLine(to: number): void {
    const { bytes } = this.#search;
    const end = this.#search.lineEnd(0, to);
    const from = this.#searchAllWindows(end);
    this.#searchWindow(from, end, this.#textOf(from, end));
    this.#columnsBefore = 0;
    this.#searched = 0;
    this.#pass.meet('');
    this.#line++;
    if (this.#beginning) this.#lines.keepBeginning(this.#beginning);
    this.#beginning = undefined;
    this.#start = Math.min(end + lineEndLength(bytes[end], bytes[end + 1]), this.#length);
    this.#floor = this.#start;
  }

  /** Searches an unfinished line that is too long, and keeps of it what has to be seen with what follows. */
  #searchWindows(): void {
    const { bytes } = this.#search;
    this.#beginning ??= beginningOf(bytes.subarray(0, this.#length));
    const at = this.#searchAllWindows(this.#length);
    bytes.copyWithin(0, at, this.#length);
    this.#length -= at;
    this.#rest = this.#length;
  }

  /** Searches the part of a line before `end` window by window; where the rest begins that is smaller than one. */
  #searchAllWindows(end: number): number {
    const { bytes } = this.#search;
    let at = 0;
    while (end - at > WINDOW) {
      // Half a character at the end would make all of it read as another encoding.
      const to = boundary(bytes, at, at + WINDOW);
      const cut = boundary(bytes, at, to - OVERLAP);
      const from = boundary(bytes, at, cut - OVERLAP);
      const text = this.#textOf(at, to);
      // A byte is a unit where it is ASCII or not UTF-8.
      const isByByte = text.length === to - at;
      const units = (begin: number, end: number) => (isByByte ? end - begin : this.#search.units(begin, end));
      this.#searchWindow(at, to, text, units(at, cut));
      this.#columnsBefore += units(at, from);
      this.#searched = units(from, cut);
      at = from;
    }
    return at;
  }

  #textOf(begin: number, end: number): string {
    return decodeLine(this.#search.bytes.subarray(begin, end));
  }

  /** Searches the rest or more of the same line; hits from `before` (UTF-16 units) on are left to the next window. */
  #searchWindow(begin: number, end: number, text: string, before = Number.POSITIVE_INFINITY): void {
    this.#lines.stand(this.#line - 1, text, { begin: 0, end: 0, floor: 0, to: 0, isEnd: false });
    this.#watch?.lookAtPart(text, this.#line - 1, this.#lines);
    for (const hit of hitsAmong(this.#search, { begin, end, text }, this.#longContext)) {
      if (hit.start < this.#searched || hit.start >= before) continue;
      this.#found({ line: this.#line, column: this.#columnsBefore + hit.start + 1, hit, lineText: text }, this.#lines);
    }
  }
}

/** The nearest place at or before `index`, behind `floor`, that cuts neither a UTF-8 sequence nor a word. */
function boundary(bytes: Uint8Array, floor: number, index: number): number {
  for (let i = index; i > index - 512 && i > floor; i--) {
    const byte = bytes[i]!;
    if (byte === 32 || byte === 9 || byte === 44 || byte === 59) return i;
  }
  let i = index;
  while (i > floor && (bytes[i]! & 0xc0) === 0x80) i--;
  return i;
}
