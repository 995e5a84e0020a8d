import { CODE_KINDS, KINDS } from '../../codes/kinds.ts';
import { EVENT_DATA } from '../../formats/eventData.ts';
import type { FormatSet, ReadyFormat } from '../../formats/formatSet.ts';
import type { CueKind } from '../../languages/language.ts';
import { LANGUAGES } from '../../languages/languages.ts';
import { CLAUSE_FAILURES, CUES_IN_PLACE, JOINERS as JOINING, WHOLE_FAILURES } from '../rules/cues.ts';
import { SMALL_NAMES } from '../rules/detectLine.ts';

import { SHIPPED_FORMATS } from '../rules/formatRules.ts';

import { NOTE_MARK } from '../rules/installerMessage.ts';
import { MESSAGE_NUMBER, SERVICE_CONTROL_MARK } from '../rules/numbers.ts';
import { ENDINGS, FAILURE_PARTS, saysOf as kindOf, BEHIND as NAMES_BEHIND, WORDS } from '../rules/vocabulary.ts';
import { SOCKET_NAME } from '../rules/words.ts';
import {
  ALWAYS,
  BEHIND,
  CLAIMS,
  CUES,
  DENIES,
  FAILURES,
  FIRST,
  HERE,
  JOINERS,
  LINE,
  LITERALS,
  MESSAGE,
  NAMES,
  PART,
  PASSES,
  SECOND,
  SOMETIMES,
  SOMETIMES_JOINING,
  STOP,
  STRONG,
  WEAK,
  WHOLE,
  WORDS_BEHIND,
} from './assembly/trieRoots.ts';
import { TrieBuilder } from './trieBuilder.ts';
import { endsTable, type Literal, triplesOf } from './triples.ts';
import { WordEnds } from './wordEnds.ts';

/** What the search is told of the rules, as it reads it (assembly/memory.ts). */
export interface SearchTables {
  readonly edges: Uint32Array;
  readonly edgeShift: number;
  readonly leaves: Uint8Array;
  readonly joiners: Uint8Array;
  readonly messageEnds: Uint8Array;
  readonly cueEnds: Uint8Array;
  readonly behindEnds: Uint8Array;
  readonly literals: Uint8Array;
  readonly failures: Uint8Array;
  readonly literalEnds: Uint8Array;
  readonly failureEnds: Uint8Array;
}

const made = new WeakMap<FormatSet, SearchTables>();

/** The tables for the rules' own data and some formats; the shipped ones if not given. */
export function searchTables(formats = SHIPPED_FORMATS): SearchTables {
  let tables = made.get(formats);
  if (!tables) {
    tables = make(formats);
    made.set(formats, tables);
  }
  return tables;
}

function make(formats: FormatSet): SearchTables {
  const trie = new TrieBuilder();
  const [cueEnds, behindEnds] = [new WordEnds(), new WordEnds()];
  addCues(trie, cueEnds);
  for (const joiner of JOINING) if (joiner > '\x7f') trie.add(JOINERS, joiner, () => 1);
  // A dash that stands alone is one of any width.
  trie.add(JOINERS, '–', () => 1);
  for (const name of SMALL_NAMES) trie.add(NAMES, name.split('_')[0]!, () => 1);
  for (const word of NAMES_BEHIND) {
    trie.add(WORDS_BEHIND, word, () => 1);
    behindEnds.add(word, true);
  }
  const literals = literalsOf(formats);
  for (const { text, asks } of literals) trie.add(LITERALS, text, (before) => before || asks);
  const failures: Literal[] = [];
  for (const [texts, leaf] of [
    [WHOLE_FAILURES, WHOLE],
    [[...FAILURE_PARTS, ...CLAUSE_FAILURES.filter((text) => !FAILURE_PARTS.some((part) => text.includes(part)))], PART],
  ] as const) {
    for (const text of texts) {
      trie.add(FAILURES, text, () => leaf);
      failures.push({ text, anyCase: true });
    }
  }
  const { table, shift } = trie.edges();
  return {
    edges: table,
    edgeShift: shift,
    leaves: trie.leaves(),
    joiners: Uint8Array.from({ length: 128 }, (_, unit) => joins(String.fromCharCode(unit))),
    messageEnds: messageEndsOf(formats),
    cueEnds: cueEnds.table,
    behindEnds: behindEnds.table,
    literals: triplesOf(literals),
    failures: triplesOf(failures),
    literalEnds: endsTable(literals),
    failureEnds: endsTable(failures),
  };
}

/**
 * Behind the text that ends its message, a line of a format has nothing for the rules. One of a single character leaves no room
 * for a clause.
 */
function messageEndsOf(formats: FormatSet): Uint8Array {
  const table = new Uint8Array(128);
  for (const { format } of formats.all) {
    const [first, second] = [...(format.until ?? '')].map((character) => character.charCodeAt(0));
    if (first === undefined || second === undefined || first >= table.length) continue;
    table[first]! |= FIRST;
    if (second < table.length) table[second]! |= SECOND;
  }
  return table;
}

const joins = (unit: string) => (JOINING.includes(unit) ? ALWAYS : SOMETIMES_JOINING.includes(unit) ? SOMETIMES : 0);

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

function literalsOf(formats: FormatSet): (Literal & { readonly asks: number })[] {
  const marks = formats.all.flatMap((one) => textsOfFields(one));
  return [
    ...marks.map((mark) => ({ text: rareBeginning(mark), asks: LINE, anyCase: false })),
    ...formats.events.texts.map((text) => ({ text: fieldBeginning(text), asks: HERE, anyCase: false })),
    ...formats.events.lineTexts.map((text) => ({ text: rareBeginning(text), asks: LINE, anyCase: false })),
    ...DECIMAL_DATA.map((text) => ({ text, asks: LINE, anyCase: false })),
    { text: SERVICE_CONTROL_MARK, asks: LINE, anyCase: false },
    { text: SOCKET_NAME, asks: HERE, anyCase: false },
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
function textsOfFields({ format: { mark, columns }, codes }: ReadyFormat): string[] {
  if (mark === undefined) return [];
  const texts = codes.map(({ text, isTold }) => (isTold ? text : mark));
  return [...new Set(columns === undefined ? texts : [...texts, mark])];
}

/** What of a field's text is looked for: of a name in quotation marks its beginning, where capitals tell more than at its end. */
function fieldBeginning(text: string): string {
  return text.startsWith('"') ? rareBeginning(text) : text;
}

/** As much of a text as ends with the three characters that logs have most rarely. */
function rareBeginning(text: string): string {
  let best = text.length;
  for (let end = text.length; end >= 3; end--) if (commonness(text, end) < commonness(text, best)) best = end;
  return text.slice(0, best);
}

/** How often the three characters before a place stand in logs, as far as their kinds tell. */
function commonness(text: string, end: number): number {
  return [...text.slice(Math.max(0, end - 3), end)].reduce(
    (sum, unit) => sum + (/[a-z0-9 ]/.test(unit) ? 4 : /[A-Z.:,/-]/.test(unit) ? 2 : 1),
    0,
  );
}
