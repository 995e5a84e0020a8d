import { CODE_KINDS, KINDS } from '../../codes/kinds.ts';
import { EVENT_DATA } from '../../formats/eventData.ts';
import type { FormatSet, ReadyFormat } from '../../formats/formatSet.ts';
import type { CueKind } from '../../languages/language.ts';
import { LANGUAGES } from '../../languages/languages.ts';
import { CLAUSE_FAILURES, CUES_IN_PLACE, JOINERS as JOINING, SEPARATORS, WHOLE_FAILURES } from '../rules/cues.ts';
import { JOINED_NUMBERS, SMALL_NAMES } from '../rules/detectLine.ts';

import { SHIPPED_FORMATS } from '../rules/formatRules.ts';
import { MESSAGE_NUMBER } from '../rules/insertedTexts.ts';
import { NOTE_MARK } from '../rules/installerMessage.ts';
import { CALLED, SERVICE_CONTROL_MARK } from '../rules/numbers.ts';
import {
  ENDINGS,
  FAILING_TEXTS,
  FAILURE_PARTS,
  saysOf as kindOf,
  BEHIND as NAMES_BEHIND,
  WORDS,
} from '../rules/vocabulary.ts';
import { SOCKET_NAME, STOP_MARK } from '../rules/words.ts';
import {
  BEHIND,
  BEYOND,
  CLAIMS,
  CUES,
  DENIES,
  ENDS_CLAUSE,
  ENDS_OVER_BLANK,
  FAILURES,
  FIRST,
  HERE,
  IS_BLANK,
  IS_DASH,
  IS_QUOTE,
  JOINERS,
  JOINS,
  LINE,
  MAY_JOIN,
  MESSAGE,
  NAMES,
  NAMES_IT,
  OF_WORD,
  PART,
  PART_OF_MORE,
  PASSES,
  SECOND,
  SOMETIMES_JOINING,
  STOP,
  STRONG,
  TIES,
  TIES_OVER_BLANK,
  TOLD,
  WEAK,
  WHOLE,
  WORDS_BEHIND,
} from './assembly/trieRoots.ts';
import { type AskingLiteral, inAnyEncoding, literalTable, seenParts } from './literalTable.ts';
import { TrieBuilder } from './trieBuilder.ts';
import { endsTable, type Literal, triplesOf } from './triples.ts';
import { WordEnds } from './wordEnds.ts';

/** What the search is told of the rules, as it reads it (assembly/memory.ts). */
export interface SearchTables {
  readonly edges: Uint32Array;
  readonly edgeShift: number;
  readonly leaves: Uint8Array;
  readonly signs: Uint16Array;
  readonly cueEnds: Uint8Array;
  readonly behindEnds: Uint8Array;
  readonly literals: Uint8Array;
  readonly literalTexts: Uint8Array;
  readonly failures: Uint8Array;
  readonly literalEnds: Uint8Array;
  readonly failureEnds: Uint8Array;
}

const made = new WeakMap<FormatSet, SearchTables>();
const begun = new WeakMap<FormatSet, Generator<void, SearchTables>>();

/** The tables for the rules' own data and some formats; the shipped ones if not given. */
export function searchTables(formats = SHIPPED_FORMATS): SearchTables {
  const step = makeSearchTables(formats);
  while (step());
  return made.get(formats)!;
}

/**
 * Makes the tables a step at a time, for those who ask for them afterwards. Each call does some milliseconds' work and returns
 * whether anything is left.
 */
export function makeSearchTables(formats = SHIPPED_FORMATS): () => boolean {
  return () => {
    if (made.has(formats)) return false;
    const steps = begun.get(formats) ?? make(formats);
    // One that breaks down is begun anew.
    begun.delete(formats);
    const { done, value } = steps.next();
    if (done) made.set(formats, value);
    else begun.set(formats, steps);
    return !done;
  };
}

