import type { Article } from './article.ts';
import { evidenceOf, type SeenSigns } from './seenSigns.ts';

/** All signs of a case together say more than the code and its place; some of them as much as the name of the log. */
const ALL = 200;
const SOME = 40;

/** That signs speak for a case: what the first of them says. */
interface SignReason {
  readonly because: 'sign';
  readonly word: string;
  readonly points: number;
}

/** What the signs of an article that were found say for it: nothing, where there are none. */
export function signReasons(
  article: Article,
  { seen, fileName }: { readonly seen?: SeenSigns; readonly fileName?: string },
): SignReason[] {
  const evidence = evidenceOf(article, seen, fileName);
  if (!evidence) return [];
  const { found, missing } = evidence;
  const points = missing.length === 0 ? ALL + found.length : (SOME * found.length) / (found.length + missing.length);
  return [{ because: 'sign', word: found[0]!.sign.says, points }];
}
