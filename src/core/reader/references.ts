import type { Element } from 'hast';
import { externalUrl } from '../text/externalUrl.ts';
import { titleOfAddress } from '../text/titleOfAddress.ts';
import { isElement, textOf } from './hast.ts';

/** Names the pages that references show by their address only, in place: the address itself is in their tooltip. */
export function titleReferences(parent: Element): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    if (child.tagName === 'a') nameLink(child);
    else titleReferences(child);
  }
}

function nameLink(link: Element): void {
  const { href } = link.properties;
  const url = typeof href === 'string' ? externalUrl(href) : undefined;
  const text = textOf(link).trim();
  if (!url || !URL.canParse(text) || new URL(text).href !== url.href) return;
  const title = titleOfAddress(url);
  if (title !== undefined) link.children = [{ type: 'text', value: title }];
}
