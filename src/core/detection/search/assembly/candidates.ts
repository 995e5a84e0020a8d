// The places that the pass over all bytes marks, one shape at a time. Those of one shape are listed and looked at together: what
// is done is then mostly the same, and a processor guesses well what comes next. A wrong guess costs as much as twenty steps.

import { bit } from './blocks';

/** So many blocks of 64 bytes are passed over before their places are looked at. */
export const BLOCKS = 64;

/** Where the listed addresses are: there may be one for each byte, and three are written beyond them. */
const LIST = memory.data(BLOCKS * 64 * 4 + 12, 16);

/** Lists the places that masks mark, one for each block from the first byte of `page` on; answers how many. */
export function listPlaces(masks: usize, page: usize, blocks: i32): i32 {
  let marked: u64 = 0;
  for (let n = 0; n < blocks; n++) marked |= bit(load<u64>(masks + (n << 3)) != 0, n);
  let end = LIST;
  for (; marked != 0; marked &= marked - 1) {
    const n = ctz(marked) as usize;
    const block = page + (n << 6);
    let left = load<u64>(masks + (n << 3));
    const next = end + ((popcnt(left) as usize) << 2);
    // Four at once, as a guess of how many there are would often be wrong; what is too much is written over.
    do {
      left = listLowest(end, block, left);
      left = listLowest(end + 4, block, left);
      left = listLowest(end + 8, block, left);
      left = listLowest(end + 12, block, left);
      end += 16;
    } while (left != 0);
    end = next;
  }
  return ((end - LIST) >> 2) as i32;
}

/** Lists the place of the lowest bit of a block, if there is one; answers the others. */
function listLowest(end: usize, block: usize, left: u64): u64 {
  store<usize>(end, block + (ctz(left) as usize));
  return left & (left - 1);
}

/** One of the listed places. */
export function placeAt(index: i32): usize {
  return load<usize>(LIST + (index << 2));
}

/** Puts a place among those that are kept, of which there are `kept`; answers how many there are if it is one of them. */
export function keepIf(isKept: u32, place: usize, kept: i32): i32 {
  store<usize>(LIST + (kept << 2), place);
  return kept + (isKept as i32);
}
