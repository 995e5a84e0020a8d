import type { Node } from '@vscode/tree-sitter-wasm';
import type { Grammar } from '../grammars.ts';
import { forGrammar } from '../powershell/forGrammar.ts';
import { type ArgumentPlace, isLanguage, readsArgument, runsCode } from './interpreters.ts';
import { quotesAt } from './quotesAt.ts';
import { pathTo, type Sample, sampleOf } from './sample.ts';
import type { Forbidden, Mark, Place, Proven } from './slot.ts';
import { APPROVED_VERBS } from './verbs.ts';

const EXPRESSION =
  'logical_expression bitwise_expression comparison_expression additive_expression multiplicative_expression format_expression range_expression array_literal_expression unary_expression';
const ARGUMENT = EXPRESSION.replace(/_expression/g, '_argument_expression');

/** What may stand around a value: parts of a script that PowerShell reads once, in order. */
const AROUND = new Set(
  `program statement_list pipeline pipeline_chain command command_elements ${EXPRESSION} ${ARGUMENT} string_literal verbatim_string_characters expandable_string_literal parenthesized_expression array_expression hash_literal_expression hash_literal_body hash_entry assignment_expression foreach_statement for_statement while_statement statement_block if_statement elseif_clauses elseif_clause else_clause switch_statement switch_condition try_statement catch_clauses catch_clause finally_clause script_block_expression script_block script_block_body member_access invokation_expression argument_list argument_expression_list argument_expression cast_expression expression_with_unary_operator element_access redirection redirected_file_name generic_token`.split(
    ' ',
  ),
);

const WHY: Readonly<Record<string, Forbidden>> = {
  comment: 'text',
  expandable_here_string_literal: 'text',
  verbatim_here_string_characters: 'text',
  stop_parsing: 'text',
  command_name: 'command',
  command_name_expr: 'command',
  sub_expression: 'nested',
  function_statement: 'nested',
  class_statement: 'nested',
  param_block: 'nested',
};

/** Commands that run a block as it stands, here and now, as Microsoft's reference for each says. */
const RUN_BLOCKS =
  /^(?:where-object|where|\?|foreach-object|foreach|%|convert-object|select-object|select|sort-object|sort|group-object|group|format-table|ft|format-list|fl|measure-command|measure-object|invoke-command|icm|start-job|sajb)$/;

/** Words of the language, which the grammar takes for commands in places where they are not allowed. */
const KEYWORDS =
  /^(?:begin|break|catch|class|continue|data|do|dynamicparam|else|elseif|end|enum|exit|filter|finally|for|function|hidden|if|in|inlinescript|param|process|return|sequence|static|switch|throw|trap|try|until|using|var|while|workflow)$/i;

/** Methods that run what they are given. */
const RUN_METHODS =
  /^(?:create|exec.*|invoke.*|newscriptblock|parse.*|run.*|shell.*|start.*|addscript|addcommand|eval.*|load.*|compile.*)$/i;

/** .NET methods that take a name, a path or a text as it is. */
const DATA_METHODS =
  /^(?:read.*|write.*|open.*|copy.*|move.*|exists|contains.*|startswith|endswith|equals|indexof|combine|getfilename.*|getdirectoryname|getfullpath|gettypefrom.*|gethost.*|getentry|trim.*|connect|authenticateasclient|resolve)$/i;

/** The places of a script of PowerShell; `marks` are its placeholders. */
export function powershellPlaces(script: string, marks: readonly Mark[], grammar: Grammar): Place[] {
  const plain = asAscii(script, marks);
  const quotes = quotesAt(plain, marks, '`');
  const refuse = (why: Forbidden): Place[] => marks.map(() => ({ refused: why }));
  const read = (samples: readonly Sample[]) => {
    const sample = sampleOf(plain, marks, samples);
    return grammar(forGrammar(sample), (root) => {
      if (root.descendantsOfType(['function_statement', 'class_statement']).length > 0) return refuse('nested');
      const script: Script = { root, sample, code: codeIn(root, sample) };
      return marks.map((mark, index) => placeOf(script, mark, quotes[index] === '', samples[index]!));
    });
  };
  // A bare place is first tried as a string of its own: only in the middle of a word is it not one.
  const samples = marks.map(
    (mark, index): Sample => (quotes[index] === '' && standsAlone(plain, mark) ? 'string' : 'letters'),
  );
  return read(samples) ?? refuse('unproven');
}

/**
 * PowerShell's tokenizer takes typographic quotes and dashes for the plain ones, and every Unicode blank for a blank;
 * the grammar does not know that. Placeholders stay as they are.
 */
function asAscii(script: string, marks: readonly Mark[]): string {
  let text = '';
  let at = 0;
  const plain = (part: string) =>
    part
      .replace(/[\u2018-\u201B]/g, "'")
      .replace(/[\u201C-\u201E]/g, '"')
      .replace(/[\u2013-\u2015]/g, '-')
      .replace(/[^\S\n]|\u0085/g, ' ');
  for (const { start, end } of marks) {
    text += plain(script.slice(at, start)) + script.slice(start, end);
    at = end;
  }
  return text + plain(script.slice(at));
}

