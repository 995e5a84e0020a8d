import type { Code } from '../codes/code.ts';
import { type QueryTerm, queryTerms, wordsFolded } from './queryTerms.ts';

/** A code with words that it may be found by. */
export interface WordedCode {
  readonly code: () => Code;
  /** A published name that the words are from. */
  readonly name?: string;
  readonly words: string;
  /** How far it is from what people mean by such words: 0 is best. */
  readonly tier: number;
}

/** A code that was found by words. */
export interface MeantCode {
  readonly code: Code;
  readonly name?: string;
}

/** With less of a query's words, what is left of it says something else. */
const ENOUGH = 0.55;
/** So many of those found are put in order. */
const MOST_RANKED = 400;

/** Finds codes by words of their names and meanings. It is filled step by step, as that takes longer than a key press. */
export class MeaningIndex {
  readonly #left: Iterator<WordedCode>;
  readonly #codes: WordedCode[] = [];
  readonly #starts: number[] = [];
  #parts: string[] = [];
  #length = 0;
  #text = '';
  #isComplete = false;

  constructor(codes: Iterable<WordedCode>) {
    this.#left = codes[Symbol.iterator]();
  }

  /** Whether it has all codes, so that a search need not wait for them. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Takes some more codes in; false once it has all. */
  step(): boolean {
    if (this.#isComplete) return false;
    for (let taken = 0; taken < 100; taken++) {
      const next = this.#left.next();
      if (next.done) {
        this.#text = this.#parts.join('');
        this.#parts = [];
        this.#isComplete = true;
        return false;
      }
      const words = `${wordsFolded(next.value.words)} \n`;
      this.#codes.push(next.value);
      this.#starts.push(this.#length);
      this.#parts.push(words);
      this.#length += words.length;
    }
    return true;
  }

  /**
   * The codes whose words hold those of a query, best first, at most `limit`; where none holds them all, those that hold the
   * most telling of them. `isCovered`: whether an article covers a code, which makes it likelier.
   */
  search(query: string, limit: number, isCovered: (code: Code) => boolean): MeantCode[] {
    while (this.step());
    const terms = queryTerms(query);
    if (terms.length === 0) return [];
    const weights = new Float32Array(this.#codes.length);
    const counts = new Uint8Array(this.#codes.length);
    let all = 0;
    for (const term of terms) {
      const found = this.#with(term);
      // A word that nothing has is a loss as large as that of the rarest one.
      const weight = Math.log(1 + this.#codes.length / Math.max(1, found.size));
      all += weight;
      for (const at of found) {
        weights[at]! += weight;
        counts[at]!++;
      }
    }
    const whole: number[] = [];
    const part: number[] = [];
    for (let at = 0; at < counts.length; at++) {
      if (counts[at] === terms.length) whole.push(at);
      else if (counts[at]! > 1 && weights[at]! >= ENOUGH * all) part.push(at);
    }
    const found = whole.length > 0 ? whole : part.sort((a, b) => weights[b]! - weights[a]!).slice(0, MOST_RANKED);
    const phrase = wordsFolded(query);
    return found
      .map((at) => ({ at, order: this.#orderOf(at, phrase) - weights[at]! }))
      .sort((a, b) => a.order - b.order)
      .slice(0, MOST_RANKED)
      .map(({ at, order }) => {
        const { code, name } = this.#codes[at]!;
        const made = code();
        return { code: made, order: order - (isCovered(made) ? COVERED : 0), ...(name !== undefined && { name }) };
      })
      .sort((a, b) => a.order - b.order)
      .slice(0, limit)
      .map(({ code, name }) => ({ code, ...(name !== undefined && { name }) }));
  }

  /** The codes that have a word which begins with one of these. */
  #with(term: QueryTerm): Set<number> {
    const found = new Set<number>();
    for (const beginning of term) {
      const wanted = ` ${beginning}`;
      for (let at = this.#text.indexOf(wanted); at >= 0; ) {
        const code = this.#codeAt(at);
        found.add(code);
        at = this.#text.indexOf(wanted, (this.#starts[code + 1] ?? this.#length) - 1);
      }
    }
    return found;
  }

  /** Which code's words stand at a place of the text. */
  #codeAt(place: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#starts[middle]! <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The lower, the likelier it is meant: few other words, and those of the query as they stand. */
  #orderOf(at: number, phrase: string): number {
    const start = this.#starts[at]!;
    const words = this.#text.slice(start, (this.#starts[at + 1] ?? this.#length) - 2);
    const asTyped = words === phrase ? -3 : words.startsWith(phrase) ? -2 : words.includes(phrase) ? -1.5 : 0;
    return 1.5 * this.#codes[at]!.tier + asTyped + words.length / 40;
  }
}

/** What it counts that there is an article on a code. */
const COVERED = 2;
