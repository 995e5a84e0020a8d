import { isBeyondAscii, nextCandidate, UNIT_PAD, type Units } from '../detection/candidate.ts';
import { detectLine, hitsOfLine } from '../detection/detectLine.ts';
import type { DetectionContext, Hit } from '../detection/hit.ts';
import { createLineDecoder } from './encoding.ts';

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

/** A line longer than this (bytes) is looked at in windows of this size, so that memory stays bounded. */
const WINDOW = 1 << 20;
/** Windows overlap by this much: more than any rule looks back or ahead. */
const OVERLAP = 4096;

/**
 * Finds codes in a stream of bytes (UTF-8 or Windows-1252). Hand it buffers of any size by `push`, in order, then call
 * `finish`. It keeps the unfinished line only, and of a longer one a window: memory does not grow with the file.
 */
export class ByteScanner {
  readonly #context: DetectionContext;
  readonly #found: (hit: FileHit) => void;
  readonly #decode = createLineDecoder();
  /** Number of the line that `#rest` belongs to, from 1. */
  #line = 1;
  #rest: Uint8Array = new Uint8Array(0);
  /** Where a long line is cut: UTF-16 units of it before `#rest`, and units at the beginning of `#rest` already searched. */
  #columnsBefore = 0;
  #searched = 0;

  constructor(context: DetectionContext, found: (hit: FileHit) => void) {
    this.#context = context;
    this.#found = found;
  }

  push(chunk: Uint8Array): void {
    const { units, bytes } = padded(this.#rest, chunk);
    const end = endOfLines(bytes);
    this.#searchTo(units, bytes, end);
    this.#keep(bytes.slice(end));
  }

  /** The end of the file: searches what is left. */
  finish(): void {
    const { units, bytes } = padded(this.#rest, new Uint8Array(0));
    this.#rest = bytes.slice(0, 0);
    this.#searchTo(units, bytes, bytes.length);
  }

  #searchTo(units: Units, bytes: Uint8Array, end: number): void {
    const from = end > 0 && this.#columnsBefore > 0 ? this.#finishLongLine(bytes) : 0;
    if (from < end) this.#searchLines(units, bytes, from, end);
  }

  /** Searches the whole lines from `from` to `end`. */
  #searchLines(units: Units, bytes: Uint8Array, from: number, end: number): void {
    const lines = new ByteLines(bytes, from, end);
    for (let at = nextCandidate(units, from, end); at >= 0; at = nextCandidate(units, lines.end, end)) {
      lines.advanceTo(at);
      const line = bytes.subarray(lines.start, lines.end);
      const text = this.#decode(line);
      // Only where each byte is one unit of the text do places in the bytes hold for the text.
      const hits =
        text.length === line.length && !isBeyondAscii(line)
          ? hitsOfLine(text, { units, base: lines.start, from: at - lines.start }, this.#context)
          : detectLine(text, this.#context);
      for (const hit of hits)
        this.#found({ line: this.#line + lines.number, column: hit.start + 1, hit, lineText: text });
    }
    lines.advanceTo(end - 1);
    this.#line += lines.number + 1;
  }

  /** The end of a line that is longer than a window has come: searches what is left of it. Where the next line begins. */
  #finishLongLine(bytes: Uint8Array): number {
    const lines = new ByteLines(bytes, 0, bytes.length);
    this.#searchLine(bytes.subarray(0, lines.end));
    this.#columnsBefore = 0;
    this.#searched = 0;
    this.#line++;
    return lines.next;
  }

  /** Keeps an unfinished line; of one longer than the window, what the next window has to see again. */
  #keep(rest: Uint8Array): void {
    this.#rest = rest;
    if (rest.length <= WINDOW) return;
    const cut = boundary(rest, rest.length - OVERLAP);
    const from = boundary(rest, cut - OVERLAP);
    // Half a character at the end would make all of it read as another encoding.
    const whole = rest.subarray(0, boundary(rest, rest.length - 4));
    this.#searchLine(whole, this.#decode(rest.subarray(0, cut)).length);
    this.#columnsBefore += this.#decode(rest.subarray(0, from)).length;
    this.#searched = this.#decode(rest.subarray(from, cut)).length;
    this.#rest = rest.slice(from);
  }

  /** Searches `#rest` or more of the same line; hits from `before` (UTF-16 units) on are left to the next window. */
  #searchLine(bytes: Uint8Array, before = Number.POSITIVE_INFINITY): void {
    const text = this.#decode(bytes);
    for (const hit of detectLine(text, this.#context)) {
      if (hit.start < this.#searched || hit.start >= before) continue;
      this.#found({ line: this.#line, column: this.#columnsBefore + hit.start + 1, hit, lineText: text });
    }
  }
}

/** `first` and `second` behind each other, with the zeros around them that the search for candidates looks at. */
function padded(first: Uint8Array, second: Uint8Array): { units: Units; bytes: Uint8Array } {
  const length = first.length + second.length;
  const units = new Uint8Array(length + 2 * UNIT_PAD) as Units;
  units.set(first, UNIT_PAD);
  units.set(second, UNIT_PAD + first.length);
  return { units, bytes: units.subarray(UNIT_PAD, UNIT_PAD + length) };
}

/** Behind the last line end that is surely whole (a CR at the very end may be half of a CRLF); 0 if there is none. */
function endOfLines(bytes: Uint8Array): number {
  return Math.max(bytes.lastIndexOf(10), bytes.subarray(0, -1).lastIndexOf(13)) + 1;
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

/** Walks the lines of a buffer forwards; LF, CRLF and a lone CR end a line. */
class ByteLines {
  /** From 0; the line's first byte, and the byte behind its last one. */
  number = 0;
  start: number;
  end = -1;
  readonly #bytes: Uint8Array;
  readonly #limit: number;
  #lf = -2;
  #cr = -2;

  constructor(bytes: Uint8Array, start: number, limit: number) {
    this.#bytes = bytes;
    this.#limit = limit;
    this.start = start;
    this.#findEnd();
  }

  /** Where the next line begins. */
  get next(): number {
    return Math.min(this.end + (this.#cr === this.end && this.#lf === this.end + 1 ? 2 : 1), this.#limit);
  }

  /** Moves on to the line that holds `index`. */
  advanceTo(index: number): void {
    for (let next = this.next; next <= index; next = this.next) {
      this.start = next;
      this.number++;
      this.#findEnd();
    }
  }

  #findEnd(): void {
    if (this.#lf < this.start) this.#lf = this.#find(10);
    if (this.#cr < this.start) this.#cr = this.#find(13);
    this.end = Math.min(this.#lf, this.#cr, this.#limit);
  }

  #find(byte: number): number {
    const at = this.#bytes.indexOf(byte, this.start);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  }
}
