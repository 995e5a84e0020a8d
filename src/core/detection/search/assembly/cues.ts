// What the words before a number say of it, in bytes and more generously than the rules (cues.ts there) say it of units.
import { at, isAnyWord, isDigit, isIt, isLetter, isWord, lower } from './bytes';
import { cueEnds, signs, text } from './memory';
import { leafOf, step } from './trie';
import {
  BEYOND,
  CLAIMS,
  CUES,
  DENIES,
  IS_BLANK,
  IS_QUOTE,
  JOINERS,
  JOINS,
  MAY_JOIN,
  MESSAGE,
  OF_WORD,
  PASSES,
  STRONG,
  TIES,
  TIES_OVER_BLANK,
  WEAK,
  WORD_ENDS_BITS,
  WORD_ENDS_FACTOR,
} from './trieRoots';

/** How far back is looked, in bytes, and across how many words: as far as the rules, in the longest characters. */
const REACH = 288;
/** As far as the rules, in the shortest ones. */
const SHORTEST_REACH: usize = 96;
const MOST_WORDS = 6;
const QUOTE: u32 = 34;
/** How far a tag, labels in braces, a bracket and an entity reach back at most. */
const TAG = 80;
const LABELS = 84;
const BRACKET = 16;
const ENTITY = 8;

/**
 * Whether a number may be tied to a clause before it, as of the last call of `cueBefore`: by an opening bracket, by a colon
 * or an equals sign and a blank, or by a word that says nothing.
 */
export let isTied: bool = false;

/** Set where what is before a place can only be told by the rules. */
let isUnclear: bool = false;
/** Set where more was passed over than the rules may pass over. */
let isGenerous: bool = false;
let floor: usize = 0;
/** Where the number begins. */
let number: usize = 0;

/**
 * What the words before an address say: 0, DENIES, MESSAGE, WEAK, STOP or STRONG. Where it says DENIES, the rules deny the
 * number, too; where they might not, it says nothing.
 */
export function cueBefore(end: usize): i32 {
  isTied = hasBit(ties(signOf(at(end - 1)), signOf(at(end - 2))), 0);
  number = end;
  floor = max(text, end - REACH);
  isUnclear = false;
  isGenerous = false;
  let says: i32 = 0;
  let i = end;
  for (let count = 0; count < MOST_WORDS; count++) {
    i = beforeJoiners(i);
    if (isUnclear) return STRONG;
    // Behind a word that says something, most have one before it that does not.
    if (count != 0 && !hasBit(mayBeCue(i), 0)) return says;
    const word = wordBefore(i);
    if (word == DENIES && (count != 0 || isGenerous || isVerb(goOnBefore) || number - goOnBefore > SHORTEST_REACH))
      return says;
    if (word == DENIES || word == MESSAGE || word == CLAIMS) return says == 0 ? word : says;
    if (word > WEAK) return word;
    if (word == 0) return says;
    if (count == 0 && word == PASSES) isTied = true;
    if (word == WEAK) says = WEAK;
    i = goOnBefore;
  }
  return says;
}

/**
 * Whether words before an address may say more than that a number is something else, as far as the nearest one tells; most
 * do not. Sets `isTied` as far as no word does it.
 */
export function maySpeak(end: usize): bool {
  isTied = hasBit(ties(signOf(at(end - 1)), signOf(at(end - 2))), 0);
  let i = end;
  floor = max(text, end - REACH);
  while (hasBit(signOf(at(i - 1)), JOINS) && end - i < SHORTEST_REACH) {
    if (at(i - 1) == QUOTE && quotesSentence(i)) return true;
    i--;
  }
  // The rules' reach may cut the word.
  return end - i > SHORTEST_REACH - 4 || hasBit(mayBeCue(i), 0);
}

/** The same as far as a few bytes tell, in the lowest bit. What the two bytes before the number are is given. */
export function maySpeakNear(end: usize, first: u32, second: u32): u32 {
  const third = signOf(at(end - 3));
  const one = (first >> JOINS) & 1;
  const two = (second >> JOINS) & one;
  const three = (third >> JOINS) & two;
  return ((first | second | third) >> IS_QUOTE) | three | mayBeCue(end - one - two);
}

