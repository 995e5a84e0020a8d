import { once } from '../text/once.ts';

/**
 * The catalogue, read when first asked for. Both the reader and its data lie in their own bundle chunks, so that
 * nothing is paid for them at start.
 */
export const loadCatalogue = once(async () => {
  const [{ Catalogue }, { default: text }] = await Promise.all([import('./catalogue.ts'), import('./catalogue.dat')]);
  return new Catalogue(text);
});
