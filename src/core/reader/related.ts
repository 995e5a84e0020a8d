import type { Element, ElementContent } from 'hast';
import { oneLine } from '../articles/markdown.ts';
import { withoutControls } from '../text/controls.ts';
import { h, icon, isBlock, isElement, textOf } from './hast.ts';
import type { ReaderStrings } from './strings.ts';

export interface RelatedArticle {
  readonly uri: string;
  readonly title: string;
}

/** Makes each line of "Related cases" a link to the article that it names, or to a search for it; in place. */
export function decorateRelated(
  section: Element,
  links: (relatedLine: string) => RelatedArticle | undefined,
  strings: ReaderStrings,
): void {
  for (const list of section.children) {
    if (!isElement(list, 'ul', 'ol')) continue;
    for (const item of list.children) if (isElement(item, 'li')) decorateItem(item, links, strings);
  }
}

function decorateItem(
  item: Element,
  links: (relatedLine: string) => RelatedArticle | undefined,
  strings: ReaderStrings,
): void {
  const line = firstLine(item);
  const text = oneLine(line.map(textOf).join(''));
  // A line with a link of its own goes where its author says.
  if (text === '' || line.some(hasLink)) return;
  const article = links(text);
  const link: ElementContent[] = article
    ? [h('a', { href: '#', dataArticle: article.uri }, text), ...otherTitle(article.title, text)]
    : [
        h('a', { href: '#', dataSearch: text }, text),
        h('span', { className: ['aside'] }, icon('search'), strings.searchArticles),
      ];
  const index = item.children.indexOf(line[0]!);
  item.children.splice(index, line.length, ...link);
}

/** The title of the article that a line stands for, where the line says something else. */
function otherTitle(title: string, text: string): ElementContent[] {
  const shown = oneLine(withoutControls(title));
  return shown === text ? [] : [h('span', { className: ['aside'] }, shown)];
}

/** The first paragraph of an item, or its text up to the first block. */
function firstLine(item: Element): ElementContent[] {
  const start = item.children.findIndex((child) => textOf(child).trim() !== '');
  if (start < 0) return [];
  const first = item.children[start]!;
  if (isBlock(first)) return isElement(first, 'p') ? [first] : [];
  const end = item.children.findIndex((child, index) => index > start && isBlock(child));
  return item.children.slice(start, end < 0 ? undefined : end);
}

function hasLink(node: ElementContent): boolean {
  return isElement(node) && (node.tagName === 'a' || node.children.some(hasLink));
}
