import type { Article } from './article.ts';
import { fileNameOf } from './fileName.ts';

/** What an article is called where its title is too long to type: its file's name, the same in all languages. */
export function articleId(article: Pick<Article, 'path'>): string {
  return fileNameOf(article).replace(/\.\w+$/, '');
}
