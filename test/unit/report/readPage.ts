import { expect } from 'vitest';

const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z][A-Za-z0-9-]*="[^"<>]*")*)(\/?)>/y;
const ATTRIBUTE = / ([a-z][A-Za-z0-9-]*)="([^"]*)"/g;

/** What the page may hold: each element with its attributes. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  ...{ html: ['lang'], head: [], meta: ['charset', 'http-equiv', 'content', 'name'], title: [], style: [], body: [] },
  ...{ main: [], h1: ['lang'], h2: ['lang'], p: ['class', 'lang'], pre: ['dir', 'class'], mark: [], code: [], bdi: [] },
  ...{ time: ['datetime'], wbr: [], hr: [], dl: [], dt: [], dd: [] },
  ...{ ul: ['lang'], ol: ['lang'], li: [], a: ['href', 'rel', 'target'], span: ['class'], b: [], br: [], h3: [] },
  ...{ div: ['class', 'role', 'tabindex', 'aria-label'] },
  ...{ table: ['border', 'cellpadding', 'cellspacing'], caption: [], thead: [], tbody: [], tr: [] },
  ...{ th: ['scope', 'align'], td: ['class'] },
  // A picture loads nothing and runs nothing.
  ...{ desc: ['id'], g: ['class'], text: ['class', 'text-anchor', 'x', 'y'] },
  ...{ rect: ['class', 'x', 'y', 'width', 'height'], line: ['class', 'x1', 'y1', 'x2', 'y2'] },
};
const PICTURE = ['xmlns', 'class', 'role', 'direction', 'viewBox', 'x', 'y', 'width', 'height', 'aria-labelledby'];
const ALLOWED: typeof ELEMENTS = { ...ELEMENTS, title: ['id'], svg: [...PICTURE, 'aria-describedby'] };
const VOID = new Set(['meta', 'wbr', 'hr', 'br']);

export interface ReadPage {
  readonly text: string;
  readonly tags: readonly string[];
  readonly links: readonly string[];
  readonly policy: string;
}

/** Reads an exported page tag by tag; anything that is not an element of ours, properly closed, fails the test. */
export function readPage(page: string): ReadPage {
  expect(page.startsWith('<!DOCTYPE html>\n')).toBe(true);
  return readHtml(page.slice('<!DOCTYPE html>'.length));
}

/** Reads what is part of a page in the same way. */
export function readHtml(html: string): ReadPage {
  const open: string[] = [];
  const tags: string[] = [];
  const links: string[] = [];
  let text = '';
  let policy = '';
  let at = 0;
  for (let next = html.indexOf('<'); next >= 0; next = html.indexOf('<', at)) {
    text += html.slice(at, next);
    TAG.lastIndex = next;
    const tag = TAG.exec(html);
    if (!tag) throw new Error(`Not a tag of ours: ${html.slice(next, next + 120)}`);
    const [whole, closing, name, attributes, isEmpty] = tag;
    if (!Object.hasOwn(ALLOWED, name!)) throw new Error(`Not an element of ours: ${whole}`);
    if (closing) expect(open.pop()).toBe(name);
    else {
      tags.push(name!);
      if (!VOID.has(name!) && !isEmpty) open.push(name!);
      for (const [, key, value] of attributes!.matchAll(ATTRIBUTE)) {
        if (!ALLOWED[name!]!.includes(key!)) throw new Error(`Not an attribute of ours: ${whole}`);
        if (key === 'href') links.push(decoded(value!));
        if (key === 'content' && whole.includes('Content-Security-Policy')) policy = decoded(value!);
      }
    }
    at = next + whole.length;
    // The style is no text; nothing of a log stands in it.
    if (!closing && name === 'style') at = html.indexOf('</style>', at);
  }
  expect(open).toEqual([]);
  expect(html.slice(at).trim()).toBe('');
  return { text: decoded(text), tags, links, policy };
}

function decoded(text: string): string {
  expect(text).not.toMatch(/&(?!#\d+;)/);
  return text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}
