import * as z from 'zod';
import { articleId } from '../core/articles/articleId.ts';
import type { Card } from '../core/explain/card.ts';

/** How many articles that may be meant are named. */
const POSSIBLE = 3;

/** Which articles cover a code, in the output of tools. */
export const ARTICLES_OF_CODE = {
  article: z.string().optional().describe('id of the article that this place speaks for; read it with get_article'),
  possible_articles: z
    .array(z.string())
    .optional()
    .describe('ids where none is: they cover the code, and nothing says which is meant'),
};

/** The ids of a card's articles: of the one that is meant, else of those that may be. */
export function articlesOf({ article, possible }: Card): { article?: string; possible_articles?: string[] } {
  if (article) return { article: articleId(article.article) };
  const ids = [...new Set(possible.map(articleId))].slice(0, POSSIBLE);
  return ids.length > 0 ? { possible_articles: ids } : {};
}
