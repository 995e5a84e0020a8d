import type { RecognisedCodes } from '../../codes/knownCodes.ts';
import { ALWAYS_KNOWN_HALVES } from '../rules/numbers.ts';
import { COMPILED_SEARCH } from './compiledSearch.ts';
import type { SearchTables } from './searchTables.ts';
import { ENDS_BYTES, TRIPLES_BYTES } from './triples.ts';
import { BEGINNINGS_BYTES, MOST_WORDS, type WordBeginnings } from './wordBeginnings.ts';

/** What assembly/index.ts exports. */
interface Exports {
  readonly layOut: (...addresses: number[]) => void;
  readonly fill: (length: number) => void;
  readonly next: (from: number, to: number) => number;
  readonly hasLiteral: (from: number, to: number) => number;
  readonly lineEnds: (from: number, to: number) => number;
  readonly units: (from: number, to: number) => number;
  readonly lineStart: (at: number, floor: number) => number;
  readonly lineEnd: (at: number, limit: number) => number;
  readonly words: (from: number, to: number, mask: number, maskBehind: number, isWide: boolean) => number;
}

let program: WebAssembly.Module | false | undefined;

/** The compiled search, made once; undefined where the machine has no WebAssembly with SIMD. */
export function searchProgram(): WebAssembly.Module | undefined {
  if (program === undefined) {
    try {
      program = new WebAssembly.Module(Uint8Array.from(atob(COMPILED_SEARCH), (unit) => unit.charCodeAt(0)));
    } catch {
      program = false;
    }
  }
  return program || undefined;
}

/** Zeros before and behind the text: the search looks back and ahead, in blocks of 64 bytes. */
const ZEROS = 512;
const PAGE = 65536;
/** The program's own data come first. */
const STATIC_BYTES = 32_768;
/** There is one bit for each upper half of a status. */
const HALVES_BYTES = 0x10000 / 8;

/** The search in WebAssembly, with a memory of its own. It is made from the AssemblyScript in `assembly`. */
export class WasmSearch {
  readonly bytes: Uint8Array;
  /** The bytes and the zeros behind them. */
  readonly #room: Uint8Array;
  readonly #exports: Exports;
  /** Which beginnings of words are there. */
  readonly #beginnings: Uint8Array;
  #words: WordBeginnings | undefined;
  readonly #listed: Int32Array;

  constructor(
    program: WebAssembly.Module,
    capacity: number,
    tables: SearchTables,
    { known }: { readonly known?: RecognisedCodes },
  ) {
    let size = STATIC_BYTES;
    const place = (bytes: number) => {
      const at = size;
      size += Math.ceil(bytes / 64) * 64;
      return at;
    };
    const [edges, leaves] = [place(tables.edges.byteLength), place(tables.leaves.length)];
    const [signs, halves] = [place(tables.signs.byteLength), place(HALVES_BYTES)];
    const [cueEnds, behindEnds] = [place(tables.cueEnds.length), place(tables.behindEnds.length)];
    const [literals, failures] = [place(TRIPLES_BYTES), place(TRIPLES_BYTES)];
    const [literalEnds, failureEnds] = [place(ENDS_BYTES), place(ENDS_BYTES)];
    const literalTexts = place(tables.literalTexts.length);
    const [beginnings, list] = [place(BEGINNINGS_BYTES), place(4 * MOST_WORDS)];
    const text = place(ZEROS) + ZEROS;
    place(capacity + ZEROS);
    const stops = place(capacity / 8 + 64);
    const [failurePlaces, failureBlocks] = [place(capacity / 8 + 64), place(capacity / 64 + 64)];
    const literalBlocks = place(capacity / 64 + 64);
    const memory = new WebAssembly.Memory({ initial: Math.ceil(size / PAGE) });
    const { exports } = new WebAssembly.Instance(program, { env: { memory } });
    this.#exports = exports as unknown as Exports;
    this.#exports.layOut(
      ...[
        text,
        stops,
        edges,
        tables.edgeShift,
        leaves,
        signs,
        cueEnds,
        behindEnds,
        halves,
        literals,
        failures,
        literalEnds,
        failureEnds,
        failurePlaces,
        failureBlocks,
        literalTexts,
        literalBlocks,
        beginnings,
        list,
      ],
    );
    const all = new Uint8Array(memory.buffer);
    all.set(new Uint8Array(tables.edges.buffer), edges);
    all.set(tables.leaves, leaves);
    all.set(new Uint8Array(tables.signs.buffer), signs);
    all.set(tables.cueEnds, cueEnds);
    all.set(tables.behindEnds, behindEnds);
    all.set(tables.literals, literals);
    all.set(tables.literalTexts, literalTexts);
    all.set(tables.failures, failures);
    all.set(tables.literalEnds, literalEnds);
    all.set(tables.failureEnds, failureEnds);
    if (!known) all.fill(255, halves, halves + HALVES_BYTES);
    else {
      for (const some of [known.upperHalves(), ALWAYS_KNOWN_HALVES])
        for (const half of some) all[halves + (half >> 3)]! |= 1 << (half & 7);
    }
    this.#beginnings = all.subarray(beginnings, beginnings + BEGINNINGS_BYTES);
    this.#listed = new Int32Array(memory.buffer, list, MOST_WORDS);
    this.#room = all.subarray(text, text + capacity + ZEROS);
    this.bytes = this.#room.subarray(0, capacity);
  }

  fill(length: number): void {
    this.#room.fill(0, length, length + ZEROS);
    this.#exports.fill(length);
  }

  next(from: number, to: number): number {
    return this.#exports.next(from, to);
  }

  hasLiteral(from: number, to: number): boolean {
    return this.#exports.hasLiteral(from, to) !== 0;
  }

  lineEnds(from: number, to: number): number {
    return this.#exports.lineEnds(from, to);
  }

  units(from: number, to: number): number {
    return this.#exports.units(from, to);
  }

  lineStart(at: number, floor: number): number {
    return this.#exports.lineStart(at, floor);
  }

  lineEnd(at: number, limit: number): number {
    return this.#exports.lineEnd(at, limit);
  }

  words(from: number, to: number, beginnings: WordBeginnings): number {
    if (beginnings !== this.#words) {
      this.#beginnings.set(beginnings.table);
      this.#words = beginnings;
    }
    const [mask, maskBehind] = beginnings.masks;
    return this.#exports.words(from, to, mask, maskBehind, beginnings.isWide);
  }

  wordAt(index: number): number {
    return this.#listed[index]!;
  }
}
