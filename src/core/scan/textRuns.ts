import { joinBytes } from '../text/joinBytes.ts';
import { CR, LF } from '../text/lineEnds.ts';
import { isUtf8 } from './ansi/utf8.ts';
import { isAlphabetic, isAnsiText, isControl } from './narrowText.ts';

/** A part of a text that is read in one way; `bytes` is UTF-8 or Windows-1252. */
export interface Run {
  readonly kind: RunKind;
  readonly bytes: Uint8Array;
  /** Where it begins in what was pushed last. */
  readonly from: number;
  /** Whether it goes on in what is pushed next. */
  readonly goesOn: boolean;
}

export type RunKind = 'bytes' | WideKind;
type WideKind = 'utf-16le' | 'utf-16be';

/** So many ASCII characters with a zero each, side by side, are UTF-16: no other text has that. */
const PROOF = 4;
/** The same of letters of an alphabet, one of them ASCII. */
const LETTERS = 6;
/** So many bytes without a zero that are UTF-8 are no UTF-16: that would be all ideographs, of which few look like it. */
const NARROW = 64;
/** How far before its first ASCII characters UTF-16 may begin, in bytes. */
const BACK = 512;

/**
 * Splits a stream of bytes into runs of one encoding each: programs append UTF-16 to logs in UTF-8, and the other way round. A
 * text in one encoding is one run. Push pieces in order, the last one with `last`.
 */
export class TextRuns {
  #kind: RunKind;
  #held: Uint8Array = new Uint8Array(0);
  /** Whether a line begins with the held bytes. */
  #isLineStart = true;

  /** `kind`: how the text begins, where that is known. */
  constructor(kind: RunKind = 'bytes') {
    this.#kind = kind;
  }

  /** Whether nothing waits for more: what has no zero would be one run of `bytes`. */
  get isIdle(): boolean {
    return this.#kind === 'bytes' && this.#held.length === 0;
  }

