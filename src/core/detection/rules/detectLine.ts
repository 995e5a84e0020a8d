import { equivalents, sameFailure } from '../../codes/bits.ts';
import { type Code, fromBits } from '../../codes/code.ts';
import type { DetectionContext, Hit } from '../hit.ts';
import { isNumbered } from './calls.ts';
import { cueBefore } from './cues.ts';
import { eventsOfLine, withEvents } from './eventsOfLine.ts';
import { type FormatRules, formatRulesOf } from './formatRules.ts';
import { countsPart, installerMessage } from './installerMessage.ts';
import { codeOfBareHex, codeOfDecimal, codeOfHex, isKnown } from './numbers.ts';
import { ownSpelling } from './otherKinds.ts';
import { isDigit, isStopMark, isWordUnit, nextPlaceIn, SOCKET_NAME, STOP_MARK } from './words.ts';

/** What names in small letters begin with, which no other word does. */
export const SMALL_NAMES = [
  ...['error', 'status', 'e', 'wu_e', 'cbs_e', 'rpc_s', 'rpc_x', 'sec_e', 'crypt_e', 'cert_e', 'trust_e', 'co_e'],
  ...['dns_error', 'nte'],
];
/** Names as Windows prints them: in capitals; in small letters only with such a beginning. */
const NAME = new RegExp(
  `^(?:[A-Z][A-Z0-9]*_[A-Za-z0-9_]+|${SOCKET_NAME}[A-Z]{4,}|(?:${SMALL_NAMES.join('|')})_[a-z0-9_]+)$`,
);

/** Finds the codes of one line. Offsets are UTF-16 units. Linear in the line's length. */
export function detectLine(line: string, context: DetectionContext): Hit[] {
  const next = (from: number, to: number) => nextPlaceIn(line, from, to);
  return hitsOfLine(line, next(0, line.length), next, context);
}

/**
 * `detectLine` for a caller that has already searched the line: `first` is where there may be a code, `next` gives
 * further such places in the line, from one unit to before another (negative where there is none). `hasTexts` is false where
 * it is known to have none of the texts by which lines of formats and fields of events are told.
 */
export function hitsOfLine(
  line: string,
  first: number,
  next: (from: number, to: number) => number,
  context: DetectionContext,
  hasTexts = true,
): Hit[] {
  const events = eventsOfLine(line, context, hasTexts);
  const codes = codesOfLine(line, first, next, context, hasTexts);
  return events.length === 0 ? codes : withEvents(codes, events);
}

function codesOfLine(
  line: string,
  first: number,
  next: (from: number, to: number) => number,
  context: DetectionContext,
  hasTexts: boolean,
): Hit[] {
  if (first < 0) return [];
  const rules = context.deliberate ? undefined : formatRulesOf(line, context, hasTexts);
  const limit = rules?.limit ?? line.length;
  const found: Hit[] = [];
  if (limit < line.length) line = line.slice(0, limit);
  for (let at = first; at >= 0 && at < limit; ) {
    const [start, wordEnd] = wordAround(line, at);
    const field = rules && hitByFormat(line, start, rules);
    const maybe = field ?? hitAt(line, start, line.slice(start, wordEnd), context);
    const hit = maybe && !field && rules?.isNever(start) ? undefined : maybe;
    if (hit) found.push(hit);
    const behind = !hit ? wordEnd : hit.code.kind === 'bugcheck' ? afterParameters(line, hit.end) : hit.end;
    at = next(Math.max(behind, wordEnd), limit);
  }
  return found.length === 0 ? found : mergeNeighbours(line, found, context);
}

/** The hit that a format knows at a word by its place; undefined where it does not know. */
function hitByFormat(line: string, start: number, rules: FormatRules): Hit | undefined {
  const field = rules.codes.find((one) => one.start <= start && start < one.end);
  return field && make(line, field.start, field.end, field.code);
}

