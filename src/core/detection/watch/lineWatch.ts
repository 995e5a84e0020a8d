import { lineEndLength } from '../../text/lineEnds.ts';
import type { Lines } from '../../text/lines.ts';
import type { ByteSearch } from '../search/byteSearch.ts';
import type { LineCursor, LinePart } from '../search/searchLines.ts';
import { MOST_WORDS } from '../search/wordBeginnings.ts';
import type { WatchedPatterns } from './watchedPatterns.ts';

/** A line that matches one of the patterns that are looked for. */
export interface WatchedLine {
  /** The number of the pattern. */
  readonly pattern: number;
  /** From 0. */
  readonly line: number;
  readonly text: string;
}

/** Gets a line that was found, and where that is known the lines around it, for as long as the call lasts. */
export type ToldLine = (line: WatchedLine, lines?: Lines) => void;

/** Wants the lines of some patterns, and of those behind them as many as it asks for. */
export interface LineFollower {
  /** The number of the first of its patterns: all from there on are its own, and are told to nobody else. */
  readonly from: number;
  /** Whether it wants the next line, whatever that is. */
  readonly isAwake: boolean;
  /** Takes a line, `line` from 0; they come in order, each once. */
  line(text: string, line: number): void;
}

/**
 * Looks through a log, piece by piece, for lines that match a watched pattern, and tells each: in one pass, whatever the
 * number of patterns. Of a pattern that has been found often enough no more lines are told: what is kept does not grow with
 * the log.
 */
export class LineWatch {
  readonly #watched: WatchedPatterns;
  readonly #told: ToldLine;
  readonly #most: (pattern: number) => number;
  readonly #inParts: (pattern: number) => boolean;
  /** How many more lines of each pattern are told. */
  readonly #left: Float64Array;
  /** The line in which each was looked for last: one may hold its text several times. */
  readonly #seenIn: Int32Array;
  readonly #follower: LineFollower | undefined;
  /** The last line that the follower got. */
  #followed = -1;

  /**
   * `most`: how many lines of a pattern are told, of all or of each; it may be infinite. A follower gets lines where a log is
   * looked through in order, by `look`. `inParts`: whether a pattern is also looked for in parts of lines that are too long to be
   * here as a whole.
   */
  constructor(
    watched: WatchedPatterns,
    most: number | ((pattern: number) => number),
    told: ToldLine,
    follower?: LineFollower,
    inParts: (pattern: number) => boolean = () => false,
  ) {
    this.#inParts = inParts;
    this.#watched = watched;
    this.#told = told;
    this.#follower = follower;
    this.#most = typeof most === 'number' ? () => most : most;
    this.#left = Float64Array.from(watched.patterns.keys(), this.#most);
    this.#seenIn = new Int32Array(watched.patterns.length).fill(-1);
  }

  /**
   * Looks through whole lines, those among a search's bytes from one to before another. `cursor` stands at their beginning, and
   * `lineOf` is asked for the number of the line that it has come to. Who tells of the lines later, in their turn, takes them
   * by `found`, while the cursor is on them, and hands them to `tell`.
   */
  look(
    search: ByteSearch,
    from: number,
    to: number,
    cursor: LineCursor,
    lineOf: () => number,
    found: (line: WatchedLine) => void = this.#told,
  ): void {
    if (this.#watched.isEmpty) return;
    const { beginnings } = this.#watched;
    const { bytes } = search;
    const follower = this.#follower;
    let place = 0;
    // Where the line begins that the follower wants next.
    let next = from;
    const follow = (until: number) => {
      while (follower!.isAwake && next < until) {
        cursor.seek(next);
        this.#follow(cursor.text, lineOf());
        next = behind(cursor, bytes);
      }
    };
    const at = (id: number) => {
      if (this.#left[id] === 0) return;
      cursor.seek(place);
      if (!follower || id < follower.from) {
        this.#test(id, lineOf(), cursor, found);
        return;
      }
      if (follower.isAwake || lineOf() === this.#followed) return;
      this.#test(id, lineOf(), cursor, ({ text, line }) => {
        this.#follow(text, line);
        next = behind(cursor, bytes);
      });
    };
    for (let begin = from; begin < to; begin += MOST_WORDS) {
      const end = Math.min(to, begin + MOST_WORDS);
      const count = search.words(begin, end, beginnings);
      for (let i = 0; i < count; i++) {
        place = search.wordAt(i);
        if (place === begin && place > from && isWord(bytes[place - 1]!)) continue;
        if (follower) follow(place + 1);
        this.#watched.at(bytes, place, at);
      }
    }
    if (follower) follow(to);
  }

  #follow(text: string, line: number): void {
    this.#followed = line;
    this.#follower!.line(text, line);
  }

  /** Tells of a line that `look` has found. */
  tell(line: WatchedLine, lines: Lines): void {
    this.#told(line, lines);
  }

  /** Looks at a part of a line that is too long to be here as a whole, and tells of it at once, however often that was. */
  lookAtPart(text: string, line: number, lines: Lines): void {
    for (const [pattern, found] of this.#watched.patterns.entries())
      if (this.#left[pattern] !== 0 && this.#inParts(pattern) && found.named(text))
        this.#told({ pattern, line, text }, lines);
  }

  /** Looks at a line that is not among the bytes of a search, or has changed. */
  lookAtText(text: string, line: number): void {
    for (const id of this.#watched.patterns.keys()) {
      this.#seenIn[id] = -1;
      this.#test(id, line, { text }, this.#told);
    }
  }

  /** Lines that were told are gone: others may be told in their place. */
  forget(): void {
    for (const id of this.#left.keys()) this.#left[id] = this.#most(id);
    this.#seenIn.fill(-1);
  }

  #test(id: number, line: number, part: { readonly text: string }, found: (line: WatchedLine) => void): void {
    if (this.#left[id] === 0 || this.#seenIn[id] === line) return;
    this.#seenIn[id] = line;
    if (!this.#watched.patterns[id]!.test(part.text)) return;
    this.#left[id]!--;
    found({ pattern: id, line, text: part.text });
  }
}

/** Where the line behind one begins. */
function behind({ begin, end }: LinePart, bytes: Uint8Array): number {
  return Math.max(begin + 1, end + lineEndLength(bytes[end], bytes[end + 1]));
}

/** Whether a byte is an ASCII letter or digit. */
function isWord(byte: number): boolean {
  return (byte - 48 >= 0 && byte < 58) || ((byte | 32) >= 97 && (byte | 32) <= 122 && byte < 128);
}
