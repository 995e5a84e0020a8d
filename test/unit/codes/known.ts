import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { publishedCodes, recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { builtCatalogue } from '../catalogue/tables.ts';

/** The catalogue as committed; as articles are read with it, and as logs are searched with it where no article is. */
export const catalogue = builtCatalogue();
export const published = publishedCodes(catalogue);
export const known = recognisedCodes(catalogue, new ArticleLibrary());
