// The pass over all bytes, 64 at a time: it finds the words that have the shape of a number or a name, and has each of
// them looked at. Nearly all of a log ends here.
import { atLeast, bit, bitsBelowTop, highHalves, lookUpHalves, lowHalves, topBits } from './blocks';
import { at, isAlphanumeric, isDigit } from './bytes';
import { BLOCKS, listPlaces, placeAt } from './candidates';
import { checkLiterals } from './literals';
import { literals, text } from './memory';
import { checkName } from './names';
import { checkBareHex, checkDecimal, checkPair, checkPrefixed, checkStopCode, startOfDigits } from './numbers';
import { keepDecimals, keepLiterals } from './sieve';
import { endsOfTriples } from './triples';

// What a byte is, one bit each. A set of characters with one bit must be all pairs of some high and some low halves. The order is
// that in which several are told at once: a hex digit has one of the upper two, what is of a word one of the upper five.
/** 0-9 */
const DIGIT: u8 = 128;
/** A-F a-f */
const HEX_LETTER: u8 = 64;
/** A-O a-o, and P-Z p-z */
const LETTER: u8 = 32;
const LATE_LETTER: u8 = 16;
const UNDERSCORE: u8 = 8;
/** - . / */
const MARK: u8 = 4;
const COLON: u8 = 2;

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
    DIGIT | LATE_LETTER | LETTER,
    DIGIT | LATE_LETTER | LETTER,
    LATE_LETTER | LETTER | COLON,
    LETTER,
    LETTER,
    LETTER | MARK,
    LETTER | MARK,
    LETTER | MARK | UNDERSCORE,
    0,
    0,
    MARK,
    DIGIT | COLON,
    EARLY,
    LATE_LETTER | UNDERSCORE,
    EARLY,
    LATE_LETTER,
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
/** How much is short of 128 (`atLeast`): in the least that is of a word, in the least that is a hex digit, and in 1. */
const TO_WORD: u8 = 128 - UNDERSCORE;
const SHORT_OF_WORD = memory.data<u8>(
  [
    TO_WORD,
    TO_WORD,
    TO_WORD,
    TO_WORD,
    TO_WORD,
    TO_WORD,
    TO_WORD,
    TO_WORD,
    TO_WORD,
    TO_WORD,
    TO_WORD,
    TO_WORD,
    TO_WORD,
    TO_WORD,
    TO_WORD,
    TO_WORD,
  ],
  16,
);
const TO_HEX: u8 = 128 - HEX_LETTER;
const SHORT_OF_HEX = memory.data<u8>(
  [
    TO_HEX,
    TO_HEX,
    TO_HEX,
    TO_HEX,
    TO_HEX,
    TO_HEX,
    TO_HEX,
    TO_HEX,
    TO_HEX,
    TO_HEX,
    TO_HEX,
    TO_HEX,
    TO_HEX,
    TO_HEX,
    TO_HEX,
    TO_HEX,
  ],
  16,
);
const SHORT_OF_ANY = memory.data<u8>(
  [127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127],
  16,
);

/** What the bytes of some blocks are, a mask for each block. */
const WORDS = memory.data(BLOCKS * 8, 16);
const DIGITS = memory.data(BLOCKS * 8, 16);
const HEX = memory.data(BLOCKS * 8, 16);
const MARKS = memory.data(BLOCKS * 8, 16);
const COLONS = memory.data(BLOCKS * 8, 16);
const UNDERSCORES = memory.data(BLOCKS * 8, 16);
/** The places of each shape. */
const LITERAL_ENDS = memory.data(BLOCKS * 8, 16);
const DECIMALS = memory.data(BLOCKS * 8, 16);
const NAMED = memory.data(BLOCKS * 8, 16);
const BARE = memory.data(BLOCKS * 8, 16);
const PREFIXES = memory.data(BLOCKS * 8, 16);
const SHORT = memory.data(BLOCKS * 8, 16);
const PAIRS = memory.data(BLOCKS * 8, 16);

/** Has the first `length` bytes of the text looked at. */
export function findPlaces(length: i32): void {
  forgetBlocks();
  const end = text + length;
  for (let page = text; page <= end; page += BLOCKS << 6) {
    const blocks = min(BLOCKS, (((end - page) >> 6) + 1) as i32);
    classify(page, blocks);
    findShapes(page, blocks);
    checkPlaces(page, blocks);
  }
}

/** Tells what the bytes of some blocks are, and where literals may end. */
function classify(page: usize, blocks: i32): void {
  // Groups of literals (triples.ts) that may have a byte as the first, second or third of their last three.
  const ones = literals;
  const twos = literals + 32;
  const threes = literals + 64;
  const before = v128.load(page - 16);
  let onesBefore = lookUpHalves(lowHalves(before), highHalves(before), ones);
  let twosBefore = lookUpHalves(lowHalves(before), highHalves(before), twos);
  for (let n: usize = 0; n < (blocks as usize); n++) {
    const block = page + (n << 6);
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
    const own = n << 3;
    store<u64>(LITERAL_ENDS + own, atLeast(ends0, ends1, ends2, ends3, v128.load(SHORT_OF_ANY)));

    const a = lookUpHalves(low0, high0, CLASSES);
    const b = lookUpHalves(low1, high1, CLASSES);
    const c = lookUpHalves(low2, high2, CLASSES);
    const d = lookUpHalves(low3, high3, CLASSES);
    store<u64>(WORDS + own, atLeast(a, b, c, d, v128.load(SHORT_OF_WORD)));
    store<u64>(DIGITS + own, topBits(a, b, c, d));
    store<u64>(HEX + own, atLeast(a, b, c, d, v128.load(SHORT_OF_HEX)));
    store<u64>(MARKS + own, bitsBelowTop(a, b, c, d, 5));
    store<u64>(COLONS + own, bitsBelowTop(a, b, c, d, 6));
    store<u64>(UNDERSCORES + own, bitsBelowTop(a, b, c, d, 4));
  }
}

