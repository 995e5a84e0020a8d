import { countLineEnds, splitLines } from '../text/lineEnds.ts';
import type { LogEncoding } from './encoding.ts';
import { textBytes } from './scanner.ts';

/** A line that holds what was looked for. */
export interface FoundLine {
  /** Both from 1; the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** The line, or the part of it around the place. */
  readonly text: string;
}

/** So much of a line is kept, in UTF-16 units, and so much of one is looked at at once. */
const SHOWN = 300;
const LONGEST = 1 << 20;

/**
 * The lines of a file that hold a text, whatever its encoding and in any case; of each line the first place. A binary file
 * has none. `tell` gets the encoding.
 */
export async function* findText(
  chunks: AsyncIterable<Uint8Array>,
  wanted: string,
  tell: (encoding: LogEncoding['kind']) => void = () => {},
): AsyncGenerator<FoundLine> {
  const decoder = new TextDecoder();
  const search = new LineSearch(wanted);
  for await (const bytes of textBytes(chunks, tell)) yield* search.push(decoder.decode(bytes, { stream: true }), false);
  yield* search.push(decoder.decode(), true);
}

class LineSearch {
  readonly #wanted: string;
  #rest = '';
  #line = 1;
  /** How much of the line was looked at before, in UTF-16 units; and whether it was found there. */
  #before = 0;
  #isFound = false;

  constructor(wanted: string) {
    this.#wanted = wanted.toLowerCase();
  }

  *push(text: string, last: boolean): Generator<FoundLine> {
    const all = this.#rest + text;
    // A CR at the end may be half of a line end.
    const end = last ? all.length : Math.max(all.lastIndexOf('\n'), all.lastIndexOf('\r', all.length - 2)) + 1;
    yield* this.#lines(all.slice(0, end));
    this.#rest = all.slice(end);
    if (this.#rest.length <= LONGEST) return;
    // What is looked for may lie across the cut.
    const cut = this.#rest.length - this.#wanted.length;
    yield* this.#part(this.#rest);
    this.#before += cut;
    this.#rest = this.#rest.slice(cut);
  }

  *#lines(block: string): Generator<FoundLine> {
    if (!block) return;
    if (this.#before === 0 && !block.toLowerCase().includes(this.#wanted)) {
      this.#line += countLineEnds(block);
      return;
    }
    const lines = splitLines(block);
    for (const [i, line] of lines.entries()) {
      yield* this.#part(line);
      if (i === lines.length - 1) return;
      this.#line++;
      this.#before = 0;
      this.#isFound = false;
    }
  }

  *#part(line: string): Generator<FoundLine> {
    if (this.#isFound) return;
    const at = line.toLowerCase().indexOf(this.#wanted);
    if (at < 0) return;
    this.#isFound = true;
    const from = Math.max(0, at - SHOWN / 3);
    yield { line: this.#line, column: this.#before + at + 1, text: line.slice(from, from + SHOWN) };
  }
}
