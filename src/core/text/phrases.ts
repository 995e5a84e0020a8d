/** A phrase, and how many units before its key it begins. */
interface Keyed {
  readonly phrase: string;
  readonly before: number;
}

/**
 * Looks for many phrases at once, in time that hardly grows with their number. Each is known by three units of its own that are
 * rare in logs; where these stand, it is compared as a whole.
 */
export class Phrases {
  readonly #keys = new Uint8Array(KEYS);
  readonly #byKey = new Map<number, Keyed[]>();

  /** `phrases` are in small letters, as is what they are looked for in. */
  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) {
      const before = rarestOf(phrase);
      for (const key of keysAt(phrase, before)) {
        this.#keys[key] = 1;
        const some = this.#byKey.get(key);
        if (some) some.push({ phrase, before });
        else this.#byKey.set(key, [{ phrase, before }]);
      }
    }
  }

  /** Whether a text holds one of them, at a place (in UTF-16 units) that is taken. */
  isIn(text: string, take: (at: number, phrase: string) => boolean = () => true): boolean {
    const keys = this.#keys;
    let key = 0;
    // A short phrase may stand at the very end, with nothing behind it.
    for (let i = 0; i <= text.length; i++) {
      key = ((key << BITS) | (i < text.length ? text.charCodeAt(i) & LOW : 0)) & (KEYS - 1);
      if (keys[key] === 1 && i > 1 && this.#isAt(text, i - 2, key, take)) return true;
    }
    return false;
  }

  #isAt(text: string, at: number, key: number, take: (at: number, phrase: string) => boolean): boolean {
    return this.#byKey
      .get(key)!
      .some(({ phrase, before }) => at >= before && text.startsWith(phrase, at - before) && take(at - before, phrase));
  }
}

/** So many bits of each unit make a key. */
const BITS = 5;
const LOW = 2 ** BITS - 1;
const KEYS = 2 ** (3 * BITS);

/** Letters of English as they are common, the rarest last; what stands between words is as common as the first. */
const BY_COMMONNESS = ' etaoinsrhldcumfpgwybvkxjqz';

/** Where the three units of a phrase begin that are rarest in logs. */
function rarestOf(phrase: string): number {
  let best = 0;
  for (let at = 1; at + 3 <= phrase.length; at++) if (rarity(phrase, at) > rarity(phrase, best)) best = at;
  return best;
}

const rarity = (phrase: string, at: number): number =>
  [...phrase.slice(at, at + 3)].reduce((sum, letter) => sum + (BY_COMMONNESS.indexOf(letter) + 1 || 20), 0);

/** The keys of three units of a phrase; one of two units has any behind it. */
function keysAt(phrase: string, at: number): readonly number[] {
  const [first, second, third] = [0, 1, 2].map((i) => phrase.charCodeAt(at + i) & LOW);
  const start = ((first! << BITS) | second!) << BITS;
  return phrase.length > 2 ? [start | third!] : Array.from({ length: 2 ** BITS }, (_, any) => start | any);
}
