/** Where a run of such characters that ends at `end` begins; at most `most` UTF-16 units long. */
export function runBefore(text: string, end: number, belongs: (character: string) => boolean, most: number): number {
  let start = end;
  while (start > 0 && end - start < most && belongs(text[start - 1]!)) start--;
  return start;
}

/** A letter, a digit, a mark on a letter, or half of a character beyond the basic plane. */
export const isNameLetter = (character: string): boolean => /[\p{L}\p{M}\p{N}\ud800-\udfff]/u.test(character);

/** What the name of a computer or a domain is made of: letters, digits, underscore, hyphen. */
export const isLabelLetter = (character: string): boolean => /[\p{L}\p{N}_-]/u.test(character);

/** What a sticky expression finds at `at`, without cutting the text, however long the match may be. */
export function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}
