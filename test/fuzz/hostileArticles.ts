/** An article that is made to cost its reader time or memory: `size` says how much of it there is. */
export interface HostileArticle {
  readonly name: string;
  readonly size: number;
  make(size: number): string;
}

/** Fields as YAML; undefined leaves one out. */
export type Fields = Readonly<Record<string, string | undefined>>;

/** An article with a complete front matter, whose fields may be replaced, and this body. */
export function hostile(body: string, fields: Fields = {}): string {
  const all: Fields = {
    title: '"App fails 0x80070643"',
    errorText: '"App fails: 0x80070643"',
    tags: '["Windows"]',
    updatedAt: '"2026-01-02T03:04:05Z"',
    lang: '"en"',
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

const times = (size: number, piece: (index: number) => string) =>
  Array.from({ length: size }, (_, i) => piece(i)).join('');
const bodyOf = (name: string, size: number, piece: string | ((index: number) => string), before = '', after = '') => ({
  name,
  size,
  make: (count: number) =>
    hostile(`${before}${typeof piece === 'string' ? piece.repeat(count) : times(count, piece)}${after}\n`),
});
const fieldsOf = (name: string, size: number, fields: (size: number) => Fields) => ({
  name,
  size,
  make: (count: number) => hostile('## Summary\n- Impact\n  None.\n', fields(count)),
});
const fence = (language: string, line: string) => `\`\`\`${language}\n${line}\n\`\`\`\n`;
const fenceOf = (name: string, size: number, language: string, line: (size: number) => string, label = '') => ({
  name,
  size,
  make: (count: number) => hostile(`## Check\n${label}\n${fence(language, line(count))}`),
});
/** The section that a list stands in decides what is made of its items. */
const listOf = (section: string, size: number, item: (index: number) => string) =>
  bodyOf(`${size} items in ${section}`, size, (i) => `- ${item(i)}\n`, `## ${section}\n`);

/** Inputs of many kinds that are short to write and long to read. Each is below the largest file that is read. */
export const HOSTILE_ARTICLES: readonly HostileArticle[] = [
  // Nesting
  bodyOf('quotes in quotes', 5000, '> '),
  bodyOf('quotes left and entered', 6000, '> a\nb\n'),
  bodyOf('quotes of two levels, left in turn', 5000, '> > a\n> b\n'),
  bodyOf('lists in lists, 90 deep', 90, (i) => times(90, (j) => `${'  '.repeat(j)}- a${i}\n`)),
  bodyOf('lists by indent', 400, (i) => `${' '.repeat(i * 2)}- a\n`),
  bodyOf('list marks on one line', 4000, '- '),
  bodyOf('quotes in lists in quotes', 3000, (i) => `${'> - '.repeat(i % 40)}a\n`),
  bodyOf('fences in lists in quotes', 3000, (i) => `> - a\n>   \`\`\`cmd\n>   dir ${i}\n>   \`\`\`\n`),
  bodyOf('emphasis in emphasis', 8000, '*a **b '),
  bodyOf('brackets', 20_000, '['),
  bodyOf('image brackets', 20_000, '!['),
  bodyOf('closing brackets', 15_000, ']'),
  bodyOf('links in links', 5000, '[a', '', '](x)'.repeat(5000)),
  // Inline
  bodyOf('emphasis of two kinds', 6000, '*a_'),
  bodyOf('strong in words', 15_000, 'a**b'),
  bodyOf('underscores', 30_000, '_a'),
  bodyOf('strikethrough', 15_000, '~~a ~b '),
  bodyOf('code marks of growing length', 700, (i) => `${'`'.repeat(i + 1)} `),
  bodyOf('open code marks', 20_000, '` '),
  bodyOf('references to nothing', 20_000, '[a] '),
  bodyOf('references to one definition', 15_000, '[a][b] ', '[b]: https://a.example/\n\n'),
  bodyOf('definitions', 20_000, (i) => `[a${i}]: https://a.example/${i}\n`),
  bodyOf('definitions of one name', 20_000, '[a]: https://a.example/\n'),
  bodyOf('footnotes', 8000, (i) => `[^${i}]: a\n\n`, `${times(8000, (i) => `[^${i}] `)}\n\n`),
  bodyOf('calls of one footnote', 15_000, '[^a] ', '[^a]: note\n\n'),
  bodyOf('footnotes in footnotes', 3000, (i) => `[^${i}]: a [^${i + 1}]\n\n`, '[^0]\n\n'),
  bodyOf('entities', 60_000, '&amp;'),
  bodyOf('ampersands', 100_000, '&'),
  bodyOf('backslashes', 200_000, '\\'),
  bodyOf('open autolinks', 30_000, '<https://a '),
  bodyOf('web addresses', 30_000, 'www.a.b '),
  bodyOf('one long web address', 60_000, 'a.', 'www.'),
  bodyOf('web address in brackets', 20_000, '(www.a.b'),
  bodyOf('mail addresses', 30_000, 'a@b.c '),
  bodyOf('at signs', 50_000, 'a@'),
  bodyOf('one long mail name', 200_000, 'a_', '', '@b'),
  bodyOf('open tags', 30_000, '<a '),
  bodyOf('open attributes', 20_000, '<a b="'),
  bodyOf('open comments', 20_000, '<!-- '),
  bodyOf('open instructions', 20_000, '<?a '),
  bodyOf('open CDATA', 20_000, '<![CDATA['),
  bodyOf('HTML blocks', 15_000, '<div>\na\n\n'),
  // Blocks
  bodyOf('one line of one word', 900_000, 'a'),
  bodyOf('one line of blanks', 400_000, ' ', 'a', 'b'),
  bodyOf('one line of tabs', 200_000, '\t', 'a', 'b'),
  bodyOf('hard breaks', 40_000, 'a  \n'),
  bodyOf('empty lines', 300_000, '\n'),
  bodyOf('carriage returns', 60_000, 'a\r'),
  bodyOf('setext headings', 20_000, 'a\n---\n\n'),
  bodyOf('underlined paragraphs', 30_000, 'a\n===\n'),
  bodyOf('headings of one name', 6000, '## Summary\n'),
  bodyOf('headings of many names', 10_000, (i) => `## Part ${i}\n`),
  bodyOf('headings of the first level', 6000, '# a\n'),
  bodyOf('heading of brackets', 20_000, '(a ', '## a'),
  bodyOf('heading of open full-width brackets', 20_000, '（a', '## a'),
  bodyOf('tables', 4000, '|a|b|\n|-|-|\n|c|d|\n\n'),
  bodyOf('table of many columns', 20_000, '|a', '', `|\n${'|-'.repeat(20_000)}|\n`),
  bodyOf('table of many rows', 20_000, '|c|d|\n', '|a|b|\n|-|-|\n'),
  bodyOf('wide rows in a narrow table', 1500, `${'|c'.repeat(200)}|\n`, '|a|b|\n|-|-|\n'),
  bodyOf('narrow rows in a wide table', 2000, '|c|\n', `${'|a'.repeat(1000)}|\n${'|-'.repeat(1000)}|\n`),
  bodyOf('table that begins again', 20_000, 'a | b\n'),
  bodyOf('open fences', 20_000, '```\n~~~\n'),
  bodyOf('tasks', 20_000, '- [ ] a\n'),
  bodyOf('rules', 40_000, '---\n\n'),
  // Sections
  listOf('Common causes', 15_000, (i) => `cause ${i}`),
  listOf('Related cases', 4000, (i) => `0x80070005 word${i}`),
  listOf('Related cases without codes', 4000, (i) => `word${i} printer share`),
  listOf('Summary', 10_000, (i) => `Label ${i}\n  text`),
  listOf('References', 10_000, (i) => `[a](https://a.example/${i % 10})`),
  bodyOf('a label of words', 60_000, 'a ', '## Summary\n- '),
  // Snippets
  bodyOf('snippets', 6000, (i) => fence('cmd', `dir ${i}`), '## Check\n'),
  bodyOf('snippets under one label', 4000, `a:\n${fence('powershell', 'Get-Date')}`, '## Check\n'),
  bodyOf(
    'snippets of many placeholders',
    300,
    (i) =>
      fence(
        'cmd',
        times(60, (j) => `<Name ${i} ${j}> `),
      ),
    '## Check\n',
  ),
  bodyOf('snippets deep in lists', 1500, (i) => `${'  '.repeat(i % 30)}- run as admin:\n`, '## Check\n'),
  bodyOf('services stopped', 4000, (i) => fence('cmd', `net stop svc${i}`), '## Fix\n'),
  bodyOf(
    'registry values added and deleted',
    1500,
    (i) => fence('cmd', `reg add HKLM\\a /v v${i}`) + fence('cmd', `reg delete HKLM\\a /v v${i}`),
    '## Fix\n',
  ),
  fenceOf('a line of commands', 20_000, 'cmd', (n) => 'foo & '.repeat(n)),
  fenceOf('a line of quotes', 30_000, 'powershell', (n) => `"a' `.repeat(n)),
  fenceOf('a line of open braces', 20_000, 'powershell', (n) => '{ '.repeat(n)),
  fenceOf('a line of commas', 20_000, 'powershell', (n) => `Get-Service ${'a, '.repeat(n)}`),
  fenceOf('a line of substitutions', 3000, 'bash', (n) => '$(a '.repeat(n)),
  fenceOf('lines of here-documents', 5000, 'bash', (n) => 'cat <<A\n'.repeat(n)),
  fenceOf('a line of angle brackets', 50_000, 'cmd', (n) => '<a'.repeat(n)),
  fenceOf('a line of braces and words', 30_000, 'cmd', (n) => `{${'a '.repeat(n)}`),
  fenceOf('a path of blanks', 50_000, 'cmd', (n) => `"C:\\Path${'\\a '.repeat(n)}`),
  fenceOf('a line of redirections', 30_000, 'cmd', (n) => `dir ${'> a '.repeat(n)}`),
  fenceOf('lines of carets', 60_000, 'cmd', (n) => '^'.repeat(n)),
  fenceOf('a label of brackets', 20_000, 'cmd', () => 'dir', `a ${'(run '.repeat(20_000)}`),
  fenceOf('a label of blanks', 50_000, 'cmd', () => 'dir', `a${'. A '.repeat(50_000)}`),
  fenceOf('output lines', 20_000, 'output', (n) => 'sc query x\n'.repeat(n)),
  fenceOf('a line of output', 100_000, 'output', (n) => `Get-Item ${' '.repeat(n)}x`),
  fenceOf('a line of words', 60_000, 'cmd', (n) => `Aaa${' Aaa'.repeat(n)}`),
  fenceOf('dashes', 100_000, 'cmd', (n) => `---${' '.repeat(n)}x`),
  // Names and numbers
  bodyOf('codes and names on one line', 2500, '0x80070005 E_FAIL '),
  bodyOf('codes on one line', 20_000, (i) => `0x8007${(i % 65536).toString(16).padStart(4, '0')} `),
  bodyOf('unseen characters', 40_000, '\u200B'),
  bodyOf('control characters', 40_000, '\u0007a'),
  bodyOf('marks of the byte order', 40_000, '\uFEFF'),
  bodyOf('open prompts', 40_000, '✎ '),
  bodyOf('lone surrogates', 40_000, '\uD800'),
  // Front matter
  fieldsOf('unknown fields', 8000, (n) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`field${i}`, 'a']))),
  fieldsOf('a field given again', 10_000, (n) => ({ x: `1${'\nx: 1'.repeat(n)}` })),
  fieldsOf('sequences in sequences', 20_000, (n) => ({ x: '['.repeat(n) })),
  fieldsOf('mappings in mappings', 4000, (n) => ({ x: `${'{a: '.repeat(n)}1${'}'.repeat(n)}` })),
  fieldsOf('blocks in blocks', 500, (n) => ({ x: times(n, (i) => `\n${' '.repeat(i + 1)}a:`) })),
  fieldsOf('anchors', 10_000, (n) => ({ x: `\n${times(n, (i) => `  - &a${i} b\n`)}` })),
  fieldsOf('aliases of aliases', 19, (n) => ({
    a0: '&a0 [x, x]',
    ...Object.fromEntries(Array.from({ length: n }, (_, i) => [`a${i + 1}`, `&a${i + 1} [*a${i}, *a${i}, *a${i}]`])),
  })),
  fieldsOf('merge keys', 3000, (n) => ({ base: `&b {a: 1}`, x: `\n${times(n, (i) => `  k${i}:\n    <<: *b\n`)}` })),
  fieldsOf('tags of YAML', 10_000, (n) => ({ x: `\n${times(n, (i) => `  - !t${i} b\n`)}` })),
  fieldsOf('marks of nodes', 20_000, (n) => ({ x: '!!str '.repeat(n) })),
  fieldsOf('a scalar of many lines', 40_000, (n) => ({ x: `a${'\n  a'.repeat(n)}` })),
  fieldsOf('a block of many lines', 60_000, (n) => ({ x: `|${'\n  a'.repeat(n)}` })),
  fieldsOf('a text of escapes', 60_000, (n) => ({ x: `"${'\\u0041'.repeat(n)}"` })),
  fieldsOf('a text of line ends', 60_000, (n) => ({ x: `"${'a\n '.repeat(n)}"` })),
  fieldsOf('comments', 40_000, (n) => ({ x: `1${'\n# a'.repeat(n)}` })),
  fieldsOf('question marks', 10_000, (n) => ({ x: `\n${times(n, (i) => `  ? a${i}\n`)}` })),
  fieldsOf('errorText of blanks and colons', 15_000, (n) => ({ errorText: `"a${' :'.repeat(n)}b"` })),
  fieldsOf('errorText of blanks', 60_000, (n) => ({ errorText: `"a${' '.repeat(n)}b"` })),
  fieldsOf('errorText of words', 60_000, (n) => ({ errorText: `"${'a '.repeat(n)}"` })),
  fieldsOf('errorText of codes', 4000, (n) => ({
    errorText: `"${times(n, (i) => `0x8007${i.toString(16).padStart(4, '0')} `)}"`,
  })),
  fieldsOf('errorText of what is no code', 10_000, (n) => ({ errorText: `"${times(n, (i) => `0xzz${i} `)}"` })),
  fieldsOf('title of words', 60_000, (n) => ({ title: `"${'abc '.repeat(n)}"` })),
  fieldsOf('title of long vowels', 100_000, (n) => ({ title: `"${'\uFDFA'.repeat(n)}"` })),
  fieldsOf('codes', 8000, (n) => ({ codes: `[${times(n, (i) => `win32:${i}, `)}]` })),
  fieldsOf('codes that are none', 8000, (n) => ({ codes: `[${times(n, (i) => `no${i}, `)}]` })),
  fieldsOf('tags', 20_000, (n) => ({ tags: `[${times(n, (i) => `tag${i}, `)}]` })),
  fieldsOf('places', 20_000, (n) => ({ seenIn: `[${times(n, (i) => `"*a*b*${i}.log", `)}]` })),
  fieldsOf('a place of stars', 50_000, (n) => ({ seenIn: `["${'*a'.repeat(n)}"]` })),
  fieldsOf('a language of parts', 20_000, (n) => ({ lang: `"en-x${'-aaaa'.repeat(n)}"` })),
  fieldsOf('a date of blanks', 100_000, (n) => ({ updatedAt: `"2026-01-02 ${' '.repeat(n)}x"` })),
  { name: 'an opening line of blanks', size: 200_000, make: (n) => `---${' '.repeat(n)}x\na: 1\n---\n` },
  { name: 'marks that do not close', size: 60_000, make: (n) => `---\n${'--- x\n'.repeat(n)}` },
  { name: 'a closing line of blanks', size: 100_000, make: (n) => `---\na: 1\n---${' '.repeat(n)}x\n` },
];
