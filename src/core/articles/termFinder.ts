import { joins } from './phrases.ts';

/** What is not in any term; all such units are alike. */
const OTHER = 0;

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
  /** The state to go on in, by state and unit. */
  readonly #next: Uint32Array;
  /** The terms that end in a state. */
  readonly #ending: (readonly number[])[];

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
    this.#next = new Uint32Array(states * this.#width);
    this.#ending = Array.from({ length: states }, () => []);
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
    const width = this.#width;
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= 128 && isAscii) return undefined;
      const number = unit < 128 ? ascii[unit]! : (this.#units.get(unit) ?? OTHER);
      state = next[state * width + number]!;
      const ending = this.#ending[state]!;
      for (const term of ending) {
        const at = i + 1 - this.#terms[term]!.length;
        if (at === 0 || !joins(text[at - 1]!, text[at]!)) found.add(term);
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  #build(): void {
    const next = this.#next;
    const width = this.#width;
    let count = 1;
    const ending = this.#ending as number[][];
    for (const [index, term] of this.#terms.entries()) {
      let state = 0;
      for (let i = 0; i < term.length; i++) {
        const at = state * width + this.#units.get(term.charCodeAt(i))!;
        if (next[at] === 0) next[at] = count++;
        state = next[at]!;
      }
      if (term !== '') ending[state]!.push(index);
    }
    // Each state goes on where the longest end of it goes on that is the beginning of a term, too.
    const fallback = new Uint32Array(count);
    const queue: number[] = [];
    for (let unit = 0; unit < width; unit++) if (next[unit] !== 0) queue.push(next[unit]!);
    for (let i = 0; i < queue.length; i++) {
      const state = queue[i]!;
      const other = fallback[state]!;
      ending[state]!.push(...ending[other]!);
      for (let unit = 0; unit < width; unit++) {
        const at = state * width + unit;
        const there = next[other * width + unit]!;
        if (next[at] === 0) next[at] = there;
        else {
          fallback[next[at]!] = there;
          queue.push(next[at]!);
        }
      }
    }
  }
}
