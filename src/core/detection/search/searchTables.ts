import { CODE_KINDS, KINDS } from '../../codes/kinds.ts';
import type { FormatSet } from '../../formats/formatSet.ts';
import type { CueKind } from '../../languages/language.ts';
import { LANGUAGES } from '../../languages/languages.ts';
import { CLAUSE_FAILURES, CUES_IN_PLACE, JOINERS as JOINING, WHOLE_FAILURES } from '../rules/cues.ts';
import { SMALL_NAMES } from '../rules/detectLine.ts';
import { givesFields, SHIPPED } from '../rules/formatRules.ts';
import { NOTE_MARK } from '../rules/installerMessage.ts';
import { MESSAGE_NUMBER, SERVICE_CONTROL_MARK } from '../rules/numbers.ts';
import { ENDINGS, FAILURE_PARTS, saysOf as kindOf, WORDS } from '../rules/vocabulary.ts';
import { SOCKET_NAME } from '../rules/words.ts';
import {
  BEHIND,
  CUES,
  DENIES,
  FAILURES,
  HERE,
  JOINERS,
  LINE,
  LITERALS,
  MESSAGE,
  NAMES,
  PART,
  PASSES,
  STOP,
  STRONG,
  WEAK,
  WHOLE,
} from './assembly/trieRoots.ts';
import { TrieBuilder } from './trieBuilder.ts';
import { type Literal, triplesOf } from './triples.ts';

/** What the search is told of the rules, as it reads it (assembly/memory.ts). */
export interface SearchTables {
  readonly edges: Uint32Array;
  readonly edgeShift: number;
  readonly leaves: Uint8Array;
  readonly joiners: Uint8Array;
  readonly literals: Uint8Array;
  readonly failures: Uint8Array;
}

const made = new WeakMap<FormatSet, SearchTables>();

/** The tables for the rules' own data and some formats; the shipped ones if not given. */
export function searchTables(formats = SHIPPED): SearchTables {
  let tables = made.get(formats);
  if (!tables) {
    tables = make(formats);
    made.set(formats, tables);
  }
  return tables;
}

function make(formats: FormatSet): SearchTables {
  const trie = new TrieBuilder();
  addCues(trie);
  for (const joiner of JOINING) if (joiner > '\x7f') trie.add(JOINERS, joiner, () => 1);
  // A dash that stands alone is one of any width.
  trie.add(JOINERS, '–', () => 1);
  for (const name of SMALL_NAMES) trie.add(NAMES, name.split('_')[0]!, () => 1);
  const literals = literalsOf(formats);
  for (const { text, asks } of literals) trie.add(LITERALS, text, (before) => before || asks);
  const failures: Literal[] = [];
  for (const [texts, leaf] of [
    [WHOLE_FAILURES, WHOLE],
    [[...FAILURE_PARTS, ...CLAUSE_FAILURES], PART],
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
    joiners: Uint8Array.from({ length: 128 }, (_, unit) => (JOINING.includes(String.fromCharCode(unit)) ? 1 : 0)),
    literals: triplesOf(literals),
    failures: triplesOf(failures),
  };
}

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
  claim: DENIES,
};

function addCues(trie: TrieBuilder): void {
  const identities = [...WORDS].flatMap(([word, kind]) => (kind === 'identity' ? [word] : []));
  // The name of an identifier is one whatever its end says.
  const saysOf = (word: string, kind: CueKind) =>
    SAYS[kind] === DENIES && identities.some((one) => word.endsWith(one)) ? PASSES : SAYS[kind];
  const end = (says: number) => (before: number) => (before & 15) | (Math.max(before >> 4, says) << 4);
  const whole = (says: number) => (before: number) => (before & 0xf0) | Math.max(before & 15, says);
  for (const identity of identities) trie.add(CUES, identity, end(PASSES));
  for (const [word, kind] of ENDINGS) trie.add(CUES, word, end(saysOf(word, kind)));
  for (const [word, kind] of WORDS) trie.add(CUES, word, whole(saysOf(word, kind)));
  for (const word of CUES_IN_PLACE.keys()) trie.add(CUES, word, whole(STOP));
  for (const { installer } of LANGUAGES) {
    for (const word of `${installer?.message ?? ''} ${installer?.internal ?? ''}`.split(' ').filter(Boolean)) {
      const small = word.toLowerCase();
      const known = kindOf(small);
      const says = Math.max(MESSAGE, known ? SAYS[known.kind] : 0);
      trie.add(CUES, small, whole(says));
      // In a language without blanks it is the end of one.
      if (word > '\x7f') trie.add(CUES, small, end(says));
    }
  }
}

function literalsOf(formats: FormatSet): (Literal & { readonly asks: number })[] {
  const marks = formats.all.flatMap(({ format }) =>
    format.mark !== undefined && givesFields(format) ? [format.mark] : [],
  );
  return [
    ...marks.map((mark) => ({ text: rareBeginning(mark), asks: LINE, anyCase: false })),
    { text: SERVICE_CONTROL_MARK, asks: LINE, anyCase: false },
    { text: SOCKET_NAME, asks: HERE, anyCase: false },
    { text: NOTE_MARK, asks: BEHIND, anyCase: true },
    { text: MESSAGE_NUMBER, asks: BEHIND, anyCase: false },
    ...OWN_BEGINNINGS.map((text) => ({ text, asks: BEHIND, anyCase: true })),
  ];
}

/** What kinds that are written in a way of their own have before their number: `AADSTS50126`. */
const OWN_BEGINNINGS: readonly string[] = CODE_KINDS.flatMap((kind) => {
  const { own, example } = KINDS[kind];
  return (own && /^([A-Za-z]{2,})\d+$/.exec(own.write(example))?.slice(1)) ?? [];
});

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
