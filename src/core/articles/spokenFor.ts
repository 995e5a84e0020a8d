import type { FormatSet } from '../formats/formatSet.ts';
import type { Article } from './article.ts';
import { type CaseContext, placeReasons, readPlace } from './evidence.ts';
import { rankTerms } from './rankTerms.ts';

/** Whether a place is one of those that an article says it is seen in, or has a code or a name of its case. */
export function spokenFor(article: Article, context: CaseContext, formats: FormatSet): boolean {
  return placeReasons(rankTerms(article), readPlace(context, formats), []).some(({ speaks }) => speaks);
}
