import { KnownNameIndex } from './knownNames.ts';
import type { MaskKind } from './maskKinds.ts';
import { isCommonWord, isRoleWord } from './maskWords.ts';

/** A person as an address names one: what is masked, and how. */
export interface Person {
  readonly kind: MaskKind;
  readonly name: string;
  /** Both names in small letters, in all ways that are known; the first is the same for all of them. */
  readonly spellings: readonly string[];
}

/** A first and a last name in front of the `@`; a number tells two people of that name apart. */
const LOCAL_PART = /^(\p{L}{2,30}(?:-\p{L}{2,30})?)[._](\p{L}{2,30}(?:-\p{L}{2,30})?)\d{0,2}$/u;
/** What stands between the two names where they stand elsewhere. */
const BETWEEN = ['.', ' ', ', ', ',', '_'];
const APART = /[\s,._]{1,2}/;

/**
 * People whose two names an address shows, `heinz.keller@…`: where both stand together, in either order, it is the same
 * person. One of the names alone may be any word, and so may both where they name a post: `service.desk@…`.
 */
export class KnownPeople {
  readonly #names = new KnownNameIndex();
  readonly #people = new Map<string, Person>();

  /** Remembers whom the part of an address before its `@` names, if it names somebody. */
  learn(local: string, { kind, name }: Omit<Person, 'spellings'>): void {
    const [, first, last] = LOCAL_PART.exec(local) ?? [];
    if (first === undefined || last === undefined) return;
    if ([first, last].some((word) => isCommonWord(word.toLowerCase()) || isRoleWord(word.toLowerCase()))) return;
    const key = keyOf([first, last]);
    if (this.#people.has(key)) return;
    const spellings = BETWEEN.flatMap((between) => [first + between + last, last + between + first]).map((one) =>
      one.toLowerCase(),
    );
    this.#people.set(key, { kind, name, spellings });
    for (const spelling of spellings) this.#names.add(spelling, kind);
  }

  /** Whom a name means, in any of its spellings. */
  of(name: string): Person | undefined {
    const words = name.split(APART);
    return words.length === 2 ? this.#people.get(keyOf(words)) : undefined;
  }

  /** Where both names of somebody stand together. */
  *in(text: string): Generator<{ start: number; end: number; person: Person }> {
    for (const { start, end } of this.#names.in(text)) {
      const person = this.of(text.slice(start, end));
      if (person) yield { start, end, person };
    }
  }
}

const keyOf = (words: readonly string[]): string =>
  words
    .map((word) => word.toLowerCase())
    .sort()
    .join(' ');
