import {
  add,
  and,
  assemble,
  call,
  countBits,
  countLeadingZeros,
  countTrailingZeros,
  giveBack,
  goTo,
  type Instructions,
  i64,
  less,
  loop,
  more,
  not,
  pick,
  repeatWhile,
  result,
  set,
  shiftLeft,
  subtract,
  v128,
  type WasmFunction,
  when,
} from './assembler.ts';
import { char, minus, plus } from './byteChecks.ts';
import { codeBehind, codeNear, isBareHex, isDecimal, isHexNumber, isName, isNumber, numberAt } from './codeChecks.ts';
import { cueKind, cueMayEndAt } from './cueReading.ts';
import { mark, shapeMarks, sift, wordMarks } from './placeMarks.ts';
import { all } from './vectors.ts';
import { words } from './words.ts';

/** How far before a code its mark can be: a cue and the joiners after it. */
const BEFORE = 80;

/** Where the next code may be, from `from` to before `to`, counted from `text`; -1 where there is none. */
const next: WasmFunction = {
  parameters: ['from', 'to', 'text', 'marks'],
  locals: { block: 'i32', first: 'i32', at: 'i32', found: 'i32', words: 'i64', places: 'i64' },
  body: [
    set('first', minus('from', BEFORE)),
    when(less('first', 0), set('first', 0)),
    set('block', and('first', -64)),
    set('words', i64.load(wordMarks('block'))),
    set(
      'places',
      i64.and(
        i64.or('words', i64.load(shapeMarks('block'))),
        i64.shiftLeft(i64.of(-1n), i64.fromI32(and('first', 63))),
      ),
    ),
    loop(
      'places',
      repeatWhile(
        i64.isZero('places'),
        set('block', plus('block', 64)),
        when(more('block', 'to'), giveBack(-1)),
        set('words', i64.load(wordMarks('block'))),
        set('places', i64.or('words', i64.load(shapeMarks('block')))),
      ),
      set('at', add('block', i64.toI32(i64.countTrailingZeros('places')))),
      when(more('at', 'to'), giveBack(-1)),
      set('found', 0),
      when(
        i64.toI32(i64.and(i64.shiftRight('words', i64.countTrailingZeros('places')), i64.of(1n))),
        set('found', call('codeBehind', add('text', 'at', -2))),
      ),
      when(not('found'), set('found', call('codeNear', add('text', 'at')))),
      set('places', i64.and('places', i64.subtract('places', i64.of(1n)))),
      when(
        'found',
        set('at', subtract('found', 'text')),
        when(and(not(less('at', 'from')), less('at', 'to')), giveBack('at')),
      ),
      goTo('places'),
    ),
    result(-1),
  ],
};

/**
 * Counts bits of sixteen bytes at a time from `from` to before `to`; those of `first`, and of `second` too if it is
 * given.
 */
function counting(...bits: readonly Instructions[]): WasmFunction {
  const counts = bits.map((mask) => countBits(and(v128.topBits(mask), 'wanted')));
  return {
    parameters: ['from', 'to'],
    locals: { bytes: 'v128', wanted: 'i32', count: 'i32' },
    body: [
      set('wanted', 0xffff),
      repeatWhile(
        less('from', 'to'),
        when(less(subtract('to', 'from'), 16), set('wanted', subtract(shiftLeft(1, subtract('to', 'from')), 1))),
        set('bytes', v128.load('from')),
        set('count', add('count', ...counts)),
        set('from', plus('from', 16)),
      ),
      result('count'),
    ],
  };
}

const lineFeed = all(char('\n'));
const carriageReturn = all(char('\r'));

/** How many lines end between `from` and `to`, without `to`: LF, CRLF and a lone CR end a line. */
const lineEnds = counting(
  v128.or(
    v128.equal('bytes', lineFeed),
    v128.andNot(v128.equal('bytes', carriageReturn), v128.equal(v128.load('from', 1), lineFeed)),
  ),
);

/** How many UTF-16 units the UTF-8 from `from` to before `to` is: one for each character, two for one of four bytes. */
const units = counting(v128.moreSigned('bytes', all(-65)), v128.atLeast('bytes', all(0xf0)));

/** Which of sixteen bytes line ends are made of, as bits. */
const lineEndBits = v128.topBits(v128.or(v128.equal('bytes', lineFeed), v128.equal('bytes', carriageReturn)));

/** Where the line of the byte at `at` begins, at `floor` at the earliest. */
const lineStart: WasmFunction = {
  parameters: ['at', 'floor'],
  locals: { bytes: 'v128', found: 'i32' },
  body: [
    repeatWhile(
      more('at', 'floor'),
      set('bytes', v128.load(minus('at', 16))),
      set('found', lineEndBits),
      when('found', set('at', subtract('at', subtract(countLeadingZeros('found'), 16)))),
      when('found', giveBack(pick(more('at', 'floor'), 'at', 'floor'))),
      set('at', minus('at', 16)),
    ),
    result(pick(less('at', 'floor'), 'floor', 'at')),
  ],
};

/** Where the line of the byte at `at` ends, at `limit` at the latest. */
const lineEnd: WasmFunction = {
  parameters: ['at', 'limit'],
  locals: { bytes: 'v128', found: 'i32' },
  body: [
    repeatWhile(
      less('at', 'limit'),
      set('bytes', v128.load('at')),
      set('found', lineEndBits),
      when('found', set('at', add('at', countTrailingZeros('found')))),
      when('found', giveBack(pick(less('at', 'limit'), 'at', 'limit'))),
      set('at', plus('at', 16)),
    ),
    result(pick(more('at', 'limit'), 'limit', 'at')),
  ],
};

/** What the module exports: see the functions of the same names. Addresses are those of its memory. */
export interface CandidateExports {
  mark(text: number, length: number, marks: number): number;
  sift(text: number, length: number, marks: number): number;
  next(from: number, to: number, text: number, marks: number): number;
  lineEnds(from: number, to: number): number;
  units(from: number, to: number): number;
  lineStart(at: number, floor: number): number;
  lineEnd(at: number, limit: number): number;
  words(from: number, to: number, text: number): number;
}

/** The module's bytes. */
export function candidateModule(): Uint8Array<ArrayBuffer> {
  const exported = { mark, sift, next, lineEnds, units, lineStart, lineEnd, words };
  const inner = {
    codeNear,
    codeBehind,
    numberAt,
    isName,
    isHexNumber,
    isNumber,
    isDecimal,
    isBareHex,
    cueKind,
    cueMayEndAt,
  };
  return assemble({ ...exported, ...inner });
}