/** Stops where others may have their turn. */
function* make(formats: FormatSet): Generator<void, SearchTables> {
  const trie = new TrieBuilder();
  const [cueEnds, behindEnds] = [new WordEnds(), new WordEnds()];
  addCues(trie, cueEnds);
  yield;
  for (const joiner of JOINING + SEPARATORS) if (joiner > '\x7f') trie.add(JOINERS, joiner, () => 1);
  // A dash that stands alone is one of any width.
  trie.add(JOINERS, '–', () => 1);
  for (const name of SMALL_NAMES) trie.add(NAMES, name.split('_')[0]!, () => 1);
  for (const word of [...NAMES_BEHIND, CALLED]) {
    trie.add(WORDS_BEHIND, word, () => 1);
    behindEnds.add(word, true);
  }
  const literals = literalsOf(formats).map(inAnyEncoding);
  const seen = seenParts(literals);
  const failures: Literal[] = [];
  for (const [texts, leaf] of [
    [WHOLE_FAILURES, WHOLE],
    [[...FAILURE_PARTS, ...[...CLAUSE_FAILURES, ...FAILING_TEXTS].filter(hasNoPart)], PART],
  ] as const) {
    for (const text of texts) {
      trie.add(FAILURES, text, () => leaf);
      failures.push({ text, anyCase: true });
    }
  }
  const { table, shift } = trie.edges();
  yield;
  const literalTriples = triplesOf(seen);
  yield;
  const failureTriples = triplesOf(failures);
  yield;
  return {
    edges: table,
    edgeShift: shift,
    leaves: trie.leaves(),
    signs: signsOf(formats),
    cueEnds: cueEnds.table,
    behindEnds: behindEnds.table,
    literals: literalTriples,
    literalTexts: literalTable(literals, seen),
    failures: failureTriples,
    literalEnds: endsTable(seen),
    failureEnds: endsTable(failures),
  };
}

/** Whether no part of a text tells of a failure. */
const hasNoPart = (text: string) => !FAILURE_PARTS.some((part) => text.includes(part));

