// The pass over all bytes, 64 at a time: it finds the words that have the shape of a number or a name, and has each of
// them looked at. Nearly all of a log ends here.
import { any, bit, first, lookUp, same, topBits } from './blocks';
import { at, isDigit } from './bytes';
import { checkLiteral } from './literals';
import { literals, text } from './memory';
import { checkName } from './names';
import { checkBareHex, checkDecimal, checkPair, checkPrefixed, checkStopCode } from './numbers';
import { groupsAt } from './triples';

// What a byte is, one bit each. A set of characters with one bit must be all pairs of some high and some low halves.
/** 0-9 */
const DIGIT: i8 = 1;
/** A-O a-o, and P-Z p-z */
const LETTER: i8 = 2;
const LATE_LETTER: i8 = 4;
const UNDERSCORE: i8 = 8;
/** A-F a-f */
const HEX_LETTER: i8 = 16;
/** , - . / */
const MARK: i8 = 32;
const COLON: i8 = 64;
/** x and n, and h ^ ~ X N H */
const PREFIX: i8 = -128;

const EARLY: i8 = LETTER | HEX_LETTER;
/** By the low half of a byte. */
const LOW = i8x16(
  DIGIT | LATE_LETTER,
  DIGIT | LATE_LETTER | EARLY,
  DIGIT | LATE_LETTER | EARLY,
  DIGIT | LATE_LETTER | EARLY,
  DIGIT | LATE_LETTER | EARLY,
  DIGIT | LATE_LETTER | EARLY,
  DIGIT | LATE_LETTER | EARLY,
  DIGIT | LATE_LETTER | LETTER,
  DIGIT | LATE_LETTER | LETTER | PREFIX,
  DIGIT | LATE_LETTER | LETTER,
  LATE_LETTER | LETTER | COLON,
  LETTER,
  LETTER | MARK,
  LETTER | MARK,
  LETTER | MARK | PREFIX,
  LETTER | MARK | UNDERSCORE,
);
/** By its high half. */
const HIGH = i8x16(
  0,
  0,
  MARK,
  DIGIT | COLON,
  EARLY | PREFIX,
  LATE_LETTER | UNDERSCORE | PREFIX,
  EARLY | PREFIX,
  LATE_LETTER | PREFIX,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
);

const DIGITS: v128 = i8x16.splat(DIGIT);
const WORDS: v128 = i8x16.splat(DIGIT | LETTER | LATE_LETTER | UNDERSCORE);
const HEX_DIGITS: v128 = i8x16.splat(DIGIT | HEX_LETTER);
const UNDERSCORES: v128 = i8x16.splat(UNDERSCORE);
/** What parts a date, a time or a version. */
const PARTERS: v128 = i8x16.splat(MARK | COLON);

