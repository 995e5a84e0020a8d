import { MOST_WORDS } from '../detection/search/wordBeginnings.ts';
import { decodeLine } from '../scan/encoding.ts';
import type { StreamLines } from '../scan/streamLines.ts';
import { LINES_AROUND, NEIGHBOUR_LENGTH } from '../text/nearby.ts';
import { keyOfSet, type TermFinder, type TermSet } from './termFinder.ts';

/** More lines than are looked at for one place; a power of two. */
const ROOM = 32;
/** Longer lines are not remembered: a stream has some of them whole, and later their beginning. Bytes. */
const LONGEST = 3 * NEIGHBOUR_LENGTH;

/**
 * The terms in one line after the other of a stream and in those around it: what `TermFinder` finds in its text and in
 * `nearbyOf`. It looks at the bytes where they lie, and at each neighbour once, for hits may stand close together.
 */
export class NearbyTerms {
  readonly #finder: TermFinder;
  readonly #lines: StreamLines;
  readonly #found: TermSet;
  readonly #own: TermSet;
  /** The sets of the lines looked at last, of which lines they are, and whether there is anything in them. */
  readonly #sets: readonly TermSet[];
  readonly #setOf = new Int32Array(ROOM).fill(-1);
  readonly #holds = new Uint8Array(ROOM);
  #line = -1;
  #key = '';

  constructor(finder: TermFinder, lines: StreamLines) {
    this.#finder = finder;
    this.#lines = lines;
    this.#found = finder.none();
    this.#own = finder.none();
    this.#sets = Array.from({ length: ROOM }, () => finder.none());
  }

  /** A key of the terms in what is looked at of a line (from 0), on which the stream stands. */
  keyOf(line: number, text: string): string {
    const own = this.#own.fill(0);
    const stretch = this.#lines.stretch(line);
    // Where it is beyond ASCII, or a part of the line, it is read as text.
    const isThere = stretch && stretch.to - stretch.from === text.length;
    if (!isThere || !this.#finder.findBytes(this.#lines.search, stretch.from, stretch.to, own)) {
      this.#finder.find(text, own);
    }
    return keyOfSet(own);
  }

  /** A key of the terms around it. */
  keyAround(line: number): string {
    if (line === this.#line) return this.#key;
    const found = this.#found.fill(0);
    // Lines that are looked at for one place only are looked at all at once.
    const isAlone = this.#line < 0 || line - this.#line > 2 * LINES_AROUND;
    if (!isAlone || !this.#lookAtAll(found)) this.#lookAtEach(line, found.fill(0));
    this.#line = line;
    this.#key = keyOfSet(found);
    return this.#key;
  }

  /** The terms around the line of which the key was asked for last. */
  around(): ReadonlySet<string> {
    return this.#finder.termsOf(this.#found);
  }

  /** False where that cannot be: terms stand in one line, and of longer lines a part is looked at. */
  #lookAtAll(found: TermSet): boolean {
    const before = this.#lines.allBefore(LINES_AROUND, NEIGHBOUR_LENGTH);
    const behind = before && this.#lines.allBehind(LINES_AROUND, NEIGHBOUR_LENGTH);
    if (!behind || before.to - before.from > MOST_WORDS || behind.to - behind.from > MOST_WORDS) return false;
    const { search } = this.#lines;
    return (
      this.#finder.findBytes(search, before.from, before.to, found) &&
      this.#finder.findBytes(search, behind.from, behind.to, found)
    );
  }

  #lookAtEach(line: number, found: TermSet): void {
    for (let i = Math.max(0, line - LINES_AROUND); i <= line + LINES_AROUND; i++) {
      const place = i & (ROOM - 1);
      if (i === line || (this.#setOf[place] !== i && !this.#lookAt(i)) || this.#holds[place] === 0) continue;
      const set = this.#sets[place]!;
      for (let word = 0; word < found.length; word++) found[word]! |= set[word]!;
    }
  }

  /** False where there is no such line. */
  #lookAt(line: number): boolean {
    const stretch = this.#lines.stretch(line);
    if (!stretch) return false;
    const { bytes, from, to } = stretch;
    const { search } = this.#lines;
    const place = line & (ROOM - 1);
    const set = this.#sets[place]!.fill(0);
    const end = Math.min(to, from + NEIGHBOUR_LENGTH);
    if (bytes !== search.bytes || !this.#finder.findBytes(search, from, end, set)) {
      this.#finder.find(decodeLine(bytes.subarray(from, to)).slice(0, NEIGHBOUR_LENGTH), set);
    }
    this.#setOf[place] = to - from < LONGEST ? line : -1;
    let all = 0;
    for (let word = 0; word < set.length; word++) all |= set[word]!;
    this.#holds[place] = all === 0 ? 0 : 1;
    return true;
  }
}
