import type { CueKind, Cues } from '../../languages/language.ts';
import { LANGUAGES } from '../../languages/languages.ts';
import { ownText } from '../../text/ownText.ts';

/** Splits a list with blanks between. */
const wordsOf = (list = ''): string[] => list.split(' ').filter(Boolean);

/** What wins where languages give a word to several kinds: what says more about a number. */
const ORDER: readonly CueKind[] = [
  ...(['not', 'unix', 'claim', 'stop', 'error', 'exit', 'returned', 'failed', 'weak'] as const),
  ...(['errorOf', 'exitOf', 'stopOf', 'identity', 'link', 'filler'] as const),
];

/** All words in front of numbers, of all languages, by what they say. In small letters. */
export const WORDS: ReadonlyMap<string, CueKind> = tableOf(LANGUAGES.map(({ cues }) => cues));
/** The same for ends of words. */
export const ENDINGS: ReadonlyMap<string, CueKind> = tableOf(LANGUAGES.map(({ endings = {} }) => endings));
/** Parts of words by which a line speaks of a failure. In small letters. */
export const FAILURE_PARTS: readonly string[] = allOf(({ failure }) => failure);
/** Whole words that do the same. */
export const FAILURE_WORDS: readonly string[] = allOf(({ failureWords }) => failureWords);
/** The words by which a clause begins to tell what could not be done. */
export const FAILING_TEXTS: readonly string[] = failing((text) => !text.includes('…'));
/** The same as patterns, where any word has to end in a way: before it stands one that tells of a failure by itself. */
export const FAILING_OPEN: readonly string[] = failing((text) => text.includes('…')).map((text) =>
  text.replace('…', '\\p{L}{1,24}'),
);
/** What stands behind a number that it makes an error. */
export const BEHIND: readonly string[] = allOf(({ behind }) => behind);
/** What stands behind a number that is a count or a measure. */
export const UNITS: readonly string[] = allOf(({ units }) => units);
/** What makes an error before which it stands one of another world: "HTTP error 500". */
export const OTHER_WORLDS: readonly string[] = allOf(({ otherWorlds }) => otherWorlds);
/** What counts or measures what follows: "length of error". */
export const MEASURES: readonly string[] = allOf(({ measures }) => measures);
/** What counts the errors right behind it: "Antal fel". */
export const COUNTERS: readonly string[] = allOf(({ counters }) => counters);
/** What Windows Installer prints before the number of a message, as it does, and before that of an error of its own. */
export const INSTALLER_MESSAGES: readonly string[] = allOf(({ installer }) => installer?.message);
export const INSTALLER_INTERNAL: readonly string[] = LANGUAGES.flatMap(({ installer }) => installer?.internal ?? []);
/** A piece of its sentence behind which comes the number of a message. */
export const INSTALLER_SENTENCES: readonly string[] = LANGUAGES.flatMap(({ installer }) => installer?.sentence ?? []);

function allOf(listOf: (language: (typeof LANGUAGES)[number]) => string | undefined): string[] {
  return [...new Set(LANGUAGES.flatMap((language) => wordsOf(listOf(language))))];
}

function failing(isMeant: (text: string) => boolean): string[] {
  return [...new Set(LANGUAGES.flatMap((language) => language.failing?.filter(isMeant) ?? []))];
}

function tableOf(lists: readonly Cues[]): ReadonlyMap<string, CueKind> {
  const table = new Map<string, CueKind>();
  for (const kind of ORDER) {
    for (const cues of lists) for (const word of wordsOf(cues[kind])) if (!table.has(word)) table.set(word, kind);
  }
  return table;
}

/** All of them, without what they say. */
export const CUE_WORDS: readonly string[] = [...WORDS.keys(), ...ENDINGS.keys()];

/** What a word says of the number behind it. */
export interface WordSays {
  readonly kind: CueKind;
  /** How many UTF-16 units at the word's end say it. */
  readonly length: number;
}

const LONGEST_ENDING = Math.max(...[...ENDINGS.keys()].map((ending) => ending.length));

/** Answers are remembered for up to this many words: logs repeat them. */
const REMEMBERED = 10_000;
const remembered = new Map<string, WordSays | null>();

/** What `word` (small letters) says: as a whole, or by the longest of its ends that says something. */
export function saysOf(word: string): WordSays | undefined {
  const before = remembered.get(word);
  if (before !== undefined) return before ?? undefined;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const says = lookUp(word);
  remembered.set(ownText(word), says ?? null);
  return says;
}

function lookUp(word: string): WordSays | undefined {
  const kind = WORDS.get(word);
  if (kind) return { kind, length: word.length };
  for (let length = Math.min(word.length, LONGEST_ENDING); length > 0; length--) {
    const ending = ENDINGS.get(word.slice(word.length - length));
    if (ending) return { kind: ending, length };
  }
  // `hr2`, `HashPart3`: the number of a field says nothing.
  const numbered = /^(.*\D)\d{1,2}$/.exec(word)?.[1];
  return numbered ? lookUp(numbered) : undefined;
}

/** Whether a word is of a script that puts blanks between words. */
export const isSpaced = (word: string): boolean => word.charCodeAt(0) < 0x3000 && !THAI.test(word);
const THAI = /^[\u0e00-\u0e7f]/;

/** A pattern for any of some words, which are letters and digits; for a regular expression. */
export const anyOf = (words: readonly string[]): string => words.map((word) => word.replace(/[-_]/g, '[$&]')).join('|');
