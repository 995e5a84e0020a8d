import type { Element, ElementContent } from 'hast';
import { h, isBlank, isBlock, isElement, sliceText, textOf } from './hast.ts';

/**
 * A label of at most four words, the bracket after it, and the colon or line end that closes it. The
 * bracket is a note to the author, or the urgency level, which the header shows.
 */
const LABEL =
  /^\s*([\p{L}][\p{L}\p{N}-]*(?: [\p{L}\p{N}-]+){0,3})\s*(?:[(（[][^)）\]]*[)）\]]\s*)?(?:[:：](?=\s|$)|：|[-–—](?=\s)|\n|$)\s*/u;

/** Makes the summary's list of labelled facts a description list, in place. A list with other items stays a list. */
export function decorateSummary(section: Element): void {
  section.children = section.children.map((child) => {
    if (!isElement(child, 'ul', 'ol')) return child;
    const facts = child.children.filter((item) => isElement(item, 'li')).map(fact);
    return facts.length > 0 && facts.every((item) => item !== undefined)
      ? h('dl', { className: ['facts'] }, ...facts)
      : child;
  });
}

/** One item as label and fact, or undefined where it lacks either. */
function fact(item: Element): Element | undefined {
  const children = item.children.filter((child, index) => index > 0 || !isBlank(child));
  const first = children[0];
  const paragraph = first && isElement(first, 'p') ? first : undefined;
  const end = children.findIndex(isBlock);
  const inline = paragraph ? paragraph.children : children.slice(0, end < 0 ? undefined : end);
  const others = paragraph ? children.slice(1) : children.slice(inline.length);

  const text = inline.map(textOf).join('');
  const match = LABEL.exec(text);
  if (!match) return undefined;
  const rest = sliceText(inline, match[0].length, text.length);
  const body: ElementContent[] = paragraph && rest.length > 0 ? [h('p', {}, ...rest)] : rest;
  const description = [...body, ...others].filter(
    (child, index, all) => !isBlank(child) || (index > 0 && index < all.length - 1),
  );
  if (description.length === 0) return undefined;
  return h('div', {}, h('dt', {}, match[1]!), h('dd', {}, ...description));
}
