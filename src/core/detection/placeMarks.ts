// WebAssembly: marks the few places of a text that are worth a look, 64 bytes at a time.
import {
  add,
  and,
  byteAt,
  differ,
  type Expression,
  equal,
  type Instructions,
  i64,
  less,
  more,
  multiply,
  not,
  or,
  pick,
  quadAt,
  repeatWhile,
  result,
  set,
  shiftLeft,
  shiftRight,
  storeQuad,
  subtract,
  v128,
  type WasmFunction,
  when,
} from './assembler.ts';
import { char, hashIn, isAt, isOneOf, minus, plus, small } from './byteChecks.ts';
import { HASH_FACTOR } from './candidate.ts';
import { ALPHANUMERIC, CUE_ENDINGS, HEX, LIST, PREFIXES, STRETCH } from './candidateTables.ts';
import {
  BEHIND_TABLE,
  DECIMAL,
  HEX_LETTER,
  JOINER,
  type PatternTable,
  SHAPE_TABLE,
  UNDERSCORE,
  WORD_TABLE,
} from './placePatterns.ts';
import { all, vector } from './vectors.ts';

/** Bytes that the marks of 64 bytes take: eight for words before a joiner, eight for shapes. */
export const MARKS = 16;
/** Where the marks of the 64 bytes at a place are. */
export const wordMarks = (block: string) => add('marks', shiftRight(block, 2));
export const shapeMarks = (block: string) => add(wordMarks(block), 8);

/** The tables, and how far after the last byte of its patterns the marked place is. */
const tables: readonly (readonly [name: string, table: PatternTable, behind: number])[] = [
  ['word', WORD_TABLE, 3],
  ['shape', SHAPE_TABLE, 1],
];
const isZero = (bytes: Expression) => v128.equal(bytes, v128.all(0));

/** What a byte is at one place of the patterns: a bit for each group that it fits. */
const fitsOf = ({ first, second }: PatternTable[number]) =>
  v128.and(v128.lookUp(vector(first), 'high'), v128.lookUp(vector(second), 'low'));
/**
 * The variable that holds the fits of the bytes for one place of the patterns, and the one for the sixteen bytes
 * before.
 */
const fits = (name: string, place: number) => `${name}${place}`;
const fitsBefore = (name: string, place: number) => `${name}${place}Before`;

/**
 * Sixteen bytes at `block` + `part`: whether a shape ends right before each, and whether three before each there ends a
 * word that may have a number or a part of a name after it.
 */
const readPart = (part: number): Instructions => [
  set('bytes', v128.load('block', part)),
  set('high', v128.and(v128.shiftRight('bytes', 4), all(15))),
  set('low', v128.and('bytes', all(15))),
  ...tables.flatMap(([name, table, behind]) => [
    ...table.map((entry, place) => set(fits(name, place), fitsOf(entry))),
    set(
      name,
      v128.and(
        ...(table.map((_, place) => v128.before(3 - place + behind)(fitsBefore(name, place), fits(name, place))) as [
          Instructions,
        ]),
      ),
    ),
    ...table.map((_, place) => set(fitsBefore(name, place), fits(name, place))),
  ]),
  // What the three bytes after the word are.
  set('three', fitsOf(BEHIND_TABLE)),
  set('one', v128.before(2)('threeBefore', 'three')),
  set('two', v128.before(1)('threeBefore', 'three')),
  set('threeBefore', 'three'),
  set(
    'two',
    v128.or(
      v128.and('two', all(DECIMAL)),
      // A hex letter and one more digit: the bits of both sorts of digits stand side by side.
      v128.and('two', all(HEX_LETTER), v128.or('three', v128.add('three', 'three'))),
      v128.andNot(v128.and('two', all(JOINER)), isZero(v128.and('three', all(DECIMAL | HEX_LETTER | JOINER)))),
      v128.and('one', all(UNDERSCORE)),
    ),
  ),
  set('word', v128.andNot('word', isZero(v128.and('one', all(JOINER | UNDERSCORE))))),
  set('word', v128.andNot('word', isZero('two'))),
  set(
    'shape',
    v128.or(
      'shape',
      // Short words after these are in no table.
      v128.equal('bytes', all(char('`'))),
      v128.equal('bytes', all(char('@'))),
      // `%%1053`
      v128.and(
        v128.equal(v128.load(minus('block', 3), part), all(char('%'))),
        v128.equal(v128.load(minus('block', 2), part), all(char('%'))),
      ),
    ),
  ),
  ...(['word', 'shape'] as const).map((name) => {
    const none = i64.fromI32(v128.topBits(isZero(name)));
    return set(`no${name}`, part === 0 ? none : i64.or(`no${name}`, i64.shiftLeft(none, i64.of(BigInt(part)))));
  }),
];

