import { WORD_ENDS_BITS, WORD_ENDS_FACTOR } from './assembly/trieRoots.ts';
import { spellingsOf } from './trieBuilder.ts';

/** So many letters at the end of a word are looked at. */
const LETTERS = 4;

/**
 * A table by which the search sees that a word may end with one of some texts (assembly/cues.ts): one bit for each place
 * that their last letters of ASCII lead to, a byte a letter, the last one in the highest.
 */
export class WordEnds {
  readonly table = new Uint8Array(2 ** WORD_ENDS_BITS / 8);

  /** Adds a text; one that is not whole may have letters before it. */
  add(text: string, isWhole: boolean): void {
    // What ends with a mark is seen without a table.
    if (/[\p{L}\p{N}]$/u.test(text)) this.#add([...text.replace(/[0-9]{1,2}$/, '')].reverse(), isWhole, 0, 0);
  }

  #add(characters: readonly string[], isWhole: boolean, at: number, key: number): void {
    const character = characters[at];
    const next = (letter: number) => this.#add(characters, isWhole, at + 1, key | (letter << (24 - 8 * at)));
    if (at === LETTERS || (character !== undefined && character < '\x7f' && !/[a-z]/i.test(character))) {
      // A digit or a mark is where the search stops reading.
      this.#set(key);
    } else if (character === undefined) {
      this.#set(key);
      if (!isWhole) for (let letter = 1; letter <= 26; letter++) next(letter);
    } else {
      // What is beyond ASCII is seen without a table; it may have a letter of ASCII among its spellings.
      for (const bytes of spellingsOf(character)) if (bytes.length === 1 && bytes[0]! < 128) next(bytes[0]! & 31);
    }
  }

  #set(key: number): void {
    const place = Math.imul(key, WORD_ENDS_FACTOR) >>> (32 - WORD_ENDS_BITS);
    this.table[place >> 3]! |= 1 << (place & 7);
  }
}
