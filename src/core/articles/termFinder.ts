import { joins } from './phrases.ts';

/** What is not in any term; all such units are alike. */
const OTHER = 0;

/** Which ASCII units are of a word: a text comes to many places inside of words, and expressions take long to tell. */
const IN_WORD = Uint8Array.from({ length: 128 }, (_, unit) => (joins(String.fromCharCode(unit), 'a') ? 1 : 0));

/** Whether a place is inside of a word. */
function areJoined(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before < 128 && after < 128 ? IN_WORD[before] === 1 && IN_WORD[after] === 1 : joins(text[at - 1]!, text[at]!);
}

/**
 * Finds which of some terms a text holds at the beginning of a word, in one pass whatever their number (Aho and Corasick).
 * Terms are folded as `fold` does it; so is the text, where it is beyond ASCII.
 */
export class TermFinder {
  readonly #terms: readonly string[];
  readonly #fold: (text: string) => string;
  /** The units that terms are made of, numbered from 1. */
  readonly #units = new Map<number, number>();
  readonly #ascii = new Uint8Array(128);
  readonly #width: number;
  /** The state to go on in and one, by state and unit; none where that is not known yet: most texts come to few states. */
  readonly #next: Uint16Array | Uint32Array;
  /** The terms that end in a state, by its number, and whether there are any. */
  readonly #ending: readonly number[][];
  readonly #ends: Uint8Array;
  /** The state of the longest end of a state's text that is the beginning of a term, too. */
  readonly #fallback: Uint32Array;

  constructor(terms: readonly string[], fold: (text: string) => string) {
    this.#terms = terms;
    this.#fold = fold;
    for (const term of terms) {
      for (let i = 0; i < term.length; i++) {
        const unit = term.charCodeAt(i);
        if (this.#units.has(unit)) continue;
        this.#units.set(unit, this.#units.size + 1);
        if (unit < 128) this.#ascii[unit] = this.#units.size;
      }
    }
    this.#width = this.#units.size + 1;
    const states = terms.reduce((sum, term) => sum + term.length, 1);
    const Table = states < 0xffff ? Uint16Array : Uint32Array;
    this.#next = new Table(states * this.#width);
    this.#ending = Array.from({ length: states }, () => []);
    this.#ends = new Uint8Array(states);
    this.#fallback = new Uint32Array(states);
    this.#build();
  }

  /** The numbers of the terms that the text holds, in order. */
  find(text: string): number[] {
    const lower = text.toLowerCase();
    return this.#findIn(lower, true) ?? this.#findIn(this.#fold(text), false)!;
  }

  /** Undefined where the text is beyond ASCII and may not be. */
  #findIn(text: string, isAscii: boolean): number[] | undefined {
    const found = new Set<number>();
    const ascii = this.#ascii;
    const next = this.#next;
    const ends = this.#ends;
    const width = this.#width;
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= 128 && isAscii) return undefined;
      const number = unit < 128 ? ascii[unit]! : (this.#units.get(unit) ?? OTHER);
      const known = next[state * width + number]!;
      state = known === 0 ? this.#goOn(state, number) : known - 1;
      if (ends[state] === 0) continue;
      for (const term of this.#ending[state]!) {
        const at = i + 1 - this.#terms[term]!.length;
        if (!found.has(term) && (at === 0 || !areJoined(text, at))) found.add(term);
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  /** The state to go on in, worked out once. */
  #goOn(state: number, number: number): number {
    const at = state * this.#width + number;
    const known = this.#next[at]!;
    if (known !== 0) return known - 1;
    const there = state === 0 ? 0 : this.#goOn(this.#fallback[state]!, number);
    this.#next[at] = there + 1;
    return there;
  }

  /** Makes a state of each beginning of a term, the shorter ones first: the longer ones fall back on those. */
  #build(): void {
    const longest = this.#terms.reduce((most, { length }) => Math.max(most, length), 0);
    const reached = new Uint32Array(this.#terms.length);
    let count = 1;
    for (let length = 0; length < longest; length++) {
      for (let i = 0; i < this.#terms.length; i++) {
        const term = this.#terms[i]!;
        if (term.length <= length) continue;
        const from = reached[i]!;
        const number = this.#units.get(term.charCodeAt(length))!;
        const at = from * this.#width + number;
        if (this.#next[at] === 0) {
          const back = from === 0 ? 0 : this.#goOn(this.#fallback[from]!, number);
          this.#next[at] = count + 1;
          this.#fallback[count] = back;
          this.#ending[count]!.push(...this.#ending[back]!);
          this.#ends[count] = this.#ends[back]!;
          count++;
        }
        const state = this.#next[at]! - 1;
        reached[i] = state;
        if (term.length !== length + 1) continue;
        this.#ending[state]!.push(i);
        this.#ends[state] = 1;
      }
    }
  }
}
