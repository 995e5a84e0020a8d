import type { Article } from './article.ts';
import { articleId } from './articleId.ts';
import type { ArticleLibrary } from './library.ts';

/** The article that goes by an id, a path or the name of a file, in a language (BCP 47). */
export function articleNamed(name: string, library: ArticleLibrary, language = 'en'): Article | undefined {
  const id = name.replace(/^.*\//, '').replace(/\.md$/, '').toLowerCase();
  const named = library.all().find((article) => articleId(article) === id);
  return named && library.inLanguage(named, language);
}

/** Some sections of an article's body (its text without front matter), in its order, by their ids. */
export function partsOf(body: string, { sections }: Pick<Article, 'sections'>, wanted: ReadonlySet<string>): string {
  const lines = body.split('\n');
  const starts = lines.flatMap((line, at) => (/^## /.test(line) ? [at] : []));
  return starts
    .filter((_, index) => wanted.has(sections[index]?.id ?? ''))
    .map((start) => lines.slice(start, starts.find((at) => at > start) ?? lines.length).join('\n'))
    .join('\n');
}
