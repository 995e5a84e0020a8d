import matter from 'gray-matter';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type Document, parseDocument } from 'yaml';
import type { Span } from './problem.ts';

/** A front matter that cannot be read, and where in the whole file the reason stands. */
export class FrontMatterError extends Error {
  readonly span: Span;
  constructor(message: string, span: Span) {
    super(message);
    this.span = span;
  }
}

/** Where a value of the front matter stands in the file: `['codes', 1]` is the second code, `['codes']` the list. */
export type FieldPath = readonly [field: string, ...inside: readonly (string | number)[]];

export interface SplitArticle {
  readonly data: Readonly<Record<string, unknown>>;
  /** The value at a path of the front matter as it stands in the file, or the one that it would be in; else the opening line. */
  readonly valueSpan: (path: FieldPath) => Span;
  /** The name of a field as it stands in the file; the opening line for a field that is not there. */
  readonly keySpan: (field: string) => Span;
  readonly body: string;
  /** Number of lines before the body: add it to a body line to get the file's line. */
  readonly bodyLine: number;
  /** Number of UTF-16 units before the body. */
  readonly bodyStart: number;
}

/** An article needs a handful of aliases at most; a YAML bomb needs many. */
const MAX_ALIASES = 20;

/**
 * Splits an article's text into its YAML front matter and its Markdown body.
 * Throws `FrontMatterError` for anything but a closed block of plain YAML: no other language is accepted, because
 * gray-matter would run `---js` as code.
 */
export function splitFrontMatter(text: string): SplitArticle {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const source = text.slice(mark);
  const opening = /^---[^\S\r\n]*([^\r\n]*)/.exec(source);
  const firstLine: Span = { start: mark, end: mark + (/[\r\n]/.exec(source)?.index ?? source.length) };
  if (!opening) {
    throw new FrontMatterError('The file must begin with a front matter block between lines of "---".', firstLine);
  }
  const language = opening[1]!.trim();
  if (language !== '' && !/^ya?ml$/i.test(language)) {
    throw new FrontMatterError(
      `Front matter in "${language.slice(0, 20)}" is refused: only YAML is read. Write "---" alone.`,
      firstLine,
    );
  }
  if (!/\n---[^\S\r\n]*(?:\r?\n|$)/.test(source)) {
    const message = 'The front matter is not closed: a line "---" is missing after its last field.';
    throw new FrontMatterError(message, firstLine);
  }
  const refuse = () => {
    throw new FrontMatterError('Only YAML front matter is read.', firstLine);
  };
  let document: Document.Parsed | undefined;
  let yamlStart = 0;
  const parse = (yaml: string) => {
    // gray-matter returns what stands between the marks; where that is, only the file can tell.
    yamlStart = mark + source.indexOf(yaml, opening[0].length);
    // It cuts at `\n---`, which leaves the CR of a CRLF behind.
    const parsed = parseYaml(yaml.replace(/\r$/, ''), yamlStart, firstLine);
    document = parsed.document;
    return parsed.data;
  };
  const file = matter(source, {
    engines: {
      yaml: { parse, stringify: refuse },
      json: { parse: refuse, stringify: refuse },
      javascript: { parse: refuse, stringify: refuse },
    },
  });
  const spanOf = (node: unknown): Span => {
    const range = (node as { range?: [number, number, number] | null } | null | undefined)?.range;
    return range ? { start: yamlStart + range[0], end: yamlStart + range[1] } : firstLine;
  };
  const before = source.slice(0, source.length - file.content.length);
  let keys: ReadonlyMap<string, unknown> | undefined;
  return {
    data: file.data,
    valueSpan: (path) => {
      for (let length = path.length; length > 0; length--) {
        const node = document?.getIn(path.slice(0, length), true);
        if (node !== undefined) return spanOf(node);
      }
      return firstLine;
    },
    keySpan: (field) => {
      keys ??= keysOf(document);
      return spanOf(keys.get(field));
    },
    body: file.content,
    bodyLine: before.split('\n').length - 1,
    bodyStart: mark + before.length,
  };
}

/** The nodes of the names of all fields. */
function keysOf(document: Document.Parsed | undefined): ReadonlyMap<string, unknown> {
  const contents = document?.contents;
  const items = contents && 'items' in contents ? (contents.items as { key?: { value?: unknown } }[]) : [];
  return new Map(items.map(({ key }) => [String(key?.value), key]));
}

/** `yaml` begins right after the opening `---`, at offset `start` of the file. */
function parseYaml(
  yaml: string,
  start: number,
  firstLine: Span,
): { document: Document.Parsed; data: Record<string, unknown> } {
  let document: Document.Parsed;
  try {
    document = parseDocument(yaml, { prettyErrors: false, schema: 'core', uniqueKeys: true });
  } catch {
    throw new FrontMatterError('The front matter is nested too deeply to be read.', firstLine);
  }
  const error = document.errors[0];
  if (error) {
    const span = { start: start + error.pos[0], end: start + error.pos[1] };
    throw new FrontMatterError(`The front matter is not valid YAML: ${error.message}`, span);
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch {
    const message = `The front matter uses more than ${MAX_ALIASES} YAML aliases: write the values out.`;
    throw new FrontMatterError(message, firstLine);
  }
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    const first = start + (/\S/.exec(yaml)?.index ?? 0);
    const message = 'The front matter must be a list of fields such as "title: …".';
    throw new FrontMatterError(message, { start: first, end: first + 1 });
  }
  return { document, data: data as Record<string, unknown> };
}

/**
 * Parses a Markdown body (GFM) into mdast; positions are relative to the body. It must be within the limits of
 * `limits.ts`: the parser needs minutes for some short texts.
 */
export function parseMarkdown(body: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(body);
}

/** The text of a node as a reader would see it: line breaks as `\n`, without raw HTML, images as their alt text. */
export function plainText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
      return node.alt ?? '';
    case 'html':
      return '';
    default:
      return 'children' in node ? node.children.map((child) => plainText(child)).join('') : '';
  }
}

/** `text` on one line: white space folded and trimmed. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
