import type { RecognisedCodes } from '../codes/knownCodes.ts';
import { CR, endsLine, LF } from '../text/lineEnds.ts';
import { nextCandidate, UNIT_PAD, type Units } from './candidate.ts';
import { type CandidateExports, candidateModule } from './candidateModule.ts';
import { BEGINNINGS, candidateTables, HALVES, HALVES_BYTES, LIST, STRETCH } from './candidateTables.ts';
import { MARKS } from './placeMarks.ts';
import { VECTORS, vectorBytes } from './vectors.ts';
import { beginningOf, type WordBeginnings } from './wordBeginnings.ts';

/**
 * A stretch of a log as bytes, and the search for codes in it. Put UTF-8 (or Windows-1252) at the beginning of `bytes`,
 * say with `fill` how many bytes there are, then ask. All places are bytes from the beginning.
 */
export interface ByteSearch {
  readonly bytes: Uint8Array;
  /** The first `length` bytes are text now. */
  fill(length: number): void;
  /** The next place from `from` to before `to` that may belong to a code; negative where there is none. */
  next(from: number, to: number): number;
  /** How many lines end between `from` and `to`, without `to`: LF, CRLF and a lone CR end a line. */
  lineEnds(from: number, to: number): number;
  /** How many UTF-16 units the UTF-8 from `from` to before `to` is. */
  units(from: number, to: number): number;
  /** Where the line that holds `at` begins, at `floor` at the earliest. */
  lineStart(at: number, floor: number): number;
  /** Where that line ends (without the line end itself), at `limit` at the latest. */
  lineEnd(at: number, limit: number): number;
  /**
   * Finds where words (ASCII letters and digits) begin from `from` to before `to`, `MOST_WORDS` bytes at most, that
   * may be among the beginnings. Answers how many there are, negative where a byte is beyond ASCII.
   */
  words(from: number, to: number, beginnings: WordBeginnings): number;
  /** Where one of them begins. */
  wordAt(index: number): number;
}

/** So many bytes can be asked for words at once. */
export const MOST_WORDS = STRETCH;

/**
 * A search over at most `capacity` bytes: in WebAssembly where the machine has it with SIMD, else in a loop. In a
 * text that is only about codes it stops at every number.
 */
export function createByteSearch(
  capacity: number,
  { known, deliberate = false }: { readonly known?: RecognisedCodes; readonly deliberate?: boolean } = {},
): ByteSearch {
  // For a text of a few lines, memory of its own would cost more than it saves.
  if (!deliberate && capacity > SMALL) {
    made ??= make();
    try {
      if (made) return new WasmSearch(made, capacity, known);
    } catch {
      // WebAssembly, which asks for a large range of addresses, could get no memory.
    }
  }
  return new LoopSearch(capacity, deliberate);
}

const SMALL = 16 * 1024;

/** What all searches share, made for the first one: making it takes longer than searching a megabyte. */
interface Made {
  /** The compiled module; without an instance's memory it holds no state. */
  readonly module: WebAssembly.Module;
  /** What its memory begins with. */
  readonly tables: Uint8Array;
}
let made: Made | false | undefined;

/** False where the machine has no WebAssembly with SIMD. */
function make(): Made | false {
  try {
    const module = new WebAssembly.Module(candidateModule());
    const tables = candidateTables();
    tables.set(vectorBytes(), VECTORS);
    return { module, tables };
  } catch {
    return false;
  }
}

/** Zeros before and after the text: the search looks a few bytes back and ahead, in blocks of 64. */
const ZEROS = 160;
const PAGE = 65536;

/** The search in WebAssembly (candidateModule.ts), with a memory of its own. */
export class WasmSearch implements ByteSearch {
  readonly bytes: Uint8Array;
  readonly #room: Uint8Array;
  readonly #base: number;
  /** Where the places to look at are noted, one bit a byte. */
  readonly #marks: number;
  readonly #exports: CandidateExports;
  readonly #listed: DataView;
  /** Where the beginnings of words are, and which are there. */
  readonly #beginnings: Uint8Array;
  #words: WordBeginnings | undefined;

