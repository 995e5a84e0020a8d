// Names of codes, as far as their shape goes: `ERROR_…`, `E_…`, `rpc_s_…`.
import { at, isCapital, isDigit, isWord, lower } from './bytes';
import { stopAt } from './stops';
import { leafOf, step } from './trie';
import { NAMES } from './trieRoots';

/** Looks at a word by one of its underscores. */
export function checkName(underscore: usize): void {
  if (!isWord(at(underscore + 1))) return;
  // S_OK: says nothing, and is in every second line of some logs.
  if (at(underscore + 1) == 79 && at(underscore + 2) == 75 && !isWord(at(underscore + 3))) return;
  let start = underscore;
  while (isCapital(at(start - 1)) || isDigit(at(start - 1))) start--;
  if (isWord(at(start - 1))) {
    if (hasKnownBeginning(underscore)) stopAt(underscore);
  } else if (isCapital(at(start))) {
    stopAt(underscore);
  }
}

/** Whether what is before the underscore begins names in small letters. */
function hasKnownBeginning(underscore: usize): bool {
  let node: u32 = NAMES;
  let p = underscore;
  while (node != 0) {
    p--;
    node = step(node, lower(at(p)));
    if (node != 0 && leafOf(node) != 0 && !isWord(at(p - 1))) return true;
  }
  return false;
}