/** Whether what ends before an address may be a word that speaks, or something that only `cueBefore` reads: in the lowest bit. */
function mayBeCue(end: usize): u32 {
  const sign = signOf(at(end - 1));
  return ((sign >> OF_WORD) & (mayEnd(cueEnds, end) | isIdentifier(end))) | (sign >> BEYOND) | (sign >> MAY_JOIN);
}

/** What a byte is beside a number, one bit each (trieRoots.ts). */
export function signOf(byte: u32): u32 {
  return load<u16>(signs + (byte << 1));
}

export function hasBit(bits: u32, place: u32): bool {
  return ((bits >> place) & 1) != 0;
}

/** Whether a word that is in a table of ends may end before an address (wordEnds.ts): 1 or 0. */
export function mayEnd(table: usize, end: usize): u32 {
  // The one or two digits behind the name of a field.
  const one = isIt(isDigit(at(end - 1)));
  const two = one & isIt(isDigit(at(end - 2)));
  const bytes = load<u32>(end - one - two - 4);
  // All four at once: the top bit of each byte that is no letter.
  const small = bytes | 0x20202020;
  const others = ~((small + 0x1f1f1f1f) & ~(small + 0x05050505)) & 0x80808080;
  // What is before the nearest of those does not count.
  const letters = ((-1 as u64) << (32 - clz(others))) as u32;
  const place: u32 = ((bytes & 0x1f1f1f1f & letters) * WORD_ENDS_FACTOR) >>> (32 - WORD_ENDS_BITS);
  return isIt((bytes & 0x80808080) != 0) | ((load<u8>(table + (place >> 3)) >> (place & 7)) & 1);
}

/** Whether "to" stands before a word, which then is a verb: "failed to start: 0x80070002". */
function isVerb(start: usize): bool {
  return at(start - 1) == 32 && (at(start - 2) | 32) == 111 && (at(start - 3) | 32) == 116;
}

/** Whether the byte before a number, and the one before that, may tie it to a clause: in the lowest bit. */
export function ties(before: u32, second: u32): u32 {
  return (before >> TIES) | ((before >> IS_BLANK) & (second >> TIES_OVER_BLANK));
}

/** Where to go on reading to the left, after `wordBefore`. */
let goOnBefore: usize = 0;

/** What the word before an address says: as a whole, or by the longest of its ends. */
function wordBefore(end: usize): i32 {
  let says = lookUp(end);
  if (isIdentifier(end) != 0) {
    if (says == 0) goOnBefore = end - 2;
    says = PASSES;
  }
  // `hr2`: the number of a field says nothing.
  if (says == 0 && isDigit(at(end - 1))) {
    let unnumbered = end - 1;
    if (isDigit(at(unnumbered - 1))) unnumbered--;
    if (isAnyWord(at(unnumbered - 1)) && !isDigit(at(unnumbered - 1))) says = lookUp(unnumbered);
  }
  if (says == 0) return 0;
  // In a language without blanks, what stands before the end of a word is looked at by itself.
  let start = goOnBefore;
  let isAscii = true;
  for (let i = end; i > start; i--) isAscii = isAscii && at(i - 1) < 128;
  while (isAscii && start > floor && isWord(at(start - 1))) start--;
  if (isAscii && (at(start - 1) < 128 || beforeWideMark(start) != start)) goOnBefore = start;
  return says;
}

function lookUp(end: usize): i32 {
  let says: i32 = 0;
  let node: u32 = CUES;
  for (let i = end; i > floor; ) {
    node = step(node, lower(at(i - 1)));
    if (node == 0) break;
    i--;
    const leaf = leafOf(node);
    if (leaf == 0) continue;
    // The rules look no further back than their reach, which may cut a word.
    const isCut = number - i >= SHORTEST_REACH;
    const ending = leaf >> 4;
    if (ending != 0 && !(isCut && says != 0 && isAgainst(ending))) {
      says = isCut ? max(says, ending) : ending;
      goOnBefore = i;
    }
    const before = at(i - 1);
    if ((leaf & 15) == 0 || (isWord(before) && !isCut)) continue;
    // What is beyond ASCII may be a letter or not: then the word may be whole or not.
    const whole = leaf & 15;
    if (before < 128 && !isCut) says = whole;
    else if (!isAgainst(whole)) says = max(says, whole);
    else if (says == 0) says = PASSES;
    goOnBefore = i;
  }
  return says;
}

