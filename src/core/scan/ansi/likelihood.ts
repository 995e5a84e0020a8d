import type { WrittenLanguage } from './writtenLanguages.ts';

/** How likely letters of a language, signs and everything else are among what is beyond ASCII in one of its logs. */
const LIKELY = {
  sign: 0.004,
  frame: 0.01,
  /** The corners of single and double lines mixed, and shades: there are few of them. */
  oddFrame: 5e-4,
  shade: 3e-4,
  /** A letter of the same script that the language itself does not write, as in a name. */
  foreign: 2e-4,
  /** A letter of a script that the language has nothing to do with. */
  alien: 1e-6,
  other: 1e-5,
  broken: 1e-9,
  kana: 0.006,
  halfKana: 0.006,
  wideSign: 0.008,
  often: 0.0025,
  syllable: 4e-4,
  /** An ideograph that an encoding has among the common ones. */
  common: 1.5e-4,
  ideograph: 1e-5,
  /** A capital for a small letter, at the beginning of a word and behind another capital. */
  initial: 0.15,
  capital: 0.7,
} as const;

const SIGNS = new Set('\u00a0«»“”„‚‘’–—…°§©®™€£·•×±µ²³¿¡№′″‹›ªº¼½');
/** Signs that stand behind numbers or alone. */
const UNITS = /[°±§²³¿¡£€№]/;
const NUMBER = /[0-9]/;
const WIDE_SIGNS = /[\u3000-\u3003\u3005-\u3011\u3014\u3015\u301c\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff5e]/;
const FRAME = /[\u2500-\u259f]/;
const ODD_FRAME = /[^─│┌┐└┘├┤┬┴┼═║╔╗╚╝╠╣╦╩]/;
const SHADE = /[█░▒▓]/;
const BROKEN = /[\u0080-\u009f\ufffd\ue000-\uf8ff]/;
const LETTER = /\p{L}/u;
const MARK = /\p{M}/u;
const LATIN = /\p{Script=Latin}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const KANA = /[\u3041-\u30ff]/;
const HALF_KANA = /[\uff61-\uff9f]/;
const HANGUL = /[\uac00-\ud7a3]/;
const IDEOGRAPH = /\p{Script=Han}/u;

/** How well what stands beyond ASCII in a text fits a language: the logarithm of how likely its characters are there. */
export class Likelihood {
  readonly #own = new Map<string, number>();
  readonly #isLatin: boolean;
  readonly #isWide: boolean;
  readonly #tag: string;
  readonly #script: RegExp;
  readonly #common: ReadonlySet<string>;
  readonly #isApart: boolean;
  readonly #beforehand: number;

  /** `common`: the characters that an encoding has among the common ones, where it tells. */
  constructor({ tag, letters, apart, share = 1 }: WrittenLanguage, common: ReadonlySet<string>) {
    this.#common = common;
    this.#isApart = apart === true;
    this.#beforehand = Math.log(share);
    this.#tag = tag;
    const all = [...new Set(letters)];
    this.#isWide = IDEOGRAPH.test(letters) || HANGUL.test(letters);
    this.#isLatin = LATIN.test(letters);
    this.#script = scriptOf(all[0]!);
    const total = all.reduce((sum, _, rank) => sum + weight(rank), 0);
    all.forEach((letter, rank) => {
      this.#own.set(letter, this.#isWide ? LIKELY.often : weight(rank) / total);
    });
  }

  of(text: string): number {
    let sum = this.#beforehand;
    const characters = Array.from(text);
    for (let i = 0; i < characters.length; i++) {
      const character = characters[i]!;
      if (character < '\u0080') continue;
      // Of a long line there may be a part only.
      if (character === '\ufffd' && characters[i + 1] === '\n') continue;
      const before = characters[i - 1] ?? ' ';
      if (character === before) {
        // Lines are drawn by repeating a character; no word has one three times.
        if (FRAME.test(character)) continue;
        if (character === characters[i - 2]) sum += Math.log(0.01);
      }
      sum += Math.log(
        this.#single(character, before, characters[i + 1] ?? ' ') *
          this.#amidst(before, character, characters[i + 1] ?? ' '),
      );
    }
    return sum;
  }

