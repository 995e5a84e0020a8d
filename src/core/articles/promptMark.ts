/** Marks what the author has yet to write; the linter warns as long as one is left. */
export const PROMPT_MARK = '✎';
