import type { Article } from './article.ts';
import { fileNameOf } from './fileName.ts';

/** What an article is called for those who do not know its place: its file's name, the same in all languages. */
export function articleId(article: Pick<Article, 'path'>): string {
  return fileNameOf(article).replace(/\.\w+$/, '');
}