const places = [0, 1, 2, 3];
const locals = tables.flatMap(([name]) => [
  name,
  ...places.flatMap((place) => [fits(name, place), fitsBefore(name, place)]),
]);

/**
 * Marks the places in the `length` bytes at `text` after which a code may begin or has begun: one bit for each byte, in
 * `MARKS` bytes for each 64, from `marks` on. The bytes before `text` are zeros. It calls nothing and branches nowhere,
 * so that the machine can keep all it needs in registers.
 */
export const mark: WasmFunction = {
  parameters: ['text', 'length', 'marks'],
  locals: {
    ...{ block: 'i32', end: 'i32', noword: 'i64', noshape: 'i64' },
    ...{ bytes: 'v128', high: 'v128', low: 'v128', one: 'v128', two: 'v128', three: 'v128', threeBefore: 'v128' },
    ...Object.fromEntries(locals.map((name) => [name, 'v128'] as const)),
  },
  body: [
    // There are zeros before the text.
    ...tables.flatMap(([name, table]) =>
      table.map(({ first, second }, place) => set(fitsBefore(name, place), all(first[0]! & second[0]!))),
    ),
    set('block', 'text'),
    set('end', add('text', 'length')),
    repeatWhile(
      less('block', add('end', 1)),
      ...[0, 16, 32, 48].map(readPart),
      i64.store('marks', i64.not('noword')),
      i64.store(plus('marks', 8), i64.not('noshape')),
      set('block', plus('block', 64)),
      set('marks', plus('marks', MARKS)),
    ),
    result(0),
  ],
};

/**
 * Lists the addresses of the lowest four marks of `left`, and takes them away. Where there are fewer, the rest is
 * meaningless.
 */
const listFour: Instructions = [
  [0, 4, 8, 12].map((offset) => [
    storeQuad('listed', add('block', i64.toI32(i64.countTrailingZeros('left'))), offset),
    set('left', i64.and('left', i64.subtract('left', i64.of(1n)))),
  ]),
  set('listed', plus('listed', 16)),
];

/** Where the marks at `offset` of the 64 bytes at an address are. */
const marksOf = (address: Expression, offset: number) =>
  add('marks', shiftLeft(shiftRight(subtract(address, 'text'), 6), 4), offset);

/**
 * Goes through the marks at `offset` of the stretch from `first` to before `last`, and keeps those for which `keep` is
 * 1. They are listed first, four at a time, so that no jump depends on how many there are in each 64 bytes.
 */
const siftMarks = (offset: number, keep: Instructions): Instructions => [
  set('listed', LIST),
  set('block', 'first'),
  repeatWhile(
    less('block', 'last'),
    set('item', marksOf('block', offset)),
    set('left', i64.load('item')),
    i64.store('item', i64.of(0n)),
    set('end', add('listed', shiftLeft(i64.toI32(i64.countBits('left')), 2))),
    listFour,
    repeatWhile(not(i64.isZero('left')), listFour),
    set('listed', 'end'),
    set('block', plus('block', 64)),
  ),
  set('item', LIST),
  repeatWhile(
    less('item', 'listed'),
    set('at', quadAt('item')),
    keep,
    set('block', marksOf('at', offset)),
    i64.store(
      'block',
      i64.or(i64.load('block'), i64.shiftLeft(i64.fromI32('keep'), i64.fromI32(subtract('at', 'text')))),
    ),
    set('item', plus('item', 4)),
  ),
];

