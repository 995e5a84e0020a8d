// Many texts are looked for at once by the three bytes with which they end. The texts are shared out among eight groups; for
// each of the three bytes, a table for its low four bits and one for its high four bits say which groups may have it there.
import { lookUp } from './blocks';
import { at } from './bytes';

/** For each of 16 places from an address on, a byte with the groups of which a text may end there. */
export function groupsAt(place: usize, tables: usize): v128 {
  return v128.and(
    v128.and(
      lookUp(v128.load(place - 2), v128.load(tables), v128.load(tables, 16)),
      lookUp(v128.load(place - 1), v128.load(tables, 32), v128.load(tables, 48)),
    ),
    lookUp(v128.load(place), v128.load(tables, 64), v128.load(tables, 80)),
  );
}

/** One bit for each of 16 places at which a text may end. */
export function endsAt(place: usize, tables: usize): u32 {
  return ~(i8x16.bitmask(i8x16.eq(groupsAt(place, tables), i8x16.splat(0))) as u32) & 0xffff;
}

/** Whether a table of `TRIPLE_ENDS` has the three bytes before an address: most of what the groups let through ends here. */
export function hasEnd(table: usize, end: usize): bool {
  const key = (at(end - 1) & 31) | ((at(end - 2) & 31) << 5) | ((at(end - 3) & 31) << 10);
  return ((load<u8>(table + (key >> 3)) >> (key & 7)) & 1) != 0;
}
