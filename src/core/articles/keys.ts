import { equivalents } from '../codes/bits.ts';
import { type Code, canonical, codeKey, displayCode, eventCode, labelledCode } from '../codes/code.ts';
import { eventsListed } from '../codes/events.ts';
import type { KnownCodes } from '../codes/knownCodes.ts';
import { codesSpelt, searchTerms } from '../codes/spelling.ts';
import { codesTyped } from '../codes/typed.ts';
import { detectLine } from '../detection/rules/detectLine.ts';

/** What an article is found by in logs. */
export type ArticleKey =
  /** An event of a provider is a code, too. */
  | { readonly kind: 'code'; readonly code: Code }
  /** The words of an error text that holds no other key. */
  | { readonly kind: 'phrase'; readonly phrase: string };

type KeyKind = ArticleKey['kind'];
type KeyOf<K extends KeyKind> = Extract<ArticleKey, { readonly kind: K }>;

/** A key in a text; offsets are UTF-16 units. */
export interface PlacedKey<Key = ArticleKey> {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly key: Key;
}

/** All that tells one kind of key from another. */
interface KeyRules<Key> {
  /** The keys that a text can spell when it is nothing but a key, the likeliest first. */
  spelt(text: string, known: KnownCodes): Key[];
  /** The same for what somebody typed or pasted, who need not write as logs do. */
  typed(text: string, known: KnownCodes): Key[];
  /** The keys in a text that someone wrote to name an error, left to right. */
  inErrorText(text: string, known: KnownCodes): PlacedKey<Key>[];
  /** Those in a line of a log; left out where something else finds them: hits for codes, a tree for phrases. */
  inLog?(line: string): PlacedKey<Key>[];
  /** A value that only equal keys share. */
  index(key: Key): IndexKey;
  /** The key itself, then those that stand for the same failure. */
  equivalents(key: Key): readonly Key[];
  /** The indexes of its equivalents, where there is a cheaper way: logs ask for them often. */
  indexes?(key: Key): IndexKey[];
  /** How it is written in an article's `codes`. */
  spell(key: Key): string;
  /** The same for a reader, alone and with its kind; left out where the error text says it all. */
  display?(key: Key): string;
  label?(key: Key): string;
  /** What it is searched by, besides the words of the article. */
  searchTerms(key: Key): string[];
}

/** The value by which a key is kept. */
export type IndexKey = number | string;

/** The kinds of key there are. A new one is a member of `ArticleKey` and a row here, with its detector. */
const RULES: { readonly [K in KeyKind]: KeyRules<KeyOf<K>> } = {
  code: {
    spelt: (text, known) => codesSpelt(text, known).map(keyOfCode),
    typed: (text, known) => codesTyped(text, known).map(keyOfCode),
    inErrorText: (text, known) =>
      detectLine(text, { known, deliberate: true }).map(({ code, ...place }) => ({ ...place, key: keyOfCode(code) })),
    index: ({ code }) => codeKey(code),
    equivalents: ({ code }) => equivalents(code).map(keyOfCode),
    indexes: ({ code }) => equivalents(code).map(codeKey),
    spell: ({ code }) => canonical(code),
    display: ({ code }) => displayCode(code),
    label: ({ code }) => labelledCode(code),
    searchTerms: ({ code }) => searchTerms(code),
  },
  phrase: {
    spelt: () => [],
    typed: () => [],
    inErrorText: () => [],
    index: ({ phrase }) => `phrase ${phrase}`,
    equivalents: (key) => [key],
    spell: ({ phrase }) => phrase,
    searchTerms: () => [],
  },
};

const ALL: readonly KeyRules<ArticleKey>[] = Object.values(RULES);

function rulesOf(key: ArticleKey): KeyRules<ArticleKey> {
  return RULES[key.kind];
}

export function keyOfCode(code: Code): KeyOf<'code'> {
  return { kind: 'code', code };
}

/** Every key that a text could spell, the likeliest first: `0x80070643`, `win32:1618`, a symbolic name. */
export function keysSpelt(text: string, known: KnownCodes): ArticleKey[] {
  return ALL.flatMap((rules) => rules.spelt(text, known));
}

/** The same for what somebody typed or pasted: `c000 0005`, `80070643h`. */
export function keysTyped(text: string, known: KnownCodes): ArticleKey[] {
  return ALL.flatMap((rules) => rules.typed(text, known));
}

/** The keys that an entry of an article's `events` lists; undefined where it is none. */
export function eventKeys(entry: string, known: KnownCodes): ArticleKey[] | undefined {
  return eventsListed(entry)?.map(({ provider, id }) =>
    keyOfCode(known.event(provider, id) ?? eventCode(provider, id)),
  );
}

/** The keys in a text that someone wrote to name an error, left to right. */
export function keysInErrorText(text: string, known: KnownCodes): PlacedKey[] {
  return ALL.flatMap((rules) => rules.inErrorText(text, known)).sort((a, b) => a.start - b.start);
}

/** The keys in a line of a log that are neither codes nor phrases. */
export function keysInLog(line: string): PlacedKey[] {
  return ALL.flatMap((rules) => rules.inLog?.(line) ?? []);
}

export function indexKey(key: ArticleKey): IndexKey {
  return rulesOf(key).index(key);
}

export function sameKey(a: ArticleKey, b: ArticleKey): boolean {
  return indexKey(a) === indexKey(b);
}

/** The key itself, then those that stand for the same failure: Win32 5 is 0x80070005. */
export function equivalentKeys(key: ArticleKey): readonly ArticleKey[] {
  return rulesOf(key).equivalents(key);
}

/** The indexes of `equivalentKeys`. */
export function equivalentIndexes(key: ArticleKey): IndexKey[] {
  const rules = rulesOf(key);
  return rules.indexes?.(key) ?? rules.equivalents(key).map(indexKey);
}

/** Whether two keys stand for the same failure. */
export function alike(a: ArticleKey, b: ArticleKey): boolean {
  // Both ways: a key may know what it wraps without being known there.
  const others = equivalentIndexes(b);
  return equivalentIndexes(a).some((index) => others.includes(index));
}

/** The key as an article's `codes` may have it: `0x80070643`, `bugcheck:0x1A`. */
export function spellKey(key: ArticleKey): string {
  return rulesOf(key).spell(key);
}

/** The key as people write it; undefined for a phrase, which is the error text itself. */
export function displayKey(key: ArticleKey): string | undefined {
  return rulesOf(key).display?.(key);
}

/** The key with its kind, for a reader: `Win32 1618`; undefined for a phrase. */
export function keyLabel(key: ArticleKey): string | undefined {
  return rulesOf(key).label?.(key);
}

/** What a key is searched by, besides the words of its article. */
export function keyTerms(key: ArticleKey): string[] {
  return rulesOf(key).searchTerms(key);
}

/** The first key that says more than the words of the error text: what the article is about. */
export function mainKey(keys: readonly ArticleKey[]): ArticleKey | undefined {
  return keys.find((key) => displayKey(key) !== undefined);
}

/** The codes among the keys of an article, those of its error text first. */
export function codesOf({ keys }: { readonly keys: readonly ArticleKey[] }): Code[] {
  return keys.flatMap((key) => (key.kind === 'code' ? [key.code] : []));
}
