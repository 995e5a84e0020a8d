// Whether a line speaks of a failure. It is asked of few lines, and each byte is looked at once.
import { at, isDigit, isWord, lower } from './bytes';
import { rowStart } from './lines';
import { failureEnds, failures, text } from './memory';
import { leafOf, step } from './trie';
import { FAILURES, PART } from './trieRoots';
import { endsAt, hasEnd } from './triples';

/** How far back a failure counts, in bytes: more than the rules look back, in the longest characters. */
const REACH = 600;

/** The bytes before this address have been looked at, and the last failure among them. */
let seen: usize = 0;
let last: usize = 0;

/** Begins anew, for another text. */
export function forgetFailures(): void {
  seen = 0;
  last = 0;
}

/** Whether a failure is spoken of before an address, in its line and not too far back. */
export function failureBefore(place: usize): bool {
  const i = (place - text) as i32;
  const from = text + rowStart(i, max(i - REACH, 0));
  for (let p = max(seen, from); p < place; p += 16) {
    for (let ends = endsAt(p, failures); ends != 0; ends &= ends - 1) {
      const end = p + ctz(ends) + 1;
      if (isFailure(end)) last = end;
    }
    seen = p + 16;
  }
  return last > from;
}

/** Whether a failure ends before an address. */
function isFailure(end: usize): bool {
  if (!hasEnd(failureEnds, end)) return false;
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
