// Which of the listed places are worth a check (numbers.ts, literals.ts): most are not, as the few bytes beside them tell.
import { at, isIt } from './bytes';
import { keepIf, placeAt } from './candidates';
import { maySpeakNear, signOf, ties } from './cues';
import { literalEnds } from './memory';
import { isNumbered, startOfDigits } from './numbers';
import { BEYOND, ENDS_CLAUSE, ENDS_OVER_BLANK, IS_BLANK, IS_DASH, NAMES_IT, PART_OF_MORE } from './trieRoots';
import { hasEnd } from './triples';

/** Keeps the listed places at which a literal may end, its last byte there; answers how many. */
export function keepLiterals(count: i32): i32 {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const place = placeAt(i);
    kept = keepIf(hasEnd(literalEnds, place + 1), place, kept);
  }
  return kept;
}

/** Keeps the decimals, which end at the listed places, that may be codes; answers how many. */
export function keepDecimals(count: i32): i32 {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const place = placeAt(i);
    kept = keepIf(mayBeDecimal(place), place, kept);
  }
  return kept;
}

/** 1 if a decimal that ends before an address may be a code, as far as the bytes beside it tell. All is worked out without a guess. */
function mayBeDecimal(end: usize): u32 {
  const start = startOfDigits(end);
  const before = signOf(at(start - 1));
  const second = signOf(at(start - 2));
  const after = signOf(at(end));
  const next = signOf(at(end + 1));
  const isTied = ties(before, second) & ((after >> ENDS_CLAUSE) | ((after >> IS_BLANK) & (next >> ENDS_OVER_BLANK)));
  // `809错误`
  const isGlued = (after >> BEYOND) & isIt(end - start > 2);
  const isNamed = (after >> IS_DASH) | ((after >> IS_BLANK) & (next >> NAMES_IT)) | isGlued;
  // What has ten digits may be a status wherever it stands; the numbers of WinHTTP begin with 12.
  const isSpecial = isIt(end - start == 10) | isIt(load<u16>(start) == 0x3231);
  const mayBe = (maySpeakNear(start, before, second) | isTied | isNamed | isSpecial) & isIt(at(start) != 48);
  const isPart = before >> PART_OF_MORE;
  return ((isPart & ((before >> IS_DASH) | isIt(isNumbered(start)))) | (~isPart & mayBe)) & 1;
}
