// Texts that are looked for everywhere, and what each asks for. literalTable.ts makes the table of them.
import { at, isDigit, isWord, lower } from './bytes';
import { rowEnd, rowStart } from './lines';
import { literalBlocks, literalTexts, text } from './memory';
import { stopAt } from './stops';
import { BEHIND, GROUPS_OF_LITERALS, HERE, LINE, ROW_OF_LITERAL } from './trieRoots';

/** Lines that are longer, in bytes, have no format. */
const LONGEST_LINE = 12_000;

/** The end of the last line of which all words are looked at. */
let lineDone: usize = 0;
let length: i32 = 0;

/** Begins anew, for another text. */
export function forgetLiterals(bytes: i32): void {
  lineDone = 0;
  length = bytes;
  memory.fill(literalBlocks, 0, (bytes >> 6) + 2);
}

/** Whether a literal begins from one place to before another, or near them. */
export function hasLiteral(from: i32, to: i32): bool {
  for (let block = from >> 6; block << 6 < to; block++) if (load<u8>(literalBlocks + block) != 0) return true;
  return false;
}

/** Looks at the literals whose seen part may end before an address. */
export function checkLiterals(end: usize): void {
  const group = literalTexts + ((at(end - 1) % GROUPS_OF_LITERALS) << 2);
  const last: usize = load<u32>(group, 4);
  for (let i: usize = load<u32>(group); i < last; i++) {
    const row = literalTexts + 4 * (GROUPS_OF_LITERALS + 1) + i * ROW_OF_LITERAL;
    const literal = literalTexts + load<u32>(row);
    const bytes: usize = load<u32>(row, 4);
    const start = end - load<u32>(row, 8);
    const anyCase = load<u8>(row, 13) != 0;
    if (stands(literal, bytes, start, anyCase)) answer(load<u8>(row, 12), start, start + bytes);
  }
}

/** Whether a literal of so many bytes stands at an address. */
function stands(literal: usize, bytes: usize, start: usize, anyCase: bool): bool {
  for (let i: usize = 0; i < bytes; i++) {
    const byte = at(start + i);
    if (at(literal + i) != (anyCase ? lower(byte) : byte)) return false;
  }
  return true;
}

/** Does what the literal asks for that stands from one address to before another. */
function answer(asks: u32, start: usize, end: usize): void {
  store<u8>(literalBlocks + ((start - text) >> 6), 1);
  if (asks == LINE) stopInLine(start);
  else if (asks == HERE && !isWord(at(start - 1))) stopAt(start);
  else if (asks == BEHIND && isDigit(at(end))) stopAt(end);
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
