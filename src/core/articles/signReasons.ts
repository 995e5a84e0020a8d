import type { Article } from './article.ts';
import type { RankReason } from './evidence.ts';
import { evidenceOf, type SeenSigns } from './seenSigns.ts';

/** All signs of a case together say more than the code and its place; some of them as much as the name of the log. */
const ALL = 200;
const SOME = 40;

/** What the signs of an article that were found say for it: nothing, where there are none. */
export function signReasons(
  article: Article,
  { seen, fileName }: { readonly seen?: SeenSigns; readonly fileName?: string },
): RankReason[] {
  const evidence = evidenceOf(article, seen, fileName);
  if (!evidence) return [];
  const { found, missing } = evidence;
  const isWhole = missing.length === 0;
  const points = isWhole ? ALL + found.length : (SOME * found.length) / (found.length + missing.length);
  return [{ because: 'sign', word: found[0]!.sign.says, points, ...(isWhole && { speaks: true }) }];
}
