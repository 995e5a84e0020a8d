/** A text as terms are compared: case and width do not matter. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
