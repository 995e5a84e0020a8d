import matter from 'gray-matter';
import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { LineCounter, parseDocument } from 'yaml';

/** A front matter that cannot be read. `line` and `column` count from 1 in the whole file. */
export class FrontMatterError extends Error {
  readonly line: number;
  readonly column: number;
  constructor(message: string, line: number, column = 1) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

export interface SplitArticle {
  readonly data: Readonly<Record<string, unknown>>;
  /** File line (from 1) of each top-level front matter field. */
  readonly fieldLines: ReadonlyMap<string, number>;
  readonly body: string;
  /** Number of lines before the body: add it to a body line to get the file's line. */
  readonly bodyLine: number;
}

/** An article needs a handful of aliases at most; a YAML bomb needs many. */
const MAX_ALIASES = 20;

/**
 * Splits an article's text into its YAML front matter and its Markdown body.
 * Throws `FrontMatterError` for anything but a closed block of plain YAML: no other language is accepted, because
 * gray-matter would run `---js` as code.
 */
export function splitFrontMatter(text: string): SplitArticle {
  const source = text.replace(/^\uFEFF/, '');
  const opening = /^---[^\S\r\n]*([^\r\n]*)/.exec(source);
  if (!opening) throw new FrontMatterError('The file must begin with a front matter block between lines of "---".', 1);
  const language = opening[1]!.trim();
  if (language !== '' && !/^ya?ml$/i.test(language)) {
    throw new FrontMatterError(
      `Front matter in "${language.slice(0, 20)}" is refused: only YAML is read. Write "---" alone.`,
      1,
    );
  }
  if (!/\n---[^\S\r\n]*(?:\r?\n|$)/.test(source)) {
    throw new FrontMatterError('The front matter is not closed: a line "---" is missing after its last field.', 1);
  }
  const fieldLines = new Map<string, number>();
  const refuse = () => {
    throw new FrontMatterError('Only YAML front matter is read.', 1);
  };
  const file = matter(source, {
    engines: {
      // gray-matter cuts at `\n---`: of a CRLF the CR is left over.
      yaml: { parse: (yaml: string) => parseYaml(yaml.replace(/\r$/, ''), fieldLines), stringify: refuse },
      json: { parse: refuse, stringify: refuse },
      javascript: { parse: refuse, stringify: refuse },
    },
  });
  const before = source.slice(0, source.length - file.content.length);
  return { data: file.data, fieldLines, body: file.content, bodyLine: before.split('\n').length - 1 };
}

/** `yaml` begins right behind the opening `---`, so that its first line is the file's first line. */
function parseYaml(yaml: string, fieldLines: Map<string, number>): Record<string, unknown> {
  const lines = new LineCounter();
  let document: ReturnType<typeof parseDocument>;
  try {
    document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, schema: 'core', uniqueKeys: true });
  } catch {
    throw new FrontMatterError('The front matter is nested too deeply to be read.', 1);
  }
  const error = document.errors[0];
  if (error) {
    const at = lines.linePos(error.pos[0]);
    throw new FrontMatterError(`The front matter is not valid YAML: ${error.message}`, at.line, at.col);
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch {
    throw new FrontMatterError(`The front matter uses more than ${MAX_ALIASES} YAML aliases: write the values out.`, 1);
  }
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    throw new FrontMatterError('The front matter must be a list of fields such as "title: …".', 2);
  }
  const contents = document.contents;
  if (contents && 'items' in contents) {
    for (const pair of contents.items as { key?: { value?: unknown; range?: [number, number, number] } }[]) {
      if (pair.key?.range) fieldLines.set(String(pair.key.value), lines.linePos(pair.key.range[0]).line);
    }
  }
  return data as Record<string, unknown>;
}

/** A line that opens more than a hundred quotes and lists in each other: nobody writes it, and parsers need minutes for it. */
const TOO_DEEP = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){101}/m;

/** Parses a Markdown body (GFM) into mdast; positions are relative to the body. Throws `RangeError` for absurd nesting. */
export function parseMarkdown(body: string): Root {
  if (TOO_DEEP.test(body)) throw new RangeError('nested too deeply');
  return unified().use(remarkParse).use(remarkGfm).parse(body);
}

/** The text that a reader would see of a node: line breaks as `\n`, raw HTML gone, images as their alt text. */
export function plainText(node: RootContent | Root): string {
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
