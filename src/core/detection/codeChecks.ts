// WebAssembly: whether a place may hold a code. As strict as the rules allow without the catalogue: what is let through
// costs a look by the rules (detectLine.ts), what is held back is lost.
import {
  add,
  and,
  byteAt,
  call,
  choose,
  differ,
  equal,
  giveBack,
  type Instructions,
  less,
  more,
  multiply,
  not,
  or,
  pick,
  repeatWhile,
  result,
  set,
  shiftLeft,
  shiftRight,
  subtract,
  type WasmFunction,
  when,
  wordAt,
} from './assembler.ts';
import {
  bitAt,
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
} from './byteChecks.ts';
import { DIGIT, HALVES, HEX, JOINS, LETTER, PREFIXES, WORD } from './candidateTables.ts';
import { hasCue, REACH } from './cueReading.ts';

/** The rules read at most this many joiners between a cue and a number. */
const MOST_JOINERS = 72;

const isByte = (local: string, offset: number, c: string) => equal(byteAt(add(local, offset)), char(c));
/** Two bytes, as read at once. */
const pair = (chars: string) => char(chars) | (chars.charCodeAt(1) << 8);

/** Whether the underscore at `at` can be the first one of a name: `ERROR_`, `error_`. */
export const isName: WasmFunction = {
  parameters: ['at'],
  locals: { k: 'i32', hash: 'i32', length: 'i32' },
  body: [
    when(not(isAt(LETTER, plus('at', 1))), giveBack(0)),
    // S_OK, ERROR_SUCCESS: names of this form say nothing new and are in every second line.
    when(
      and(
        equal(wordAt(plus('at', 1)), pair('OK')),
        not(isAt(WORD, plus('at', 3))),
        equal(byteAt(minus('at', 1)), char('S')),
      ),
      when(not(isAt(WORD, minus('at', 2))), giveBack(0)),
    ),
    when(
      and(
        equal(byteAt('at', 7), char('S')),
        ...[0, 2, 4].map((n) => equal(wordAt(plus('at', 1), n), pair('SUCCES'.slice(n)))),
      ),
      when(not(isAt(WORD, plus('at', 8))), giveBack(0)),
    ),
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
  locals: {
    end: 'i32',
    digits: 'i32',
    any: 'i32',
    digit: 'i32',
    value: 'i32',
    first: 'i32',
    suffix: 'i32',
    kind: 'i32',
  },
  body: [
    when(differ(small(byteAt('x')), char('x')), giveBack(0)),
    when(differ(byteAt(minus('x', 1)), char('0')), giveBack(0)),
    when(equal(byteAt(minus('x', 2)), char('@')), giveBack(0)),
    set('end', plus('x', 1)),
    repeatWhile(
      and(differ(isAt(HEX, 'end'), 0), less('digits', 17)),
      set('digit', add(and(byteAt('end'), 15), multiply(shiftRight(byteAt('end'), 6), 9))),
      set('value', or(shiftLeft('value', 4), 'digit')),
      set('any', or('any', 'digit')),
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
    // The top bit makes it a code by itself, unless a word says that it is something else.
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
    when(not(call('cueMayEndAt', minus('x', 1))), giveBack(0)),
    set('kind', call('cueKind', minus('x', 1))),
    // After a weak cue only a published status is a code, and nearly all numbers that logs have there are none.
    when(
      and(equal('kind', 1), equal('digits', 8)),
      set('value', shiftRight('value', 16)),
      when(and(differ('value', 0), not(bitAt(HALVES, 'value'))), giveBack(0)),
    ),
    more('kind', 0),
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
      // `.` and `{` end a sentence and begin something else.
      when(not(and(equal('behind', char('.')), equal(byteAt(plus('end', 1)), char('{')))), giveBack(0)),
    ),
    set('k', 'start'),
    when(
      equal(subtract('end', 'start'), 16),
      repeatWhile(less('k', plus('start', 8)), when(differ(small(byteAt('k')), char('f')), giveBack(0)), increase('k')),
      // The loop in candidate.ts finds it by a digit near the start of the lower half.
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
    // `80090308: LdapErr`
    when(
      and(
        equal('behind', char(':')),
        equal(byteAt(plus('end', 1)), char(' ')),
        equal(byteAt(plus('end', 2)), char('L')),
        equal(byteAt(plus('end', 3)), char('d')),
      ),
      giveBack(1),
    ),
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
      // -1 to -99 are any program's own; after a word or a bracket it is not a minus.
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

/** Whether the decimal or hex digits from `start` on, with no part of a word before them, may be a code. */
export const isNumber: WasmFunction = {
  parameters: ['start'],
  locals: { end: 'i32', length: 'i32', anyDigit: 'i32' },
  body: [
    set('end', 'start'),
    repeatWhile(and(isAt(DIGIT, 'end'), DIGIT), increase('end')),
    // 2025-11, win32-9f
    when(and(more('end', 'start'), isByte('start', -1, '-'), differ(isAt(DIGIT, minus('start', 2)), 0)), giveBack(0)),
    when(
      and(more('end', 'start'), not(isAt(WORD, 'end'))),
      when(call('isDecimal', 'start', 'end'), giveBack(1)),
      // Eight digits may still be a bare hex number.
      when(differ(subtract('end', 'start'), 8), giveBack(0)),
    ),
    set('anyDigit', more('end', 'start')),
    repeatWhile(
      and(differ(isAt(HEX, 'end'), 0), less(subtract('end', 'start'), 17)),
      set('anyDigit', or('anyDigit', isAt(DIGIT, 'end'))),
      increase('end'),
    ),
    when(isAt(WORD, 'end'), giveBack(0)),
    set('length', subtract('end', 'start')),
    when(or(equal('length', 8), equal('length', 16)), giveBack(call('isBareHex', 'start', 'end'))),
    // `BugCheck D1`; the loop in candidate.ts finds it by its digit.
    when(or(more('length', 4), not('anyDigit')), giveBack(0)),
    when(not(call('cueMayEndAt', 'start')), giveBack(0)),
    equal(call('cueKind', 'start'), 2),
  ],
};

/** The number that begins at `at`, if it may be a code; else 0. */
export const numberAt: WasmFunction = {
  parameters: ['at'],
  locals: {},
  body: [
    when(isAt(WORD, minus('at', 1)), giveBack(0)),
    when(
      and(equal(byteAt('at'), char('0')), equal(small(byteAt('at', 1)), char('x'))),
      giveBack(pick(call('isHexNumber', plus('at', 1)), 'at', 0)),
    ),
    when(not(isAt(HEX, 'at')), giveBack(0)),
    pick(call('isNumber', 'at'), 'at', 0),
  ],
};

/** What may be a code after the word before `at`: a name, or the number after the joiners there; else 0. */
export const codeBehind: WasmFunction = {
  parameters: ['at'],
  locals: { k: 'i32' },
  body: [
    when(isByte('at', 0, '_'), giveBack(pick(call('isName', 'at'), 'at', 0))),
    set('k', 'at'),
    repeatWhile(and(differ(isAt(JOINS, 'k'), 0), less(subtract('k', 'at'), MOST_JOINERS)), increase('k')),
    call('numberAt', 'k'),
  ],
};

/** Returns the result for a place, if it is not 0. */
const giveBackIfAny = (place: Instructions): Instructions => [set('found', place), when('found', giveBack('found'))];

/** What may be a code where one of the shapes of placePatterns.ts ends right before `at`; 0 where nothing is. */
export const codeNear: WasmFunction = {
  parameters: ['at'],
  locals: { found: 'i32', last: 'i32', one: 'i32', k: 'i32' },
  body: [
    set('last', byteAt(minus('at', 1))),
    set('one', byteAt(minus('at', 2))),
    // 0x8…
    when(and(equal(small('one'), char('x')), isByte('at', -3, '0')), giveBackIfAny(call('numberAt', minus('at', 3)))),
    // ERROR_…
    when(and(equal('one', char('_')), call('isName', minus('at', 2))), giveBack(minus('at', 2))),
    // `ffffffffc0000005`
    when(
      and(equal(small('last'), char('f')), equal(small('one'), char('f'))),
      set('k', minus('at', 1)),
      repeatWhile(and(differ(isAt(HEX, minus('k', 1)), 0), less(subtract('at', 'k'), 17)), decrease('k')),
      giveBackIfAny(call('numberAt', 'k')),
    ),
    // `[80248007]`
    when(isOneOf(byteAt(minus('at', 4)), '[('), giveBackIfAny(call('numberAt', minus('at', 3)))),
    // `P7: c0000005`, `Note: 1: 2203`
    when(and(equal('last', char(' ')), equal('one', char(':'))), giveBackIfAny(call('numberAt', 'at'))),
    // `80090308: LdapErr`
    when(
      and(equal('last', char(' ')), equal('one', char(':')), isByte('at', 0, 'L')),
      giveBackIfAny(call('numberAt', minus('at', 10))),
    ),
    // WSAETIMEDOUT
    when(
      and(isByte('at', -4, 'W'), isByte('at', -3, 'S'), isByte('at', -2, 'A'), isBetween('last', 'A', 'Z')),
      when(not(isAt(WORD, minus('at', 5))), giveBack(minus('at', 4))),
    ),
    // `%%1053`
    when(and(equal('one', char('%')), isByte('at', -3, '%')), giveBackIfAny(call('numberAt', minus('at', 1)))),
    // ` -2147023293`
    when(isByte('at', -3, '-'), giveBackIfAny(call('numberAt', minus('at', 2)))),
    // `0x0000009f (0x0000000000000003`
    when(
      and(equal(small('last'), char('x')), equal('one', char('0')), isByte('at', -3, '(')),
      giveBackIfAny(call('numberAt', minus('at', 14))),
    ),
    // After characters beyond ASCII, and after a short word that no table of patterns has.
    when(
      more('one', 127),
      giveBackIfAny(choose(is(JOINS, 'last'), call('codeBehind', minus('at', 1)), call('numberAt', minus('at', 1)))),
    ),
    when(
      isOneOf(byteAt('at'), '`@'),
      set('k', plus('at', 1)),
      repeatWhile(and(differ(isAt(LETTER, 'k'), 0), less(subtract('k', 'at'), 3)), increase('k')),
      when(or(differ(isAt(JOINS, 'k'), 0), isByte('k', 0, '_')), giveBackIfAny(call('codeBehind', 'k'))),
    ),
    result(0),
  ],
};
