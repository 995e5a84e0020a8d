import { nearest } from '../core/text/nearest.ts';

/** So many letters at the beginning speak for a word, whatever follows: `failed` for `failure`. */
const BEGINNING = 4;

/** A question, with a space before it, whether one of some words was meant; empty where none is like what was typed. */
export function didYouMean(typed: string, words: readonly string[]): string {
  const folded = typed.toLowerCase();
  const letters = folded.replace(/^-+/, '');
  const begins = (word: string) =>
    letters.length > 1 && word.replace(/^-+/, '').startsWith(letters.slice(0, BEGINNING));
  const meant = nearest(folded, words) ?? words.find(begins);
  return meant === undefined ? '' : ` Did you mean "${meant}"?`;
}
