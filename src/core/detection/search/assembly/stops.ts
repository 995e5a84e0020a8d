// The places at which the search stops: one bit a byte.
import { stops, text } from './memory';

/** Forgets all stops among the first `length` bytes. */
export function clearStops(length: i32): void {
  memory.fill(stops, 0, ((length >> 6) + 2) << 3);
}

/** The search stops at an address. */
export function stopAt(place: usize): void {
  const i = place - text;
  const byte = stops + (i >> 3);
  const bit: u32 = 1 << (i & 7);
  store<u8>(byte, load<u8>(byte) | (bit as u8));
}

/** The next stop from one place to before another; -1 where there is none. */
export function next(from: i32, to: i32): i32 {
  if (from >= to) return -1;
  let block = from & -64;
  let places = load<u64>(stops + (block >> 3)) & ((-1 as u64) << (from & 63));
  while (places == 0) {
    block += 64;
    if (block >= to) return -1;
    places = load<u64>(stops + (block >> 3));
  }
  const place = block + (ctz(places) as i32);
  return place < to ? place : -1;
}
