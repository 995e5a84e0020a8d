/** A text in lines of at most so many UTF-16 units, broken between words; only a word that is longer is cut. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest.length > most) {
    const blank = rest.lastIndexOf(' ', most);
    const end = blank > 0 ? blank : wholeCharacters(rest, most);
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  if (rest !== '' || lines.length === 0) lines.push(rest);
  return lines;
}

/** So many units, or one less where the last would be the first half of a surrogate pair. */
function wholeCharacters(text: string, most: number): number {
  return /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
}
