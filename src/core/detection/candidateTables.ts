import { ENDINGS, endings, JOINER } from './candidate.ts';
import { cueTrie } from './cueTrie.ts';

// Where the tables lie in the memory, and behind them the text.
export const KINDS = 0;
export const CUE_ENDINGS = 256;
export const PREFIXES = CUE_ENDINGS + ENDINGS.length;
export const TRIE = PREFIXES + ENDINGS.length;

// What a byte can be, in the table of kinds.
export const DIGIT = 1;
export const HEX = 2;
export const LETTER = 4;
export const WORD = 8;
export const JOINS = 16;
export const SIGN = 32;
export const ALPHANUMERIC = 64;

/** What stands before the first underscore of the names that are known in small letters (detectLine.ts has the rule). */
const SMALL_PREFIXES = 'error status e wu cbs rpc sec crypt cert trust co dns nte'.split(' ');

/** What each byte is. */
function kinds(): Uint8Array {
  const table = new Uint8Array(256);
  const mark = (from: string, to: string, kind: number) => {
    for (let c = from.charCodeAt(0); c <= to.charCodeAt(0); c++) table[c]! |= kind;
  };
  mark('0', '9', DIGIT | HEX | WORD | ALPHANUMERIC);
  for (const [from, hexTo, to] of ['afz', 'AFZ']) {
    mark(from!, hexTo!, HEX);
    mark(from!, to!, LETTER | WORD | ALPHANUMERIC);
  }
  mark('_', '_', WORD);
  for (let c = 0; c < 128; c++) if (JOINER[c] === 1) table[c]! |= JOINS;
  mark('-', '-', SIGN);
  mark('%', '%', SIGN);
  return table;
}

/** The tables, to be put at the beginning of the module's memory. */
export function candidateTables(): Uint8Array {
  const trie = cueTrie();
  const tables = new Uint8Array(TRIE + trie.byteLength);
  tables.set(kinds(), KINDS);
  tables.set(ENDINGS, CUE_ENDINGS);
  tables.set(endings(SMALL_PREFIXES), PREFIXES);
  // The memory is little-endian on every machine, and this copy is not.
  const view = new DataView(tables.buffer);
  for (const [index, entry] of trie.entries()) view.setUint16(TRIE + 2 * index, entry, true);
  return tables;
}
