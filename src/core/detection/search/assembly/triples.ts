// Many texts are looked for at once by the three bytes with which they end. The texts are shared out among eight groups; for
// each of the three bytes, a table for its low four bits and one for its high four bits say which groups may have it there.
import { highHalves, lookUpHalves, lowHalves } from './blocks';

/** One bit for each of 16 places at which a text may end. */
export function endsAt(place: usize, tables: usize): u32 {
  const groups = v128.and(
    v128.and(groupsOf(place - 2, tables), groupsOf(place - 1, tables + 32)),
    groupsOf(place, tables + 64),
  );
  return ~(i8x16.bitmask(i8x16.eq(groups, i8x16.splat(0))) as u32) & 0xffff;
}

function groupsOf(place: usize, table: usize): v128 {
  const bytes = v128.load(place);
  return lookUpHalves(lowHalves(bytes), highHalves(bytes), table);
}

/**
 * For each of 16 bytes the groups of which a text may end there: those that may have it as the third of three, the byte before
 * it as the second, and the one before that as the first. What comes before the 16 bytes is given, too.
 */
export function endsOfTriples(onesBefore: v128, ones: v128, twosBefore: v128, twos: v128, threes: v128): v128 {
  return v128.and(
    threes,
    v128.and(
      i8x16.shuffle(twosBefore, twos, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30),
      i8x16.shuffle(onesBefore, ones, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29),
    ),
  );
}

/** 1 if a table of ends has the three bytes before an address, else 0: most of what the groups let through ends here. */
export function hasEnd(table: usize, end: usize): u32 {
  const bytes = load<u32>(end - 4);
  const key = ((bytes >> 24) & 31) | ((bytes >> 11) & (31 << 5)) | ((bytes << 2) & (31 << 10));
  return (load<u8>(table + (key >> 3)) >> (key & 7)) & 1;
}
