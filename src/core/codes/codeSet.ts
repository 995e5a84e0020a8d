import { equivalents } from './bits.ts';
import { type Code, codeKey } from './code.ts';

/** So many answers are remembered: it is asked of each hit, and logs repeat their codes. */
const REMEMBERED = 5000;

/** Tells whether a code is one of some or spells the failure of one. */
export function codeSet(codes: Iterable<Code>): (code: Code) => boolean {
  const keys = new Set([...codes].map(codeKey));
  const remembered = new Map<number, boolean>();
  return (code) => {
    const key = codeKey(code);
    let isIn = remembered.get(key);
    if (isIn === undefined) {
      isIn = equivalents(code).some((one) => keys.has(codeKey(one)));
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(key, isIn);
    }
    return isIn;
  };
}