  push(chunk: Uint8Array, last: boolean): Run[] {
    if (this.isIdle && chunk.indexOf(0) < 0) {
      return chunk.length === 0 ? [] : [{ kind: 'bytes', bytes: chunk, from: 0, goesOn: !last }];
    }
    const bytes = joinBytes([this.#held, chunk]);
    const runs: Run[] = [];
    let from = 0;
    let refused = -1;
    for (;;) {
      const kind = this.#kind;
      const isLineStart = (at: number) => (at === 0 ? this.#isLineStart : isBehindLineEnd(bytes, at));
      const { end, next } =
        kind === 'bytes' ? endOfBytes(bytes, from, last) : endOfWide(bytes, from, last, kind, isLineStart);
      const goesOn = next === undefined && !last;
      // An end without bytes is told too: what was read of the run before may wait for it.
      if (end > from || !goesOn) runs.push({ kind, bytes: bytes.subarray(from, end), from, goesOn });
      const isRefused = next !== undefined && end === from;
      from = end;
      if (next === undefined) break;
      this.#kind = next;
      if (isRefused && refused === from) {
        // Whatever bytes both refuse, this comes to an end.
        runs.push({ kind: 'bytes', bytes: bytes.subarray(from, from + 1), from, goesOn: false });
        this.#kind = 'bytes';
        from++;
      }
      refused = from;
    }
    if (from > 0) this.#isLineStart = isBehindLineEnd(bytes, from);
    this.#held = bytes.slice(from);
    return runs;
  }
}

/** The runs of a whole text, or of its beginning; none of them is empty. */
export function runsOf(text: Uint8Array): Run[] {
  const bom =
    text[0] === 0xff && text[1] === 0xfe ? 'utf-16le' : text[0] === 0xfe && text[1] === 0xff ? 'utf-16be' : 'bytes';
  return new TextRuns(bom).push(text, true).filter(({ bytes }) => bytes.length > 0);
}

/** Where a run ends, and how the text goes on there; without `next` it is not known yet how. */
interface RunEnd {
  readonly end: number;
  readonly next?: RunKind;
}

function endOfBytes(bytes: Uint8Array, from: number, last: boolean): RunEnd {
  for (let zero = bytes.indexOf(0, from); zero >= 0; zero = bytes.indexOf(0, zero)) {
    // More has to be seen, with the byte order mark and the first half of a character before it.
    if (!last && zero + 2 * LETTERS > bytes.length) return { end: Math.max(from, zero - 3) };
    const isLittle = zero > from && areAscii(bytes, zero - 1, 0);
    const isMarked = zero - 2 >= from && bytes[zero - 2] === 0xfe && bytes[zero - 1] === 0xff;
    if (areAscii(bytes, zero, 1) && (!isLittle || isMarked || bytes[zero - 1] === LF)) {
      return { end: isMarked ? zero - 2 : startOfWide(bytes, from, zero, 'utf-16be'), next: 'utf-16be' };
    }
    if (isLittle || (zero > from && areLetters(bytes, zero - 1))) {
      return { end: startOfWide(bytes, from, zero - 1, 'utf-16le'), next: 'utf-16le' };
    }
    // Zeros that a cut off log ends in are passed by at once.
    while (zero < bytes.length && bytes[zero] === 0) zero++;
  }
  return { end: bytes.length };
}

/** Whether some characters of UTF-16 at a place are ASCII; `low`: which of the two bytes of each is the character. */
function areAscii(bytes: Uint8Array, at: number, low: 0 | 1): boolean {
  for (let i = 0; i < PROOF; i++) {
    const byte = bytes[at + 2 * i + low] ?? 0;
    if (bytes[at + 2 * i + 1 - low] !== 0 || !(byte >= 32 ? byte < 127 : byte === 9 || byte === LF || byte === CR))
      return false;
  }
  return true;
}

/** Whether some units of UTF-16 (little-endian) at a place are of alphabets. */
function areLetters(bytes: Uint8Array, at: number): boolean {
  for (let i = at; i < at + 2 * LETTERS; i += 2) {
    if (i + 1 >= bytes.length || !isAlphabetic(bytes[i + 1]!, bytes[i]!)) return false;
  }
  return true;
}

/**
 * Where UTF-16 begins whose first ASCII characters stand at `ascii`: other characters may stand before them in their line,
 * and lines without any before that.
 */
function startOfWide(bytes: Uint8Array, from: number, ascii: number, kind: WideKind): number {
  const floor = Math.max(from, ascii - BACK);
  let begin = ascii;
  for (;;) {
    const start = startOfLine(bytes, floor, begin);
    for (let at = begin - 2; at >= start; at -= 2) if (bytes[at] === 0xff && bytes[at + 1] === 0xfe) return at;
    const before = bytes.subarray(start, begin);
    if (before.length > 0 && !isWideText(before, kind)) return begin;
    begin = start;
    // A line before it that ends in UTF-16, too.
    while (begin - 2 >= floor && bytes[begin - 1] === 0 && (bytes[begin - 2] === LF || bytes[begin - 2] === CR))
      begin -= 2;
    if (begin === start) return start;
  }
}

/** Whether what stands before ASCII characters of UTF-16 is a part of it. */
function isWideText(bytes: Uint8Array, kind: WideKind): boolean {
  if (bytes.length % 2 === 1 || isAnsiText(bytes, kind)) return false;
  const isText = !bytes.some(isControl) && (isUtf8(bytes) || isUtf8(bytes.subarray(0, NARROW), true));
  return !isText && asciiShare(bytes) < 0.6;
}

/** Where the line begins that holds a character of UTF-16; before it, a line may end in any encoding. */
function startOfLine(bytes: Uint8Array, floor: number, at: number): number {
  let start = at;
  while (start > floor && bytes[start - 1] !== LF && bytes[start - 1] !== CR) start--;
  // The second half of a line end.
  return start < at && bytes[start] === 0 ? start + 1 : start;
}

function asciiShare(bytes: Uint8Array): number {
  return bytes.filter((byte) => byte === 32 || (byte >= 65 && byte < 127)).length / bytes.length;
}

/** Whether a line end of any encoding stands before a place. */
function isBehindLineEnd(bytes: Uint8Array, at: number): boolean {
  return bytes[at - 1] === LF || (bytes[at - 1] === 0 && bytes[at - 2] === LF);
}

function endOfWide(
  bytes: Uint8Array,
  from: number,
  last: boolean,
  kind: WideKind,
  isLineStart: (at: number) => boolean,
): RunEnd {
  const { length } = bytes;
  const whole = length - ((length - from) % 2);
  /** The first character behind the last zero, or behind what was judged. */
  let start = from;
  for (let at = from; at < length; at++) {
    if (bytes[at] === 0) {
      // The first half of the character that has the zero is no part of what stands before it.
      const first = kind === 'utf-16le' ? at - 1 : at;
      if (first - start > 1 || (first - start) % 2 === 1) {
        if (!last && at + 2 * PROOF > length) return { end: start };
        const between = bytes.subarray(start, first);
        // A few letters in the middle of a line may happen to be UTF-8; whatever is appended begins with a line.
        const isOwnLine = between.length >= NARROW / 2 || between.length % 2 === 1 || isLineStart(start);
        const isAnsiLine = isLineStart(start) && between.at(-1) === LF && isAnsiText(between, kind);
        if (isAnsiLine || (isOwnLine && isWideAgain(bytes, first, kind) && isNarrow(between, kind, true))) {
          return { end: start, next: 'bytes' };
        }
      }
      start = at + 1 + ((at + 1 - from) % 2);
    } else if (at + 1 - start === NARROW) {
      const narrow = bytes.subarray(start, at + 1);
      if (isUtf8(narrow, true) || (isLineStart(start) && isAnsiText(narrow, kind)))
        return { end: start, next: 'bytes' };
      start += NARROW;
    }
  }
  if (last && start < length && isNarrow(bytes.subarray(start), kind, false)) return { end: start, next: 'bytes' };
  // What has no zero yet may be the beginning of something else.
  return { end: last ? length : Math.min(start, whole) };
}

/** Whether UTF-16 surely begins at a place; a row of one character is none, for ideographic blanks look like zeros. */
function isWideAgain(bytes: Uint8Array, at: number, kind: WideKind): boolean {
  const low = kind === 'utf-16le' ? 0 : 1;
  return areAscii(bytes, at, low) && [2, 4, 6].some((next) => bytes[at + low + next] !== bytes[at + low]);
}

/** Whether a few bytes without a zero behind UTF-16 are none of it; `between`: more of it follows them. */
function isNarrow(bytes: Uint8Array, kind: WideKind, between: boolean): boolean {
  // What is appended in an ANSI code page is whole lines; a few signs at the beginning of a line are not.
  if (!isUtf8(bytes)) return (between ? bytes.at(-1) === LF : bytes.length >= NARROW / 4) && isAnsiText(bytes, kind);
  // As many as no ideographs in a row have halves in ASCII; at the end, half a character is proof too.
  if (bytes.length >= (between ? NARROW / 2 : NARROW / 4) || (!between && bytes.length % 2 === 1)) return true;
  if (bytes.at(-1) !== LF) return false;
  if (bytes.length % 2 === 1) return true;
  // A line end of one byte would be half a letter of Gujarati, which has it in each of its letters; but in the other order of
  // bytes one ideograph in 256 ends so.
  return kind === 'utf-16le' && bytes.filter((byte) => byte === LF).length <= bytes.length / 6;
}
