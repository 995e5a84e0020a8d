import type { Locator } from 'playwright-core';

/** Whether a text holds another, or fits an expression. */
export function fits(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}

/** An expression's source that stands for exactly this text. */
export function literally(text: string): string {
  return text.replaceAll(/[^\w\s]/g, '\\$&');
}

/**
 * What a person reads in each of the elements that are there now: the editor's hard spaces are plain ones, and the marks
 * that keep markup from beginning are not seen.
 */
export async function textsNow(elements: Locator): Promise<string[]> {
  return (await elements.allInnerTexts()).map((text) => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '').trim());
}

/** What a person reads in the first of the elements now, or nothing where there is none. */
export async function textNow(element: Locator): Promise<string> {
  const [first = ''] = await textsNow(element);
  return first;
}
