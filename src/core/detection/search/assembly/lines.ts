// Lines, and the UTF-16 units of text.
import { lowest, topBits } from './blocks';
import { text } from './memory';

const LF: v128 = i8x16.splat(10);
const CR: v128 = i8x16.splat(13);

/** How many lines end from one place to before another: LF, CRLF and a lone CR end a line. */
export function lineEnds(from: i32, to: i32): i32 {
  let count = 0;
  let i = from;
  while (i + 16 <= to) {
    // A sum of bytes has room for 255 line ends each.
    let sums = i8x16.splat(0);
    for (const last = min(i + 255 * 16, to) - 16; i <= last; i += 16) sums = i8x16.sub(sums, lineEndsAmong(text + i));
    const pairs = i16x8.extadd_pairwise_i8x16_u(sums);
    const fours = i32x4.extadd_pairwise_i16x8_u(pairs);
    count +=
      i32x4.extract_lane(fours, 0) +
      i32x4.extract_lane(fours, 1) +
      i32x4.extract_lane(fours, 2) +
      i32x4.extract_lane(fours, 3);
  }
  const rest = i8x16.bitmask(lineEndsAmong(text + i)) & ((1 << (to - i)) - 1);
  return i < to ? count + popcnt(rest) : count;
}

/** All bits set in each of 16 bytes that is a line's last one. */
function lineEndsAmong(place: usize): v128 {
  const bytes = v128.load(place);
  const lone = v128.andnot(i8x16.eq(bytes, CR), i8x16.eq(v128.load(place, 1), LF));
  return v128.or(i8x16.eq(bytes, LF), lone);
}

/** How many UTF-16 units the UTF-8 from one place to before another is. */
export function units(from: i32, to: i32): i32 {
  let count: u64 = 0;
  const firstOfMore = i8x16.splat(-0x40);
  const firstOfFour = i8x16.splat(-0x10);
  for (let i = from; i < to; i += 64) {
    const p = text + i;
    const a = v128.load(p);
    const b = v128.load(p, 16);
    const c = v128.load(p, 32);
    const d = v128.load(p, 48);
    const within = lowest(to - i);
    // What goes on with a character is 10xxxxxx: signed, it is less than 11000000.
    const goesOn = topBits(
      i8x16.lt_s(a, firstOfMore),
      i8x16.lt_s(b, firstOfMore),
      i8x16.lt_s(c, firstOfMore),
      i8x16.lt_s(d, firstOfMore),
    );
    const twoUnits = topBits(
      i8x16.ge_u(a, firstOfFour),
      i8x16.ge_u(b, firstOfFour),
      i8x16.ge_u(c, firstOfFour),
      i8x16.ge_u(d, firstOfFour),
    );
    count += popcnt(~goesOn & within) + popcnt(twoUnits & within);
  }
  return count as i32;
}

/** Where the line that holds a place begins, at `floor` at the earliest. */
export function lineStart(place: i32, floor: i32): i32 {
  return startBehind(place, floor, CR);
}

/** Where that line ends (without the line end itself), at `limit` at the latest. */
export function lineEnd(place: i32, limit: i32): i32 {
  return endBefore(place, limit, CR);
}

/** The same, where a lone CR ends no line: what a document calls a line may hold one. */
export function rowStart(place: i32, floor: i32): i32 {
  return startBehind(place, floor, LF);
}

export function rowEnd(place: i32, limit: i32): i32 {
  return endBefore(place, limit, LF);
}

/** Behind the nearest LF or `other` before a place. */
function startBehind(place: i32, floor: i32, other: v128): i32 {
  for (let i = place; i > floor; i -= 16) {
    const ends = endsAmong(v128.load(text + i - 16), other);
    if (ends != 0) return max(i - (clz(ends << 16) as i32), floor);
  }
  return min(place, floor);
}

/** At the nearest LF or `other` from a place on. */
function endBefore(place: i32, limit: i32, other: v128): i32 {
  for (let i = place; i < limit; i += 16) {
    const ends = endsAmong(v128.load(text + i), other);
    if (ends != 0) return min(i + (ctz(ends) as i32), limit);
  }
  return max(place, limit);
}

function endsAmong(bytes: v128, other: v128): u32 {
  return i8x16.bitmask(v128.or(i8x16.eq(bytes, LF), i8x16.eq(bytes, other))) as u32;
}