/** What each byte may be beside a number (assembly/trieRoots.ts). */
function signsOf(formats: FormatSet): Uint16Array {
  const table = new Uint16Array(256);
  const mark = (sign: number, characters: Iterable<string>) => {
    for (const character of characters) if (character < '\x80') table[character.charCodeAt(0)]! |= 1 << sign;
  };
  const ends = (sign: number, controls: number) => {
    for (let byte = 0; byte < controls; byte++) table[byte]! |= 1 << sign;
  };
  // What is beyond ASCII may be anything.
  for (const sign of [BEYOND, TIES, ENDS_CLAUSE, ENDS_OVER_BLANK, NAMES_IT])
    for (let byte = 128; byte < 256; byte++) table[byte]! |= 1 << sign;
  mark(JOINS, JOINING);
  mark(MAY_JOIN, SOMETIMES_JOINING);
  mark(OF_WORD, `${LETTERS}${LETTERS.toLowerCase()}0123456789_`);
  mark(IS_BLANK, ' ');
  mark(IS_QUOTE, '"');
  mark(IS_DASH, '-');
  mark(PART_OF_MORE, JOINED_NUMBERS);
  mark(TIES, '([');
  mark(TIES_OVER_BLANK, ':=(');
  // A line's end and all kinds of blanks.
  ends(ENDS_CLAUSE, 14);
  ends(ENDS_OVER_BLANK, 14);
  mark(ENDS_CLAUSE, ')].,;(');
  mark(ENDS_OVER_BLANK, `${LETTERS} (`);
  for (const [first] of [...NAMES_BEHIND, CALLED]) mark(NAMES_IT, [first!.toLowerCase(), first!.toUpperCase()]);
  for (const { format } of formats.all) {
    // Behind the text that ends its message, a line of a format has nothing for the rules. One of a single character leaves no
    // room for a clause.
    const [first, second] = format.until ?? '';
    if (first === undefined || second === undefined || first > '\x7f') continue;
    mark(FIRST, first);
    mark(ENDS_CLAUSE, first);
    mark(SECOND, second);
  }
  return table;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** What the search makes of what a word says. */
const SAYS: Readonly<Record<CueKind, number>> = {
  error: STRONG,
  exit: STRONG,
  failed: STRONG,
  weak: WEAK,
  returned: WEAK,
  stop: STOP,
  errorOf: STRONG,
  exitOf: STRONG,
  stopOf: STOP,
  filler: PASSES,
  link: PASSES,
  identity: PASSES,
  not: DENIES,
  unix: STRONG,
  claim: CLAIMS,
};

/**
 * The search reads characters beyond ASCII more generously than the rules, in all their spellings. Where it would deny a number by
 * them, it lets the rules say so.
 */
const saysHere = (word: string, kind: CueKind): number =>
  SAYS[kind] === DENIES && /[^\x00-\x7f]/.test(word) ? PASSES : SAYS[kind];

/** Of the words that make a number one of a kind, the last one, which stands before it: `disconnect reason`. */
const LAST_OF_KINDS = CODE_KINDS.flatMap((kind) =>
  (KINDS[kind].words ?? []).map((words) => words.split(/[^a-z0-9]/).at(-1)!),
);

/** Adds all words that say something of a number behind them. */
function addCues(trie: TrieBuilder, ends: WordEnds): void {
  const addEnd = (word: string, says: number) => {
    if (says !== DENIES && says !== CLAIMS) ends.add(word, false);
    trie.add(CUES, word, (before) => (before & 15) | (Math.max(before >> 4, says) << 4));
  };
  const addWhole = (word: string, says: number) => {
    if (says !== DENIES && says !== CLAIMS) ends.add(word, true);
    trie.add(CUES, word, (before) => (before & 0xf0) | Math.max(before & 15, says));
  };
  for (const [word, kind] of ENDINGS) addEnd(word, saysHere(word, kind));
  for (const [word, kind] of WORDS) addWhole(word, saysHere(word, kind));
  for (const word of CUES_IN_PLACE.keys()) addWhole(word, STOP);
  for (const word of LAST_OF_KINDS) addWhole(word, STRONG);
  for (const { installer } of LANGUAGES) {
    for (const word of `${installer?.message ?? ''} ${installer?.internal ?? ''}`
      .toLowerCase()
      .split(/[: ]+/)
      .filter(Boolean)) {
      const known = kindOf(word);
      const says = Math.max(MESSAGE, known ? SAYS[known.kind] : 0);
      addWhole(word, says);
      // In a language without blanks it is the end of one.
      if (word > '\x7f') addEnd(word, says);
    }
  }
}

function literalsOf(formats: FormatSet): AskingLiteral[] {
  const marks = formats.all.flatMap(({ format: { mark } }) => mark ?? []);
  return [
    ...formats.all.flatMap(literalsOfFields),
    ...formats.events.texts.map((text) => ({ text, asks: HERE, anyCase: false })),
    ...formats.events.lineTexts.map((text) => ({ text, asks: LINE, anyCase: false })),
    ...marks.map((text) => ({ text, asks: TOLD, anyCase: false })),
    ...DECIMAL_DATA.map((text) => ({ text, asks: LINE, anyCase: false })),
    { text: SERVICE_CONTROL_MARK, asks: LINE, anyCase: false },
    { text: SOCKET_NAME, asks: HERE, anyCase: false },
    { text: STOP_MARK, asks: HERE, anyCase: true },
    { text: NOTE_MARK, asks: BEHIND, anyCase: true },
    { text: MESSAGE_NUMBER, asks: BEHIND, anyCase: false },
    ...OWN_BEGINNINGS.map((text) => ({ text, asks: BEHIND, anyCase: true })),
  ];
}

/** Names of data of events whose decimal is a code by that name alone. */
const DECIMAL_DATA: readonly string[] = [
  ...new Set(EVENT_DATA.flatMap(({ names, decimal }) => (decimal ? names : []))),
];

/** What kinds that are written in a way of their own have before their number: `AADSTS50126`. */
const OWN_BEGINNINGS: readonly string[] = CODE_KINDS.flatMap((kind) => {
  const { own, example } = KINDS[kind];
  return (own && /^([A-Za-z]{2,})\d+$/.exec(own.write(example))?.slice(1)) ?? [];
});

/** A text for each field of codes of a format with a mark, which their lines have; the mark of its lines where there is none. */
function literalsOfFields({ format: { mark, columns }, codes }: ReadyFormat): AskingLiteral[] {
  if (mark === undefined) return [];
  const inLine = new Set(codes.filter(({ isBehind }) => !isBehind).map(({ text, isTold }) => (isTold ? text : mark)));
  if (columns !== undefined) inLine.add(mark);
  const behind = new Set(codes.filter(({ isBehind }) => isBehind).map(({ text }) => text));
  return [
    ...[...inLine].map((text) => ({ text, asks: LINE, anyCase: false })),
    // The rest of the line has nothing for the rules by this field.
    ...[...behind].map((text) => ({ text, asks: BEHIND, anyCase: false })),
  ];
}
