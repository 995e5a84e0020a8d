import { type Code, canonical, displayCode } from './code.ts';
import { KINDS } from './kinds.ts';

/** Numbers of 32 bits, unsigned, both ends included. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

const MOST = 0xffffffff;

/** The numbers that are written with more digits than `digits`, and begin with them. */
export function decimalsBeginning(digits: string): NumberRange[] {
  const ranges: NumberRange[] = [];
  const first = Number(digits);
  // No number but 0 itself is written with a 0 in front.
  if (first === 0 || digits.startsWith('0')) return [];
  for (let unit = 10; first * unit <= MOST; unit *= 10) {
    ranges.push({ from: first * unit, to: Math.min(MOST, (first + 1) * unit - 1) });
  }
  return ranges;
}

/** The 32 bits of the negative numbers that begin with `-` and these digits. */
export function negativesBeginning(digits: string): NumberRange[] {
  return decimalsBeginning(digits).flatMap(({ from, to }) => {
    const lowest = Math.min(to, 0x80000000);
    return lowest < from ? [] : [{ from: MOST + 1 - lowest, to: MOST + 1 - from }];
  });
}

/** The statuses whose eight hex digits begin with these, which are fewer. */
export function statusesBeginning(digits: string): NumberRange {
  const unit = 16 ** (8 - digits.length);
  const from = Number.parseInt(digits, 16) * unit;
  return { from, to: from + unit - 1 };
}

/** Whether one of the spellings of a code that is no status begins with `text`, which is in small letters, and is longer. */
export function beginsWith(code: Code, text: string): boolean {
  return [canonical(code), displayCode(code), KINDS[code.kind].notation.write(code.value)].some(
    (spelling) => spelling.length > text.length && spelling.toLowerCase().startsWith(text),
  );
}
