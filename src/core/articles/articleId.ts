import type { Article } from './article.ts';
import { fileNameOf } from './fileName.ts';

/** What an article is called where it is named by a word, as on the command line: its file's name, the same in all languages. */
export function articleId(article: Pick<Article, 'path'>): string {
  return fileNameOf(article).replace(/\.\w+$/, '');
}
