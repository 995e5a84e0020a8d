import { ownText } from '../text/ownText.ts';

/** How many lines of a log are kept, and how much of them, in UTF-16 units. */
const MOST_LINES = 100_000;
const MOST_TEXT = 20_000_000;
/** A longer line is cut, where an excerpt cuts it. */
const SHOWN = 4000;

/** Some of the lines of a log that a filter wants. */
export interface FilteredPiece {
  /** Their numbers in the log, from 1. */
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
}

/** How far a log was filtered. */
export interface FilteredSoFar extends FilteredPiece {
  /** How many lines were found so far, those that were not kept too. */
  readonly found: number;
  /** How many lines of the log were read so far. */
  readonly read: number;
}

/** Collects lines that a filter wants: the first of them, and the number of all. Memory does not grow with the log. */
export class FilteredLines {
  #numbers: number[] = [];
  #texts: string[] = [];
  #kept = 0;
  #units = 0;
  #found = 0;

  /** `line` from 0. */
  add(line: number, text: string): void {
    this.#found++;
    if (this.#kept >= MOST_LINES || this.#units >= MOST_TEXT) return;
    const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
    this.#kept++;
    this.#units += shown.length + 1;
    this.#numbers.push(line + 1);
    this.#texts.push(ownText(shown));
  }

  get found(): number {
    return this.#found;
  }

  /** Those that have come since the last time. */
  take(): FilteredPiece {
    const piece = { numbers: this.#numbers, texts: this.#texts };
    this.#numbers = [];
    this.#texts = [];
    return piece;
  }
}
