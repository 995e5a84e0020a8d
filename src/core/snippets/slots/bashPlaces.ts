import type { Node } from '@vscode/tree-sitter-wasm';
import type { Grammar } from '../grammars.ts';
import { readsArgument, runsCode } from './interpreters.ts';
import { quotesAt } from './quotesAt.ts';
import { pathTo, sampleOf } from './sample.ts';
import type { Forbidden, Mark, Place, SlotKind } from './slot.ts';

/** What may stand around a value: parts of a script that bash reads once, in order. */
const AROUND = new Set(
  'program list pipeline negated_command command redirected_statement if_statement elif_clause else_clause while_statement for_statement do_group compound_statement subshell concatenation string string_content raw_string file_redirect'.split(
    ' ',
  ),
);

/** Where a value is read twice or not as a value; what is listed neither here nor above is not known. */
const WHY: Readonly<Record<string, Forbidden>> = {
  comment: 'text',
  heredoc_redirect: 'text',
  heredoc_body: 'text',
  herestring_redirect: 'text',
  command_name: 'command',
  command_substitution: 'nested',
  process_substitution: 'nested',
  arithmetic_expansion: 'nested',
  expansion: 'nested',
  test_command: 'nested',
  function_definition: 'nested',
  case_statement: 'nested',
  declaration_command: 'code',
  unset_command: 'code',
};

/** The places of a script of bash; `marks` are its placeholders. */
export function bashPlaces(script: string, marks: readonly Mark[], grammar: Grammar): Place[] {
  const quotes = quotesAt(script, marks, '\\');
  const sample = sampleOf(
    script,
    marks,
    quotes.map((quote) => (quote === '' ? 'string' : 'letters')),
  );
  const refuse = (why: Forbidden): Place[] => marks.map(() => ({ refused: why }));
  // bash takes some characters that look like blanks for letters, which the grammar may not.
  if (/[^\S \n]/.test(sample)) return refuse('unproven');
  const places = grammar(sample, (root) => {
    if (root.descendantsOfType('function_definition').length > 0) return refuse('nested');
    return marks.map((mark, index): Place => {
      const path = pathTo(root, mark);
      const why = path.map(({ type }) => WHY[type]).find((reason) => reason !== undefined);
      if (why) return { refused: why };
      if (root.hasError || touchesHistory(root, sample, mark)) return { refused: 'unproven' };
      return placeOf(path, sample, mark, quotes[index] === '');
    });
  });
  return places ?? refuse('unproven');
}

/**
 * Whether an interactive bash may look into its history in the line of a placeholder: it does that before anything
 * else.
 */
