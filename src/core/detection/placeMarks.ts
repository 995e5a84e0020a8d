// WebAssembly: marks the few places of a text that are worth a look, 64 bytes at a time.
import {
  add,
  type Code,
  type Expression,
  i64,
  less,
  or,
  repeatWhile,
  result,
  set,
  v128,
  type WasmFunction,
} from './assembler.ts';
import { char, minus, plus } from './byteTests.ts';

// The kinds of sixteen bytes at once: a kind is a set of first halves and a set of second halves of a byte, and each of
// the eight bits of the tables is one kind.
const V_DIGIT = 1;
const V_HEX_LETTER = 2;
const V_LETTERS = [4, 8];
const V_UNDERSCORE = 16;
const V_JOINERS = [32, 64, 128];

const HALVES: readonly (readonly [kind: number, first: readonly number[], second: readonly number[]])[] = [
  [V_DIGIT, [3], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
  [V_HEX_LETTER, [4, 6], [1, 2, 3, 4, 5, 6]],
  [V_LETTERS[0]!, [4, 6], [7, 8, 9, 10, 11, 12, 13, 14, 15]],
  [V_LETTERS[1]!, [5, 7], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  [V_UNDERSCORE, [5], [15]],
  // The joiners of the ASCII rows 2, 3, and of 5 and 7 together; the tab and the grave accent are looked for by themselves.
  [V_JOINERS[0]!, [2], [0, 2, 3, 5, 7, 8, 9, 10, 13]],
  [V_JOINERS[1]!, [3], [10, 12, 13, 14]],
  [V_JOINERS[2]!, [5, 7], [11, 12]],
];

const halves = (which: 1 | 2) =>
  v128.of(
    Array.from({ length: 16 }, (_, half) =>
      HALVES.reduce((bits, entry) => (entry[which].includes(half) ? bits | entry[0] : bits), 0),
    ),
  );

/** Bytes with any of the lowest bits given, as bytes with the top bit. */
const anyOf = (kinds: readonly number[]) => {
  const mask = kinds.reduce((a, b) => a | b);
  return v128.addUpTo255(v128.and('kinds', v128.all(mask)), v128.all(128 - (mask & -mask)));
};
const topBitOf = (kind: number) => v128.shiftLeft('kinds', 7 - Math.log2(kind));

const MASKS: Readonly<Record<string, Code>> = {
  digit: topBitOf(V_DIGIT),
  hexLetter: topBitOf(V_HEX_LETTER),
  letter: anyOf(V_LETTERS),
  underscore: topBitOf(V_UNDERSCORE),
  // Bytes beyond ASCII have the top bit already.
  joiner: v128.or(
    anyOf(V_JOINERS),
    'bytes',
    v128.equal('bytes', v128.all(char('\t'))),
    v128.equal('bytes', v128.all(char('`'))),
  ),
  hyphen: v128.equal('bytes', v128.all(char('-'))),
  // Joiners that need no word before them: what is beyond ASCII may be a word itself, and so may `%%`.
  // Of letters; other bytes may have the bit too.
  small: v128.shiftLeft('bytes', 2),
  open: v128.or('bytes', v128.equal('bytes', v128.all(char('%')))),
};
const masks = Object.keys(MASKS);

/** Masks that are put together from others, in order. */
const RUNS = ['hex', 'word', 'hex2', 'hex4', 'hex8', 'letters', 'joined'];
const carried = [...masks, ...RUNS];
const previous = (name: string) => `${name}Before`;

/** The mask `name` moved `by` places on: at each place, what was `by` bytes before. */
const back = (by: number, name: string) =>
  i64.or(i64.shiftLeft(name, i64.of(BigInt(by))), i64.shiftRight(previous(name), i64.of(BigInt(64 - by))));
const no = (mask: Expression) => i64.xor(mask, i64.of(-1n));

/** The masks of the 64 bytes at `block`, one bit a byte. */
const readBlock: Code = [
  ...carried.map((name) => set(previous(name), name)),
  ...[0, 16, 32, 48].map((part) => [
    set('bytes', v128.load('block', part)),
    set(
      'kinds',
      v128.and(
        v128.lookUp(halves(1), v128.shiftRight('bytes', 4)),
        v128.lookUp(halves(2), v128.and('bytes', v128.all(15))),
      ),
    ),
    ...Object.entries({ ...MASKS, socket: socketAt(part) }).map(([name, bytes]) => {
      const bits = i64.fromI32(v128.topBits(bytes));
      return set(name, part === 0 ? bits : i64.or(name, i64.shiftLeft(bits, i64.of(BigInt(part)))));
    }),
  ]),
  set('hex', i64.or('digit', 'hexLetter')),
  set('word', i64.or('hex', 'letter', 'underscore')),
  set('hex2', i64.and('hex', back(1, 'hex'))),
  set('hex4', i64.and('hex2', back(2, 'hex2'))),
  set('hex8', i64.and('hex4', back(4, 'hex4'))),
  set('letters', i64.or('letter', 'hexLetter')),
  // The joiners behind a letter, or behind a number that belongs to a word (`win32`) or has one digit (`Note: 1: 2203`).
  // The sum carries each such one through its run of joiners to the byte behind them, and from block to block.
  set(
    'starts',
    i64.and(
      'joiner',
      i64.or(
        'open',
        back(1, 'letters'),
        i64.and(back(1, 'digit'), i64.or(back(2, 'letters'), back(2, 'joiner'), back(3, 'letters'))),
      ),
    ),
  ),
  set('sum', i64.add('joiner', 'starts')),
  set('joined', i64.add('sum', 'carry')),
  set('carry', i64.fromI32(or(i64.below('sum', 'joiner'), i64.below('joined', 'sum')))),
  set('joined', i64.and('joined', no('joiner'), 'digit')),
];

/** `WS`, whose `W` is one byte before. */
function socketAt(part: number): Code {
  return v128.and(
    v128.equal(v128.load(minus('block', 1), part), v128.all(char('W'))),
    v128.equal('bytes', v128.all(char('S'))),
  );
}

/** Whether a word can begin behind the byte that is `by` bytes before. */
const begins = (by: number) => i64.and(no(back(by, 'word')), no(i64.and(back(by, 'hyphen'), back(by + 1, 'word'))));

/**
 * The places worth a closer look. Each is one byte behind the byte that is meant, so that the byte after that one is
 * known too.
 */
const places: Code = i64.or(
  // The first digit of a number behind joiners that may stand behind a cue, or behind a minus.
  i64.and(back(1, 'joined'), no(back(2, 'hyphen'))),
  i64.and(back(1, 'digit'), back(2, 'hyphen'), no(back(3, 'word'))),
  // A letter behind a single digit that begins a word: `0x`.
  i64.and(back(1, 'letter'), back(2, 'digit'), no(back(3, 'word'))),
  // An underscore behind a capital or a digit, or behind a short word of small letters.
  i64.and(
    back(1, 'underscore'),
    'letters',
    i64.or(back(2, 'letters'), back(2, 'hex')),
    i64.or(no(back(2, 'small')), back(2, 'digit'), ...[3, 4, 5, 6, 7, 8].map((n) => no(back(n, 'word')))),
  ),
  // The last one of eight or sixteen hex digits that are a word.
  i64.and(
    no('word'),
    back(1, 'hex8'),
    i64.or(
      no(back(9, 'word')),
      i64.and(
        back(9, 'hex8'),
        back(16, 'hexLetter'),
        back(15, 'hexLetter'),
        back(14, 'hexLetter'),
        no(back(17, 'word')),
      ),
    ),
  ),
  // A digit behind one to three hex letters that begin a word, and no group of a GUID: `D1`.
  i64.and(
    back(1, 'digit'),
    back(2, 'hexLetter'),
    i64.or(begins(3), i64.and(back(3, 'hexLetter'), i64.or(begins(4), i64.and(back(4, 'hexLetter'), begins(5))))),
  ),
  'socket',
);

const i64Locals = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 'i64'] as const));

/**
 * Marks the places of the `length` bytes at `text`, one bit a byte, from `marks` on. The bytes before `text` are zeros.
 * It calls nothing and branches nowhere, so that the machine can keep all it needs at hand.
 */
export const mark: WasmFunction = {
  parameters: ['text', 'length', 'marks'],
  locals: {
    ...{ block: 'i32', end: 'i32', bytes: 'v128', kinds: 'v128' },
    ...{ socket: 'i64', starts: 'i64', sum: 'i64', carry: 'i64' },
    ...i64Locals(masks),
    ...i64Locals(RUNS),
    ...i64Locals(carried.map(previous)),
  },
  body: [
    set('block', 'text'),
    set('end', add('text', 'length')),
    repeatWhile(
      less('block', add('end', 1)),
      readBlock,
      i64.store('marks', places),
      set('block', plus('block', 64)),
      set('marks', plus('marks', 8)),
    ),
    result(0),
  ],
};