  #single(character: string, before: string, behind: string): number {
    if (BROKEN.test(character)) return LIKELY.broken;
    const own = this.#own.get(character);
    if (own !== undefined) return KANA.test(character) ? 2 * LIKELY.kana : own;
    if (SIGNS.has(character)) return LIKELY.sign;
    if (FRAME.test(character)) {
      if (SHADE.test(character)) return LIKELY.shade;
      return ODD_FRAME.test(character) ? LIKELY.oddFrame : LIKELY.frame;
    }
    if (this.#isWide) return this.#wide(character);
    if (!LETTER.test(character))
      return MARK.test(character) && this.#script.test(character) ? LIKELY.foreign : LIKELY.other;
    const small = this.#own.get(character.toLowerCase());
    if (small !== undefined) {
      if (UPPER.test(before)) return small * LIKELY.capital;
      return small * (UPPER.test(behind) ? 2 : 1) * LIKELY.initial;
    }
    return this.#script.test(character) ? LIKELY.foreign : LIKELY.alien;
  }

  #wide(character: string): number {
    if (WIDE_SIGNS.test(character)) return LIKELY.wideSign;
    if (KANA.test(character)) return this.#tag === 'ja' ? LIKELY.kana : LIKELY.alien;
    if (HALF_KANA.test(character)) return this.#tag === 'ja' ? LIKELY.halfKana : LIKELY.alien;
    if (HANGUL.test(character))
      return this.#tag === 'ko' && this.#common.has(character) ? LIKELY.syllable : LIKELY.alien;
    if (IDEOGRAPH.test(character)) {
      if (this.#tag === 'ko') return LIKELY.alien;
      return this.#common.has(character) ? LIKELY.common : LIKELY.ideograph;
    }
    return LIKELY.other;
  }

  /** What speaks against a character is often its neighbours: no word has a sign, another script or a capital in its middle. */
  #amidst(before: string, character: string, behind: string): number {
    // What is half as wide stands in words, not alone.
    if (HALF_KANA.test(character)) {
      const isMixed = IDEOGRAPH.test(before) || IDEOGRAPH.test(behind) || KANA.test(before) || KANA.test(behind);
      return (HALF_KANA.test(before) || HALF_KANA.test(behind) ? 1 : 0.02) * (isMixed ? 0.1 : 1);
    }
    if (this.#isWide) return 1;
    const isBehindLetter = LETTER.test(before);
    const isBeforeLetter = LETTER.test(behind);
    if (!LETTER.test(character)) {
      if (isBehindLetter && isBeforeLetter && character !== '’' && !MARK.test(character)) return 0.01;
      if (FRAME.test(character)) return isBehindLetter || isBeforeLetter ? 0.05 : 1;
      if (UNITS.test(character)) return isBehindLetter ? 0.2 : NUMBER.test(before + behind) ? 5 : 1;
      return 1;
    }
    let factor = 1;
    if (this.#isApart && before > '\u007f' && isBehindLetter && before !== character) factor *= 0.05;
    const isLatin = LATIN.test(character);
    if (isBehindLetter && LATIN.test(before) !== isLatin) factor *= 0.005;
    if (isBeforeLetter && LATIN.test(behind) !== isLatin) factor *= 0.005;
    if (UPPER.test(character) ? LOWER.test(before) : LOWER.test(character) && UPPER.test(behind)) factor *= 0.01;
    if (NUMBER.test(before)) factor *= 0.1;
    // A letter that stands alone is a word of few languages, a sign misread in all.
    if (!isBehindLetter && !isBeforeLetter) factor *= this.#isLatin ? 0.2 : 0.5;
    return factor;
  }
}

/** By its rank among the letters of a language, one is as common as this. */
function weight(rank: number): number {
  return 1 / (rank + 3);
}

const SCRIPTS = [LATIN, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Hebrew}/u, /\p{Script=Arabic}/u];

function scriptOf(letter: string): RegExp {
  return SCRIPTS.find((script) => script.test(letter)) ?? IDEOGRAPH;
}
