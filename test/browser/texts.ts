import type { Locator } from 'playwright-core';

/**
 * What a person reads in each of the elements that are there now: the editor's hard spaces are plain ones, and the marks
 * that keep markup from beginning are not seen.
 */
export async function texts(elements: Locator): Promise<string[]> {
  return (await elements.allInnerTexts()).map((text) => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '').trim());
}

/** What a person reads in the first of the elements, or nothing where there is none. */
export async function text(element: Locator): Promise<string> {
  const [first = ''] = await texts(element);
  return first;
}
