import { joinBytes } from '../../text/joinBytes.ts';
import { CR, LF } from '../../text/lineEnds.ts';
import { type AnsiDecoder, type AnsiEncoding, ansiDecoder } from './ansiEncoding.ts';
import { recogniseAnsi } from './recogniseAnsi.ts';
import { endOfCharacters, firstBeyondAscii, isUtf8, utf8Share } from './utf8.ts';

/** How far is looked ahead, in bytes, from the first line that is not UTF-8: what follows says more. */
const AHEAD = 1 << 18;
/**
 * What tells the encoding for the rest of a file: so many bytes beyond ASCII, so many bytes of lines with some, of one line no
 * more than a part, or so many guesses by what there was, whichever comes first.
 */
const ENOUGH = 400;
const MOST = 8192;
const PART = 256;
const GUESSES = 16;
/** A longer line is read in parts, so that memory stays bounded. */
const LONGEST = 1 << 16;
/** So much of UTF-8 (by `utf8Share`) is no chance; and so much for one byte that is none, where nothing else is UTF-8. */
const SURE = 4;
const TORN = 12;

/** What who reads the bytes knows by itself. */
const AS_IT_IS: AnsiEncoding = 'windows-1252';

/** The cue words of a log's languages, by which its encoding is recognised. */
export type CueWords = readonly string[];

/**
 * A text in UTF-8, in an ANSI code page or in both by turns, as UTF-8. Each line tells whether it is UTF-8; what the others
 * are is recognised once, by the first of them, wherever they come. ASCII, UTF-8 and Windows-1252 come out as they are. Push
 * pieces in order, the last one of a stretch with `last`; what is yielded is to be used before the next is asked for.
 */
export class AnsiReader {
  readonly #cues: CueWords;
  /** Bytes of a line that is not whole yet. */
  #held: Uint8Array = new Uint8Array(0);
  /** Lines that wait until the encoding is known. */
  #waiting: Uint8Array[] = [];
  #waits = 0;
  /** The lines that tell the encoding, how many bytes of them are beyond ASCII, and what they tell. */
  #told: Uint8Array = new Uint8Array(0);
  #beyond = 0;
  #guesses = 0;
  #encoding: AnsiEncoding | undefined;
  #decoder: AnsiDecoder | undefined;
  readonly #encoder = new TextEncoder();
  /** How much was UTF-8 so far, as far as that matters. */
  #utf8 = 0;
  /** How a part of a line was read, where it ended between the bytes of a character. */
  #open: LineKind | undefined;

  constructor(cues: CueWords = []) {
    this.#cues = cues;
  }

  /** What the lines that are not UTF-8 are, once it is known. */
  get encoding(): AnsiEncoding | undefined {
    return this.#encoding;
  }

  /** Whether nothing waits for more: ASCII would come out as it is. */
  get isIdle(): boolean {
    return this.#held.length === 0 && this.#waits === 0 && this.#open === undefined;
  }

