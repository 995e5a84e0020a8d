import type { ByteSearch } from '../detection/search/byteSearch.ts';
import { endBefore, endsLine, LF, lineEndLength } from '../text/lineEnds.ts';
import type { Lines } from '../text/lines.ts';
import { NEIGHBOUR_LENGTH } from '../text/nearby.ts';
import { decodeLine } from './encoding.ts';

/** How many lines around a hit can be asked for. */
export interface Around {
  readonly before: number;
  readonly behind: number;
}

/** The lines before are kept up to so many bytes. */
const KEPT = 1 << 18;
/** So many bytes hold as much of a line as is looked at of a neighbour. */
const NEIGHBOUR_BYTES = 3 * NEIGHBOUR_LENGTH + 3;

const NONE = new Uint8Array(0);

/** Where a line stands. */
export interface Stretch {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/**
 * The line of a stream in which a hit was found, with its neighbours: those before as far as they are kept, those behind as
 * far as they have come. Line numbers are those of the stream, from 0. It holds for as long as `found` of the scanner runs;
 * what is to be kept of it is to be copied.
 */
export class StreamLines implements Lines {
  readonly search: ByteSearch;
  readonly #around: Around;
  /** Whole lines in front of those that are among the search's bytes. */
  #kept = NONE;
  #line = 0;
  #text = '';
  /** Where its text stands among the search's bytes; nothing where it is a part of the line. */
  #begin = 0;
  #end = 0;
  /** How many of the lines before were walked to, where they stand, and how many of them are among the search's bytes. */
  #before = 0;
  readonly #beforeAt: Int32Array;
  #whole = 0;
  #isKept = false;
  /** Where the one begins that was walked to last; there, whole lines begin at the floor. */
  #back = 0;
  #floor = 0;
  /** The same of those behind, with where the last one ends and how far there are bytes. */
  #behind = 0;
  readonly #behindAt: Int32Array;
  #ahead = 0;
  #to = 0;
  #isEnd = false;

  constructor(search: ByteSearch, around: Around) {
    this.search = search;
    this.#around = around;
    this.#beforeAt = new Int32Array(2 * around.before);
    this.#behindAt = new Int32Array(2 * around.behind);
  }

  /**
   * Stands on a line now, whose bytes are those from `begin` to `end` among the search's; there, what belongs to whole lines
   * begins at `floor` and ends at `to`, and with it the text where `isEnd` says so.
   */
  stand(
    line: number,
    text: string,
    { begin, end, floor, to, isEnd }: { begin: number; end: number; floor: number; to: number; isEnd: boolean },
  ): void {
    this.#line = line;
    this.#text = text;
    this.#begin = begin;
    this.#end = end;
    this.#before = 0;
    this.#whole = 0;
    this.#isKept = false;
    this.#back = begin;
    this.#floor = floor;
    this.#behind = 0;
    this.#ahead = end;
    this.#to = to;
    this.#isEnd = isEnd;
  }

