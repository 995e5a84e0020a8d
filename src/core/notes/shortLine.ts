/** A text without blanks around it and no longer than `most` UTF-16 units, with no half of a character at its end. */
export function shortLine(text: string, most: number): string {
  const trimmed = text.length > most * 4 ? text.slice(0, most * 4).trim() : text.trim();
  if (trimmed.length <= most) return trimmed;
  const cut = trimmed.slice(0, most);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
