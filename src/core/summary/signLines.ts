import type { SeenSigns, SignPlace } from '../articles/seenSigns.ts';
import type { WatchedLine } from '../detection/watch/lineWatch.ts';
import type { WatchedPatterns } from '../detection/watch/watchedPatterns.ts';

/** So many lines of each pattern are kept of a document: edits may take some away. */
export const LINES_OF_A_SIGN = 10;

/** The lines of a document in which signs were found; an edit moves those below it. */
export class SignLines implements SeenSigns {
  readonly #watched: WatchedPatterns;
  readonly #file: string;
  /** In the order in which they were found. */
  #lines: WatchedLine[] = [];
  #places: Map<string, SignPlace[]> | undefined;

  constructor(watched: WatchedPatterns, file: string) {
    this.#watched = watched;
    this.#file = file;
  }

  /** Adds a line, unless enough of its pattern are kept. */
  add(line: WatchedLine): void {
    if (this.#lines.filter(({ pattern }) => pattern === line.pattern).length >= LINES_OF_A_SIGN) return;
    this.#lines.push(line);
    this.#places = undefined;
  }

  placesOf(pattern: string): readonly SignPlace[] {
    if (!this.#places) {
      this.#places = new Map();
      for (const { pattern: id, line, text } of [...this.#lines].sort((a, b) => a.line - b.line)) {
        const { source } = this.#watched.patterns[id]!;
        const places = this.#places.get(source) ?? [];
        places.push({ file: this.#file, line: line + 1, text });
        this.#places.set(source, places);
      }
    }
    return this.#places.get(pattern) ?? [];
  }

  /** Replaces the lines from `first` to `last` (from 0, both included): forgets what was in them, and moves those below. */
  move(first: number, last: number, by: number): void {
    this.#lines = this.#lines
      .filter(({ line }) => line < first || line > last)
      .map((one) => (one.line > last ? { ...one, line: one.line + by } : one));
    this.#places = undefined;
  }
}
