// WebAssembly: the word in front of a number.
import {
  add,
  and,
  block,
  byteAt,
  call,
  choose,
  differ,
  type Expression,
  equal,
  giveBack,
  goTo,
  goToIf,
  less,
  loop,
  more,
  not,
  or,
  repeatWhile,
  result,
  set,
  shiftLeft,
  shiftRight,
  subtract,
  tee,
  type WasmFunction,
  when,
  wordAt,
} from './assembler.ts';
import { char, decrease, hashIn, hashLetters, increase, is, isAt, isOneOf, minus, small } from './byteChecks.ts';
import { CUE_ENDINGS, DIGIT, JOINS, LETTER, TRIE, WORD } from './candidateTables.ts';
import { FILLER, NODE, NOT, STRONG, WEAK, WHOLE } from './cueTrie.ts';

/** Whether the word before `end`, with joiners between, ends like a cue: the same as in candidate.ts. */
export const cueMayEndAt: WasmFunction = {
  parameters: ['end'],
  locals: { k: 'i32', c: 'i32', hash: 'i32', length: 'i32' },
  body: [
    set('k', 'end'),
    repeatWhile(
      and(differ(is(JOINS, tee('c', byteAt(minus('k', 1)))), 0), less(subtract('end', 'k'), 25)),
      decrease('k'),
    ),
    when(or(more('c', 127), differ(is(JOINS, 'c'), 0)), giveBack(1)),
    when(is(DIGIT, 'c'), giveBack(or(isAt(LETTER, minus('k', 2)), isAt(LETTER, minus('k', 3))))),
    hashLetters,
    when(not('length'), giveBack(0)),
    or(hashIn(CUE_ENDINGS), more(byteAt(minus('k', 1)), 127)),
  ],
};

/** How far back words are read: less far than in cues.ts, which decides what is left open here. */
export const REACH = 60;

const nodeAt = (node: string) => shiftLeft(node, Math.log2(2 * NODE));
const flagsOf = (node: string) => wordAt(nodeAt(node), TRIE);

/**
 * What the words before `end` make of a number, read as cues.ts does: 2 where any number may be a code, 1 where a large
 * one may, 0 where there is no cue, -1 where the first word says that it surely is not a code.
 */
export const cueKind: WasmFunction = {
  parameters: ['end'],
  locals: {
    ...{ k: 'i32', c: 'i32', node: 'i32', next: 'i32', flags: 'i32' },
    ...{ wordEnd: 'i32', words: 'i32', weak: 'i32', loose: 'i32' },
  },
  body: [
    set('k', 'end'),
    loop(
      'words',
      repeatWhile(
        differ(is(JOINS, tee('c', byteAt(minus('k', 1)))), 0),
        // These join only in some places, which the exact rule knows.
        when(isOneOf('c', ')-*%'), set('loose', 1)),
        decrease('k'),
        when(more(subtract('end', 'k'), REACH), giveBack(2)),
      ),
      when(more('c', 127), giveBack(2)),
      when(
        is(DIGIT, 'c'),
        // Win32 is the one cue that ends in a digit.
        when(
          and(
            equal(byteAt(minus('k', 1)), char('2')),
            equal(byteAt(minus('k', 2)), char('3')),
            equal(small(byteAt(minus('k', 3))), char('n')),
            equal(small(byteAt(minus('k', 4))), char('i')),
          ),
          giveBack(2),
        ),
        giveBack('weak'),
      ),
      set('wordEnd', 'k'),
      set('node', 0),
      set('flags', 0),
      block(
        'read',
        loop(
          'letters',
          set('c', byteAt(minus('k', 1))),
          when(
            not(or(is(LETTER, 'c'), equal('c', char('_')))),
            when(more('c', 127), giveBack(2)),
            // The word begins here.
            when(not(is(DIGIT, 'c')), set('flags', or('flags', shiftRight(flagsOf('node'), WHOLE)))),
            goTo('read'),
          ),
          set('next', wordAt(add(nodeAt('node'), shiftLeft(and('c', 31), 1)), TRIE)),
          goToIf('read', not('next')),
          set('node', 'next'),
          set('flags', or('flags', and(flagsOf('node'), 15))),
          decrease('k'),
          goTo('letters'),
        ),
      ),
      when(equal('k', 'wordEnd'), giveBack('weak')),
      when(and('flags', STRONG), giveBack(2)),
      when(and('flags', NOT), when(not(or('words', 'loose')), giveBack(-1)), giveBack('weak')),
      when(not(and('flags', WEAK | FILLER)), giveBack('weak')),
      when(and('flags', WEAK), set('weak', 1)),
      // On to the beginning of a word that only ends like a cue.
      repeatWhile(
        differ(isAt(WORD, minus('k', 1)), 0),
        decrease('k'),
        when(more(subtract('end', 'k'), REACH), giveBack(2)),
      ),
      when(more(byteAt(minus('k', 1)), 127), giveBack(2)),
      increase('words'),
      goToIf('words', less('words', 5)),
    ),
    result('weak'),
  ],
};

/** Whether a cue stands before `end`. */
export const hasCue = (end: Expression) => choose(call('cueMayEndAt', end), more(call('cueKind', end), 0), 0);
