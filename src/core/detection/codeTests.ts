// WebAssembly: whether what stands at a place may be a code. As sharp as the rules allow without the catalogue: what is
// let through costs a look by the rules (detectLine.ts), what is kept back is lost.
import {
  add,
  and,
  byteAt,
  type Code,
  call,
  differ,
  equal,
  giveBack,
  less,
  more,
  multiply,
  not,
  or,
  pick,
  repeatWhile,
  result,
  set,
  shiftRight,
  subtract,
  type WasmFunction,
  when,
} from './assembler.ts';
import {
  char,
  decrease,
  hashIn,
  hashLetters,
  increase,
  is,
  isAt,
  isBetween,
  isOneOf,
  minus,
  plus,
  small,
} from './byteTests.ts';
import { HASH_FACTOR } from './candidate.ts';
import { ALPHANUMERIC, CUE_ENDINGS, DIGIT, HEX, JOINS, LETTER, PREFIXES, SIGN, WORD } from './candidateTables.ts';
import { hasCue, REACH } from './cueReading.ts';

/** Whether the underscore at `at` can be the first one of a name: `ERROR_`, `error_`. */
export const isName: WasmFunction = {
  parameters: ['at'],
  locals: { k: 'i32', hash: 'i32', length: 'i32' },
  body: [
    when(not(isAt(LETTER, plus('at', 1))), giveBack(0)),
    set('k', 'at'),
    repeatWhile(and(isAt(DIGIT, minus('k', 1)), DIGIT), decrease('k')),
    when(
      isBetween(byteAt(minus('k', 1)), 'A', 'Z'),
      repeatWhile(or(isBetween(byteAt(minus('k', 1)), 'A', 'Z'), isAt(DIGIT, minus('k', 1))), decrease('k')),
      when(equal(byteAt(minus('k', 1)), char('_')), giveBack(1)),
      giveBack(and(isBetween(byteAt('k'), 'A', 'Z'), not(isAt(WORD, minus('k', 1))))),
    ),
    set('k', 'at'),
    hashLetters,
    when(not(hashIn(PREFIXES)), giveBack(0)),
    set('k', 'at'),
    repeatWhile(and(isBetween(byteAt(minus('k', 1)), 'a', 'z'), less(subtract('at', 'k'), 8)), decrease('k')),
    and(differ('k', 'at'), not(isAt(WORD, minus('k', 1)))),
  ],
};

/** Whether the `x` at `x` is that of a hexadecimal number that may be a code. */
export const isHexNumber: WasmFunction = {
  parameters: ['x'],
  locals: { end: 'i32', digits: 'i32', any: 'i32', first: 'i32', suffix: 'i32' },
  body: [
    when(differ(small(byteAt('x')), char('x')), giveBack(0)),
    when(differ(byteAt(minus('x', 1)), char('0')), giveBack(0)),
    when(equal(byteAt(minus('x', 2)), char('@')), giveBack(0)),
    set('end', plus('x', 1)),
    repeatWhile(
      and(differ(isAt(HEX, 'end'), 0), less('digits', 17)),
      set('any', or('any', subtract(byteAt('end'), char('0')))),
      increase('end'),
      increase('digits'),
    ),
    // Zero is never a code.
    when(not('any'), giveBack(0)),
    repeatWhile(and(isOneOf(small(byteAt('end')), 'ul'), less('suffix', 3)), increase('end'), increase('suffix')),
    when(isAt(WORD, 'end'), giveBack(0)),
    set('first', small(byteAt(plus('x', 1)))),
    when(
      more('digits', 8),
      when(differ('digits', 16), giveBack(0)),
      when(equal('first', char('f')), giveBack(1)),
      when(differ('first', char('0')), giveBack(0)),
      giveBack(hasCue(minus('x', 1))),
    ),
    // The top bit makes it a code by itself, if no word says that it is something else.
    when(and(equal('digits', 8), more('first', char('7'))), giveBack(differ(call('cueKind', minus('x', 1)), -1))),
    // `0x0000009f (0x0000000000000003, …`
    when(
      and(
        equal(byteAt(plus('x', 9)), char(' ')),
        equal(byteAt(plus('x', 10)), char('(')),
        equal(byteAt(plus('x', 11)), char('0')),
        equal(small(byteAt(plus('x', 12))), char('x')),
      ),
      giveBack(1),
    ),
    hasCue(minus('x', 1)),
  ],
};

