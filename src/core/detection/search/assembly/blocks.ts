// 64 bytes at a time, one bit a byte.

// Vectors that are the same for all blocks lie in memory: as constants they would be put together anew for each of them.
const HALF = memory.data<u8>([15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15], 16);

/** The low halves of bytes. */
export function lowHalves(bytes: v128): v128 {
  return v128.and(bytes, v128.load(HALF));
}

/** Their high halves. */
export function highHalves(bytes: v128): v128 {
  return v128.and(i16x8.shr_u(bytes, 4), v128.load(HALF));
}

/** What a table says of bytes, by both halves: it has 16 bytes for the low ones and 16 for the high ones. */
export function lookUpHalves(low: v128, high: v128, table: usize): v128 {
  return v128.and(i8x16.swizzle(v128.load(table), low), i8x16.swizzle(v128.load(table, 16), high));
}

/** One bit for each of 64 bytes whose top bit is set. */
export function topBits(a: v128, b: v128, c: v128, d: v128): u64 {
  const first = (i8x16.bitmask(a) | (i8x16.bitmask(b) << 16)) as u32;
  const second = (i8x16.bitmask(c) | (i8x16.bitmask(d) << 16)) as u32;
  return (first as u64) | ((second as u64) << 32);
}

/** One bit for each of 64 bytes that have the bit which is so many places below their top bit. */
export function bitsBelowTop(a: v128, b: v128, c: v128, d: v128, places: i32): u64 {
  // Bits that come from the neighbour do not reach the top bit.
  return topBits(i16x8.shl(a, places), i16x8.shl(b, places), i16x8.shl(c, places), i16x8.shl(d, places));
}

/** One bit for each of 64 bytes that are 128 or more if `short` is added, which is the same for all. */
export function atLeast(a: v128, b: v128, c: v128, d: v128, short: v128): u64 {
  return topBits(
    i8x16.add_sat_u(a, short),
    i8x16.add_sat_u(b, short),
    i8x16.add_sat_u(c, short),
    i8x16.add_sat_u(d, short),
  );
}

/** The lowest `count` of 64 bits. */
export function lowest(count: usize): u64 {
  return count >= 64 ? -1 : ((1 as u64) << count) - 1;
}

/** One bit that is set or not, at its place. */
export function bit(isSet: bool, place: u64): u64 {
  return isSet ? (1 as u64) << place : 0;
}
