/** Where a text may end: between words, or behind a sign between them. */
const END = /[\s,;:)\]}>]/;
/** A word longer than that is cut in the middle, in UTF-16 units. */
const LONGEST_WORD = 40;

/**
 * A text that is no longer than `most` (UTF-16 units): cut between two words, with an ellipsis in place of the rest; within a
 * word only where that is very long, and never within a character.
 */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = most - 1;
  for (let at = end; at > 0 && at > end - LONGEST_WORD; at--) {
    if (END.test(text[at]!) || END.test(text[at - 1]!)) {
      end = at;
      break;
    }
  }
  if (/[\ud800-\udbff]/.test(text[end - 1] ?? '')) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}
