// What the words before a number say of it, in bytes and more generously than the rules (cues.ts there) say it of units.
import { at, isAnyWord, isDigit, isLetter, isWord, lower } from './bytes';
import { cueEnds, joiners, text } from './memory';
import { leafOf, step } from './trie';
import {
  ALWAYS,
  CLAIMS,
  CUES,
  DENIES,
  JOINERS,
  MESSAGE,
  PASSES,
  STRONG,
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
  isTied = ties(at(end - 1), at(end - 2));
  number = end;
  floor = max(text, end - REACH);
  isUnclear = false;
  isGenerous = false;
  let says: i32 = 0;
  let i = end;
  for (let count = 0; count < MOST_WORDS; count++) {
    i = beforeJoiners(i);
    if (isUnclear) return STRONG;
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
  isTied = ties(at(end - 1), at(end - 2));
  let i = end;
  floor = max(text, end - REACH);
  while (load<u8>(joiners + min(at(i - 1), 127)) == ALWAYS && end - i < SHORTEST_REACH) {
    if (at(i - 1) == QUOTE && quotesSentence(i)) return true;
    i--;
  }
  const byte = at(i - 1);
  // The rules' reach may cut the word.
  if (byte > 127 || end - i > SHORTEST_REACH - 4) return true;
  return isWord(byte) ? mayEnd(cueEnds, i) || isIdentifier(i) : load<u8>(joiners + byte) != 0;
}

/** Whether a word that is in a table of ends may end before an address (wordEnds.ts). */
export function mayEnd(table: usize, end: usize): bool {
  let i = end;
  // The one or two digits behind the name of a field.
  if (isDigit(at(i - 1))) i--;
  if (isDigit(at(i - 1)) && i != end) i--;
  const bytes = load<u32>(i - 4);
  if ((bytes & 0x80808080) != 0) return true;
  // All four at once: the top bit of each byte that is no letter.
  const small = bytes | 0x20202020;
  const others = ~((small + 0x1f1f1f1f) & ~(small + 0x05050505)) & 0x80808080;
  let key = bytes & 0x1f1f1f1f;
  // What is before the nearest of those does not count.
  if (others != 0) key &= clz(others) == 0 ? 0 : (-1 as u32) << (32 - clz(others));
  const place: u32 = (key * WORD_ENDS_FACTOR) >>> (32 - WORD_ENDS_BITS);
  return ((load<u8>(table + (place >> 3)) >> (place & 7)) & 1) != 0;
}

/** Whether "to" stands before a word, which then is a verb: "failed to start: 0x80070002". */
function isVerb(start: usize): bool {
  return at(start - 1) == 32 && (at(start - 2) | 32) == 111 && (at(start - 3) | 32) == 116;
}

function ties(byte: u32, before: u32): bool {
  return byte > 127 || byte == 40 || byte == 91 || (byte == 32 && (before == 58 || before == 61 || before == 40));
}

/** Where to go on reading to the left, after `wordBefore`. */
let goOnBefore: usize = 0;

/** What the word before an address says: as a whole, or by the longest of its ends. */
function wordBefore(end: usize): i32 {
  let says = lookUp(end);
  if (isIdentifier(end)) {
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
    if (leaf >> 4 != 0 && !(isCut && says != 0 && leaf >> 4 == DENIES)) {
      says = leaf >> 4;
      goOnBefore = i;
    }
    const before = at(i - 1);
    if ((leaf & 15) == 0 || (isWord(before) && !isCut)) continue;
    // What is beyond ASCII may be a letter or not: then the word may be whole or not.
    const whole = leaf & 15;
    if (before < 128 && !isCut) says = whole;
    else if (whole != DENIES) says = max(says, whole);
    else if (says == 0) says = PASSES;
    goOnBefore = i;
  }
  return says;
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
  if (load<u8>(joiners + byte) == ALWAYS) return end - 1;
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

/** `itemId`, `app_id`, `app_ID`: the name of an identifier, whatever else its end says. */
function isIdentifier(end: usize): bool {
  const last = at(end - 1);
  const before = at(end - 2);
  const third = at(end - 3);
  if ((last | 32) != 100 || (before | 32) != 105) return false;
  return (before == 73 && third - 97 < 26) || (third == 95 && (last & 32) == (before & 32));
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
