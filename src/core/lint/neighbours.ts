import type { Article } from '../articles/article.ts';
import { oneLine, plainText } from '../articles/markdown.ts';
import { resolveRelated } from '../articles/related.ts';
import { canonical } from '../codes/code.ts';
import type { LintRule } from './lintArticle.ts';
import { nodesOfType, spanIn } from './span.ts';

/** FB032: lines of "Related cases" that lead to no article. */
export const unresolvedRelated: LintRule = function* (linted, { library, known }) {
  if (!library) return;
  const { article, parts } = linted;
  for (const { section, content } of parts) {
    if (section.id !== 'related') continue;
    for (const item of nodesOfType(content, 'listItem')) {
      const line = oneLine(
        item.children
          .filter(({ type }) => type === 'paragraph')
          .map((node) => plainText(node))
          .join(' '),
      );
      if (line === '' || resolveRelated(line, article, library, known)) continue;
      const message = `No article covers "${line}": name the code and the words of one, or leave it out.`;
      yield { rule: 'FB032', message, span: spanIn(linted, item) };
    }
  }
};

/** FB033: another article with the same title, or for the same first code with the same tags. A team's own version of a shipped one is meant. */
export const sameCase: LintRule = function* ({ article, split }, { library }) {
  if (!library) return;
  const [code] = article.codes;
  const others = [...library.withTitleOf(article), ...(code ? library.allForCode(code) : [])];
  for (const other of new Set(others)) {
    if (other.uri === article.uri || other.lang !== article.lang) continue;
    if ((other.origin === 'shipped') !== (article.origin === 'shipped')) continue;
    const sameTitle = fold(other.title) === fold(article.title);
    const sameKey = code && other.codes[0] && canonical(other.codes[0]) === canonical(code);
    if (!sameTitle && !(sameKey && tagsOf(other) === tagsOf(article) && other.phrase === article.phrase)) continue;
    const message = `"${other.path}" is about the same case: join the two, or say in title and tags how they differ.`;
    yield { rule: 'FB033', message, span: split.valueSpan(['title']) };
  }
};

function tagsOf(article: Article): string {
  return article.tags.map(fold).sort().join('\n');
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** FB034: a translation whose original was changed later. The original is the English article of the same file name. */
export const olderTranslation: LintRule = function* ({ article, split }, { library }) {
  if (!library || /^en\b/i.test(article.lang)) return;
  const original = library.translationsOf(article).find(({ lang }) => /^en\b/i.test(lang));
  if (!original || Date.parse(original.updatedAt) <= Date.parse(article.updatedAt)) return;
  const message = `The English article was updated on ${original.updatedAt.slice(0, 10)}, after this translation: take its changes over.`;
  yield { rule: 'FB034', message, span: split.valueSpan(['updatedAt']) };
};
