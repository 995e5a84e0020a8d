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
  const from = Math.max(0, hit.start - around);
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
