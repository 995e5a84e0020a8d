import { oneLine, plainText } from '../articles/markdown.ts';
import type { Neighbour } from './neighbours.ts';
import type { LintedArticle } from './rule.ts';
import { nodesOfType, spanIn } from './span.ts';

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