/** Whether the word that ends three before `at` is of a vocabulary. */
const keepWord: Instructions = [
  // Its last four letters and digits; it may be shorter.
  set('more', 1),
  set('hash', 0),
  ...[3, 4, 5, 6].flatMap((n) => [
    set('more', and('more', shiftRight(isAt(ALPHANUMERIC, minus('at', n)), Math.log2(ALPHANUMERIC)))),
    set('hash', pick('more', add(multiply('hash', HASH_FACTOR), small(byteAt(minus('at', n)))), 'hash')),
  ]),
  set('hash', and('hash', 0xffff)),
  set(
    'keep',
    pick(
      equal(byteAt(minus('at', 2)), char('_')),
      hashIn(PREFIXES),
      // What is beyond ASCII may belong to the word too.
      or(hashIn(CUE_ENDINGS), more(or(byteAt(minus('at', 3)), ...[4, 5, 6].map((n) => byteAt(minus('at', n)))), 127)),
    ),
  ),
];

/** Four bytes, as read at once. */
const four = (chars: string) => Array.from(chars, char).reduceRight((value, byte) => (value << 8) | byte, 0);
const bytesFrom = (first: number, count: 1 | 2) => and(shiftRight('shape', 8 * first), count === 1 ? 0xff : 0xffff);

/** Whether one of the shapes ends right before `at`, roughly: `codeNear` in codeChecks.ts has the exact answer. */
const keepShape: Instructions = [
  set('shape', quadAt(minus('at', 4))),
  set(
    'keep',
    or(
      equal(or(bytesFrom(1, 2), 0x2000), four('0x')),
      equal(bytesFrom(2, 1), char('_')),
      equal(bytesFrom(1, 1), char('-')),
      equal(bytesFrom(1, 2), four('%%')),
      more(bytesFrom(2, 1), 127),
      and(equal(bytesFrom(2, 2), four(': ')), or(differ(isAt(HEX, 'at'), 0), equal(byteAt('at'), char('L')))),
      and(isOneOf(bytesFrom(0, 1), '[('), more(bytesFrom(1, 1), char('7')), differ(isAt(HEX, minus('at', 3)), 0)),
      equal(or('shape', four('    ')), four('ffff')),
      equal(or('shape', 0x20000000), four(' (0x')),
      equal(and('shape', 0xffffff), four('WSA')),
      isOneOf(byteAt('at'), '`@'),
    ),
  ),
];

/**
 * Removes the marks after words that are not in the vocabulary or that no code can follow, and those of what only looks
 * a little like one of the shapes: that is most marks. Computed without jumps, which could not be predicted. `text`,
 * `length` and `marks` are those of `mark`.
 */
export const sift: WasmFunction = {
  parameters: ['text', 'length', 'marks'],
  locals: {
    ...{ first: 'i32', last: 'i32', block: 'i32', left: 'i64', listed: 'i32', end: 'i32', item: 'i32' },
    ...{ at: 'i32', keep: 'i32', more: 'i32', hash: 'i32', shape: 'i32' },
  },
  body: [
    set('first', 'text'),
    repeatWhile(
      less('first', add('text', 'length', 1)),
      set('last', plus('first', STRETCH)),
      when(more('last', add('text', 'length', 1)), set('last', add('text', 'length', 1))),
      siftMarks(0, keepWord),
      siftMarks(8, keepShape),
      set('first', plus('first', STRETCH)),
    ),
    result(0),
  ],
};
