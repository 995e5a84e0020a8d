import type { Element, ElementContent, Nodes, Properties, RootContent } from 'hast';
import { type IconName, iconClasses } from './icons.ts';

/** Builds an element; strings become text nodes, so that whatever they hold is escaped. */
export function h(
  tagName: string,
  properties: Properties,
  ...children: readonly (ElementContent | string | undefined)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children
      .filter((child) => child !== undefined)
      .map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

export function isElement(node: Nodes | undefined, ...tagNames: readonly string[]): node is Element {
  return node?.type === 'element' && (tagNames.length === 0 || tagNames.includes(node.tagName));
}

/** The text that a node shows, with its white space. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

/** Nothing but white space, as between blocks. */
export function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** True for elements that end a run of text: paragraphs, lists, code, tables, headings. */
export function isBlock(node: Nodes): boolean {
  return (
    isElement(node, 'p', 'ul', 'ol', 'dl', 'pre', 'div', 'figure', 'blockquote', 'table', 'section', 'hr') ||
    isHeading(node)
  );
}

export function isHeading(node: Nodes): node is Element {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName);
}

/** An icon of the editor's own font, hidden from screen readers. */
export function icon(name: IconName): Element {
  return h('span', { className: [...iconClasses(name)], ariaHidden: 'true' });
}

type Parent = { children: RootContent[] };

/**
 * Visits every element below `parent`, children first, and puts what `change` returns in its place; `undefined`
 * leaves it as it is. `siblings` are those before any change, the element itself at `index`.
 */
export function replaceElements(
  parent: Parent,
  change: (element: Element, siblings: readonly RootContent[], index: number) => readonly ElementContent[] | undefined,
): void {
  const before = [...parent.children];
  parent.children = before.flatMap((child, index) => {
    if (child.type !== 'element') return [child];
    replaceElements(child as Parent, change);
    return (change(child, before, index) as RootContent[] | undefined) ?? [child];
  });
}

/** The nodes that hold the characters from `start` to `end` of the text of `nodes`, cut where that is inside one. */
export function sliceText(nodes: readonly ElementContent[], start: number, end: number): ElementContent[] {
  let at = 0;
  return nodes.flatMap((node): ElementContent[] => {
    const length = textOf(node).length;
    const from = Math.max(0, start - at);
    const to = Math.min(length, end - at);
    const empty = length === 0 && at > start && at < end;
    at += length;
    if (empty || (from === 0 && to === length && length > 0)) return [node];
    if (from >= to) return [];
    if (node.type === 'text') return [{ type: 'text', value: node.value.slice(from, to) }];
    return isElement(node) ? [{ ...node, children: sliceText(node.children, from, to) }] : [];
  });
}
