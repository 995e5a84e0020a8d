import type { Hit } from '../detection/hit.ts';
import { ownText } from '../text/ownText.ts';

/**
 * A hit and its line as they may be kept: of the line, which can be a megabyte long, only `around` UTF-16 units on each
 * side of the hit, whose offsets fit that. Nothing of it keeps the text alive that it was found in.
 */
export function keptPlace(
  hit: Hit,
  lineText: string,
  around: number,
): { readonly hit: Hit; readonly lineText: string } {
  const from = wordStart(lineText, Math.max(0, hit.start - around), hit.start);
  const kept: Hit = { ...hit, start: hit.start - from, end: hit.end - from, text: ownText(hit.text) };
  const { said, message } = hit;
  return {
    hit: {
      ...kept,
      ...(said !== undefined && { said: ownText(said) }),
      ...(message !== undefined && { message: ownText(message) }),
    },
    lineText: ownText(lineText.slice(from, hit.end + around)),
  };
}

/** A word no longer than that is kept whole, or left out whole, in UTF-16 units. */
const LONGEST_WORD = 40;

/** Where the next word begins, at or behind `from`; half a word looks like a name of its own. */
export function wordStart(line: string, from: number, most: number): number {
  if (from === 0) return 0;
  const blank = line.slice(from - 1, Math.min(most, from + LONGEST_WORD)).search(/\s\S/);
  return blank < 0 ? from : from + blank;
}