/** Whether the eight or sixteen hex digits from `start` to before `end`, a word, may be a code. */
export const isBareHex: WasmFunction = {
  parameters: ['start', 'end'],
  locals: { k: 'i32', before: 'i32', behind: 'i32', anyDigit: 'i32' },
  body: [
    set('before', byteAt(minus('start', 1))),
    set('behind', byteAt('end')),
    when(isOneOf('before', '-/\\.@#_&'), giveBack(0)),
    when(
      and(
        isOneOf('behind', '-_/\\@.'),
        or(differ(isAt(LETTER | DIGIT, plus('end', 1)), 0), equal(byteAt(plus('end', 1)), char('{'))),
      ),
      // `.` and `{` are an end of a sentence and the beginning of something else.
      when(not(and(equal('behind', char('.')), equal(byteAt(plus('end', 1)), char('{')))), giveBack(0)),
    ),
    set('k', 'start'),
    when(
      equal(subtract('end', 'start'), 16),
      repeatWhile(less('k', plus('start', 8)), when(differ(small(byteAt('k')), char('f')), giveBack(0)), increase('k')),
      // The loop in candidate.ts sees it by a digit among the first of the lower half.
      giveBack(or(isAt(DIGIT, plus('start', 8)), isAt(DIGIT, plus('start', 9)), isAt(DIGIT, plus('start', 10)))),
    ),
    when(less(byteAt('start'), char('8')), giveBack(0)),
    set('k', 'start'),
    repeatWhile(less('k', 'end'), set('anyDigit', or('anyDigit', isAt(DIGIT, 'k'))), increase('k')),
    when(not('anyDigit'), giveBack(0)),
    // `*FAILED* [80248007]`
    when(and(isOneOf('before', '[('), isOneOf('behind', '])')), giveBack(1)),
    // `P7: c0000005`, `Sig[6].Value=c0000005`
    when(
      and(equal('before', char(' ')), equal(byteAt(minus('start', 2)), char(':')), isAt(DIGIT, minus('start', 3))),
      giveBack(1),
    ),
    when(and(equal('before', char('=')), equal(byteAt(minus('start', 2)), char('e'))), giveBack(1)),
    hasCue('start'),
  ],
};

/** Whether the decimal from `start` to before `end` may be a code. */
export const isDecimal: WasmFunction = {
  parameters: ['start', 'end'],
  locals: { k: 'i32', digits: 'i32', any: 'i32', before: 'i32', kind: 'i32' },
  body: [
    set('digits', subtract('end', 'start')),
    when(more('digits', 10), giveBack(0)),
    set('k', 'start'),
    repeatWhile(less('k', 'end'), set('any', or('any', subtract(byteAt('k'), char('0')))), increase('k')),
    when(not('any'), giveBack(0)),
    set('before', byteAt(minus('start', 1))),
    when(
      equal('before', char('-')),
      // -1 to -99 are every program's own; behind a word or a bracket it is no minus.
      when(less('digits', 3), giveBack(0)),
      set('before', byteAt(minus('start', 2))),
      when(or(is(WORD, 'before'), isOneOf('before', ')]')), giveBack(0)),
      when(isAt(DIGIT, plus('start', 7)), giveBack(1)),
      giveBack(call('cueMayEndAt', minus('start', 1))),
    ),
    // `%%1053`
    when(and(equal('before', char('%')), equal(byteAt(minus('start', 2)), char('%'))), giveBack(1)),
    when(
      and(
        equal('digits', 4),
        equal('before', char(' ')),
        equal(byteAt(minus('start', 2)), char(':')),
        equal(byteAt(minus('start', 3)), char('1')),
        equal(byteAt(minus('start', 4)), char(' ')),
      ),
      giveBack(1),
    ),
    when(not(call('cueMayEndAt', 'start')), giveBack(0)),
    // The numbers of Windows Installer's messages have rules of their own.
    when(and(equal('digits', 4), isOneOf(byteAt('start'), '12')), giveBack(1)),
    set('kind', call('cueKind', 'start')),
    when(or(equal('kind', 2), and(equal('kind', 1), more('digits', 3))), giveBack(1)),
    // `[SC] OpenService FAILED 5:` in any language
    set('k', 'start'),
    repeatWhile(
      and(more('k', minus('start', REACH)), more(byteAt(minus('k', 1)), 31)),
      decrease('k'),
      when(equal(byteAt('k'), char(']')), giveBack(1)),
    ),
    result(0),
  ],
};

