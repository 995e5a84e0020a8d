import { ENDINGS, endings, JOINER, SMALL_PREFIXES } from './candidate.ts';
import { cueTrie } from './cueTrie.ts';
import { VECTOR_BYTES, VECTORS } from './vectors.ts';
import { BEGINNINGS_BYTES } from './wordBeginnings.ts';

// Where the tables lie in the memory, and after them the text.
export const KINDS = VECTORS + VECTOR_BYTES;
export const CUE_ENDINGS = KINDS + 256;
export const PREFIXES = CUE_ENDINGS + ENDINGS.length / 8;
/** A bit for each upper half of a known status below 0x80000000: 32768 of them. */
export const HALVES = PREFIXES + ENDINGS.length / 8;
export const HALVES_BYTES = 4096;
/** Addresses in a stretch of text that is sifted at once, and room for some more. */
export const LIST = HALVES + HALVES_BYTES;
export const STRETCH = 4096;
/** Which words are looked for (wordBeginnings.ts). */
export const BEGINNINGS = LIST + 4 * (STRETCH + 64);
export const TRIE = BEGINNINGS + BEGINNINGS_BYTES;

// What a byte can be, in the table of kinds.
export const DIGIT = 1;
export const HEX = 2;
export const LETTER = 4;
export const WORD = 8;
export const JOINS = 16;
export const ALPHANUMERIC = 32;

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
  return table;
}

/** A table of zeros and ones, one bit each. */
function asBits(table: Readonly<Uint8Array>): Uint8Array {
  const bits = new Uint8Array(table.length / 8);
  for (let i = 0; i < table.length; i++) bits[i >> 3]! |= table[i]! << (i & 7);
  return bits;
}

/** The tables, to be put at the beginning of the module's memory. */
export function candidateTables(): Uint8Array {
  const trie = cueTrie();
  const tables = new Uint8Array(TRIE + trie.byteLength);
  tables.set(kinds(), KINDS);
  tables.set(asBits(ENDINGS), CUE_ENDINGS);
  tables.set(asBits(endings(SMALL_PREFIXES)), PREFIXES);
  // The memory is little-endian on every machine; this copy need not be.
  const view = new DataView(tables.buffer);
  for (const [index, entry] of trie.entries()) view.setUint16(TRIE + 2 * index, entry, true);
  return tables;
}
