/** A record, or what of one stands in a line: UTF-16 units, from one to before another. */
export interface RecordPart {
  readonly start: number;
  readonly end: number;
  /** Set where no record of the line begins before it: it is the end of one that began further up. */
  readonly goesOn?: true;
}

/** Tells the records of a line apart, where a format writes several into one. */
export class LineRecords {
  readonly #begins: RegExp | undefined;
  /** A line may hold a hundred thousand hits: where its records begin is looked for once. */
  #line = '';
  #starts: readonly number[] = [];

  /** `sources` are patterns at which records begin. */
  constructor(sources: readonly string[]) {
    this.#begins = sources.length === 0 ? undefined : new RegExp(sources.join('|'), 'g');
  }

  /** The records of a line, in order; all of it where none begins behind its beginning. */
  partsOf(line: string): readonly RecordPart[] {
    const starts = this.#startsIn(line);
    return [0, ...starts.filter((start) => start > 0)].map((start, i, all) =>
      partFrom(start, all[i + 1], line, starts),
    );
  }

  /** The record around a place of a line; the last one at its end. */
  around(line: string, place: number): RecordPart {
    const starts = this.#startsIn(line);
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= place) low = middle + 1;
      else high = middle;
    }
    return partFrom(starts[low - 1] ?? 0, starts[low], line, starts);
  }

  #startsIn(line: string): readonly number[] {
    if (!this.#begins) return NONE;
    if (line !== this.#line) {
      this.#line = line;
      this.#starts = Array.from(line.matchAll(this.#begins), ({ index }) => index);
    }
    return this.#starts;
  }
}

const NONE: readonly number[] = [];

function partFrom(start: number, next: number | undefined, line: string, starts: readonly number[]): RecordPart {
  const goesOn = starts.length > 0 && start < starts[0]!;
  return { start, end: next ?? line.length, ...(goesOn && { goesOn }) };
}
