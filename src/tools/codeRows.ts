import * as z from 'zod';
import { articleId } from '../core/articles/articleId.ts';
import type { Summary, SummaryRow } from '../core/summary/summary.ts';
import { ARTICLES_OF_CODE, articlesOf } from './articleNames.ts';

/** How something ended. */
export const OUTCOME = z.enum(['failure', 'warning', 'information', 'success']);

/** What is told of a code in a log, wherever it stands. */
export const CODE_ROW = {
  code: z.string(),
  name: z.string().optional(),
  outcome: OUTCOME,
  count: z.int(),
  ...ARTICLES_OF_CODE,
};

/** The cases of which all signs were found. */
export const CASES = z
  .array(z.object({ article: z.string(), certain: z.boolean() }))
  .optional()
  .describe('articles of which all signs stand in the logs');

/** So many cases are told. */
const MOST_CASES = 3;

/** The same of a row of a summary. */
export function codeRow({ shown, outcome, count, card }: SummaryRow): z.infer<z.ZodObject<typeof CODE_ROW>> {
  const { best } = card.description;
  return { code: shown, ...(best?.name && { name: best.name }), outcome, count, ...articlesOf(card) };
}

/** The cases of a summary. */
export function casesOf({ cases }: Summary): { cases?: { article: string; certain: boolean }[] } {
  if (cases.length === 0) return {};
  const told = cases.slice(0, MOST_CASES);
  return { cases: told.map(({ article, evidence }) => ({ article: articleId(article), certain: evidence.isCertain })) };
}
