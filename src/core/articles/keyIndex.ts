import type { Code } from '../codes/code.ts';
import { type ArticleKey, equivalentIndexes, type IndexKey, indexKey, keysInLog } from './keys.ts';
import { PhraseIndex } from './phrases.ts';

/** A key found in a line, with what it was added for; offsets are UTF-16 units. */
export interface IndexedPlace {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Each once. */
  readonly owners: readonly string[];
}

/** Knows who has which key. Keys come and go one by one. */
export class KeyIndex {
  readonly #owners: Owners<IndexKey> = new Map();
  /** Those that someone has. */
  readonly #codes = new Map<IndexKey, Code>();
  readonly #phrases = new PhraseIndex();

  add(key: ArticleKey, owner: string): void {
    if (key.kind === 'phrase') this.#phrases.add(key.phrase, owner);
    else {
      const index = indexKey(key);
      add(this.#owners, index, owner);
      this.#codes.set(index, key.code);
    }
  }

  delete(key: ArticleKey, owner: string): void {
    if (key.kind === 'phrase') this.#phrases.delete(key.phrase, owner);
    else {
      const index = indexKey(key);
      remove(this.#owners, index, owner);
      if (!this.#owners.has(index)) this.#codes.delete(index);
    }
  }

  /** The codes that someone has, each once. */
  codes(): Iterable<Code> {
    return this.#codes.values();
  }

  /** Whether anyone has the key, or one that stands for the same failure. */
  has(key: ArticleKey): boolean {
    return equivalentIndexes(key).some((index) => this.#owners.has(index));
  }

  /** Who has the key, or one that stands for the same failure; each once. */
  ownersOf(key: ArticleKey): string[] {
    return [...new Set(equivalentIndexes(key).flatMap((index) => [...(this.#owners.get(index) ?? [])]))];
  }

  /**
   * The keys in a line of a log that someone has, left to right. Codes are left out: logs are searched for those
   * separately.
   */
  find(line: string): IndexedPlace[] {
    const found: IndexedPlace[] = this.#phrases.find(line).map(({ keys, ...place }) => ({ ...place, owners: keys }));
    for (const { key, ...place } of keysInLog(line)) {
      const owners = this.ownersOf(key);
      if (owners.length > 0) found.push({ ...place, owners });
    }
    return found.sort((a, b) => a.start - b.start);
  }
}

/** Who has what, each once. */
export type Owners<Key> = Map<Key, Set<string>>;

export function add<Key>(owners: Owners<Key>, key: Key, owner: string): void {
  owners.set(key, (owners.get(key) ?? new Set()).add(owner));
}

/** What nobody has any more is no longer listed. */
export function remove<Key>(owners: Owners<Key>, key: Key, owner: string): void {
  const who = owners.get(key);
  if (who?.delete(owner) && who.size === 0) owners.delete(key);
}
