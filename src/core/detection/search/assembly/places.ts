// The pass over all bytes, 64 at a time: it finds the words that have the shape of a number or a name, and has each of
// them looked at. Nearly all of a log ends here.
import { any, bit, bitsBelowTop, first, last, lookUp, same, topBits } from './blocks';
import { at, isAlphanumeric, isDigit } from './bytes';
import { checkLiteral } from './literals';
import { literals, text } from './memory';
import { checkName } from './names';
import { checkBareHex, checkDecimal, checkPair, checkPrefixed, checkStopCode, startOfDigits } from './numbers';
import { groupsAt } from './triples';

// What a byte is, one bit each. A set of characters with one bit must be all pairs of some high and some low halves.
/** 0-9 */
const DIGIT: u8 = 1;
/** A-O a-o, and P-Z p-z */
const LETTER: u8 = 2;
const LATE_LETTER: u8 = 4;
const UNDERSCORE: u8 = 8;
/** A-F a-f */
const HEX_LETTER: u8 = 16;
/** - . / */
const MARK: u8 = 32;
const COLON: u8 = 64;
/** x and n, and h ^ ~ X N H */
const PREFIX: u8 = 128;

const EARLY: u8 = LETTER | HEX_LETTER;
/** By the low half of a byte. */
const LOW = memory.data<u8>(
  [
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
    LETTER,
    LETTER | MARK,
    LETTER | MARK | PREFIX,
    LETTER | MARK | UNDERSCORE,
  ],
  16,
);
/** By its high half. */
const HIGH = memory.data<u8>(
  [
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
  ],
  16,
);
const WORD: u8 = DIGIT | LETTER | LATE_LETTER | UNDERSCORE;
const WORDS = memory.data<u8>(
  [WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD],
  16,
);
const HEX: u8 = DIGIT | HEX_LETTER;
const HEX_DIGITS = memory.data<u8>(
  [HEX, HEX, HEX, HEX, HEX, HEX, HEX, HEX, HEX, HEX, HEX, HEX, HEX, HEX, HEX, HEX],
  16,
);

/** Has the first `length` bytes of the text looked at. */
export function findPlaces(length: i32): void {
  // The same of the block before, and whether what is added up goes on from there.
  let wordsBefore: u64 = 0;
  let marksBefore: u64 = 0;
  let timesBefore: u64 = 0;
  let decimalStartsBefore: u64 = 0;
  let decimalsGoOn: u64 = 0;
  let partsGoOn: u64 = 0;
  let hexBefore: u64 = 0;
  let twoBefore: u64 = 0;
  let fourBefore: u64 = 0;
  let eightBefore: u64 = 0;
  let hexStartsBefore: u64 = 0;
  let hexGoesOn: u64 = 0;
  const end = text + length;
  for (let block = text; block <= end; block += 64) {
    checkLiterals(block);

    const a = classesAt(block);
    const b = classesAt(block + 16);
    const c = classesAt(block + 32);
    const d = classesAt(block + 48);
    const words = any(a, b, c, d, v128.load(WORDS));
    const digits = bitsBelowTop(a, b, c, d, 7);
    const hex = any(a, b, c, d, v128.load(HEX_DIGITS));
    const marks = bitsBelowTop(a, b, c, d, 2);
    const colons = bitsBelowTop(a, b, c, d, 1);
    const underscores = bitsBelowTop(a, b, c, d, 4);
    const byteNext = at(block + 64);
    const digitNext = (digits >> 1) | bit(isDigit(byteNext), 63);
    const alphanumericNext = ((words & ~underscores) >> 1) | bit(isAlphanumeric(byteNext), 63);

    const starts = words & ~behind(words, wordsBefore, 1);
    const decimalStarts = starts & digits;
    // Adding the first bit of a run of ones carries it to the place behind the run.
    const decimalSum = digits + decimalStarts;
    const behindDigits = (decimalSum + decimalsGoOn) & ~digits;
    decimalsGoOn = carry(decimalSum < digits, decimalSum, decimalsGoOn);
    const decimalEnds = behindDigits & ~words;
    // In a time, a date, a version or a path: behind a number and a colon, or behind a word and one of - . /
    const times = colons & decimalEnds;
    const isJoined = behind(marks, marksBefore, 1) & behind(words, wordsBefore, 2);
    const isPart = isJoined | behind(times, timesBefore, 1);
    const partSum = digits + (decimalStarts & ~isPart);
    const wholeEnds = (partSum + partsGoOn) & ~digits & ~words;
    partsGoOn = carry(partSum < digits, partSum, partsGoOn);
    const goesOn = (marks | colons) & digitNext;
    // Eight hex digits on end.
    const two = hex & behind(hex, hexBefore, 1);
    const four = two & behind(two, twoBefore, 2);
    const eight = four & behind(four, fourBefore, 4);
    // What has ten digits may be a status wherever it stands.
    const decimals =
      (wholeEnds & ~goesOn) |
      (decimalEnds & behind(eight, eightBefore, 1) & behind(decimalStarts, decimalStartsBefore, 10));
    const pairs = decimalEnds & goesOn & ~colons & behind(decimalStarts, decimalStartsBefore, 5);
    const prefixes = topBits(a, b, c, d) & words & behind(decimalStarts, decimalStartsBefore, 1);

    const hexStarts = starts & hex & ~isJoined;
    const hexSum = hex + hexStarts;
    const hexEnds = (hexSum + hexGoesOn) & ~hex & ~words;
    hexGoesOn = carry(hexSum < hex, hexSum, hexGoesOn);
    const bare =
      hexEnds &
      behind(eight, eightBefore, 1) &
      (behind(hexStarts, hexStartsBefore, 8) | behind(hexStarts, hexStartsBefore, 16)) &
      ~(marks & alphanumericNext);
    const short =
      hexEnds &
      ~decimalEnds &
      (behind(hexStarts, hexStartsBefore, 2) |
        behind(hexStarts, hexStartsBefore, 3) |
        behind(hexStarts, hexStartsBefore, 4));
    // Behind digits that begin a word, no name goes on.
    const names = underscores & ~behindDigits;

    for (let left = decimals | pairs | prefixes | bare | short | names; left != 0; left &= left - 1) {
      const place = block + first(left);
      const one = left & -left;
      // A number of eight digits may be both.
      if ((decimals & one) != 0) {
        const begun = decimalStarts & (one - 1);
        checkDecimal(begun == 0 ? startOfDigits(place) : block + last(begun), place);
      }
      if ((bare & one) != 0) checkBareHex(place);
      else if ((names & one) != 0) checkName(place);
      else if ((prefixes & one) != 0) checkPrefixed(place);
      else if ((short & one) != 0) checkStopCode(place);
      else if ((pairs & one) != 0) checkPair(place);
    }

    wordsBefore = words;
    marksBefore = marks;
    timesBefore = times;
    decimalStartsBefore = decimalStarts;
    hexBefore = hex;
    twoBefore = two;
    fourBefore = four;
    eightBefore = eight;
    hexStartsBefore = hexStarts;
  }
}

function classesAt(place: usize): v128 {
  return lookUp(v128.load(place), v128.load(LOW), v128.load(HIGH));
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
