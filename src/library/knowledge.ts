import type { ArticleLibrary } from '../core/articles/library.ts';
import type { Catalogue } from '../core/catalogue/catalogue.ts';
import { recognisedCodes } from '../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import { SHIPPED_FORMATS } from '../core/detection/rules/formatRules.ts';
import { Explainer } from '../core/explain/explainer.ts';
import type { LineSources } from '../core/explain/lookUpAt.ts';
import { once } from '../core/text/once.ts';
import { english } from '../core/text/translate.ts';
import { shippedLibrary, wholeLibrary } from '../node/shippedLibrary.ts';

/** What all modules of the library ask. */
export interface Knowledge extends LineSources {
  readonly catalogue: Catalogue;
  readonly library: ArticleLibrary;
}

/** The catalogue, and the articles by what they are found by; read when first asked for, and kept. */
export const knowledge: () => Promise<Knowledge> = once(async () => of(await loadCatalogue(), shippedLibrary()));

/** The same with all that the articles say, and their texts by URI. */
export const wholeKnowledge: () => Promise<Knowledge & { readonly textOf: (uri: string) => string }> = once(
  async () => {
    const [catalogue, { library, textOf }] = await Promise.all([loadCatalogue(), wholeLibrary()]);
    return { ...of(catalogue, library), textOf };
  },
);

function of(catalogue: Catalogue, library: ArticleLibrary): Knowledge {
  library.formats = SHIPPED_FORMATS;
  const known = recognisedCodes(catalogue, library);
  const explainer = new Explainer({ catalogue, library, t: english });
  return { catalogue, library, known, explainer, formats: SHIPPED_FORMATS, signs: library.signs };
}
