/** Marks what the author has yet to write; the linter warns as long as one is left. */
export const PROMPT_MARK = '✎';

/** Whether prompts of the template still stand in an article's text. */
export function isDraft(text: string): boolean {
  return text.includes(PROMPT_MARK);
}
