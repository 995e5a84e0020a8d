import type { Article } from '../articles/article.ts';
import { mainKey, sameKey } from '../articles/keys.ts';
import type { ArticleLibrary } from '../articles/library.ts';
import { type ArticleProblem, type Finding, problemsOf, type Span } from '../articles/problem.ts';
import { MOST_RELATED, resolveRelated } from '../articles/related.ts';
import type { RecognisedCodes } from '../codes/knownCodes.ts';

/** What the rules about other articles need from each: plain data, so that it can come from another thread. */
export interface Neighbour {
  readonly article: Article;
  /** The lines of "Related cases", and where they stand. */
  readonly related: readonly { readonly line: string; readonly span: Span }[];
  readonly title: Span;
  readonly updatedAt: Span;
}

/** What was found in a file by itself, and, if it is an article, what the rules about other articles need from it. */
export interface LintedAlone {
  readonly findings: readonly Finding[];
  readonly neighbour?: Neighbour;
}

/** An article's neighbours, itself included. */
export interface Beside {
  readonly library: ArticleLibrary;
  /** The codes for reading lines of "Related cases", the same as the reader uses. */
  readonly recognised: RecognisedCodes;
}

/** What was found in an article by itself, together with what comes from comparing it with the others. */
export function amongOthers(text: string, { findings, neighbour }: LintedAlone, beside?: Beside): ArticleProblem[] {
  const others = neighbour && beside ? neighbourFindings(neighbour, beside) : [];
  return problemsOf([...findings, ...others], text);
}

/** FB032 to FB034: what comes from comparing an article with its neighbours. */
function neighbourFindings(neighbour: Neighbour, { library, recognised }: Beside): Finding[] {
  return [
    ...unresolvedRelated(neighbour, library, recognised),
    ...sameCase(neighbour, library),
    ...olderTranslation(neighbour, library),
  ];
}

/** FB032: lines of "Related cases" that lead to no article. */
function* unresolvedRelated(
  { article, related }: Neighbour,
  library: ArticleLibrary,
  recognised: RecognisedCodes,
): Iterable<Finding> {
  for (const { line, span } of related.slice(0, MOST_RELATED)) {
    if (line === '' || resolveRelated(line, article, library, recognised)) continue;
    const message = `No article covers "${line}": name the code and the words of one, or leave it out.`;
    yield { rule: 'FB032', message, span };
  }
}

/**
 * FB033: another article with the same title, or for the same first key with the same tags. A team's own version of a
 * shipped article is intended.
 */
function* sameCase({ article, title }: Neighbour, library: ArticleLibrary): Iterable<Finding> {
  const key = mainKey(article.keys);
  const others = [...library.withTitleOf(article), ...(key ? library.allFor(key) : [])];
  for (const other of new Set(others)) {
    if (other.uri === article.uri || other.lang !== article.lang) continue;
    if ((other.origin === 'shipped') !== (article.origin === 'shipped')) continue;
    const sameTitle = fold(other.title) === fold(article.title);
    const otherKey = mainKey(other.keys);
    const sameError = key && otherKey && sameKey(key, otherKey) && other.errorWords === article.errorWords;
    if (!sameTitle && !(sameError && tagsOf(other) === tagsOf(article))) continue;
    const message = `"${other.path}" is about the same case: join the two, or say in title and tags how they differ.`;
    yield { rule: 'FB033', message, span: title };
  }
}

function tagsOf(article: Article): string {
  return article.tags.map(fold).sort().join('\n');
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** FB034: a translation whose original was changed later. The original is the English article of the same file name. */
function* olderTranslation({ article, updatedAt }: Neighbour, library: ArticleLibrary): Iterable<Finding> {
  if (/^en\b/i.test(article.lang)) return;
  const original = library.translationsOf(article).find(({ lang }) => /^en\b/i.test(lang));
  if (!original || Date.parse(original.updatedAt) <= Date.parse(article.updatedAt)) return;
  const message = `The English article was updated on ${original.updatedAt.slice(0, 10)}, after this translation: take its changes over.`;
  yield { rule: 'FB034', message, span: updatedAt };
}
