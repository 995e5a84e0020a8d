import type { ArticleLibrary } from '../core/articles/library.ts';
import type { Catalogue } from '../core/catalogue/catalogue.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import { type LogReading, type LogRules, withTeamRules } from '../core/scan/logRules.ts';
import { shippedLibrary } from '../node/shippedLibrary.ts';

/** What a scan has to know, with the heads of the shipped articles and what a team says of logs beside what is shipped. */
export async function scanKnowledge(
  rules: LogRules,
): Promise<{ readonly catalogue: Catalogue; readonly library: ArticleLibrary } & LogReading> {
  const reading = withTeamRules(rules);
  const library = shippedLibrary();
  library.formats = reading.formats;
  return { catalogue: await loadCatalogue(), library, ...reading };
}