/** Start and end of the word that holds `at`. A word longer than any name is cut, so that its length costs nothing. */
function wordAround(line: string, at: number): [number, number] {
  let start = at;
  while (start > 0 && at - start < LONGEST_WORD && isWordUnit(line.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < line.length && isWordUnit(line.charCodeAt(end))) end++;
  // What is no word is one unit.
  return [start, Math.max(end, at + 1)];
}

/** Longer than any published name (the longest have about 90 units). */
const LONGEST_WORD = 200;

function hitAt(line: string, start: number, word: string, context: DetectionContext): Hit | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const spelt = ownSpelling(line, start, context, () => cueBefore(line, start).cue === 'error');
  if (spelt) return make(line, start, spelt.end, spelt.code);
  const first = word.charCodeAt(0);
  if (isDigit(first)) {
    return first === 48 && (word.charCodeAt(1) | 32) === 120
      ? (hexHit(line, start, word, context) ?? bucketHit(line, start, word, context))
      : numberHit(line, start, word, context);
  }
  return (
    bareHexHit(line, start, word, context) ??
    cutHexHit(line, start, word, context) ??
    gluedHexHit(line, start, word, context) ??
    escapedHexHit(line, start, word, context) ??
    bucketHit(line, start, word, context) ??
    stopCodeHit(line, start, word) ??
    stopNameHit(line, start, context) ??
    nameHit(line, start, word, context)
  );
}

/** The C suffixes of a header's constants belong to the number: 0x80240001L. */
const HEX = /^0[xX]([0-9a-fA-F]+)[uUlL]{0,3}$/;

function hexHit(line: string, start: number, word: string, context: DetectionContext): Hit | undefined {
  const digits = HEX.exec(word)?.[1];
  if (!digits || line[start - 1] === '@') return undefined;
  const end = start + word.length;
  const value = digits.length > 8 ? Number.NaN : Number.parseInt(digits, 16);
  const code = codeOfHex(line, { start, end, form: 'hex', value, digits, negative: false }, context);
  if (!code) return undefined;
  return withExtend(line, make(line, start, end, code));
}

/** `0xC1900101 - 0x30018`, `[0x8007000D, 0x2000C]`: what Windows Setup failed with, and where. */
function withExtend(line: string, hit: Hit): Hit {
  if (hit.code.kind !== 'status' || hit.code.value < 0x80000000) return hit;
  const after = line.slice(hit.end, hit.end + 16);
  const pair =
    /^\s?[-\u2013]\s?0[xX]([0-9a-fA-F]{5})(?![0-9A-Za-z_])/.exec(after) ??
    (/[[(]/.test(line[hit.start - 1] ?? '') ? /^, ?0[xX]([0-9a-fA-F]{5})(?=[\])])/.exec(after) : null);
  if (!pair) return hit;
  const end = hit.end + pair[0].length;
  return { ...hit, end, text: line.slice(hit.start, end), extend: Number.parseInt(pair[1]!, 16) };
}

/** `Status:\\t\\t0xC000006D`: in JSON within JSON a tabulator or line end is written out, and its letter touches the number. */
function escapedHexHit(line: string, start: number, word: string, context: DetectionContext): Hit | undefined {
  return line[start - 1] === '\\' && /^[tnr]0[xX][89a-dA-D][0-9a-fA-F]{7}$/.test(word)
    ? hexHit(line, start + 1, word.slice(1), context)
    : undefined;
}

