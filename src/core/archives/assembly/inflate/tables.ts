// Tables of Huffman codes (RFC 1951 3.2.2).
//
// An entry says how many bits its code has, what the code is, how many more bits follow it and what they are added to:
//   bits 0 to 4: the code's length; bits 5 to 7: what it is; bits 8 to 12: how many bits follow; bits 16 to 31: the number
// An entry of zero is no code.
import { COUNTS, NEXT_CODES } from './memory';

export const LITERAL: u32 = 0x20;
export const END: u32 = 0x40;
/** More codes begin with these bits: the number is the place of their table, the bits that follow say its size. */
export const TABLE: u32 = 0x80;

/** What the symbols of a table mean. */
export const OF_ORDER: u32 = 0;
export const OF_LENGTHS: u32 = 1;
export const OF_DISTANCES: u32 = 2;

/**
 * Makes a table at `table` from the lengths of `symbols` codes; up to `bits` bits of a code are looked up at once. False
 * where the lengths make no code.
 */
export function makeTable(table: usize, bits: u32, lengths: usize, symbols: u32, kind: u32, deflate64: bool): bool {
  memory.fill(COUNTS, 0, 64);
  let longest: u32 = 0;
  for (let symbol: u32 = 0; symbol < symbols; symbol++) {
    const length = <u32>load<u8>(lengths + symbol);
    if (length == 0) continue;
    const at = COUNTS + (length << 2);
    store<u32>(at, load<u32>(at) + 1);
    if (length > longest) longest = length;
  }
  memory.fill(table, 0, 4 << bits);
  if (longest == 0) return true;
  let code: u32 = 0;
  let left: i32 = 1;
  for (let length: u32 = 1; length <= 15; length++) {
    store<u32>(NEXT_CODES + (length << 2), code);
    const count = load<u32>(COUNTS + (length << 2));
    left = (left << 1) - <i32>count;
    if (left < 0) return false;
    code = (code + count) << 1;
  }
  // A code of one symbol is the only one that need not be whole.
  if (left > 0 && (kind == OF_ORDER || longest != 1)) return false;
  return fill(table, bits, lengths, symbols, kind, deflate64, longest);
}

function fill(table: usize, bits: u32, lengths: usize, symbols: u32, kind: u32, deflate64: bool, longest: u32): bool {
  let free: u32 = 1 << bits;
  // Codes in order: those that share their first bits come one after the other, so that their table is made once.
  for (let length: u32 = 1; length <= longest; length++) {
    if (load<u32>(COUNTS + (length << 2)) == 0) continue;
    for (let symbol: u32 = 0; symbol < symbols; symbol++) {
      if (load<u8>(lengths + symbol) != <u8>length) continue;
      const at = NEXT_CODES + (length << 2);
      const code = load<u32>(at);
      store<u32>(at, code + 1);
      const first = turned(code, length);
      const entry = entryOf(symbol, kind, deflate64);
      if (length <= bits) {
        for (let i = first; i < (<u32>1) << bits; i += 1 << length) store<u32>(table + (i << 2), entry | length);
        continue;
      }
      const begin = table + ((first & ((1 << bits) - 1)) << 2);
      let place = load<u32>(begin);
      if (place == 0) {
        // As large as the longest code needs that begins so: at most as many bits as the longest of all has more.
        const more = longest - bits;
        memory.fill(table + (free << 2), 0, 4 << more);
        place = TABLE | bits | (more << 8) | (free << 16);
        store<u32>(begin, place);
        free += 1 << more;
      }
      const size = (place >>> 8) & 31;
      const inner = table + ((place >>> 16) << 2);
      const rest = length - bits;
      for (let i = first >>> bits; i < (<u32>1) << size; i += 1 << rest) store<u32>(inner + (i << 2), entry | rest);
    }
  }
  return true;
}

/** A code's bits as the stream has them: the first one is the lowest. */
function turned(code: u32, length: u32): u32 {
  let out: u32 = 0;
  for (let i: u32 = 0; i < length; i++) out |= ((code >>> i) & 1) << (length - 1 - i);
  return out;
}

/** What a symbol means (RFC 1951 3.2.5), without its code's length; zero for those that mean nothing. */
function entryOf(symbol: u32, kind: u32, deflate64: bool): u32 {
  if (kind == OF_ORDER) return LITERAL | (symbol << 16);
  if (kind == OF_DISTANCES) {
    if (symbol >= 30 && !deflate64) return 0;
    if (symbol < 4) return (symbol + 1) << 16;
    const more = (symbol >>> 1) - 1;
    return (more << 8) | ((((2 | (symbol & 1)) << more) + 1) << 16);
  }
  if (symbol < 256) return LITERAL | (symbol << 16);
  if (symbol == 256) return END;
  if (symbol > 285) return 0;
  // Deflate64 has no length of its own for 258, but one that says by 16 bits how much longer than 3 it is.
  if (symbol == 285) return deflate64 ? (16 << 8) | (3 << 16) : 258 << 16;
  const n = symbol - 257;
  if (n < 8) return (n + 3) << 16;
  const more = (n >>> 2) - 1;
  return (more << 8) | ((((4 | (n & 3)) << more) + 3) << 16);
}
