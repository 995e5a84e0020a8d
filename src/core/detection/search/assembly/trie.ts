// Texts that are known, read from a place to the left: a node for each beginning of one, edges for its bytes.
import { edgeShift, edges, leaves } from './memory';

const FACTOR: u32 = 0x9e3779b1;

/** The node that a byte leads to; 0 where there is none. */
export function step(node: u32, byte: u32): u32 {
  const edge = (node << 8) | byte;
  const last: u32 = (1 << (32 - edgeShift)) - 1;
  let slot: u32 = (edge * FACTOR) >>> edgeShift;
  let found = load<u32>(edges + (slot << 3));
  while (found != edge && found != 0) {
    slot = (slot + 1) & last;
    found = load<u32>(edges + (slot << 3));
  }
  return found == 0 ? 0 : load<u32>(edges + (slot << 3), 4);
}

/** What a node says; 0 where no text ends there. */
export function leafOf(node: u32): i32 {
  return load<u8>(leaves + node);
}
