import { LF } from '../text/lineEnds.ts';
import { type Lines, lineAbove } from '../text/lines.ts';
import { BYTES_A_UNIT, SEARCHED_AT_ONCE } from './detectText.ts';
import type { Hit } from './hit.ts';
import { detectLine } from './rules/detectLine.ts';
import type { ByteSearch } from './search/byteSearch.ts';
import { type LineCursor, searchLines } from './search/searchLines.ts';
import type { TablePass } from './tablePass.ts';
import type { LineWatch } from './watch/lineWatch.ts';

const encoder = new TextEncoder();

/**
 * Finds the codes of some lines from `first` on, the same ones as `detectLine`, in order: as many lines as are best
 * searched at once, at least one. Returns the line to go on with. `pass` has come to the first of them; `search` comes from
 * `createTextSearch`. `watch` looks through the same lines.
 */
export function detectLines(
  lines: Lines,
  first: number,
  pass: TablePass,
  found: (line: number, hit: Hit) => void,
  search: ByteSearch,
  watch?: LineWatch,
): number {
  const { bytes } = search;
  // Where each line begins among the bytes. Lines are put there one by one: joining them first takes longer than
  // searching them.
  const starts: number[] = [];
  let end = 0;
  let next = first;
  for (; next < lines.lineCount && end < SEARCHED_AT_ONCE; next++) {
    const line = lines.line(next);
    if (end + line.length * BYTES_A_UNIT >= bytes.length) {
      // Even a single line may be too long.
      if (starts.length > 0) break;
      pass.meet(line);
      watch?.lookAtText(line, next);
      const above = (distance: number) => lineAbove(lines, next, distance);
      for (const hit of detectLine(line, { ...pass.context, above })) found(next, hit);
      return next + 1;
    }
    starts.push(end);
    end += encoder.encodeInto(line, bytes.subarray(end)).written;
    bytes[end++] = LF;
  }
  search.fill(end);
  const rows = new Rows(lines, first, starts, end);
  searchLines(search, 0, end, rows, pass, (hit) => found(rows.line, hit));
  if (watch) {
    const again = new Rows(lines, first, starts, end);
    watch.look(search, 0, end, again, () => again.line);
  }
  return next;
}

/** Lines that were put among the bytes one by one: their owner says what a line is, not what it holds. */
class Rows implements LineCursor {
  readonly #lines: Lines;
  readonly #first: number;
  readonly #starts: readonly number[];
  readonly #to: number;
  #index = 0;

  constructor(lines: Lines, first: number, starts: readonly number[], to: number) {
    this.#lines = lines;
    this.#first = first;
    this.#starts = starts;
    this.#to = to;
  }

  seek(at: number): void {
    while (this.#index + 1 < this.#starts.length && this.#starts[this.#index + 1]! <= at) this.#index++;
  }

  get line(): number {
    return this.#first + this.#index;
  }

  get begin(): number {
    return this.#starts[this.#index]!;
  }

  get end(): number {
    return (this.#starts[this.#index + 1] ?? this.#to) - 1;
  }

  get text(): string {
    return this.#lines.line(this.line);
  }

  above(distance: number): string | undefined {
    return lineAbove(this.#lines, this.line, distance);
  }
}
