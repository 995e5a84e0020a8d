import type { Options } from 'rehype-sanitize';

/**
 * What Markdown can make and nothing else: no raw HTML, no image, no style, no class but that of a task list, no id
 * but those of footnotes (which we prefix), and only links to https and to places in the page.
 */
export const SCHEMA: Options = {
  ancestors: {
    li: ['ol', 'ul'],
    tbody: ['table'],
    td: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  attributes: {
    a: [
      'href',
      'ariaLabel',
      ['ariaDescribedBy', 'footnote-label'],
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['id', /^note-fnref-/],
    ],
    h2: [['id', 'footnote-label']],
    input: [['disabled', true], ['type', 'checkbox'], 'checked'],
    li: [
      ['className', 'task-list-item'],
      ['id', /^note-fn-/],
    ],
    ol: ['start'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: ['align'],
    th: ['align'],
  },
  allowComments: false,
  allowDoctypes: false,
  clobber: [],
  protocols: { href: ['https'] },
  required: {},
  strip: ['script', 'style'],
  tagNames: [
    ...[
      'p',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'ul',
      'ol',
      'li',
      'a',
      'strong',
      'em',
      'del',
      'code',
      'pre',
      'br',
      'hr',
    ],
    ...['blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'input', 'sup', 'section'],
  ],
};