/** `LKD_0x141_Tdr:6_…`, `Bucket ID: 0x3B_win32k!…`: what crashes are counted by begins with the stop code. */
function bucketHit(line: string, start: number, word: string, { known }: DetectionContext): Hit | undefined {
  const [, report, digits] = /^(LKD_)?0x([0-9A-Fa-f]{1,3})_\w/.exec(word) ?? [];
  if (digits === undefined) return undefined;
  if (!report && !BUCKET.test(line.slice(Math.max(0, start - 32), start))) return undefined;
  const code: Code = { kind: 'bugcheck', value: Number.parseInt(digits, 16) };
  const from = start + (report?.length ?? 0);
  return known.has(code) ? make(line, from, from + 2 + digits.length, code) : undefined;
}
const BUCKET = /\bbucket(?:[ _]?id)?["']?\s{0,4}[:=]\s{0,8}["']?$/i;

/** `Error Code0x80070021`: what is copied from a page may lose what stood between a label and its number. */
function gluedHexHit(line: string, start: number, word: string, context: DetectionContext): Hit | undefined {
  const [, label, number] = /^([A-Za-z]+)(0[xX][0-9a-fA-F]{8})$/.exec(word) ?? [];
  const end = start + word.length;
  if (number === undefined || /[-/\\.@#_&%]/.test(line[start - 1] ?? '') || goesOn(line, end)) return undefined;
  const from = start + label!.length;
  const { cue } = cueBefore(line, from);
  const hit = cue === 'error' || cue === 'exit' ? hexHit(line, from, number, context) : undefined;
  return hit && hit.code.kind === 'status' && hit.code.value >= 0x80000000 && isKnown(context.known, hit.code)
    ? hit
    : undefined;
}

function numberHit(line: string, start: number, word: string, context: DetectionContext): Hit | undefined {
  const bare = bareHexHit(line, start, word, context);
  if (bare) return bare;
  // Debuggers mark a decimal: 0n5.
  const digits = word.startsWith('0n') ? word.slice(2) : word;
  if (!DECIMAL.test(digits)) return stopCodeHit(line, start, word);
  const end = start + word.length;
  const previous = line[start - 1] ?? '';
  const negative = previous === '-' && !/[0-9A-Za-z_)\]]/.test(line[start - 2] ?? '');
  if (!negative && previous !== '' && JOINED_NUMBERS.includes(previous) && !isNumbered(line, start)) return undefined;
  const message = installerMessage(line, start, word);
  if (message) return make(line, start, end, message);
  if (countsPart(line, start, word)) return undefined;
  const apart = negativeApart(line, start, digits, context);
  if (apart) return make(line, start - 2, end, apart);
  // `1,500`, `12:05`
  if (previous === ',' && isDigit(line.charCodeAt(start - 2))) return undefined;
  if (previous === ':' && /(?<![0-9A-Za-z_])[0-9]{1,20}:$/.test(line.slice(Math.max(0, start - 22), start)))
    return undefined;
  const from = negative ? start - 1 : start;
  const value = (negative ? -1 : 1) * Number(digits);
  const code = codeOfDecimal(line, { start: from, end, form: 'decimal', value, digits, negative }, context);
  return code && make(line, from, end, code);
}

const DECIMAL = /^[0-9]{1,10}$/;

/** `exited with code - 1073740791`: a status whose minus stands apart, behind a cue. `digits` begin at `start`. */
function negativeApart(line: string, start: number, digits: string, { known }: DetectionContext): Code | undefined {
  if (
    digits.length < 9 ||
    line[start - 1] !== ' ' ||
    !/(?:^|[^0-9A-Za-z_)\]-])-$/.test(line.slice(Math.max(0, start - 3), start - 1))
  )
    return undefined;
  const code = fromBits(-Number(digits));
  if (code.kind !== 'status' || !isKnown(known, code) || goesOn(line, start + digits.length)) return undefined;
  const { cue } = cueBefore(line, start - 2);
  return cue === 'error' || cue === 'exit' || cue === 'weak' ? code : undefined;
}

/** Directly before a number, these make it part of something longer: a version, a date, a path, a KB number. */
export const JOINED_NUMBERS = '-./\\+@#&$';

