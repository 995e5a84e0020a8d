// Whether a line speaks of a failure. It is asked of few lines, and each byte is looked at once.
import { lowest } from './blocks';
import { at, isDigit, isWord, lower } from './bytes';
import { rowStart } from './lines';
import { failureBlocks, failureEnds, failurePlaces, failures, text } from './memory';
import { leafOf, step } from './trie';
import { FAILURES, PART } from './trieRoots';
import { endsAt, hasEnd } from './triples';

/** How far back a failure counts, in bytes: more than the rules look back, in the longest characters. */
const REACH = 600;

/** Begins anew, for another text of so many bytes. */
export function forgetFailures(length: i32): void {
  memory.fill(failureBlocks, 0, (length >> 6) + 2);
}

/** Whether a failure is spoken of before an address, in its line and not too far back. */
export function failureBefore(place: usize): bool {
  const i = (place - text) as i32;
  const from = rowStart(i, max(i - REACH, 0));
  // Of the block that has the place, what is before it; of the one in which its line begins, what is behind that.
  let within = lowest(i & 63);
  for (let block = i >> 6; block << 6 > from - 64; block--) {
    if (block << 6 < from) within &= ~lowest(from & 63);
    if ((failuresIn(block) & within) != 0) return true;
    within = -1;
  }
  return false;
}

/** The places in a block at which failures end, one bit each: they are looked for when they are first asked for. */
function failuresIn(block: i32): u64 {
  const places = failurePlaces + (block << 3);
  if (load<u8>(failureBlocks + block) == 0) {
    let found: u64 = 0;
    for (let i: usize = 0; i < 64; i += 16) {
      const p = text + (block << 6) + i;
      for (let ends = endsAt(p, failures); ends != 0; ends &= ends - 1) {
        const last = ctz(ends) as usize;
        if (isFailure(p + last + 1)) found |= (1 as u64) << (i + last);
      }
    }
    store<u64>(places, found);
    store<u8>(failureBlocks + block, 1);
  }
  return load<u64>(places);
}

/** Whether a failure ends before an address. */
function isFailure(end: usize): bool {
  if (hasEnd(failureEnds, end) == 0) return false;
  let node: u32 = FAILURES;
  for (let p = end; p > text; p--) {
    node = step(node, lower(at(p - 1)));
    if (node == 0) return false;
    const leaf = leafOf(node);
    if (leaf == PART) return true;
    if (leaf != 0 && !isWord(at(p - 2)) && (!isWord(at(end)) || isDigit(at(end)))) return true;
  }
  return false;
}
