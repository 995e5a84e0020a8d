/** Marks what the author has yet to write; the linter warns while one is left. */
export const PROMPT_MARK = '✎';