/** Not within a GUID, a hash or a path: these join their parts with characters that no log puts around a code. */
function bareHexHit(line: string, start: number, word: string, context: DetectionContext): Hit | undefined {
  if ((word.length !== 8 && word.length !== 16) || !/^[0-9a-fA-F]+$/.test(word) || !/[0-9]/.test(word))
    return undefined;
  const end = start + word.length;
  if (/[-/\\.@#_&]/.test(line[start - 1] ?? '') || goesOn(line, end)) return undefined;
  const value = Number.parseInt(word.slice(-8), 16);
  const code = codeOfBareHex(line, { start, end, form: 'bareHex', value, digits: word, negative: false }, context);
  return code && withExtend(line, make(line, start, end, code));
}

/** Whether what joins the parts of a GUID, a hash or a path stands behind a place, and more behind that. */
function goesOn(line: string, end: number): boolean {
  return /^(?:[-_/\\@][0-9A-Za-z{]|\.[0-9A-Za-z])/.test(line.slice(end, end + 2));
}

/** `x8007000d`, where the zero was left out, and Basic's `&H8007000D`: published, it is that by no chance. */
function cutHexHit(line: string, start: number, word: string, { known }: DetectionContext): Hit | undefined {
  const [, prefix, digits] = /^([xXhH])([89a-dA-D][0-9a-fA-F]{7})$/.exec(word) ?? [];
  const previous = line[start - 1] ?? '';
  if (
    digits === undefined ||
    goesOn(line, start + word.length) ||
    (/x/i.test(prefix!) ? /[-/\\.@#_&%]/.test(previous) : previous !== '&')
  )
    return undefined;
  const code = fromBits(Number.parseInt(digits, 16));
  return known.has(code) ? make(line, start + 1, start + word.length, code) : undefined;
}

/** `BugCheck 1A, {…}`, `BUGCHECK_CODE:  9f`: debuggers print stop codes as bare hex with few digits. */
function stopCodeHit(line: string, start: number, word: string): Hit | undefined {
  if (!/^[0-9a-fA-F]{1,4}$/.test(word) || cueBefore(line, start).cue !== 'stop') return undefined;
  return make(line, start, start + word.length, { kind: 'bugcheck', value: Number.parseInt(word, 16) });
}

/** `Stop code: DRIVER IRQL NOT LESS OR EQUAL`: a blue screen writes its name with blanks. */
function stopNameHit(line: string, start: number, { known }: DetectionContext): Hit | undefined {
  if (!isStopMark(line, start)) return undefined;
  const from = start + STOP_MARK.length;
  const [found, before, name] = STOP_NAME.exec(line.slice(from, from + LONGEST_WORD)) ?? [];
  if (found === undefined) return undefined;
  const words = name!.split(' ');
  // What is behind it may have capital letters, too.
  for (let count = words.length; count > 1; count--) {
    const some = words.slice(0, count);
    const code = known.codesNamed(some.join('_')).find(({ kind }) => kind === 'bugcheck');
    const begin = from + before!.length;
    if (code) return make(line, begin, begin + some.join(' ').length, code);
  }
  return undefined;
}

const STOP_NAME =
  /^((?: (?:is|was|of))?[:=]? {0,3}["'\u201c]?)([A-Z][A-Z0-9]{0,30}(?: [A-Z][A-Z0-9]{0,30}){1,9})(?![\w-])/;

function nameHit(line: string, start: number, word: string, context: DetectionContext): Hit | undefined {
  if (!NAME.test(word)) return undefined;
  const code = context.known.codesNamed(word.replace(NT_BEFORE, ''))[0];
  if (!code || code.value === 0) return undefined;
  return make(line, start, start + word.length, code);
}

/** What other systems that speak with Windows put before the names of its statuses: `NT_STATUS_ACCESS_DENIED`. */
const NT_BEFORE = /^NT_(?=STATUS_)/;

function make(line: string, start: number, end: number, code: Code): Hit {
  const noise = licensingList(line, start, end);
  return { start, end, text: line.slice(start, end), code, ...(noise && { noise }) };
}

/** `[0xC004F014, 0, 0]`: the licensing service lists the state of every possible product key. */
function licensingList(line: string, start: number, end: number): Hit['noise'] {
  return line[start - 1] === '[' && /^, ?\d+, ?\d+\]/.test(line.slice(end, end + 24)) ? 'licensing-list' : undefined;
}

/** The end of the parameter list after a stop code: `(0x…, 0x…, 0x…, 0x…)` or `{41792, …}`. */
function afterParameters(line: string, end: number): number {
  const list = /^[\s,:]{0,3}(?:\([^)]{0,200}\)|\{[^}]{0,200}\})/.exec(line.slice(end, end + 210));
  return list ? end + list[0].length : end;
}

/** What may stand between two spellings of one code: `0x… - NAME`, `5 (0x00000005)`, `0x…, -2147…`. */
const BETWEEN = /^[\s\-\u2013:=(,/[]{1,4}$/;
/** The same where a name follows: `Code=12029, Text=ERROR_WINHTTP_CANNOT_CONNECT`, `(5) : ERROR_ACCESS_DENIED`. */
const BEFORE_NAME = /^\)?[\s\-\u2013:=(,/[]{1,4}(?:[A-Za-z]{2,10}[:=] ?)?$/;

const FULL = /^0[xX][0-9a-fA-F]{8}$/;

/** One code spelt several times side by side is one hit. */
function mergeNeighbours(line: string, hits: readonly Hit[], context: DetectionContext): Hit[] {
  const merged: Hit[] = [];
  let tail = -1;
  for (const hit of hits) {
    const last = merged[merged.length - 1];
    // Already inside the bracket of the hit before it, or the same number again right after it.
    if (last && (hit.start < last.end || (hit.start < tail && sameFailure(last.code, hit.code)))) continue;
    // `"code": "0x13A", "name": "KERNEL_MODE_HEAP_CORRUPTION"`: the name of a stop says whose number the one before it is.
    if (last?.code.kind === 'win32' && isNameOfStop(hit, last.code.value) && hit.start - last.end <= NAME_REACH) {
      merged[merged.length - 1] = { ...last, code: hit.code, said: hit.text };
      tail = hit.end;
      continue;
    }
    const between = last ? line.slice(tail, hit.start) : '';
    const beside =
      last !== undefined && hit.start - tail <= 16 && (isName(hit.text) ? BEFORE_NAME : BETWEEN).test(between);
    if (beside && sameFailure(last.code, hit.code)) {
      tail = hit.end;
      // `NAME (0x80092012)`: the full number is what one looks up, and the name is what the text calls it.
      if (isName(last.text) && last.code.kind === 'status' && FULL.test(hit.text))
        merged[merged.length - 1] = { ...hit, said: last.text };
      else if (isName(hit.text)) merged[merged.length - 1] = { ...last, said: last.said ?? hit.text };
      else if (!isName(last.text) && isHex(last.text)) continue;
      else if (/\($/.test(between) && line[hit.end] === ')') {
        tail = hit.end + 1;
        merged[merged.length - 1] = { ...last, end: tail, text: line.slice(last.start, tail) };
      }
      continue;
    }
    // `WU_E_NO_SERVICE (0x80240439)`: a name joined to another code's number is a claim worth pointing out.
    const claimed = beside && isName(last.text) && /^ ?[(=:] ?$/.test(between) ? last.text : undefined;
    const extended = withBracket(line, { ...hit, ...(claimed && { said: claimed }) }, context);
    merged.push(extended);
    tail = afterSameNumber(line, extended);
  }
  return merged;
}

/** How far behind its number a field with its name begins, in UTF-16 units. */
const NAME_REACH = 32;
const isNameOfStop = ({ code, text }: Hit, value: number) =>
  code.kind === 'bugcheck' && code.value === value && isName(text);

/**
 * `CRITICAL_SERVICE_FAILED (5a)`, `5 (0x00000005)`; and the name in `0x800f0805 - CBS_E_INVALID_PACKAGE`, known or not.
 */
function withBracket(line: string, hit: Hit, context: DetectionContext): Hit {
  if (!isHex(hit.text)) {
    // `sc query` puts two blanks before the bracket.
    const bracket = /^ {0,2}\((?:0[xX])?([0-9a-fA-F]{1,8})\)/.exec(line.slice(hit.end, hit.end + 15));
    if (isName(hit.text) && hit.code.kind === 'status' && bracket?.[1]?.length === 8) return hit;
    if (bracket && spells(bracket[0], bracket[1]!, hit.code)) {
      const end = hit.end + bracket[0].length;
      return { ...hit, end, text: line.slice(hit.start, end), ...(isName(hit.text) && { said: hit.text }) };
    }
  }
  if (isName(hit.text)) return hit;
  const name = /^(?:L?\s?[-\u2013:=]\s?|L?\s?\(\s?|L?\s)([A-Z][A-Z0-9]*_[A-Z0-9_]{2,})\b/.exec(
    line.slice(hit.end, hit.end + 100),
  )?.[1];
  if (!name) return hit;
  const named = context.known.codesNamed(name);
  // A bare blank joins a number and a name only where the catalogue agrees: otherwise they are two words of a sentence.
  const joined = /^\s/.test(line.slice(hit.end, hit.end + 1)) && /[A-Z]/.test(line[hit.end + 1] ?? '');
  const unsure = joined && !context.deliberate;
  return unsure && !named.some((code) => sameFailure(code, hit.code)) ? hit : { ...hit, said: name };
}

/**
 * The end of the same number in another spelling right after a hit, even if no rule finds that one: `0x… (-2145844844`.
 */
function afterSameNumber(line: string, hit: Hit): number {
  if (isName(hit.text)) return hit.end;
  const other = /^[\s\-\u2013:=(,/[]{1,4}?(-?[0-9]{1,10}|0[xX][0-9a-fA-F]{1,8})(?![0-9A-Za-z_])/.exec(
    line.slice(hit.end, hit.end + 20),
  );
  const value = other ? Number(other[1]) : Number.NaN;
  return other && equivalents(hit.code).some((code) => code.value === value || code.value === value + 2 ** 32)
    ? hit.end + other[0].length
    : hit.end;
}

function spells(bracket: string, digits: string, code: Code): boolean {
  const hex = Number.parseInt(digits, 16);
  const decimal = /^[0-9]+$/.test(digits) && !/0x/i.test(bracket) ? Number(digits) : Number.NaN;
  // `-1018 (0xfffffc06)`: hexadecimal has no sign.
  return equivalents(code).some(({ value }) => value >>> 0 === hex || value === decimal);
}

function isHex(text: string): boolean {
  return /^0x/i.test(text);
}

function isName(text: string): boolean {
  return /^[A-Za-z]\w*_/.test(text);
}