/** Has the first `length` bytes of the text looked at. */
export function findPlaces(length: i32): void {
  // Of the block before: what its last bytes are, and whether what is added up goes on.
  let digitsBefore: u64 = 0;
  let wordsBefore: u64 = 0;
  let partersBefore: u64 = 0;
  let decimalsBefore: u64 = 0;
  let hexStartsBefore: u64 = 0;
  let hexBefore: u64 = 0;
  let twoBefore: u64 = 0;
  let fourBefore: u64 = 0;
  let eightBefore: u64 = 0;
  let partsGoOn: u64 = 0;
  let decimalsGoOn: u64 = 0;
  let hexGoesOn: u64 = 0;
  const end = text + length;
  for (let block = text; block <= end; block += 64) {
    checkLiterals(block);

    const a = classesAt(block);
    const b = classesAt(block + 16);
    const c = classesAt(block + 32);
    const d = classesAt(block + 48);
    const words = any(a, b, c, d, WORDS);
    const digits = any(a, b, c, d, DIGITS);
    const hex = any(a, b, c, d, HEX_DIGITS);
    const parters = any(a, b, c, d, PARTERS);

    const starts = words & ~((words << 1) | (wordsBefore >> 63));
    const decimalStarts = starts & digits;
    const hexStarts = starts & hex;
    // Adding the first bit of a run of ones carries it to the place behind the run.
    const decimalSum = digits + decimalStarts;
    const decimalEnds = (decimalSum + decimalsGoOn) & ~digits & ~words;
    decimalsGoOn = carry(decimalSum < digits, decimalSum, decimalsGoOn);
    // Of dates, times and versions: behind a digit and what parts it.
    const isPart = ((parters << 1) | (partersBefore >> 63)) & ((digits << 2) | (digitsBefore >> 62));
    const partSum = digits + (decimalStarts & ~isPart);
    const ends = (partSum + partsGoOn) & ~digits & ~words;
    partsGoOn = carry(partSum < digits, partSum, partsGoOn);
    const hexSum = hex + hexStarts;
    const hexEnds = (hexSum + hexGoesOn) & ~hex & ~words;
    hexGoesOn = carry(hexSum < hex, hexSum, hexGoesOn);

    const digitNext = (digits >> 1) | bit(isDigit(at(block + 64)), 63);
    const goesOn = parters & digitNext;
    // What has ten digits may be a status wherever it stands.
    const long = decimalEnds & behind(decimalStarts, decimalsBefore, 10);
    for (let places = (ends & ~goesOn) | long; places != 0; places &= places - 1) checkDecimal(block + first(places));
    for (
      let places = decimalEnds & goesOn & behind(decimalStarts, decimalsBefore, 5);
      places != 0;
      places &= places - 1
    )
      checkPair(block + first(places));
    // Eight hex digits on end, of a word of eight or sixteen.
    const two = hex & behind(hex, hexBefore, 1);
    const four = two & behind(two, twoBefore, 2);
    const eight = four & behind(four, fourBefore, 4);
    const startsAt = behind(hexStarts, hexStartsBefore, 8) | behind(hexStarts, hexStartsBefore, 16);
    for (let places = hexEnds & behind(eight, eightBefore, 1) & startsAt; places != 0; places &= places - 1)
      checkBareHex(block + first(places));
    const twoToFour =
      behind(hexStarts, hexStartsBefore, 2) | behind(hexStarts, hexStartsBefore, 3) | behind(hexStarts, hexStartsBefore, 4);
    for (let places = hexEnds & ~decimalEnds & twoToFour; places != 0; places &= places - 1)
      checkStopCode(block + first(places));
    const prefixes = topBits(a, b, c, d) & words & behind(decimalStarts, decimalsBefore, 1);
    for (let places = prefixes; places != 0; places &= places - 1) checkPrefixed(block + first(places));
    for (let places = any(a, b, c, d, UNDERSCORES); places != 0; places &= places - 1) checkName(block + first(places));

    digitsBefore = digits;
    wordsBefore = words;
    partersBefore = parters;
    decimalsBefore = decimalStarts;
    hexStartsBefore = hexStarts;
    hexBefore = hex;
    twoBefore = two;
    fourBefore = four;
    eightBefore = eight;
  }
}

function classesAt(place: usize): v128 {
  return lookUp(v128.load(place), LOW, HIGH);
}

/** Whether a sum of 64 bits, or adding what went on from the block before, goes on into the next one. */
function carry(isOver: bool, sum: u64, before: u64): u64 {
  return bit(isOver || sum + before < sum, 0);
}

/** The places a number of bytes behind others. */
function behind(places: u64, placesBefore: u64, bytes: u64): u64 {
  return (places << bytes) | (placesBefore >> (64 - bytes));
}

function checkLiterals(block: usize): void {
  const zero = i8x16.splat(0);
  let places = ~same(
    groupsAt(block, literals),
    groupsAt(block + 16, literals),
    groupsAt(block + 32, literals),
    groupsAt(block + 48, literals),
    zero,
  );
  for (; places != 0; places &= places - 1) checkLiteral(block + first(places) + 1);
}
