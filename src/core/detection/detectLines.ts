import { LF } from '../text/lineEnds.ts';
import { type Lines, lineAbove, lineBelow } from '../text/lines.ts';
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
  // Where each line begins among the bytes.
  const starts: number[] = [];
  let end = 0;
  let next = first;
  while (next < lines.lineCount && end < SEARCHED_AT_ONCE) {
    const texts: string[] = [];
    let length = 0;
    for (; next < lines.lineCount && texts.length < LINES_AT_ONCE; next++) {
      const line = lines.line(next);
      if (end + (length + line.length + 1) * BYTES_A_UNIT >= bytes.length) break;
      texts.push(line);
      length += line.length + 1;
    }
    if (texts.length === 0) break;
    end = put(texts, length, bytes, end, starts);
  }
  if (next === first) {
    // Even a single line may be too long.
    const line = lines.line(next);
    pass.meet(line);
    watch?.lookAtText(line, next);
    const above = (distance: number) => lineAbove(lines, next, distance);
    const below = (distance: number) => lineBelow(lines, next, distance);
    for (const hit of detectLine(line, { ...pass.context, above, below })) found(next, hit);
    return next + 1;
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

/** Each call of the encoder takes a while, and to join very many lines would take longer than to search them. */
const LINES_AT_ONCE = 64;

/** Puts lines, which have so many UTF-16 units with their line ends, among the bytes; answers where they end. */
function put(texts: readonly string[], length: number, bytes: Uint8Array, at: number, starts: number[]): number {
  const { written } = encoder.encodeInto(texts.join('\n'), bytes.subarray(at));
  let end = at;
  for (const text of texts) {
    starts.push(end);
    // Where all is ASCII, a unit is a byte.
    end += (written === length - 1 ? text.length : encoder.encodeInto(text, bytes.subarray(end)).written) + 1;
    bytes[end - 1] = LF;
  }
  return end;
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

  below(distance: number): string | undefined {
    return lineBelow(this.#lines, this.line, distance);
  }
}
