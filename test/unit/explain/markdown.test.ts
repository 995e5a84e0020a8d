import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { commandLink, escapeMarkdown } from '../../../src/core/explain/markdown.ts';

const plain = (markdown: string): Root => unified().use(remarkParse).parse(markdown);
const gfm = (markdown: string): Root => unified().use(remarkParse).use(remarkGfm).parse(markdown);

function types(node: Nodes): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(types) : [])];
}
function visible(node: Nodes): string {
  if ('children' in node) return node.children.map(visible).join('');
  return 'value' in node ? node.value : '';
}
const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What a person would see of a text on one line: line ends as blanks, without control and direction characters. */
const seen = (text: string) =>
  folded(text.replace(/[\r\n]/g, ' ').replace(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, ''));

const anyText = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      ...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~ abc019\n\r\t更ä💥',
      '![',
      '](',
      '<b>',
      '&lt;',
      '&#42;',
      '$(',
      '```',
      '\n\n',
      '    ',
    ),
    maxLength: 24,
  }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '[click](command:workbench.action.quit)',
    '![x](https://contoso.example/x.png)',
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    'https://contoso.example/?a=b',
    'www.contoso.example',
    'anna@contoso.example',
    '<https://contoso.example>',
    '$(trash) delete',
    '# heading',
    '- list',
    '1. list',
    '> quote',
    '    indented',
    '\tindented',
    '| a | b |\n|---|---|\n| c | d |',
    '```\ncode\n```',
    '[ref]: https://contoso.example',
    '[^1]: note',
    '~~gone~~ **bold** _it_',
    '&copy; &#x41;',
    'a  \nb',
    'a\\\nb',
    '---',
    '===',
    'x\n---',
    '- [ ] task',
  ),
);

describe('escapeMarkdown', () => {
  it('shows exactly the text, as text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tree = plain(escapeMarkdown(text));
        for (const type of types(tree)) expect(['root', 'paragraph', 'text']).toContain(type);
        expect(folded(visible(tree))).toBe(seen(text));
      }),
      { numRuns: 500 },
    );
  });

  it('has no table, task, footnote or crossed-out text either', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tree = gfm(escapeMarkdown(text));
        // remark links addresses in the finished text, escaped or not; editors that link by the source see the escapes.
        for (const type of types(tree)) expect(['root', 'paragraph', 'text', 'link']).toContain(type);
        expect(folded(visible(tree))).toBe(seen(text));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no mark of ASCII without its backslash', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(escapeMarkdown(text).replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[!-/:-@[-`{-~]/);
      }),
    );
  });

  it('stays on one line', () => {
    expect(escapeMarkdown('a\r\nb\rc\n\n\nd')).toBe('a b c d');
    expect(escapeMarkdown('')).toBe('');
    expect(escapeMarkdown('a\0b\u202ec\u2066d\x1be')).toBe('abcde');
  });
});

describe('commandLink', () => {
  interface Argument {
    readonly [key: string]: unknown;
  }
  const read = (markdown: string) => {
    const [paragraph, ...more] = plain(markdown).children;
    expect(more).toEqual([]);
    if (paragraph?.type !== 'paragraph') throw new Error('no paragraph');
    expect(paragraph.children).toHaveLength(1);
    const [link] = paragraph.children;
    if (link?.type !== 'link') throw new Error('no link');
    const [command, query] = link.url.split('?');
    return {
      command,
      arguments: JSON.parse(decodeURIComponent(query!)) as unknown,
      label: visible(link),
      title: link.title,
      types: types(link),
    };
  };

  it('is one link with its command and argument', () => {
    expect(read(commandLink('Open article', 'faultbook.openArticle', { uri: 'file:///C:/a (1).md' }))).toEqual({
      command: 'command:faultbook.openArticle',
      arguments: [{ uri: 'file:///C:/a (1).md' }],
      label: 'Open article',
      title: 'Open article',
      types: ['link', 'text'],
    });
  });

  it('carries any argument and label unchanged', () => {
    const label = anyText.filter((text) => seen(text) !== '');
    const argument: fc.Arbitrary<Argument> = fc.dictionary(
      fc.string({ minLength: 1, maxLength: 5 }).filter((key) => key !== '__proto__'),
      fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 6 }), fc.integer(), fc.boolean()),
    );
    fc.assert(
      fc.property(label, argument, anyText, (text, given, title) => {
        const link = read(commandLink(text, 'faultbook.copySnippet', given, title));
        expect(link.command).toBe('command:faultbook.copySnippet');
        expect(link.arguments).toEqual([JSON.parse(JSON.stringify(given))]);
        expect(folded(link.label)).toBe(seen(text));
        expect(link.types.filter((type) => type !== 'text')).toEqual(['link']);
        expect(folded(link.title ?? '')).toBe(folded(seen(title).replace(/"/g, '')));
      }),
      { numRuns: 200 },
    );
  });
});
