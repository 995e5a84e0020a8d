import type { RecognisedCodes } from '../../codes/knownCodes.ts';
import type { FormatSet } from '../../formats/formatSet.ts';
import { CR, endsLine, LF } from '../../text/lineEnds.ts';
import { SHIPPED_FORMATS } from '../rules/formatRules.ts';
import { isDigit, isWordUnit, SOCKET_NAME, STOP_MARK } from '../rules/words.ts';
import { makeSearchTables, searchTables } from './searchTables.ts';
import { searchProgram, WasmSearch } from './wasmSearch.ts';
import { MOST_WORDS, type WordBeginnings } from './wordBeginnings.ts';

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
  /** Whether one of the texts may stand between them by which lines of formats and fields of events are told. */
  hasLiteral(from: number, to: number): boolean;
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
   * may be among the beginnings; where these are wide, also where characters beyond ASCII do. Answers how many there are, negative
   * where a byte is beyond ASCII and these are not wide.
   */
  words(from: number, to: number, beginnings: WordBeginnings): number;
  /** Where one of them begins. */
  wordAt(index: number): number;
}

/** What a search is told of the logs that it is for. */
export interface SearchOptions {
  /** Which codes are known; without it any may be. */
  readonly known?: RecognisedCodes;
  /** The formats that lines may have; the shipped ones if not given. */
  readonly formats?: FormatSet | undefined;
}

/** For a text of a few lines, memory of its own would cost more than it saves. Bytes. */
const SMALL = 16 * 1024;

/**
 * Makes ready what a search over more than a few lines is made with, a step at a time, for those who make one afterwards. Each call
 * does some milliseconds' work and returns whether anything is left.
 */
export function prepareByteSearch({ formats }: Pick<SearchOptions, 'formats'>): () => boolean {
  return searchProgram() ? makeSearchTables(formats) : () => false;
}

/** A search over at most `capacity` bytes: in WebAssembly where the machine has it with SIMD, else in JavaScript. */
export function createByteSearch(capacity: number, options: SearchOptions = {}): ByteSearch {
  const program = capacity > SMALL ? searchProgram() : undefined;
  if (program) {
    try {
      return new WasmSearch(program, capacity, searchTables(options.formats), options);
    } catch {
      // WebAssembly, which asks for a large range of addresses, could get no memory.
    }
  }
  return new LoopSearch(capacity, options.formats);
}

/** The search in JavaScript: it stops at every word that the rules look at, a digit, an underscore, `WSA…`, `Stop code`, and at fields of events. */
export class LoopSearch implements ByteSearch {
  readonly bytes: Uint8Array;
  readonly #listed = new Int32Array(MOST_WORDS);
  /** Texts that lines have which name a provider and may have no number. */
  readonly #texts: readonly Uint8Array[];
  readonly #beginnings: ReadonlySet<number>;

  constructor(capacity: number, formats = SHIPPED_FORMATS) {
    this.bytes = new Uint8Array(capacity);
    this.#texts = formats.events.texts.map((text) => new TextEncoder().encode(text));
    this.#beginnings = new Set(this.#texts.map((text) => text[0]!));
  }

  fill(length: number): void {
    this.bytes.fill(0, length);
  }

  next(from: number, to: number): number {
    const { bytes } = this;
    for (let i = from; i < to; i++) {
      const byte = bytes[i]!;
      if (isDigit(byte) || byte === 95 || isSocketName(bytes, i) || isStopMark(bytes, i)) return i;
      if (this.#beginnings.has(byte) && this.#texts.some((text) => text.every((one, k) => bytes[i + k] === one)))
        return i;
    }
    return -1;
  }

  hasLiteral(): boolean {
    return true;
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
      if (byte > 127 && !beginnings.isWide) return -1;
      const isWord = ALPHANUMERIC.test(String.fromCharCode(byte));
      const isStart = byte > 127 ? (byte & 0x40) !== 0 : isWord && !wasWord;
      if (isStart && beginnings.has(bytes, i)) this.#listed[count++] = i;
      wasWord = isWord;
    }
    return count;
  }

  wordAt(index: number): number {
    return this.#listed[index]!;
  }
}

const ALPHANUMERIC = /[0-9A-Za-z]/;

function isSocketName(bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < SOCKET_NAME.length; i++) if (bytes[at + i] !== SOCKET_NAME.charCodeAt(i)) return false;
  return !isWordUnit(bytes[at - 1] ?? 0);
}

/** The same for `Stop code`, in any case. */
function isStopMark(bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < STOP_MARK.length; i++) if ((bytes[at + i]! | 32) !== STOP_MARK.charCodeAt(i)) return false;
  return !isWordUnit(bytes[at - 1] ?? 0);
}