  /** Number of the last line that is here, and one. */
  get lineCount(): number {
    while (this.#walkOn());
    return this.#line + 1 + this.#behind;
  }

  line(index: number): string {
    return this.find(index) ?? '';
  }

  /** A line, or undefined where it is not here, any more or yet. */
  find(index: number): string | undefined {
    const distance = index - this.#line;
    if (distance === 0) return this.#text;
    const stretch = this.stretch(index);
    return stretch && decodeLine(stretch.bytes.subarray(stretch.from, stretch.to));
  }

  /** Where the line or a neighbour stands; undefined where it is not here as a whole, any more or yet. */
  stretch(index: number): Stretch | undefined {
    const distance = index - this.#line;
    const { bytes } = this.search;
    if (distance === 0) return this.#end > this.#begin ? { bytes, from: this.#begin, to: this.#end } : undefined;
    const at = 2 * Math.abs(distance) - 2;
    if (distance > 0) {
      while (2 * this.#behind <= at) if (!this.#walkOn()) return undefined;
      return { bytes, from: this.#behindAt[at]!, to: this.#behindAt[at + 1]! };
    }
    while (2 * this.#before <= at) if (!this.#walkBack()) return undefined;
    const isKept = at >= 2 * this.#whole;
    return { bytes: isKept ? this.#kept : bytes, from: this.#beforeAt[at]!, to: this.#beforeAt[at + 1]! };
  }

  /**
   * So many lines before, one behind the other with their line ends; undefined where some are no more among the search's bytes,
   * or one is longer than so many bytes.
   */
  allBefore(count: number, longest: number): Stretch | undefined {
    while (this.#before < count && this.#walkBack());
    const there = Math.min(count, this.#before);
    if (there > this.#whole || !areShort(this.#beforeAt, there, longest)) return undefined;
    const from = there === 0 ? this.#begin : this.#beforeAt[2 * there - 2]!;
    return { bytes: this.search.bytes, from, to: this.#begin };
  }

  /** The same of those behind. */
  allBehind(count: number, longest: number): Stretch | undefined {
    while (this.#behind < count && this.#walkOn());
    const there = Math.min(count, this.#behind);
    if (!areShort(this.#behindAt, there, longest)) return undefined;
    return { bytes: this.search.bytes, from: this.#end, to: there === 0 ? this.#end : this.#behindAt[2 * there - 1]! };
  }

  /** The line at a distance before all of those among the search's bytes, 1 the last of them; undefined where it is not kept. */
  kept(distance: number): string | undefined {
    const bytes = this.#kept;
    let begin = bytes.length;
    let end = begin;
    for (let i = 0; i < distance; i++) {
      if (begin === 0) return undefined;
      end = begin - endBefore(bytes, begin);
      begin = startOf(bytes, end, 0);
    }
    return decodeLine(bytes.subarray(begin, end));
  }

  /** The search's bytes from one to before another, whole lines, are about to go: keeps the last of them. */
  keep(from: number, to: number): void {
    const { bytes } = this.search;
    this.#keep(bytes, from, to, (at, floor) => this.search.lineStart(at, floor));
  }

  /** A line of which only the beginning is there any more is kept as that. */
  keepBeginning(bytes: Uint8Array): void {
    const line = new Uint8Array(bytes.length + 1);
    line.set(bytes);
    line[bytes.length] = LF;
    this.#keep(line, 0, line.length, (at, floor) => startOf(line, at, floor));
  }

  #keep(bytes: Uint8Array, from: number, to: number, start: (at: number, floor: number) => number): void {
    let at = to;
    let count = 0;
    for (; at > from && count < this.#around.before; count++) {
      const begin = start(at - endBefore(bytes, at), from);
      if (to - begin > KEPT) break;
      at = begin;
    }
    if (at > from || count >= this.#around.before) {
      this.#kept = bytes.slice(at, to);
      return;
    }
    const old = this.#kept;
    let oldFrom = old.length;
    for (; oldFrom > 0 && count < this.#around.before; count++) {
      const begin = startOf(old, oldFrom - endBefore(old, oldFrom), 0);
      if (old.length - begin + to - from > KEPT) break;
      oldFrom = begin;
    }
    const kept = new Uint8Array(old.length - oldFrom + to - from);
    kept.set(old.subarray(oldFrom));
    kept.set(bytes.subarray(from, to), old.length - oldFrom);
    this.#kept = kept;
  }

  #walkBack(): boolean {
    if (this.#before >= this.#around.before) return false;
    if (this.#back <= this.#floor) {
      if (this.#isKept || this.#kept.length === 0) return false;
      this.#isKept = true;
      this.#back = this.#kept.length;
      this.#floor = 0;
    }
    const bytes = this.#isKept ? this.#kept : this.search.bytes;
    const to = this.#back - endBefore(bytes, this.#back);
    this.#back = this.#isKept ? startOf(bytes, to, 0) : this.search.lineStart(to, this.#floor);
    this.#beforeAt[2 * this.#before] = this.#back;
    this.#beforeAt[2 * this.#before + 1] = to;
    this.#before++;
    if (!this.#isKept) this.#whole++;
    return true;
  }

  #walkOn(): boolean {
    if (this.#behind >= this.#around.behind || this.#ahead >= this.#to) return false;
    const { bytes } = this.search;
    const from = this.#ahead + lineEndLength(bytes[this.#ahead], bytes[this.#ahead + 1]);
    if (from > this.#to || (from === this.#to && !this.#isEnd)) return false;
    const to = from === this.#to ? from : this.search.lineEnd(from, this.#to);
    // A line that may still go on; of a long one there is enough.
    const goesOn = to === this.#to && !this.#isEnd;
    if (goesOn && to - from < NEIGHBOUR_BYTES) return false;
    this.#behindAt[2 * this.#behind] = from;
    this.#behindAt[2 * this.#behind + 1] = goesOn ? from + cutAt(bytes.subarray(from, to)) : to;
    this.#behind++;
    this.#ahead = to;
    return true;
  }
}

/** Whether the first `count` of some lines are no longer than so many bytes. */
function areShort(at: Int32Array, count: number, longest: number): boolean {
  for (let i = 0; i < 2 * count; i += 2) if (at[i + 1]! - at[i]! > longest) return false;
  return true;
}

/** The beginning of a line: as much as is looked at of a neighbour. */
export function beginningOf(line: Uint8Array): Uint8Array {
  return line.slice(0, cutAt(line));
}

/** Where a line is cut, between two characters. */
function cutAt(line: Uint8Array): number {
  let at = Math.min(line.length, NEIGHBOUR_BYTES);
  while (at > 0 && at < line.length && (line[at]! & 0xc0) === 0x80) at--;
  return at;
}

function startOf(bytes: Uint8Array, at: number, floor: number): number {
  let start = at;
  while (start > floor && !endsLine(bytes[start - 1])) start--;
  return start;
}
