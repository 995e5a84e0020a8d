import type { Article } from '../articles/article.ts';
import type { ArticleLibrary } from '../articles/library.ts';
import { oneLine, plainText } from '../articles/markdown.ts';
import { MOST_RELATED, resolveRelated } from '../articles/related.ts';
import { canonical } from '../codes/code.ts';
import type { KnownCodes } from '../detection/hit.ts';
import type { LintedArticle } from './lintArticle.ts';
import type { Finding, Span } from './problem.ts';
import { nodesOfType, spanIn } from './span.ts';

/** What the rules about other articles need of one: plain data, so that it can come from another thread. */
export interface Neighbour {
  readonly article: Article;
  /** The lines of "Related cases", and where they stand. */
  readonly related: readonly { readonly line: string; readonly span: Span }[];
  readonly title: Span;
  readonly updatedAt: Span;
}

/** What other articles need to know of this one. */
export function neighbourOf(linted: LintedArticle): Neighbour {
  const { article, parts, split } = linted;
  const items = parts
    .filter(({ section }) => section.id === 'related')
    .flatMap(({ content }) => [...nodesOfType(content, 'listItem')]);
  const related = items.map((item) => ({
    line: oneLine(
      item.children
        .filter(({ type }) => type === 'paragraph')
        .map((node) => plainText(node))
        .join(' '),
    ),
    span: spanIn(linted, item),
  }));
  return { article, related, title: split.valueSpan(['title']), updatedAt: split.valueSpan(['updatedAt']) };
}

/** FB032 to FB034: what an article's neighbours say to it. */
export function neighbourFindings(neighbour: Neighbour, library: ArticleLibrary, known: KnownCodes): Finding[] {
  return [
    ...unresolvedRelated(neighbour, library, known),
    ...sameCase(neighbour, library),
    ...olderTranslation(neighbour, library),
  ];
}

/** FB032: lines of "Related cases" that lead to no article. */
function* unresolvedRelated(
  { article, related }: Neighbour,
  library: ArticleLibrary,
  known: KnownCodes,
): Iterable<Finding> {
  for (const { line, span } of related.slice(0, MOST_RELATED)) {
    if (line === '' || resolveRelated(line, article, library, known)) continue;
    const message = `No article covers "${line}": name the code and the words of one, or leave it out.`;
    yield { rule: 'FB032', message, span };
  }
}

/** FB033: another article with the same title, or for the same first code with the same tags. A team's own version of a shipped one is meant. */
function* sameCase({ article, title }: Neighbour, library: ArticleLibrary): Iterable<Finding> {
  const [code] = article.codes;
  const others = [...library.withTitleOf(article), ...(code ? library.allForCode(code) : [])];
  for (const other of new Set(others)) {
    if (other.uri === article.uri || other.lang !== article.lang) continue;
    if ((other.origin === 'shipped') !== (article.origin === 'shipped')) continue;
    const sameTitle = fold(other.title) === fold(article.title);
    const sameKey = code && other.codes[0] && canonical(other.codes[0]) === canonical(code);
    if (!sameTitle && !(sameKey && tagsOf(other) === tagsOf(article) && other.phrase === article.phrase)) continue;
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