/** Whether the digit or hex letter at `at`, the first or the last one of its kind in a word, is of what may be a code. */
export const isNumber: WasmFunction = {
  parameters: ['at'],
  locals: { before: 'i32', start: 'i32', end: 'i32', length: 'i32' },
  body: [
    set('before', byteAt(minus('at', 1))),
    // Most numbers are passed over here, before their ends are looked for.
    when(
      equal(is(JOINS | SIGN, 'before'), JOINS),
      // `Note: 1: 2203`
      when(differ(byteAt(minus('at', 3)), char('1')), when(not(call('cueMayEndAt', 'at')), giveBack(0))),
    ),
    when(
      and(differ(is(HEX, 'before'), 0), ...[2, 3, 4].map((n) => shiftRight(isAt(HEX, minus('at', n)), Math.log2(HEX)))),
      // The last one of eight or sixteen hex digits: the first group of a GUID, or too small.
      when(equal(byteAt(plus('at', 1)), char('-')), when(isAt(ALPHANUMERIC, plus('at', 2)), giveBack(0))),
      when(isAt(WORD, minus('at', 8)), when(differ(small(byteAt(minus('at', 15))), char('f')), giveBack(0))),
      when(and(not(isAt(WORD, minus('at', 8))), less(byteAt(minus('at', 7)), char('8'))), giveBack(0)),
    ),
    set('start', 'at'),
    repeatWhile(and(differ(isAt(HEX, minus('start', 1)), 0), less(subtract('at', 'start'), 17)), decrease('start')),
    when(isAt(WORD, minus('start', 1)), giveBack(0)),
    set('end', plus('at', 1)),
    repeatWhile(and(isAt(DIGIT, 'end'), DIGIT), increase('end')),
    when(
      and(equal('start', 'at'), not(isAt(WORD, 'end'))),
      when(call('isDecimal', 'start', 'end'), giveBack(1)),
      // Eight digits may still be a bare hex number.
      when(differ(subtract('end', 'start'), 8), giveBack(0)),
    ),
    repeatWhile(and(differ(isAt(HEX, 'end'), 0), less(subtract('end', 'start'), 17)), increase('end')),
    when(isAt(WORD, 'end'), giveBack(0)),
    set('length', subtract('end', 'start')),
    when(or(equal('length', 8), equal('length', 16)), giveBack(call('isBareHex', 'start', 'end'))),
    // `BugCheck D1`
    when(more('length', 4), giveBack(0)),
    when(not(call('cueMayEndAt', 'start')), giveBack(0)),
    equal(call('cueKind', 'start'), 2),
  ],
};

/** Whether the byte at `at` is of a word that may be a code. */
export const mayBeCode: WasmFunction = {
  parameters: ['at'],
  locals: { c: 'i32' },
  body: [
    set('c', byteAt('at')),
    when(equal('c', char('_')), giveBack(call('isName', 'at'))),
    when(is(HEX, 'c'), giveBack(call('isNumber', 'at'))),
    when(
      equal('c', char('W')),
      giveBack(
        and(
          equal(byteAt(plus('at', 2)), char('A')),
          isBetween(byteAt(plus('at', 3)), 'A', 'Z'),
          not(isAt(WORD, minus('at', 1))),
        ),
      ),
    ),
    call('isHexNumber', 'at'),
  ],
};

/**
 * Whether the place is what most of a log's places are: a number behind one or two joiners behind a word that does not end like
 * a cue. Worked out without jumps, which nobody could foresee.
 */
export const isPassedOver: Code = [
  set('behind', subtract(minus('at', 1), shiftRight(isAt(JOINS, minus('at', 2)), Math.log2(JOINS)))),
  set('more', isAt(LETTER, minus('behind', 1))),
  set('hash', small(byteAt(minus('behind', 1)))),
  // The word may be shorter than the four units that count.
  ...[2, 3, 4].flatMap((n) => [
    set('more', and('more', shiftRight(isAt(ALPHANUMERIC, minus('behind', n)), Math.log2(ALPHANUMERIC / LETTER)))),
    set('hash', pick('more', add(multiply('hash', HASH_FACTOR), small(byteAt(minus('behind', n)))), 'hash')),
  ]),
  and(
    isAt(DIGIT, 'at'),
    equal(is(JOINS | SIGN, byteAt(minus('at', 1))), JOINS),
    differ(isAt(LETTER, minus('behind', 1)), 0),
    // What is beyond ASCII may be of the word too.
    less(or(byteAt(minus('behind', 2)), ...[3, 4, 5].map((n) => byteAt(minus('behind', n)))), 128),
    not(hashIn(CUE_ENDINGS)),
  ),
];
