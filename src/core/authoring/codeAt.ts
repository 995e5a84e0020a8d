import type { Code } from '../codes/code.ts';
import type { PublishedCodes } from '../codes/knownCodes.ts';
import { parseCode } from '../codes/spelling.ts';
import { detectAt } from '../detection/detectAt.ts';

/** A code as an article spells it in `codes`: `win32:1618`, `bugcheck:0x1A`, a symbolic name. */
const WORD = /[A-Za-z0-9_]+(?::-?[0-9A-Fa-fx]+)?/g;
/** At most this much of a line is searched for words, in UTF-16 units. */
const LINE = 10_000;

/** A code in an article's text; offsets are UTF-16 units of the line. */
export interface WrittenCode {
  readonly start: number;
  readonly end: number;
  readonly code: Code;
  /** The name that the text puts next to it. */
  readonly said?: string;
}

/** The code at a column of a line of an article that is being written, as the article will be read. */
export function codeAt(line: string, column: number, published: PublishedCodes): WrittenCode | undefined {
  const hit = detectAt(line, column, { known: published, deliberate: true });
  if (hit) {
    const { start, end, code, said } = hit;
    return { start, end, code, ...(said && { said }) };
  }
  for (const { 0: word, index: start } of line.slice(0, LINE).matchAll(WORD)) {
    const end = start + word.length;
    if (start > column || column > end) continue;
    // Only what can be nothing else: a prefix or a name; a plain number in a sentence is not a code.
    const code = /[:_]/.test(word) ? parseCode(word, published) : undefined;
    return code && { start, end, code };
  }
  return undefined;
}
