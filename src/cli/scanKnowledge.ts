import type { ArticleLibrary } from '../core/articles/library.ts';
import type { Catalogue } from '../core/catalogue/catalogue.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import { withTeamFormats } from '../core/detection/rules/formatRules.ts';
import type { Format } from '../core/formats/format.ts';
import type { FormatSet } from '../core/formats/formatSet.ts';
import { shippedLibrary } from '../node/shippedLibrary.ts';

/** What a scan has to know, with the heads of the shipped articles and the formats of a team beside those that are shipped. */
export async function scanKnowledge(
  ofTeam: readonly Format[],
): Promise<{ readonly catalogue: Catalogue; readonly library: ArticleLibrary; readonly formats: FormatSet }> {
  const formats = withTeamFormats(ofTeam);
  const library = shippedLibrary();
  library.formats = formats;
  return { catalogue: await loadCatalogue(), library, formats };
}