/** Whether a string in quotes would be a word by itself here. */
function standsAlone(script: string, { start, end }: Mark): boolean {
  return /[\s(=,;|{]/.test(script[start - 1] ?? ' ') && /[\s),;|}]/.test(script[end] ?? ' ');
}

/** A script as it is read; the search for what may run code of its own is made once. */
interface Script {
  readonly root: Node;
  readonly sample: string;
  /** The places of commands that run what they are given. */
  readonly code: readonly Mark[];
}

function placeOf({ root, sample, code }: Script, mark: Mark, bare: boolean, as: Sample): Place {
  const path = pathTo(root, mark).filter(({ isNamed }) => isNamed);
  const why = path.map(({ type }) => WHY[type]).find((reason) => reason !== undefined);
  if (why) return { refused: why };
  if (root.hasError || path.some(({ type }) => !AROUND.has(type))) return { refused: 'unproven' };
  const leaf = path.at(-1)!;
  const proven =
    leaf.type === 'generic_token' ? partOf(leaf, sample, mark, bare) : stringOf(leaf, sample, mark, bare, as);
  if (!proven) return { refused: 'unproven' };
  return within(path, sample, code, mark, bare, proven);
}

/** A value in the middle of a bare word. */
function partOf(word: Node, sample: string, { start, end }: Mark, bare: boolean): Proven | undefined {
  const text = sample.slice(word.startIndex, word.endIndex);
  if (!bare || !/^[\p{L}\p{N}_.:\\/][\p{L}\p{N}_.:\\/@+=*-]*$/u.test(text)) return undefined;
  return {
    kind: 'part',
    plain: true,
    ...(word.startIndex === start && { first: true }),
    ...(word.endIndex === end && { last: true }),
  };
}

