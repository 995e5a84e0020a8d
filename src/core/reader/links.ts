import type { Element, ElementContent, Root } from 'hast';
import { externalUrl } from '../text/externalUrl.ts';
import { h, isElement, replaceElements, textOf } from './hast.ts';

/**
 * Makes every link one of three things, in place: a place in this page (`targets` maps the fragments that authors
 * write to ids), an https address whose host is visible, or plain text.
 */
export function decorateLinks(root: Root, targets: ReadonlyMap<string, string>): void {
  replaceElements(root, (element) => {
    if (!isElement(element, 'a')) return undefined;
    const href = typeof element.properties.href === 'string' ? element.properties.href : '';
    if (href.startsWith('#')) {
      if (isFootnote(element)) return undefined;
      const id = targets.get(decode(href.slice(1)));
      return id === undefined ? element.children : [h('a', { href: `#${id}` }, ...element.children)];
    }
    const url = externalUrl(href);
    return url ? externalLink(url, element.children) : element.children;
  });
}

function isFootnote(element: Element): boolean {
  return 'dataFootnoteRef' in element.properties || 'dataFootnoteBackref' in element.properties;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment).toLowerCase();
  } catch {
    return fragment;
  }
}

/** A link whose text is its own address shows it without the scheme; any other is followed by its host. */
function externalLink(url: URL, children: ElementContent[]): ElementContent[] {
  const text = children.map(textOf).join('').trim();
  const bare = text === '' || (URL.canParse(text) && new URL(text).href === url.href);
  const rest = `${url.pathname}${url.search}${url.hash}`.replace(/^\/$/, '');
  const properties = { href: url.href, dataHref: url.href, rel: ['noreferrer'], className: ['external'] };
  if (bare) return [h('a', properties, h('span', { className: ['host'] }, url.host), rest)];
  return [
    h('a', { ...properties, title: url.href }, ...children),
    ' ',
    h('span', { className: ['host'] }, url.host),
  ].map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part));
}
