import type { Article } from '../core/articles/article.ts';
import { fileNameOf } from '../core/articles/fileName.ts';

/** What an article is called on the command line: its file's name, the same in all languages. */
export function articleId(article: Pick<Article, 'path'>): string {
  return fileNameOf(article).replace(/\.\w+$/, '');
}
