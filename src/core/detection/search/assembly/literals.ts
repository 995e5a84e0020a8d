// Texts that are looked for everywhere, and what each asks for.
import { at, isDigit, isWord, lower } from './bytes';
import { rowEnd, rowStart } from './lines';
import { text } from './memory';
import { stopAt } from './stops';
import { leafOf, step } from './trie';
import { BEHIND, HERE, LINE, LITERALS } from './trieRoots';

/** Lines that are longer, in bytes, have no format. */
const LONGEST_LINE = 12_000;

/** The end of the last line of which all words are looked at. */
let lineDone: usize = 0;
let length: i32 = 0;

/** Begins anew, for another text. */
export function forgetLines(bytes: i32): void {
  lineDone = 0;
  length = bytes;
}

/** Looks at the texts that end before an address. */
export function checkLiteral(end: usize): void {
  let node: u32 = LITERALS;
  for (let p = end; p > text; p--) {
    node = step(node, lower(at(p - 1)));
    if (node == 0) return;
    const leaf = leafOf(node);
    if (leaf == LINE) stopInLine(end);
    else if (leaf == HERE && !isWord(at(p - 2))) stopAt(p - 1);
    else if (leaf == BEHIND && isDigit(at(end))) stopAt(end);
  }
}

/** Stops at all digits and underscores of the line that holds an address. */
function stopInLine(place: usize): void {
  if (place < lineDone) return;
  const i = min((place - text) as i32, length);
  lineDone = text + rowEnd(i, min(i + LONGEST_LINE, length));
  stopEverywhere(text + rowStart(i, max(i - LONGEST_LINE, 0)), lineDone);
}

/** Stops at all digits and underscores from one address to before another. */
function stopEverywhere(from: usize, to: usize): void {
  for (let i = from; i < to; i++) {
    const byte = at(i);
    if (isDigit(byte) || byte == 95) stopAt(i);
  }
}