// Masks of the block before, and whether what is added up goes on from there.
let wordsBefore: u64 = 0;
let digitsBefore: u64 = 0;
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
let prefixStartsBefore: u64 = 0;
let hexGoesOn: u64 = 0;

/** Begins anew, for another text. */
function forgetBlocks(): void {
  wordsBefore = 0;
  digitsBefore = 0;
  marksBefore = 0;
  timesBefore = 0;
  decimalStartsBefore = 0;
  decimalsGoOn = 0;
  partsGoOn = 0;
  hexBefore = 0;
  twoBefore = 0;
  fourBefore = 0;
  eightBefore = 0;
  hexStartsBefore = 0;
  prefixStartsBefore = 0;
  hexGoesOn = 0;
}

/** Finds the places of each shape among the bytes of some blocks. */
function findShapes(page: usize, blocks: i32): void {
  for (let n: usize = 0; n < (blocks as usize); n++) {
    const own = n << 3;
    const words = load<u64>(WORDS + own);
    const digits = load<u64>(DIGITS + own);
    const hex = load<u64>(HEX + own);
    const marks = load<u64>(MARKS + own);
    const colons = load<u64>(COLONS + own);
    const underscores = load<u64>(UNDERSCORES + own);
    const byteNext = at(page + (n << 6) + 64);
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
    const isLong = behind(eight, eightBefore, 1);
    // What has ten digits may be a status wherever it stands.
    const decimals = (wholeEnds & ~goesOn) | (decimalEnds & isLong);
    const pairs =
      decimalEnds &
      goesOn &
      ~colons &
      (behind(decimalStarts, decimalStartsBefore, 5) | behind(decimalStarts, decimalStartsBefore, 1));
    // Letters that are no hex digits: x, n, H.
    const prefixLetters = words & ~(hex | underscores);
    // In front of the second of them one digit may stand behind a word: `Code0x8007000D`.
    const glued = behind(digits, digitsBefore, 1) & ~behind(digits, digitsBefore, 2) & behind(words, wordsBefore, 2);
    const prefixes = (behindDigits | glued) & prefixLetters;

    const hexStarts = starts & hex & ~isJoined;
    const prefixStarts = starts & prefixLetters;
    const hexSum = hex + hexStarts;
    const hexEnds = (hexSum + hexGoesOn) & ~hex & ~words;
    hexGoesOn = carry(hexSum < hex, hexSum, hexGoesOn);
    const bare =
      (hexEnds & isLong & ~(marks & alphanumericNext)) |
      // Eight behind a letter that begins a word, as `x8007000D` and `&H8007000D` have it.
      (isLong & ~words & behind(prefixStarts, prefixStartsBefore, 9));
    const short =
      hexEnds &
      ~decimalEnds &
      (behind(hexStarts, hexStartsBefore, 2) |
        behind(hexStarts, hexStartsBefore, 3) |
        behind(hexStarts, hexStartsBefore, 4));
    // Behind digits that begin a word, no name goes on.
    const names = underscores & ~behindDigits;

    store<u64>(DECIMALS + own, decimals);
    store<u64>(NAMED + own, names);
    store<u64>(BARE + own, bare);
    store<u64>(PREFIXES + own, prefixes);
    store<u64>(SHORT + own, short);
    store<u64>(PAIRS + own, pairs);

    wordsBefore = words;
    digitsBefore = digits;
    marksBefore = marks;
    timesBefore = times;
    decimalStartsBefore = decimalStarts;
    hexBefore = hex;
    twoBefore = two;
    fourBefore = four;
    eightBefore = eight;
    hexStartsBefore = hexStarts;
    prefixStartsBefore = prefixStarts;
  }
}

/** Looks at the places that are marked in some blocks. */
function checkPlaces(page: usize, blocks: i32): void {
  let count = keepLiterals(listPlaces(LITERAL_ENDS, page, blocks));
  for (let i = 0; i < count; i++) checkLiterals(placeAt(i) + 1);
  count = keepDecimals(listPlaces(DECIMALS, page, blocks));
  for (let i = 0; i < count; i++) checkDecimal(startOfDigits(placeAt(i)), placeAt(i));
  count = listPlaces(NAMED, page, blocks);
  for (let i = 0; i < count; i++) checkName(placeAt(i));
  count = listPlaces(BARE, page, blocks);
  for (let i = 0; i < count; i++) checkBareHex(placeAt(i));
  count = listPlaces(PREFIXES, page, blocks);
  for (let i = 0; i < count; i++) checkPrefixed(placeAt(i));
  count = listPlaces(SHORT, page, blocks);
  for (let i = 0; i < count; i++) checkStopCode(placeAt(i));
  count = listPlaces(PAIRS, page, blocks);
  for (let i = 0; i < count; i++) checkPair(placeAt(i));
}

/** Whether a sum of 64 bits, or adding what went on from the block before, goes on into the next one. */
function carry(isOver: bool, sum: u64, before: u64): u64 {
  return bit(isOver || sum + before < sum, 0);
}

/** The places a number of bytes behind others. */
function behind(places: u64, placesBefore: u64, bytes: u64): u64 {
  return (places << bytes) | (placesBefore >> (64 - bytes));
}
