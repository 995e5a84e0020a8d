import type { Node } from '@vscode/tree-sitter-wasm';
import type { Word } from '../reading.ts';

/** What a node of the grammar yields as (part of) a word, or why that is not known for certain. */
export type WordPart =
  | { readonly text: string | undefined; readonly quoted: boolean; readonly nested: readonly Node[] }
  | { readonly doubt: string };

/**
 * Unquoted text that every shell of the family reads alike: no quotes, no expansion besides wildcards, no character
 * that separates words or commands. Letters of any script may stand in file names; other characters beyond ASCII may be
 * blanks or look like something else.
 */
const PLAIN = /^(?:[\p{L}\p{M}\p{N}_./:=@%+,~*?^[\]{}#!\uE000-]|\\[ -~])+$/u;
/** A brace expansion makes several words from one, and a wildcard at the beginning may become an option. */
const SEVERAL = /(?<![^}])[^{}]*\{(?:[^},.]|\.(?!\.))*(?:,|\.\.)[^}]*\}|^[*?[]/;
/** `$name` and `${name}`: what is in the variable is not known, but it is only a value. */
const PLAIN_VARIABLE = /^\$(?:[A-Za-z_]\w*|\d|[?$!#]|\{(?:[A-Za-z_]\w*|\d+)\})$/;
/** Sums of numbers: a name in arithmetic may hold an index that runs a command. */
const PLAIN_SUM = /^\$\(\([\d\s+*/%()-]+\)\)$/;
/** In double quotes a backslash takes away the meaning of these only. */
const ESCAPED_IN_QUOTES = /\\([$`"\\])/g;

/** Reads a node in the place of a word. */
export function wordPart(node: Node): WordPart {
  switch (node.type) {
    case 'word':
      return plainWord(node.text);
    case 'number':
      return plainWord(node.text);
    case 'raw_string':
      return { text: node.text.slice(1, -1), quoted: true, nested: [] };
    case 'string':
      return doubleQuoted(node);
    case 'simple_expansion':
    case 'expansion':
      return PLAIN_VARIABLE.test(node.text) ? { text: undefined, quoted: false, nested: [] } : { doubt: node.text };
    case 'arithmetic_expansion':
      return PLAIN_SUM.test(node.text) ? { text: undefined, quoted: false, nested: [] } : { doubt: node.text };
    case 'command_substitution':
      return { text: undefined, quoted: false, nested: [node] };
    case 'process_substitution':
      // `>(…)` feeds what is written to a command; `<(…)` is the name of a pipe to read from.
      return node.text.startsWith('<(') ? { text: '/dev/fd/63', quoted: false, nested: [node] } : { doubt: node.text };
    case 'concatenation':
      return concatenated(node);
    default:
      return { doubt: node.text };
  }
}

function plainWord(text: string): WordPart {
  if (!PLAIN.test(text)) return { doubt: text };
  const bare = text.replace(/\\(.)/g, '$1');
  return { text: SEVERAL.test(text) ? undefined : bare, quoted: bare !== text, nested: [] };
}

function concatenated(node: Node): WordPart {
  const parts: { text: string | undefined; quoted: boolean; nested: readonly Node[] }[] = [];
  let end = node.startIndex;
  for (const child of present(node)) {
    const part = wordPart(child);
    if (child.startIndex !== end || 'doubt' in part) return { doubt: node.text };
    end = child.endIndex;
    parts.push(part);
  }
  if (end !== node.endIndex) return { doubt: node.text };
  const texts = parts.map(({ text }) => text);
  const known = !SEVERAL.test(node.text) && texts.every((text) => text !== undefined);
  return {
    text: known ? texts.join('') : undefined,
    quoted: parts.some(({ quoted }) => quoted),
    nested: parts.flatMap(({ nested }) => nested),
  };
}

/** A text in double quotes: its expansions are looked at, the rest is as it stands. */
function doubleQuoted(node: Node): WordPart {
  const inner = { start: node.startIndex + 1, end: node.endIndex - 1 };
  const nested: Node[] = [];
  let rest = '';
  let known = true;
  let at = inner.start;
  const source = node.text;
  const literal = (from: number, to: number) => source.slice(from - node.startIndex, to - node.startIndex);
  for (const child of present(node)) {
    if (child.type === '"' || child.type === 'string_content') continue;
    const part = wordPart(child);
    if ('doubt' in part) return { doubt: node.text };
    rest += literal(at, child.startIndex);
    at = child.endIndex;
    nested.push(...part.nested);
    known = false;
  }
  rest += literal(at, inner.end);
  // What the grammar took for plain text must be plain: no expansion and no end of the quotes hides in it.
  // A backslash before the end of a line removes both from the text.
  if (rest.includes('\\\n') || /[$`"]/.test(rest.replace(ESCAPED_IN_QUOTES, ''))) return { doubt: node.text };
  const text = rest.replace(ESCAPED_IN_QUOTES, '$1');
  return { text: known ? text : undefined, quoted: true, nested };
}

/** The children of a node, which the types allow to be missing. */
export function present(node: Node): Node[] {
  return node.children.filter((child): child is Node => child !== null);
}

/** A word at the place of a node. */
export function wordAt(node: Node, { text, quoted }: { text: string | undefined; quoted: boolean }): Word {
  return { text, raw: node.text, start: node.startIndex, end: node.endIndex, quoted };
}
