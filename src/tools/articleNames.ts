import * as z from 'zod';
import type { Article } from '../core/articles/article.ts';
import { articleId } from '../core/articles/articleId.ts';
import type { Card } from '../core/explain/card.ts';

/** How many articles that may be meant are named. */
const POSSIBLE = 2;

/** Which articles cover a code, in the output of tools. */
export const ARTICLES_OF_CODE = {
  article: z.string().optional().describe('id of the article that this place speaks for; read it with get_article'),
  possible_articles: z
    .array(z.string())
    .optional()
    .describe('ids of articles that cover the code, of which nothing says which is meant'),
};

/** The ids of a card's articles. */
export function articlesOf(card: Card): { article?: string; possible_articles?: string[] } {
  const { article } = card;
  const others: readonly Article[] = article ? card.others : [...card.others, ...card.possible];
  const possible = [...new Set(others.map(articleId))].slice(0, POSSIBLE);
  return {
    ...(article && { article: articleId(article.article) }),
    ...(possible.length > 0 && { possible_articles: possible }),
  };
}