function touchesHistory(root: Node, sample: string, { start }: Mark): boolean {
  const lineStart = sample.lastIndexOf('\n', start - 1) + 1;
  const end = sample.indexOf('\n', start);
  const line = sample.slice(lineStart, end < 0 ? undefined : end);
  if (line.startsWith('^')) return true;
  for (const { index } of line.matchAll(/!(?![ =(]|$)/g)) {
    const at = lineStart + index;
    if (pathTo(root, { start: at, end: at + 1 }).at(-1)?.type !== 'raw_string') return true;
  }
  return false;
}

function placeOf(path: readonly Node[], sample: string, mark: Mark, bare: boolean): Place {
  if (path.some(({ type, isNamed }) => isNamed && !AROUND.has(type))) return { refused: 'unproven' };
  const named = path.filter(({ isNamed }) => isNamed);
  const leaf = named.at(-1)!;
  const whole =
    named.find(({ type }) => type === 'concatenation') ?? named.find(({ type }) => /^(?:raw_)?string$/.test(type));
  const kind = whole && kindOf(named, leaf, sample, mark, bare);
  if (!whole || !kind || /\n/.test(whole.text) || !isPlainWord(whole)) return { refused: 'unproven' };
  const ends = {
    ...(startsWithValue(whole, mark, bare) && { first: true as const }),
    ...(endsWithValue(whole, mark, bare) && { last: true as const }),
  };
  const holder = named[named.indexOf(whole) - 1]!;
  // What is piped or redirected into a shell is its script.
  const streams = named.filter(({ type }) => type === 'pipeline' || type === 'redirected_statement');
  if (streams.some((one) => commandsIn(one).some((command) => runsCode({ ...command, shell: 'bash' }))))
    return { refused: 'code' };
  if (holder.type === 'for_statement') return { kind, plain: true, ...ends };
  if (holder.type === 'file_redirect') {
    const operator = holder.children.find((child) => child && !child.isNamed)?.text ?? '';
    return /^(?:>|>>|<|>\||&>|&>>)$/.test(operator) ? { kind, ...ends } : { refused: 'unproven' };
  }
  if (holder.type !== 'command') return { refused: 'unproven' };
  const command = commandOf(holder);
  const index = command?.nodes.findIndex(
    ({ startIndex, endIndex }) => startIndex <= mark.start && endIndex >= mark.end,
  );
  if (!command || index === undefined || index < 0) return { refused: 'command' };
  const reads = readsArgument({
    ...command,
    index,
    shell: 'bash',
    ...(!bare && { around: aroundIn(whole, sample, mark) }),
  });
  if (reads === 'command' || reads === 'code') return { refused: reads };
  return { kind, program: true, ...(reads === 'query' && { plain: true }), ...ends };
}

function kindOf(
  path: readonly Node[],
  leaf: Node,
  sample: string,
  { start, end }: Mark,
  bare: boolean,
): SlotKind | undefined {
  if (leaf.type === 'raw_string') {
    if (bare) return leaf.startIndex === start && leaf.endIndex === end ? 'argument' : undefined;
    return 'single';
  }
  const string = path.find(({ type }) => type === 'string');
  if (bare || !string || (leaf !== string && leaf.type !== 'string_content')) return undefined;
  // `$"…"` is looked up in a catalogue of translations, and a `\` before the value escapes its first character.
  if (sample[string.startIndex] !== '"' || sample[string.startIndex - 1] === '$') return undefined;
  const escapes = /(?<!\\)\\*$/.exec(sample.slice(string.startIndex, start))![0].length;
  return escapes % 2 === 0 && sample[start - 1] !== '$' ? 'double' : undefined;
}

/** Whether a word is made of quoted strings and of characters that bash leaves alone: no braces, tilde, pattern. */
function isPlainWord(word: Node): boolean {
  if (word.type !== 'concatenation') return true;
  return word.namedChildren.every(
    (child) =>
      child && (/^(?:raw_)?string$/.test(child.type) || (child.type === 'word' && /^[\w./:=@%+,-]+$/.test(child.text))),
  );
}

const startsWithValue = (word: Node, { start }: Mark, bare: boolean) => word.startIndex + (bare ? 0 : 1) === start;
const endsWithValue = (word: Node, { end }: Mark, bare: boolean) => word.endIndex - (bare ? 0 : 1) === end;

/** What surrounds a value in its word, without quotes of the word itself. */
function aroundIn(word: Node, sample: string, { start, end }: Mark): { before: string; after: string } {
  const cut = word.type === 'concatenation' ? 0 : 1;
  return { before: sample.slice(word.startIndex + cut, start), after: sample.slice(end, word.endIndex - cut) };
}

interface Command {
  readonly name: string;
  readonly args: readonly string[];
  readonly nodes: readonly Node[];
}

/** A command and its arguments; undefined where its name is not a plain word. */
function commandOf(node: Node): Command | undefined {
  const children = node.namedChildren.filter((child): child is Node => !!child);
  const at = children.findIndex(({ type }) => type === 'command_name');
  const name = children[at]?.text ?? '';
  if (!/^[\w./:+[-]+$/.test(name)) return undefined;
  const nodes = children.slice(at + 1).filter(({ type }) => !type.endsWith('_redirect'));
  return { name, args: nodes.map(({ text }) => withoutQuotes(text)), nodes };
}

const withoutQuotes = (word: string) => word.replace(/["'\\]/g, '');

/** All commands below a node; one whose name is not known counts as a shell. */
function commandsIn(node: Node): Pick<Command, 'name' | 'args'>[] {
  return node.descendantsOfType('command').map((one) => (one && commandOf(one)) ?? { name: 'sh', args: [] });
}
