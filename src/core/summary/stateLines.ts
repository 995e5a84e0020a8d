/** So many answers of a document are found. */
export const MOST_ANSWERS = 500;

/** The lines of a document with which answers of commands begin; an edit moves those below it. */
export class StateLines {
  /** The number of the first pattern of these among those that are watched. */
  readonly from: number;
  /** From 0. */
  #lines = new Set<number>();

  /** `begins` of the `watched` patterns that are looked for, the last ones, are those of answers. */
  constructor(begins: number, watched: number) {
    this.from = watched - begins;
  }

  add(line: number): void {
    this.#lines.add(line);
  }

  /** In the order of the document. */
  all(): number[] {
    return [...this.#lines].sort((a, b) => a - b);
  }

  /** Replaces the lines from `first` to `last` (from 0, both included): forgets those, and moves those below. */
  move(first: number, last: number, by: number): void {
    const moved = [...this.#lines].flatMap((line) => (line < first ? line : line > last ? line + by : []));
    this.#lines = new Set(moved);
  }
}
