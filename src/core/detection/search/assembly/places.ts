// The pass over all bytes, 64 at a time: it finds the words that have the shape of a number or a name, and has each of
// them looked at. Nearly all of a log ends here.
import { any, bit, bitsBelowTop, first, highHalves, last, lookUpHalves, lowHalves, same, topBits } from './blocks';
import { at, isAlphanumeric, isDigit } from './bytes';
import { checkLiteral } from './literals';
import { literals, text } from './memory';
import { checkName } from './names';
import { checkBareHex, checkDecimal, checkPair, checkPrefixed, checkStopCode, startOfDigits } from './numbers';
import { endsOfTriples } from './triples';

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
/** By the low half of a byte, and by its high half. */
const CLASSES = memory.data<u8>(
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
  // Groups of literals (triples.ts) that may have a byte as the first, second or third of their last three.
  const ones = literals;
  const twos = literals + 32;
  const threes = literals + 64;
  // Before the text there may be anything.
  let onesBefore = i8x16.splat(-1);
  let twosBefore = i8x16.splat(-1);
  const end = text + length;
  for (let block = text; block <= end; block += 64) {
    const bytes0 = v128.load(block);
    const bytes1 = v128.load(block, 16);
    const bytes2 = v128.load(block, 32);
    const bytes3 = v128.load(block, 48);
    const low0 = lowHalves(bytes0);
    const low1 = lowHalves(bytes1);
    const low2 = lowHalves(bytes2);
    const low3 = lowHalves(bytes3);
    const high0 = highHalves(bytes0);
    const high1 = highHalves(bytes1);
    const high2 = highHalves(bytes2);
    const high3 = highHalves(bytes3);

    const one0 = lookUpHalves(low0, high0, ones);
    const one1 = lookUpHalves(low1, high1, ones);
    const one2 = lookUpHalves(low2, high2, ones);
    const one3 = lookUpHalves(low3, high3, ones);
    const two0 = lookUpHalves(low0, high0, twos);
    const two1 = lookUpHalves(low1, high1, twos);
    const two2 = lookUpHalves(low2, high2, twos);
    const two3 = lookUpHalves(low3, high3, twos);
    const ends0 = endsOfTriples(onesBefore, one0, twosBefore, two0, lookUpHalves(low0, high0, threes));
    const ends1 = endsOfTriples(one0, one1, two0, two1, lookUpHalves(low1, high1, threes));
    const ends2 = endsOfTriples(one1, one2, two1, two2, lookUpHalves(low2, high2, threes));
    const ends3 = endsOfTriples(one2, one3, two2, two3, lookUpHalves(low3, high3, threes));
    onesBefore = one3;
    twosBefore = two3;
    if (v128.any_true(v128.or(v128.or(ends0, ends1), v128.or(ends2, ends3))))
      for (let left = ~same(ends0, ends1, ends2, ends3, i8x16.splat(0)); left != 0; left &= left - 1)
        checkLiteral(block + first(left) + 1);

    const a = lookUpHalves(low0, high0, CLASSES);
    const b = lookUpHalves(low1, high1, CLASSES);
    const c = lookUpHalves(low2, high2, CLASSES);
    const d = lookUpHalves(low3, high3, CLASSES);
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

    // One loop for each shape: what is done in it is then mostly the same.
    for (let left = decimals; left != 0; left &= left - 1) {
      const begun = decimalStarts & ((left & -left) - 1);
      const place = block + first(left);
      checkDecimal(begun == 0 ? startOfDigits(place) : block + last(begun), place);
    }
    for (let left = names; left != 0; left &= left - 1) checkName(block + first(left));
    for (let left = bare; left != 0; left &= left - 1) checkBareHex(block + first(left));
    for (let left = prefixes; left != 0; left &= left - 1) checkPrefixed(block + first(left));
    for (let left = short; left != 0; left &= left - 1) checkStopCode(block + first(left));
    for (let left = pairs; left != 0; left &= left - 1) checkPair(block + first(left));

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

/** Whether a sum of 64 bits, or adding what went on from the block before, goes on into the next one. */
function carry(isOver: bool, sum: u64, before: u64): u64 {
  return bit(isOver || sum + before < sum, 0);
}

/** The places a number of bytes behind others. */
function behind(places: u64, placesBefore: u64, bytes: u64): u64 {
  return (places << bytes) | (placesBefore >> (64 - bytes));
}
