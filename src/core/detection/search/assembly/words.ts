// Where words begin that are looked for in articles.

import { lowest, topBits } from './blocks';
import { BLOCKS, keepIf, listPlaces, placeAt } from './candidates';
import { beginnings, list, text } from './memory';

/** What the hash of a word's first bytes is worked out with (wordBeginnings.ts has the same). */
const FACTOR: u32 = 0x9e3779b1;
const FACTOR_BEHIND: u32 = 0x85ebca6b;
const SMALL: u32 = 0x20202020;
const PLACES: u32 = 14;

/** Where words begin in some blocks, a mask for each. */
const STARTS = memory.data(BLOCKS * 8, 16);

/**
 * Lists where words (ASCII letters and digits) begin from one place to before another, no more than `BLOCKS` blocks apart, that
 * may be among the beginnings, as far as those bits tell that are masked of their first four bytes and of those behind. Answers
 * how many; a negative number where a byte is beyond ASCII, unless such bytes may begin words, too.
 */
export function words(from: i32, to: i32, mask: u32, maskBehind: u32, isWide: bool): i32 {
  const page = text + from;
  if (!markStarts(page, to - from, isWide)) return -1;
  const count = listPlaces(STARTS, page, (to - from + 63) >> 6);
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const place = placeAt(i);
    kept = keepIf(mayBegin(place, mask, maskBehind), place, kept);
  }
  for (let i = 0; i < kept; i++) store<i32>(list + (i << 2), (placeAt(i) - text) as i32);
  return kept;
}

/** Marks where words begin among so many bytes; false where there is none to tell as a byte is beyond ASCII. */
function markStarts(page: usize, bytes: i32, isWide: bool): bool {
  let wordBefore: u64 = 0;
  for (let i = 0; i < bytes; i += 64) {
    const p = page + i;
    const a = v128.load(p);
    const b = v128.load(p, 16);
    const c = v128.load(p, 32);
    const d = v128.load(p, 48);
    const within = lowest(bytes - i);
    const wide = topBits(a, b, c, d) & within;
    if (wide != 0 && !isWide) return false;
    const word = topBits(alphanumeric(a), alphanumeric(b), alphanumeric(c), alphanumeric(d));
    let starts = word & ~((word << 1) | wordBefore) & within;
    // Bytes that continue a character have the second bit from the top clear.
    if (wide != 0) starts |= wide & topBits(doubled(a), doubled(b), doubled(c), doubled(d));
    wordBefore = word >> 63;
    store<u64>(STARTS + (i >> 3), starts);
  }
  return true;
}

/** 1 if a word that begins at an address may be among the beginnings, else 0. */
function mayBegin(place: usize, mask: u32, maskBehind: u32): u32 {
  const key: u32 = (load<u32>(place) | SMALL) & mask;
  const behind: u32 = (load<u32>(place, 4) | SMALL) & maskBehind;
  const hash: u32 = ((key * FACTOR) ^ (behind * FACTOR_BEHIND)) >>> (32 - PLACES);
  return (load<u8>(beginnings + (hash >> 3)) >> (hash & 7)) & 1;
}

function alphanumeric(bytes: v128): v128 {
  const letters = i8x16.sub(v128.or(bytes, i8x16.splat(32)), i8x16.splat(97));
  const digits = i8x16.sub(bytes, i8x16.splat(48));
  return v128.or(i8x16.lt_u(letters, i8x16.splat(26)), i8x16.lt_u(digits, i8x16.splat(10)));
}

/** Each byte shifted by one bit: the second bit is the top one then. */
function doubled(bytes: v128): v128 {
  return i8x16.shl(bytes, 1);
}
