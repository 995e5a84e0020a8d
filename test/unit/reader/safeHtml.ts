const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*)>/y;
const ATTRIBUTE = / ([a-z-]+)(?:="([^"]*)")?/g;

const TAGS = new Set(
  (
    'article header footer details summary section h1 h2 h3 h4 h5 h6 p ul ol li dl div dt dd a strong em del code pre br hr blockquote table ' +
    'thead tbody tr th td sup span figure figcaption button mark time'
  ).split(' '),
);

const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  align: /^(?:left|right|center)$/,
  'aria-describedby': /^footnote-label$/,
  'aria-hidden': /^true$/,
  'aria-label': /^/,
  'aria-labelledby': /^(?:article-title|article-tags|section-[^\s]+)$/,
  class: /^[a-z0-9_ -]+$/,
  'data-action': /^(?:copy|insert)$/,
  'data-article': /^/,
  'data-done': /^/,
  'data-footnote-backref': /^$/,
  'data-footnote-ref': /^$/,
  'data-footnotes': /^$/,
  'data-href': /^https:\/\/[^@/]+(?:\/|$)/,
  'data-search': /^/,
  'data-snippet': /^[\p{L}\p{N}-]+$/u,
  datetime: /^[\d-]+$/,
  href: /^(?:#(?:$|section-|note-fn)|https:\/\/[^@/]+(?:\/|$))/,
  id: /^(?:article-title|article-tags|footnote-label|section-\S+|note-fn(?:ref)?-\S+)$/,
  lang: /^[A-Za-z0-9-]+$/,
  rel: /^noreferrer$/,
  role: /^(?:group|img|note)$/,
  start: /^\d+$/,
  tabindex: /^(?:0|-1)$/,
  title: /^/,
  type: /^button$/,
};

/**
 * Reads a page tag by tag: every `<` opens a tag that we know, with attributes that we know and values that they may
 * have. Anything else (an unescaped `<`, an event handler, another scheme) fails the test.
 */
export function expectSafe(html: string): void {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    TAG.lastIndex = at;
    const tag = TAG.exec(html);
    if (!tag) throw new Error(`Not a tag of ours: ${html.slice(at, at + 120)}`);
    if (!TAGS.has(tag[2]!)) throw new Error(`Not an element of ours: ${tag[0]}`);
    for (const [, name, value = ''] of tag[3]!.matchAll(ATTRIBUTE)) {
      if (!ATTRIBUTES[name!]?.test(value)) {
        throw new Error(`Not an attribute of ours: ${name}="${value}" in ${tag[0]}`);
      }
    }
    at += tag[0].length;
  }
}