/** Whether a word says that the number is something else. */
function isAgainst(says: i32): bool {
  return says == DENIES || says == CLAIMS;
}

/** Where what may stand between a word and its number begins. */
function beforeJoiners(end: usize): usize {
  let i = end;
  while (i > floor && !isUnclear) {
    const next = beforeJoiner(i);
    if (next == i) break;
    i = next;
  }
  return i;
}

function beforeJoiner(end: usize): usize {
  const byte = at(end - 1);
  if (byte > 127) return beforeWideJoiner(end);
  // `error "Access is denied" 0x5`: a sentence in quotation marks.
  if (byte == QUOTE && quotesSentence(end)) isUnclear = true;
  if (hasBit(signOf(byte), JOINS)) return end - 1;
  const before = beforeOther(byte, end);
  if (before != end) isGenerous = true;
  return before;
}

function beforeOther(byte: u32, end: usize): usize {
  switch (byte) {
    case 62: // >
      return beforeTag(end);
    case 41: // )
      return beforeOpening(end, 40, BRACKET);
    case 125: // }
      return beforeOpening(end, 123, LABELS);
    case 59: {
      // ; of an entity, or behind a word for "failed"
      const entity = beforeOpening(end, 38, ENTITY);
      return entity != end ? entity : end - 1;
    }
    case 92: // \"
      return end - 1;
    case 45: // A dash that stands alone, or of an arrow.
      return !isAnyWord(at(end - 2)) || at(end) == 62 ? end - 1 : end;
    case 46: // `no.`
      return isAnyWord(at(end - 2)) ? end - 1 : end;
    default:
      return end;
  }
}

function beforeWideJoiner(end: usize): usize {
  isGenerous = true;
  // A single byte beyond ASCII is no UTF-8.
  if (at(end - 2) < 128) {
    isUnclear = true;
    return end;
  }
  return beforeWideMark(end);
}

/** Before a joiner beyond ASCII, where one ends; else `end`. */
function beforeWideMark(end: usize): usize {
  let node: u32 = JOINERS;
  for (let i = end; i > floor; ) {
    node = step(node, at(i - 1));
    if (node == 0) break;
    i--;
    if (leafOf(node) != 0) return i;
  }
  return end;
}

/** Before what is in brackets, where they open not too far back; else `end`. Beyond ASCII a unit has up to three bytes. */
function beforeOpening(end: usize, opening: u32, reach: usize): usize {
  const first = max(floor, end - 3 * reach);
  for (let i = end - 1; i > first; i--) {
    if (at(i - 1) != opening) continue;
    if (end - i >= reach) isUnclear = true;
    return i - 1;
  }
  return end;
}

/** Whether a sentence is in quotation marks before an address: words with blanks between, behind a blank or a bracket. */
function quotesSentence(end: usize): bool {
  const open = beforeOpening(end, 34, REACH);
  if (open == end || (at(open - 1) != 32 && at(open - 1) != 40 && at(open - 1) != 9)) return false;
  for (let i = open + 1; i < end - 1; i++) if (at(i) == 32) return true;
  return false;
}

/** 1 if the name of an identifier ends before an address, whatever else its end says: `itemId`, `app_id`, `app_ID`. */
function isIdentifier(end: usize): u32 {
  const last = at(end - 1);
  const before = at(end - 2);
  const third = at(end - 3);
  const isCapital = isIt(before == 73) & isIt(third - 97 < 26);
  const isApart = isIt(third == 95) & isIt((last & 32) == (before & 32));
  return isIt((last | 32) == 100) & isIt((before | 32) == 105) & (isCapital | isApart);
}

/** Before a tag. Where the tag itself has words that say something, the rules are to look at them. */
function beforeTag(end: usize): usize {
  const open = beforeOpening(end, 60, TAG);
  if (open == end) return end - 1;
  if (at(open + 1) == 47) return open;
  for (let i = end - 1; i > open; i--) {
    if (!isLetter(at(i - 1)) && at(i - 1) < 128) continue;
    if (isWord(at(i)) && !isDigit(at(i))) continue;
    if (lookUp(i) >= WEAK) isUnclear = true;
  }
  return open;
}
