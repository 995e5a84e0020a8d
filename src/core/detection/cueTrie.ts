import { type CueWords, cueEndings, wholeCueWords } from './cues.ts';

/** What is known of a word once its letters have been read backwards to a place. */
export const STRONG = 1;
export const WEAK = 2;
export const FILLER = 4;
export const NOT = 8;
/** The same, if the word begins there. */
export const WHOLE = 4;

/** How many entries a node has: its flags, one for each letter (by its low five bits), and one for the underscore. */
export const NODE = 32;

/** The cue words, last letter first: for each node what is known there, and the nodes of the letters before it. */
export function cueTrie(): Uint16Array {
  const nodes: number[] = new Array<number>(NODE).fill(0);
  const insert = (word: string, flag: number) => {
    let node = 0;
    for (let i = word.length - 1; i >= 0; i--) {
      const unit = word.charCodeAt(i);
      // Nothing before a letter beyond ASCII is looked at: a word that reaches one is taken for a cue.
      if (unit > 127) return;
      const entry = node * NODE + (unit & 31);
      if (nodes[entry] === 0) {
        nodes[entry] = nodes.length / NODE;
        nodes.push(...new Array<number>(NODE).fill(0));
      }
      node = nodes[entry]!;
    }
    nodes[node * NODE]! |= flag;
  };
  const insertAll = ({ strong, weak, filler, not }: CueWords, shift: number) => {
    for (const word of strong) insert(word, STRONG << shift);
    for (const word of weak) insert(word, WEAK << shift);
    for (const word of filler) insert(word, FILLER << shift);
    for (const word of not) insert(word, NOT << shift);
  };
  insertAll(cueEndings(), 0);
  insertAll(wholeCueWords(), WHOLE);
  return Uint16Array.from(nodes);
}
