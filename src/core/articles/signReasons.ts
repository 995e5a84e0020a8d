import type { Article } from './article.ts';
import type { CaseContext, RankReason } from './evidence.ts';
import { evidenceOf, type FoundSign } from './seenSigns.ts';

/**
 * All signs of a case together say more than the code and its place; some of them as much as the name of the log, and more
 * than any word where they stand beside the code: many cases have several signs of which a log has one. A sign alone that stands
 * elsewhere may be of another failure.
 */
const ALL = 200;
const SOME = 40;
const BESIDE = 90;

/** What the signs of an article that were found say for it: nothing, where there are none. */
export function signReasons(article: Article, context: CaseContext): RankReason[] {
  const evidence = evidenceOf(article, context.seen, context.fileName);
  if (!evidence) return [];
  const { found, missing } = evidence;
  const word = found[0]!.sign.says;
  const beside = found.find((one) => isBeside(one, context));
  if (missing.length === 0 && (found.length > 1 || beside))
    return [{ because: 'sign', word, points: ALL + found.length, speaks: true }];
  if (beside) return [{ because: 'sign', word: beside.sign.says, points: BESIDE, speaks: true }];
  return [{ because: 'sign', word, points: (SOME * found.length) / (found.length + missing.length) }];
}

/** Whether a sign stands in the line of the code, or in those around it. */
function isBeside({ place: { text } }: FoundSign, { line = '', nearby = '' }: CaseContext): boolean {
  const told = text.trim();
  return told !== '' && (line.includes(told) || nearby.includes(told));
}