  *push(chunk: Uint8Array, last: boolean): Generator<Uint8Array> {
    const { isIdle } = this;
    if (isIdle && firstBeyondAscii(chunk) === chunk.length) {
      if (chunk.length > 0) yield chunk;
      return;
    }
    if (isIdle && this.#isKnown() && this.#encoding === AS_IT_IS) {
      // Whatever its lines are, who reads them knows.
      yield chunk;
      return;
    }
    const bytes = joinBytes([this.#held, chunk]);
    const end = last ? bytes.length : endOfLines(bytes);
    this.#held = bytes.slice(end);
    yield* this.#lines(bytes.subarray(0, end), last);
  }

  *#lines(bytes: Uint8Array, last: boolean): Generator<Uint8Array> {
    if (this.#waits > 0) {
      this.#waiting.push(bytes.slice());
      this.#waits += bytes.length;
      if (last || this.#waits >= AHEAD) yield* this.#decide(last);
      return;
    }
    if (this.#open === undefined && !this.#isChance() && isUtf8(bytes)) {
      if (this.#utf8 < SURE) this.#utf8 += utf8Share(bytes).weight;
      if (bytes.length > 0) yield bytes;
      return;
    }
    if (this.#isKnown() || this.#open !== undefined) {
      yield this.#read(bytes, last);
      return;
    }
    // What comes before the first such line needs no encoding.
    const from = this.#firstForeign(bytes);
    if (from > 0) yield this.#read(bytes.subarray(0, from), last);
    if (from === bytes.length) return;
    this.#waiting = [bytes.slice(from)];
    this.#waits = bytes.length - from;
    if (last || this.#waits >= AHEAD) yield* this.#decide(last);
  }

  /** Whether a little UTF-8 may be letters of the file's own encoding. */
  #isChance(): boolean {
    return this.#encoding !== undefined && this.#encoding !== AS_IT_IS && this.#utf8 < SURE;
  }

  #isKnown(): boolean {
    return this.#beyond >= ENOUGH || this.#told.length > MOST - PART || this.#guesses >= GUESSES;
  }

  /** Where the first line begins that is not UTF-8. */
  #firstForeign(bytes: Uint8Array): number {
    for (const { from, to } of linesOf(bytes)) {
      const line = bytes.subarray(from, to);
      if (firstBeyondAscii(line) === line.length) continue;
      if (this.#kindOf(line) === 'ansi') return from;
      this.#utf8 += utf8Share(line).weight;
    }
    return bytes.length;
  }

  /** Recognises the encoding by what waits, and reads that. */
  *#decide(last: boolean): Generator<Uint8Array> {
    const waiting = joinBytes(this.#waiting);
    this.#waiting = [];
    this.#waits = 0;
    this.#beTold(waiting);
    this.#guesses++;
    this.#encoding = recogniseAnsi(this.#told, this.#cues);
    this.#decoder = ansiDecoder(this.#encoding);
    yield this.#read(waiting, last);
  }

  #beTold(bytes: Uint8Array): void {
    const parts: Uint8Array[] = [this.#told];
    let length = this.#told.length;
    for (const { from, to } of linesOf(bytes.subarray(0, AHEAD))) {
      if (length > MOST - PART || this.#beyond >= ENOUGH) break;
      const line = bytes.subarray(from, to);
      const first = firstBeyondAscii(line);
      if (first === line.length || this.#kindOf(line) !== 'ansi') continue;
      const part = whole(line.subarray(wordStart(line, first)), PART);
      parts.push(part, Uint8Array.of(LF));
      length += part.length + 1;
      for (const byte of part) if (byte > 0x7f) this.#beyond++;
    }
    this.#told = joinBytes(parts);
  }

  #read(bytes: Uint8Array, last: boolean): Uint8Array {
    const pieces: Uint8Array[] = [];
    let begin = 0;
    let before = this.#open;
    let isOpen = before !== undefined;
    for (const { from, to } of linesOf(bytes)) {
      const kind = isOpen && from === 0 ? before : this.#readAs(bytes.subarray(from, to));
      // A line in ASCII may be read as its neighbours are.
      if (kind !== undefined && before !== undefined && kind !== before) {
        pieces.push(this.#decoded(bytes.subarray(begin, from), before, false));
        begin = from;
      }
      before = kind ?? before;
      isOpen = !last && to === bytes.length && kind !== undefined && !endsWhole(bytes);
    }
    this.#open = isOpen ? before : undefined;
    pieces.push(this.#decoded(bytes.subarray(begin), before ?? 'utf-8', isOpen));
    return joinBytes(pieces);
  }

  /** How a line is read; undefined where it is ASCII. */
  #readAs(line: Uint8Array): LineKind | undefined {
    const kind = this.#kindOf(line);
    return kind === 'ansi' && this.#encoding === AS_IT_IS ? 'utf-8' : kind;
  }

  /** What a line is; undefined where it is ASCII. */
  #kindOf(line: Uint8Array): LineKind | undefined {
    if (firstBeyondAscii(line) === line.length) return undefined;
    const { weight, broken } = utf8Share(line);
    if (broken === 0 && weight >= (this.#isChance() ? SURE : 1)) return 'utf-8';
    const isTorn = this.#utf8 >= SURE ? weight >= Math.max(SURE, 4 * broken) : weight >= TORN * broken;
    if (broken > 0 && isTorn) return 'torn';
    return 'ansi';
  }

  #decoded(bytes: Uint8Array, kind: LineKind, goesOn: boolean): Uint8Array {
    if (kind === 'utf-8') return bytes;
    if (kind === 'torn') return this.#encoder.encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    return this.#encoder.encode(this.#decoder!(bytes, goesOn));
  }
}

/** `utf-8`: what comes out as it is; `torn`: UTF-8 of which a character was cut off. */
type LineKind = 'utf-8' | 'torn' | 'ansi';

/** The lines of some bytes, with their line ends; a long one in parts. */
function* linesOf(bytes: Uint8Array): Generator<{ readonly from: number; readonly to: number }> {
  for (let from = 0; from < bytes.length; ) {
    const lf = bytes.indexOf(LF, from);
    const to = lf < 0 ? bytes.length : lf + 1;
    const part = to - from > LONGEST ? from + whole(bytes.subarray(from, to), LONGEST).length : to;
    yield { from, to: part };
    from = part;
  }
}

/** Where the last whole line ends; of a line that is too long, where a part of it does. What is ASCII may go at once. */
function endOfLines(bytes: Uint8Array): number {
  const end = Math.max(bytes.lastIndexOf(LF), bytes.lastIndexOf(CR)) + 1;
  const rest = bytes.subarray(end);
  const beyond = firstBeyondAscii(rest);
  if (beyond === rest.length) return bytes.length;
  if (rest.length <= LONGEST) return end + wordStart(rest, beyond);
  return end + whole(rest, rest.length).length;
}

/**
 * As much of some bytes, `limit` at most, as ends in no word and so in no character; where they are one word, as much as ends
 * in no character of UTF-8.
 */
function whole(bytes: Uint8Array, limit: number): Uint8Array {
  if (bytes.length < limit || (bytes.length === limit && endsWhole(bytes))) return bytes;
  for (let at = limit; at > 1; at--) if (isApart(bytes[at - 1]!)) return bytes.subarray(0, at);
  return bytes.subarray(0, endOfCharacters(bytes, limit));
}

/** Where the word before a place begins. */
function wordStart(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start > 0 && !isApart(bytes[start - 1]!)) start--;
  return start;
}

function endsWhole(bytes: Uint8Array): boolean {
  return bytes.length === 0 || isApart(bytes.at(-1)!);
}

/** Whether a byte is a character of its own in every encoding: none has blanks and such as a part of one. */
function isApart(byte: number): boolean {
  return byte < 0x30;
}