  constructor({ module, tables }: Made, capacity: number, known?: RecognisedCodes) {
    this.#base = tables.length + ZEROS;
    this.#marks = Math.ceil((this.#base + capacity + ZEROS) / 8) * 8;
    const memory = new WebAssembly.Memory({ initial: Math.ceil((this.#marks + (capacity / 64 + 3) * MARKS) / PAGE) });
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    this.#exports = exports as unknown as CandidateExports;
    const all = new Uint8Array(memory.buffer);
    all.set(tables);
    if (!known) all.fill(255, HALVES, HALVES + HALVES_BYTES);
    else for (const half of known.upperHalves()) if (half < 0x8000) all[HALVES + (half >> 3)]! |= 1 << (half & 7);
    this.#listed = new DataView(memory.buffer, LIST, 4 * MOST_WORDS);
    this.#beginnings = all.subarray(BEGINNINGS);
    this.#room = all.subarray(this.#base, this.#marks);
    this.bytes = this.#room.subarray(0, capacity);
  }

  fill(length: number): void {
    this.#room.fill(0, length, length + ZEROS);
    this.#exports.mark(this.#base, length, this.#marks);
    this.#exports.sift(this.#base, length, this.#marks);
  }

  next(from: number, to: number): number {
    return this.#exports.next(from, to, this.#base, this.#marks);
  }

  lineEnds(from: number, to: number): number {
    return this.#exports.lineEnds(this.#base + from, this.#base + to);
  }

  units(from: number, to: number): number {
    return this.#exports.units(this.#base + from, this.#base + to);
  }

  lineStart(at: number, floor: number): number {
    return this.#exports.lineStart(this.#base + at, this.#base + floor) - this.#base;
  }

  lineEnd(at: number, limit: number): number {
    return this.#exports.lineEnd(this.#base + at, this.#base + limit) - this.#base;
  }

  words(from: number, to: number, beginnings: WordBeginnings): number {
    if (beginnings !== this.#words) {
      this.#beginnings.set(beginnings.table);
      this.#words = beginnings;
    }
    return this.#exports.words(this.#base + from, this.#base + to, this.#base) >> 2;
  }

  wordAt(index: number): number {
    return this.#listed.getInt32(4 * index, true);
  }
}

/** The same in JavaScript: it stops wherever `WasmSearch` does, and at more places. */
export class LoopSearch implements ByteSearch {
  readonly bytes: Uint8Array;
  readonly #listed = new Int32Array(MOST_WORDS);
  readonly #units: Units;
  readonly #eager: boolean;

  constructor(capacity: number, eager = false) {
    this.#units = new Uint8Array(capacity + 2 * UNIT_PAD) as Units;
    this.#eager = eager;
    this.bytes = this.#units.subarray(UNIT_PAD, UNIT_PAD + capacity);
  }

  fill(length: number): void {
    this.#units.fill(0, UNIT_PAD + length, 2 * UNIT_PAD + length);
  }

  next(from: number, to: number): number {
    return nextCandidate(this.#units, from, to, this.#eager);
  }

  lineEnds(from: number, to: number): number {
    let count = 0;
    for (let i = from; i < to; i++) {
      const byte = this.bytes[i];
      if (byte === LF || (byte === CR && this.bytes[i + 1] !== LF)) count++;
    }
    return count;
  }

  units(from: number, to: number): number {
    let count = 0;
    for (let i = from; i < to; i++) {
      const byte = this.bytes[i]!;
      if ((byte & 0xc0) !== 0x80) count += byte < 0xf0 ? 1 : 2;
    }
    return count;
  }

  lineStart(at: number, floor: number): number {
    let start = at;
    while (start > floor && !endsLine(this.bytes[start - 1])) start--;
    return start;
  }

  lineEnd(at: number, limit: number): number {
    let end = at;
    while (end < limit && !endsLine(this.bytes[end])) end++;
    return end;
  }

  words(from: number, to: number, beginnings: WordBeginnings): number {
    const { bytes } = this;
    let count = 0;
    for (let i = from, wasWord = false; i < to; i++) {
      const byte = bytes[i]!;
      if (byte > 127) return -1;
      const isWord = ALPHANUMERIC.test(String.fromCharCode(byte));
      if (isWord && !wasWord && beginnings.has(beginningOf(byte, bytes[i + 1]!, bytes[i + 2]!)))
        this.#listed[count++] = i;
      wasWord = isWord;
    }
    return count;
  }

  wordAt(index: number): number {
    return this.#listed[index]!;
  }
}

const ALPHANUMERIC = /[0-9A-Za-z]/;
