import { knownCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { builtCatalogue } from '../catalogue/tables.ts';

/** The catalogue as committed, and as detection asks it. */
export const catalogue = builtCatalogue();
export const known = knownCodes(catalogue);
