import type { ByteSearch } from '../detection/search/byteSearch.ts';
import { beginningOf, WordBeginnings } from '../detection/search/wordBeginnings.ts';
import { isAbbreviation, mayBeInPath } from './evidence.ts';
import { hasCapitals, unfolded } from './fold.ts';
import { isInPath, type Units, unitsOf } from './pathWords.ts';
import { joins } from './phrases.ts';

const ASCII = 128;
const LOWER = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));
const ANY_UNIT = 255;
const LETTER = /\p{L}/u;
/** The same for bytes that are ASCII. */
const IS_LETTER = Uint8Array.from({ length: ASCII }, (_, unit) => (LETTER.test(String.fromCharCode(unit)) ? 1 : 0));
/** Which ASCII units are of words. */
const IN_WORD = Uint8Array.from({ length: ASCII }, (_, unit) => (joins(String.fromCharCode(unit), 'a') ? 1 : 0));
/** Any byte, as far as it is told what the beginning of a word is. */
const ANY = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => (byte | 32) === byte);

/** A set of terms, one bit a term. */
export type TermSet = Int32Array;

/** A term, and where its first word begins in it. */
interface Anchored {
  readonly index: number;
  /** In small letters. */
  readonly units: Uint8Array;
  /** As it is written, where its capitals matter. */
  readonly written?: Uint8Array;
  readonly word: number;
  /** The fourth unit from there on: most words that begin alike go on in another way. Any where that is behind its end. */
  readonly fourth: number;
}

/**
 * Finds which of some terms a text holds at the beginning of a word, in one pass whatever their number. Terms are folded as
 * `fold` does it, or in capitals where these matter; so is a text, where it is beyond ASCII.
 */
export class TermFinder {
  readonly #terms: readonly string[];
  readonly #fold: (text: string) => string;
  readonly #byUnit = new Map<number, number[]>();
  /** Those in capitals. */
  readonly #capitals = new Map<number, number[]>();
  readonly #beginnings = new WordBeginnings();
  /** ASCII terms, by the beginning of their first word. */
  readonly #anchored = new Map<number, Anchored[]>();
  /** There are terms without an ASCII word. */
  readonly #hasOdd: boolean;
  /** Which terms do not count in paths, and which not at the beginning of a longer word. */
  readonly #outside: readonly boolean[];
  readonly #short: readonly boolean[];