/** A value that is a string, or lies in one. */
function stringOf(leaf: Node, sample: string, { start, end }: Mark, bare: boolean, as: Sample): Proven | undefined {
  const text = sample.slice(leaf.startIndex, leaf.endIndex);
  if (text.includes('\n')) return undefined;
  if (bare) {
    const exact =
      as === 'string' &&
      leaf.type === 'verbatim_string_characters' &&
      leaf.startIndex === start &&
      leaf.endIndex === end;
    return exact ? { kind: 'literal', first: true, last: true } : undefined;
  }
  const ends = {
    ...(leaf.startIndex + 1 === start && { first: true as const }),
    ...(leaf.endIndex - 1 === end && { last: true as const }),
  };
  if (leaf.type === 'verbatim_string_characters' && text.startsWith("'")) return { kind: 'single', ...ends };
  if (leaf.type !== 'expandable_string_literal' || !text.startsWith('"')) return undefined;
  const before = sample.slice(leaf.startIndex + 1, start);
  // A backtick before the value escapes its first character, and a variable takes in every letter that follows it.
  if (/`$/.test(before) || /(?<![\w:?^$])[\w:?^]*\$[\w:?^$]*$/.test(before)) return undefined;
  return { kind: 'double', ...ends };
}

/** What the surrounding parts of the script make of a value, from the inside out. */
function within(
  path: readonly Node[],
  sample: string,
  code: readonly Mark[],
  mark: Mark,
  bare: boolean,
  proven: Proven,
): Place {
  let place = proven;
  // Whether a command or a method lies between the value and the node being looked at: then that gets only its result.
  let taken = false;
  const types = path.map(({ type }) => type);
  const around = bare ? undefined : aroundIn(path.at(-1)!, sample, mark);
  if (around && isLanguage(around.before, around.after) && !types.includes('command'))
    place = { ...place, plain: true };
  for (let i = path.length - 2; i >= 0; i--) {
    const node = path[i]!;
    const inner = path[i + 1]!;
    switch (node.type) {
      case 'pipeline_chain':
        if (code.some(({ start, end }) => start >= node.startIndex && end <= node.endIndex)) return { refused: 'code' };
        // A placeholder alone at the beginning of a statement stands for the command.
        if (bare && inner.type !== 'command' && types[i - 2] === 'statement_list' && isOnly(path.slice(i + 1)))
          return { refused: 'command' };
        break;
      case 'assignment_expression':
        if (inner.type === 'left_assignment_expression') return { refused: 'unproven' };
        if (isDynamic(sample, code)) place = { ...place, plain: true };
        break;
      case 'foreach_statement':
      case 'hash_entry':
        if (isDynamic(sample, code)) place = { ...place, plain: true };
        break;
      case 'cast_expression':
        if (!taken) place = { ...place, plain: true };
        break;
      case 'format_expression':
      case 'format_argument_expression':
        if (!taken && node.children.length > 1 && inner === node.children[0]) place = { ...place, plain: true };
        break;
      case 'invokation_expression': {
        if (inner.type !== 'argument_list') break;
        const method = node.children.find((child) => child?.type === 'member_name')?.text ?? 'invoke';
        if (RUN_METHODS.test(method)) return { refused: 'code' };
        if (!taken && !DATA_METHODS.test(method)) place = { ...place, plain: true };
        taken = true;
        break;
      }
      case 'script_block_expression': {
        const command = path.slice(0, i).findLast(({ type }) => type === 'command');
        if (!command || !RUN_BLOCKS.test(commandName(command, sample).toLowerCase())) return { refused: 'nested' };
        break;
      }
      case 'command': {
        if (inner.type !== 'command_elements') return { refused: 'command' };
        const holder = path[i + 2];
        if (holder?.type === 'redirection') break;
        const found = inCommand(node, sample, mark, around);
        if (typeof found === 'string') return { refused: found };
        const direct = path
          .slice(i + 2)
          .every(({ type }) =>
            /^(?:array_literal_expression|unary_expression|string_literal|verbatim_string_characters|expandable_string_literal|generic_token)$/.test(
              type,
            ),
          );
        if (direct && place.kind === 'literal') place = { ...place, kind: 'argument' };
        place = { ...place, ...(found.plain && { plain: true }), ...(direct && found.program && { program: true }) };
        taken = true;
        break;
      }
    }
  }
  return place;
}

/** What surrounds a value within its quotes. */
function aroundIn(string: Node, sample: string, { start, end }: Mark): { before: string; after: string } {
  return { before: sample.slice(string.startIndex + 1, start), after: sample.slice(end, string.endIndex - 1) };
}

/** Whether the rest of a path is one value and nothing else. */
function isOnly(path: readonly Node[]): boolean {
  return path.every(({ namedChildCount }) => namedChildCount <= 1);
}

function inCommand(
  command: Node,
  sample: string,
  mark: Mark,
  around: ArgumentPlace['around'],
): Forbidden | { plain?: boolean; program: boolean } {
  const name = commandName(command, sample);
  const { nodes, args } = argumentsOf(command, sample);
  const index = nodes.findIndex(({ startIndex, endIndex }) => startIndex <= mark.start && endIndex >= mark.end);
  if (name === '' || index < 0) return 'unproven';
  // `-Name:value` and `-Name a, b`: the parameter before it counts.
  const reads = readsArgument({ name, args, index, shell: 'powershell', ...(around && { around }) });
  if (reads === 'command' || reads === 'code') return reads;
  const verb = /^([A-Za-z]+)-[A-Za-z]+$/.exec(name)?.[1]?.toLowerCase();
  return { plain: reads === 'query', program: verb === undefined || !APPROVED_VERBS.has(verb) };
}

/** The name that a command is called by; empty where only running the script would tell. */
function commandName(command: Node, sample: string): string {
  const name = command.children.find((child) => child && /^command_name(?:_expr)?$/.test(child.type));
  if (!name) return '';
  const text = sample.slice(name.startIndex, name.endIndex);
  // What is glued to it is part of the name, though the grammar takes it for an argument.
  if (!/[\s;|)}]|^$/.test(sample[name.endIndex] ?? '') || KEYWORDS.test(text)) return '';
  if (/^(?:'[^']*'|"[^"$`]*")$/.test(text)) return text.slice(1, -1);
  return /^[\p{L}\p{N}_.:\\/%?+-]+$/u.test(text) ? text : '';
}

function argumentsOf(command: Node, sample: string): { nodes: Node[]; args: string[] } {
  const elements = command.children.find((child) => child?.type === 'command_elements');
  const nodes = (elements?.namedChildren ?? []).filter(
    (child): child is Node => !!child && child.type !== 'command_argument_sep' && child.type !== 'redirection',
  );
  return {
    nodes,
    args: nodes.map(({ startIndex, endIndex }) => sample.slice(startIndex, endIndex).replace(/["'`]/g, '')),
  };
}

/** Whether a command runs what is piped into it, or may: its name is known to do so, or is not known at all. */
function takesCode(command: Node, sample: string): boolean {
  const name = commandName(command, sample);
  return name === '' || runsCode({ name, args: argumentsOf(command, sample).args, shell: 'powershell' });
}

function codeIn(root: Node, sample: string): Mark[] {
  return root
    .descendantsOfType('command')
    .filter((one): one is Node => !!one && takesCode(one, sample))
    .map(({ startIndex, endIndex }) => ({ start: startIndex, end: endIndex }));
}

/** Whether a script runs anything that it composes itself: then a variable may hold commands. */
function isDynamic(sample: string, code: readonly Mark[]): boolean {
  return code.length > 0 || MAKES_CODE.test(sample);
}

const MAKES_CODE =
  /\[\s{0,9}(?:(?:system\.)?management\.automation\.)?(?:scriptblock|powershell)\s{0,9}\]|InvokeCommand|EncodedCommand/i;
