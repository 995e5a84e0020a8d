/** A text as terms are compared: case and width do not matter. */
export function fold(text: string): string {
  return unfolded(text).toLowerCase();
}

/** A text as terms are compared whose capitals matter. */
export function unfolded(text: string): string {
  return text.normalize('NFKC');
}

/** Whether the capitals of a term matter: others are folded. */
export function hasCapitals(term: string): boolean {
  return /^[A-Z]/.test(term);
}
