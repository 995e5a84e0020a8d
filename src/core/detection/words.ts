// WebAssembly: lists where words begin that may be looked for, 64 bytes at a time.
import {
  add,
  and,
  type Expression,
  i64,
  less,
  multiply,
  not,
  or,
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
import { bitAt, char, plus } from './byteChecks.ts';
import { BEGINNINGS, LIST } from './candidateTables.ts';
import { all } from './vectors.ts';
import { BEGINNING_HASH } from './wordBeginnings.ts';

const PARTS = [0, 16, 32, 48];

/** Which bytes are from one to another, both ASCII. */
const areBetween = (bytes: Expression, from: string, to: string) =>
  v128.andNot(v128.moreSigned(bytes, all(char(from) - 1)), v128.moreSigned(bytes, all(char(to))));

/** One bit a byte of a part of the 64. */
const bitsOf = (bytes: Expression, part: number) =>
  i64.shiftLeft(i64.fromI32(v128.topBits(bytes)), i64.of(BigInt(part)));

/**
 * Lists at `LIST`, counted from `text`, where a word (letters and digits) begins from `from` to before `to` whose beginning is
 * in the table. Answers how many bytes the list has; a negative number where a byte is beyond ASCII.
 */
export const words: WasmFunction = {
  parameters: ['from', 'to', 'text'],
  locals: {
    ...{ block: 'i32', listed: 'i32', at: 'i32', key: 'i32', hash: 'i32' },
    ...{ word: 'i64', beyond: 'i64', left: 'i64', carry: 'i64', bytes: 'v128' },
  },
  body: [
    set('listed', LIST),
    set('block', 'from'),
    repeatWhile(
      less('block', 'to'),
      set('word', i64.of(0n)),
      set('beyond', i64.of(0n)),
      ...PARTS.flatMap((part) => [
        set('bytes', v128.load('block', part)),
        set('beyond', i64.or('beyond', bitsOf('bytes', part))),
        set(
          'word',
          i64.or(
            'word',
            bitsOf(v128.or(areBetween(v128.or('bytes', all(32)), 'a', 'z'), areBetween('bytes', '0', '9')), part),
          ),
        ),
      ]),
      set('left', i64.and('word', i64.not(i64.or(i64.shiftLeft('word', i64.of(1n)), 'carry')))),
      when(
        less(subtract('to', 'block'), 64),
        set('carry', i64.subtract(i64.shiftLeft(i64.of(1n), i64.fromI32(subtract('to', 'block'))), i64.of(1n))),
        set('left', i64.and('left', 'carry')),
        set('beyond', i64.and('beyond', 'carry')),
      ),
      when(not(i64.isZero('beyond')), [set('listed', LIST - 4), set('left', i64.of(0n)), set('block', 'to')]),
      set('carry', i64.shiftRight('word', i64.of(63n))),
      repeatWhile(
        not(i64.isZero('left')),
        set('at', add('block', i64.toI32(i64.countTrailingZeros('left')))),
        set('left', i64.and('left', i64.subtract('left', i64.of(1n)))),
        set('key', or(and(quadAt('at'), BEGINNING_HASH.bytes), BEGINNING_HASH.small)),
        set('hash', shiftRight(multiply('key', BEGINNING_HASH.factor), BEGINNING_HASH.shift)),
        storeQuad('listed', subtract('at', 'text')),
        set('listed', add('listed', shiftLeft(bitAt(BEGINNINGS, 'hash'), 2))),
      ),
      set('block', plus('block', 64)),
    ),
    result(subtract('listed', LIST)),
  ],
};
