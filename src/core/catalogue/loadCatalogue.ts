import { once } from '../text/once.ts';

/** What its data are called where they lie beside the programs, compressed with Brotli. */
export const CATALOGUE_PACK = 'catalogue.dat.br';

/**
 * The catalogue, read when first asked for. The reader and its data lie in bundle chunks of their own, so that
 * they cost nothing at start.
 */
export const loadCatalogue = once(async () => {
  const [{ Catalogue }, { default: text }] = await Promise.all([import('./catalogue.ts'), import('./catalogue.dat')]);
  return new Catalogue(text);
});
