import { hasSubject, isWrapper } from '../codes/subjects.ts';
import type { Article } from './article.ts';
import { fold } from './fold.ts';
import { codesOf, equivalentKeys, keyOfCode, spellKey } from './keys.ts';
import { ORDINARY_WORDS, SENTENCE_WORDS } from './ordinaryWords.ts';

/** What an article is looked for by in a place, folded once. */
export interface RankTerms {
  /** Its `seenIn`, and the providers of its events. */
  readonly seenIn: readonly SeenTerm[];
  /** Its tags that can tell its case from others, whole. */
  readonly tags: readonly Term[];
  /** The words of tags, title and error text, as they are looked for. */
  readonly words: readonly string[];
  /** Spellings of its codes that say by themselves what failed: where one stands near another of its codes, it is this case. */
  readonly keys: readonly KeyTerm[];
}

export interface Term {
  readonly written: string;
  readonly folded: string;
  /** As it is looked for in lines: folded, but with its capitals where they tell it from a word of any sentence. */
  readonly sought: string;
}

export interface SeenTerm extends Term {
  /** The pattern of a file's name, where it is one; one with a star is nothing else. */
  readonly pattern?: string;
  /** What it is worth in the lines around: a number may be anything, and a plain word is one of a sentence. */
  readonly nature: 'name' | 'plain' | 'number';
  /** Set where it is the provider of an event. */
  readonly isProvider?: true;
}

export interface KeyTerm extends Term {
  /** The code and what stands for the same failure, by `spellKey`. */
  readonly spells: readonly string[];
}

/** The terms of an article. */
export function rankTerms(article: Article): RankTerms {
  return {
    seenIn: [...article.seenIn.map((written) => seenTerm(written)), ...providersOf(article)],
    tags: article.tags.filter(tells).map(term),
    words: [...wordsOf(article)],
    keys: keyTerms(article),
  };
}

/** Every text that terms are looked for by. */
export function textsOf({ seenIn, tags, words, keys }: RankTerms): string[] {
  return [...seenIn, ...tags, ...keys].map(({ sought }) => sought).concat(words);
}

function term(written: string): Term {
  return { written, folded: fold(written), sought: soughtAs(written) };
}

/** How a term is looked for in lines: folded, or in capitals, as `WAS` is a service and `was` a word. */
export function soughtAs(written: string): string {
  const folded = fold(written);
  return /^[A-Z]+$/.test(written) && SENTENCE_WORDS.has(folded) ? written : folded;
}

/** `CBS.log`, `OneDrive*.log` and `*\\CCM\\Logs\\*` are names of files; anything else is a component's word. */
function seenTerm(written: string): SeenTerm {
  const folded = fold(written);
  const nature = /^[-\d\s]+$/.test(written) ? 'number' : ORDINARY_WORDS.has(folded) ? 'plain' : 'name';
  const seen: SeenTerm = { ...term(written), nature, ...(isProviderName(written) && { isProvider: true }) };
  if (!/[.*?\\/]/.test(written) || /\s/.test(written)) return seen;
  return { ...seen, pattern: folded.replace(/\\/g, '/').replace(/^\*\*?\//, '') };
}

function isProviderName(written: string): boolean {
  return written.startsWith('Microsoft-Windows-');
}

function providersOf(article: Article): SeenTerm[] {
  const names = new Set(codesOf(article).flatMap(({ provider }) => provider ?? []));
  return [...names].map((written) => ({ ...term(written), nature: 'name', isProvider: true }));
}

/** Words that are in every log or every error text and so speak for no case. */
const COMMON = new Set(
  (
    'windows error failed fails fail failure install installation installing code with from that this when after during the and for not was ' +
    'access denied update_ could cannot system user file files microsoft while log'
  ).split(' '),
);
/** The same for tags: what all machines have. */
const COMMON_IN_TAGS = new Set([...COMMON, 'server', 'client', 'event', 'logs', 'space', 'service', 'services']);

/** Whether a tag names a product or a component: several words, or a word that is written like no other. */
function tells(tag: string): boolean {
  const words = fold(tag).split(/\s+/);
  if (words.every((word) => COMMON_IN_TAGS.has(word))) return false;
  return words.length > 1 || /\p{Lu}.*\p{Lu}|\d/u.test(tag);
}

/** The words of tags, title and error text that can tell cases apart. */
function wordsOf(article: Article): Set<string> {
  const words = new Set<string>();
  for (const text of [...article.tags, article.errorWords, article.title]) {
    for (const written of text.normalize('NFKC').match(/[\p{L}\p{N}.+#]{3,}/gu) ?? []) {
      const word = soughtAs(written);
      let end = word.length;
      while (word[end - 1] === '.') end--;
      // Of a word of two letters at most, the points before it are none of it; `.net` is a name.
      const bare = word.slice(0, end).replace(/^\.+(?=[^.]{0,2}$)/, '');
      if (bare.length >= 3 && !COMMON.has(fold(bare)) && !/^0x|^\d+$/.test(bare)) words.add(bare);
    }
  }
  return words;
}

function keyTerms(article: Article): KeyTerm[] {
  return codesOf(article).flatMap((code): KeyTerm[] => {
    if (!hasSubject(code) || isWrapper(code)) return [];
    const written =
      code.kind === 'status' ? spellKey(keyOfCode(code)) : code.kind === 'msi' ? `error ${code.value}` : '';
    if (written === '') return [];
    return [{ ...term(written), spells: equivalentKeys(keyOfCode(code)).map(spellKey) }];
  });
}
