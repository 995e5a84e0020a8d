// Hex digits, sixteen at a time.
import { at, isHexDigit } from './bytes';

/** How many hex digits `readHex` has found; 17 stands for more. */
export let hexLength: usize = 0;
/** What they are: the upper and the lower 32 bits. */
export let hexUpper: u32 = 0;
export let hexValue: u32 = 0;

/** Reads the hex digits from an address on. */
export function readHex(first: usize): void {
  const bytes = v128.load(first);
  const letters = lettersAmong(bytes);
  const length = ctz(~hexDigitsAmong(bytes, letters)) as u32;
  const values = i8x16.add(v128.and(bytes, i8x16.splat(15)), v128.and(letters, i8x16.splat(9)));
  // The last digit first; where there are no more, the place is beyond all sixteen, which is zero.
  const places = i8x16.sub(i8x16.splat((length - 1) as i8), v128(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15));
  const turned = i8x16.swizzle(values, places);
  const pairs = v128.and(v128.or(turned, i16x8.shr_u(turned, 4)), i16x8.splat(0xff));
  const whole = i64x2.extract_lane(i8x16.narrow_i16x8_u(pairs, pairs), 0) as u64;
  hexLength = length + (length == 16 && isHexDigit(at(first + 16)) ? 1 : 0);
  hexUpper = (whole >> 32) as u32;
  hexValue = whole as u32;
}

/** Where the hex digits begin that end before an address; no more than sixteen are looked at. */
export function startOfHex(end: usize): usize {
  const bytes = v128.load(end - 16);
  return end - clz(~hexDigitsAmong(bytes, lettersAmong(bytes)) << 16);
}

/** All bits set in each byte that is one of A-F a-f. */
function lettersAmong(bytes: v128): v128 {
  return i8x16.lt_u(i8x16.sub(v128.or(bytes, i8x16.splat(32)), i8x16.splat(97)), i8x16.splat(6));
}

/** One bit for each of sixteen bytes that is a hex digit. */
function hexDigitsAmong(bytes: v128, letters: v128): u32 {
  return i8x16.bitmask(v128.or(letters, i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(48)), i8x16.splat(10)))) as u32;
}
