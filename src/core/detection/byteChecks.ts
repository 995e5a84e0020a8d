import {
  add,
  and,
  below,
  byteAt,
  differ,
  type Expression,
  equal,
  type Instructions,
  less,
  multiply,
  or,
  repeatWhile,
  set,
  shiftRight,
  subtract,
} from './assembler.ts';
import { HASH_FACTOR } from './candidate.ts';
import { ALPHANUMERIC, KINDS } from './candidateTables.ts';

export const is = (kind: number, c: Expression) => and(byteAt(c, KINDS), kind);
/** Whether the byte at an address is of a kind. */
export const isAt = (kind: number, address: Expression) => is(kind, byteAt(address));
export const char = (c: string) => c.charCodeAt(0);
export const isOneOf = (c: Expression, chars: string) => {
  const [first, ...rest] = Array.from(chars, (one) => equal(c, char(one)));
  return or(first!, ...rest);
};
export const isBetween = (c: Expression, from: string, to: string) =>
  below(subtract(c, char(from)), char(to) - char(from) + 1);
export const plus = (local: string, n: number) => add(local, n);
export const minus = (local: string, n: number) => subtract(local, n);
export const increase = (local: string) => set(local, add(local, 1));
export const decrease = (local: string) => set(local, subtract(local, 1));
export const small = (c: Expression) => or(c, 32);

/** The hash of the letters and digits (four at most) before `k`; `k` moves to before them. */
export const hashLetters: Instructions = [
  set('hash', 0),
  set('length', 0),
  repeatWhile(
    and(less('length', 4), differ(isAt(ALPHANUMERIC, minus('k', 1)), 0)),
    decrease('k'),
    set('hash', add(multiply('hash', HASH_FACTOR), small(byteAt('k')))),
    increase('length'),
  ),
  set('hash', and('hash', 0xffff)),
];
/** Whether a table of bits has a 1 at an index. */
export const bitAt = (table: number, index: string) =>
  and(shiftRight(byteAt(shiftRight(index, 3), table), and(index, 7)), 1);
/** `hash` must be below 65536. */
export const hashIn = (table: number) => bitAt(table, 'hash');
