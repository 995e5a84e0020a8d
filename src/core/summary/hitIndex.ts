import type { Code } from '../codes/code.ts';
import type { Outcome } from '../codes/outcome.ts';
import type { Hit } from '../detection/hit.ts';
import { keyOf } from '../explain/hitKey.ts';

/**
 * What many hits have in common: the code, with the second half of a pair, how it ended, and whether it is only
 * background.
 */
export interface HitKind {
  /** See `keyOf`. */
  readonly key: string;
  readonly code: Code;
  readonly extend?: number;
  readonly outcome: Outcome;
  readonly noise?: NonNullable<Hit['noise']>;
}

/** A hit in a document. Lines from 0; `start` and `end` are UTF-16 units in the line. */
export interface IndexedHit {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly kind: HitKind;
}

/** What the index stores about a hit that was found in a line. */
export interface FoundHit extends Pick<Hit, 'start' | 'end' | 'code' | 'extend' | 'noise'> {
  readonly outcome: Outcome;
}

/** Bytes of a hit: line, start, length, kind. */
const FIELDS = 4;
const FIRST_ROOM = 256;

/**
 * The hits of a document in order, 16 bytes each. An edit replaces those of the lines that it touched and moves the
 * ones below; nothing else is looked at again.
 */
export class HitIndex {
  #data = new Uint32Array(FIRST_ROOM * FIELDS);
  #count = 0;
  readonly #kinds: HitKind[] = [];
  readonly #kindIds = new Map<string, number>();

  /** Number of hits. */
  get size(): number {
    return this.#count;
  }

  /** How much memory the hits take, in bytes. */
  get bytes(): number {
    return this.#data.byteLength;
  }

  /** The hit at a place in the order, from 0. */
  at(index: number): IndexedHit | undefined {
    if (index < 0 || index >= this.#count) return undefined;
    const [line, start, length, kind] = this.#data.subarray(index * FIELDS, index * FIELDS + FIELDS);
    return { line: line!, start: start!, end: start! + length!, kind: this.#kinds[kind!]! };
  }

  /** All hits, in order. */
  *all(): Iterable<IndexedHit> {
    for (let i = 0; i < this.#count; i++) yield this.at(i)!;
  }

  /** The hits of the lines from `first` to `last`, both included. */
  *within(first: number, last: number): Iterable<IndexedHit> {
    for (let i = this.firstAt(first); i < this.#count && this.#lineAt(i) <= last; i++) yield this.at(i)!;
  }

  /** The place in the order of the first hit at or after `character` of `line`; `size` if there is none. */
  firstAt(line: number, character = 0): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = this.#lineAt(middle);
      if (there < line || (there === line && this.#data[middle * FIELDS + 1]! < character)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How many hits there are of each kind. */
  counts(): ReadonlyMap<HitKind, number> {
    const counts = new Uint32Array(this.#kinds.length);
    for (let i = 0; i < this.#count; i++) counts[this.#data[i * FIELDS + 3]!]!++;
    return new Map(this.#kinds.flatMap((kind, id) => (counts[id]! > 0 ? [[kind, counts[id]!] as const] : [])));
  }

  /** Adds a hit after all others: lines come in order. */
  push(line: number, hit: FoundHit): void {
    this.#reserve(this.#count + 1);
    this.#write(this.#count++, line, hit);
  }

  /**
   * Replaces the hits of the lines from `first` to `last` (both included) by those of as many lines as `hits` has, and
   * moves what stands below.
   */
  replace(first: number, last: number, hits: readonly (readonly FoundHit[])[]): void {
    const from = this.firstAt(first);
    const to = this.firstAt(last + 1);
    const added = hits.reduce((sum, line) => sum + line.length, 0);
    const shift = hits.length - (last - first + 1);
    this.#reserve(this.#count + added - (to - from));
    this.#data.copyWithin((from + added) * FIELDS, to * FIELDS, this.#count * FIELDS);
    this.#count += added - (to - from);
    let at = from;
    hits.forEach((line, index) => {
      for (const hit of line) this.#write(at++, first + index, hit);
    });
    if (shift !== 0) for (let i = at; i < this.#count; i++) this.#data[i * FIELDS]! += shift;
  }

  /** Forgets the hits from a line on. */
  cut(line: number): void {
    this.#count = this.firstAt(line);
  }

  #lineAt(index: number): number {
    return this.#data[index * FIELDS]!;
  }

  #write(index: number, line: number, hit: FoundHit): void {
    this.#data.set([line, hit.start, hit.end - hit.start, this.#kindOf(hit)], index * FIELDS);
  }

  #kindOf(hit: FoundHit): number {
    const { code, extend, noise, outcome } = hit;
    const key = keyOf(hit, outcome);
    let id = this.#kindIds.get(key);
    if (id === undefined) {
      const pair = extend === undefined ? {} : { extend };
      id = this.#kinds.push({ ...{ key, code, outcome }, ...pair, ...(noise && { noise }) }) - 1;
      this.#kindIds.set(key, id);
    }
    return id;
  }

  #reserve(count: number): void {
    if (count * FIELDS <= this.#data.length) return;
    // By half as much again: growing costs little on average, and little room is left over.
    const data = new Uint32Array(Math.ceil(count * 1.5) * FIELDS);
    data.set(this.#data.subarray(0, this.#count * FIELDS));
    this.#data = data;
  }
}