  constructor(terms: readonly string[], fold: (text: string) => string) {
    this.#terms = terms;
    this.#fold = fold;
    this.#outside = terms.map(mayBeInPath);
    this.#short = terms.map(isAbbreviation);
    let hasOdd = false;
    terms.forEach((term, index) => {
      const isWritten = hasCapitals(term);
      addTo(isWritten ? this.#capitals : this.#byUnit, term.charCodeAt(0), index);
      const written = Uint8Array.from(term, (_, at) => Math.min(term.charCodeAt(at), ASCII));
      const units = isWritten ? written.map((unit) => LOWER[unit]!) : written;
      // No such term is among bytes that are ASCII.
      if (units.includes(ASCII)) return;
      const word = units.findIndex((unit) => IN_WORD[unit] === 1);
      if (word < 0) hasOdd = true;
      else this.#anchor({ index, units, ...(isWritten && { written }), word, fourth: units[word + 3] ?? ANY_UNIT });
    });
    this.#hasOdd = hasOdd;
  }

  /** A set with none of the terms. */
  none(): TermSet {
    return new Int32Array((this.#terms.length + 31) >> 5);
  }

  termsOf(set: TermSet): ReadonlySet<string> {
    return new Set(this.#terms.filter((_, index) => isIn(set, index)));
  }

  /** Puts the numbers of the terms that the text holds into a set; words in paths do not count. */
  find(text: string, found: TermSet): void {
    const folded = this.#fold(text);
    this.#find(folded, found, this.#byUnit, unitsOf(folded));
    if (this.#capitals.size === 0) return;
    const written = unfolded(text);
    this.#find(written, found, this.#capitals, unitsOf(written));
  }

  /** The same for the name of a file, of which all words count. */
  findAnywhere(name: string, found: TermSet): void {
    this.#find(this.#fold(name), found, this.#byUnit);
    // Of files, capitals do not matter.
    if (this.#capitals.size > 0) this.#find(unfolded(name).toUpperCase(), found, this.#capitals);
  }

  #find(text: string, found: TermSet, byUnit: ReadonlyMap<number, readonly number[]>, lines?: Units): void {
    for (let at = 0; at < text.length; at++) {
      const terms = byUnit.get(text.charCodeAt(at));
      if (!terms || (at > 0 && areJoined(text, at))) continue;
      for (const index of terms) {
        if (isIn(found, index) || !text.startsWith(this.#terms[index]!, at)) continue;
        const end = at + this.#terms[index]!.length;
        if (lines && this.#short[index] && LETTER.test(text[end] ?? '')) continue;
        if (lines && this.#outside[index] && isInPath(lines, at, end)) continue;
        found[index >> 5]! |= 1 << index;
      }
    }
  }

  /** The same for a text that is among a search's bytes; false, and nothing found, where it takes its text to tell. */
  findBytes(search: ByteSearch, from: number, to: number, found: TermSet): boolean {
    if (this.#hasOdd) return false;
    const count = search.words(from, to, this.#beginnings);
    const { bytes } = search;
    const lines: Units = { at: (place) => bytes[place]!, from, to };
    for (let i = 0; i < count; i++) {
      const at = search.wordAt(i);
      const terms = this.#anchored.get(beginningOf(bytes[at]!, bytes[at + 1]!, bytes[at + 2]!));
      if (!terms) continue;
      for (let j = 0; j < terms.length; j++) {
        const { index, units, written, word, fourth } = terms[j]!;
        if (fourth !== ANY_UNIT && LOWER[bytes[at + 3]!] !== fourth) continue;
        const start = at - word;
        if (start < from || start + units.length > to || isIn(found, index)) continue;
        let same = 0;
        if (written) while (same < units.length && bytes[start + same] === written[same]) same++;
        else while (same < units.length && LOWER[bytes[start + same]!] === units[same]) same++;
        if (same < units.length) continue;
        const end = start + units.length;
        if (this.#short[index] && end < to && IS_LETTER[bytes[end]!] === 1) continue;
        if (this.#outside[index] && isInPath(lines, start, end)) continue;
        found[index >> 5]! |= 1 << index;
      }
    }
    return count >= 0;
  }

  #anchor(term: Anchored): void {
    const [first, second, third] = [0, 1, 2].map((i) => {
      const unit = term.units[term.word + i];
      return unit === undefined ? ANY : [unit];
    });
    for (const a of first!) {
      for (const b of second!) {
        for (const c of third!) {
          const beginning = beginningOf(a, b, c);
          this.#beginnings.add([a, b, c]);
          addTo(this.#anchored, beginning, term);
        }
      }
    }
  }
}

/** Whether a term is in a set. */
export function isIn(set: TermSet, term: number): boolean {
  return ((set[term >> 5]! >>> term) & 1) !== 0;
}

const BLANK = 32;

/** Sets of the same terms have the same key, of printable units. */
export function keyOfSet(set: TermSet): string {
  let key = '';
  for (let word = 0; word < set.length; word++) {
    for (let bits = set[word]!; bits !== 0; bits &= bits - 1) {
      key += String.fromCharCode(BLANK + 32 * word + 31 - Math.clz32(bits & -bits));
    }
  }
  return key;
}

/** Whether a place is inside of a word: a text has many such, and expressions take long to tell. */
function areJoined(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before < ASCII && after < ASCII
    ? IN_WORD[before] === 1 && IN_WORD[after] === 1
    : joins(text[at - 1]!, text[at]!);
}

function addTo<Value>(index: Map<number, Value[]>, key: number, value: Value): void {
  const values = index.get(key);
  if (values) values.push(value);
  else index.set(key, [value]);
}
