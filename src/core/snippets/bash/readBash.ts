import type { Node } from '@vscode/tree-sitter-wasm';
import { msg } from '../../text/translate.ts';
import type { Grammar } from '../grammars.ts';
import type { Call, Doubt, Reading, ReadScript, Word } from '../reading.ts';
import { programReads, takesProgram } from './bashPrograms.ts';
import { present, type WordPart, wordAt, wordPart } from './bashWords.ts';
import { isWrapper, wrappedIn } from './bashWrappers.ts';

const NOT_READ = msg('is written in a way that Faultbook cannot read with certainty');
const WRITES = msg('writes a file');
const ASSIGNS = msg('sets a variable that other commands obey');
const WRAPS = msg('runs another command in a way that Faultbook does not know');
const PROGRAM = msg('runs a program in a language of its own');

/** Statements whose parts are read one by one; anything that is not named somewhere in this file is a doubt. */
const COMPOUND: ReadonlySet<string> = new Set([
  ...['program', 'list', 'pipeline', 'subshell', 'compound_statement', 'negated_command', 'do_group'],
  ...['if_statement', 'elif_clause', 'else_clause', 'while_statement', 'for_statement', 'command_substitution'],
  ...['process_substitution', 'redirected_statement'],
]);

/** Words and signs of the grammar between statements. */
const SIGNS: ReadonlySet<string> = new Set(
  '; & && || | |& ( ) { } $( ` <( do done if then elif else fi while until for in ! ;; \n'.split(' '),
);

/** Variables in front of a command that only change how it prints. */
const HARMLESS_BEFORE = /^(?:LC_[A-Z]+|LANG|LANGUAGE|TZ|COLUMNS|LINES|NO_COLOR)$/;
/** People's own variables are in small letters by custom; but programs or the shell obey these too. */
const OBEYED =
  /[A-Z]|^(?:\w*_proxy|\w+_functions|histchars|auto_resume|noclobber|fpath|path|cdpath|manpath|mailpath|module_path|prompt|precmd|watch|argv|dirstack|commands|aliases|galiases|saliases|functions|options|nameddirs|widgets|keymaps)$/;

/**
 * `!` brings back an earlier line at an interactive prompt, also in double quotes; `^a^b` does so at the beginning.
 * Before a blank, `=` or `(` it does not (bash manual, "History Expansion").
 */
const HISTORY = /^[^\S\n\r\u2028\u2029]*\^|!(?![\s=(]|$)/m;

/** In zsh `$name[…]` is an index without braces, which is evaluated and may set a variable. */
const INDEX = /\$[A-Za-z_]\w{0,63}\[/;

/**
 * Reads bash by its published grammar. The grammar is not bash itself: what the two could read differently (history
 * expansion, `$'…'`, escapes that the plain kinds do not need, here-documents) is a doubt.
 */
export function bashReader(grammar: Grammar): ReadScript {
  const read: ReadScript = (script) => {
    const reading = grammar(script, (root) => new BashReading(script, read).of(root));
    return reading ?? { calls: [], doubts: [notRead(script)] };
  };
  return (script) => {
    if (/^[ \t\n]*$/.test(script)) return { calls: [], doubts: [] };
    const { calls, doubts } = read(script);
    const open = withoutSingleQuotes(script);
    return { calls, doubts: HISTORY.test(open) || INDEX.test(open) ? [...doubts, notRead(script)] : doubts };
  };
}

function notRead(script: string): Doubt {
  return { risk: 'unknown', effect: NOT_READ, start: 0, end: script.length };
}

/** A script without what stands between single quotes that open outside double quotes. */
function withoutSingleQuotes(script: string): string {
  return script.replace(/\\[\s\S]|"(?:[^"\\]|\\[\s\S])*"|'[^']*'/g, (part) => (part.startsWith("'") ? "''" : part));
}

class BashReading {
  readonly #script: string;
  readonly #read: ReadScript;
  readonly #calls: Call[] = [];
  readonly #doubts: Doubt[] = [];

  constructor(script: string, read: ReadScript) {
    this.#script = script;
    this.#read = read;
  }

  of(root: Node): Reading {
    if (root.hasError) this.#doubt(root);
    this.#gap(0, root.startIndex);
    this.#visit(root);
    this.#gap(root.endIndex, this.#script.length);
    return { calls: this.#calls, doubts: this.#doubts };
  }

  #doubt(node: Pick<Node, 'startIndex' | 'endIndex'>, effect = NOT_READ, risk: Doubt['risk'] = 'unknown'): void {
    this.#doubts.push({ risk, effect, start: node.startIndex, end: node.endIndex });
  }

  #visit(node: Node): void {
    if (COMPOUND.has(node.type)) this.#compound(node);
    else if (node.type === 'command') this.#command(node);
    else if (node.type === 'variable_assignment') this.#assignment(node, !OBEYED.test(variableName(node)));
    else if (node.type === 'test_command') this.#test(node);
    else if (node.type === 'file_redirect') this.#redirect(node);
    else if (node.type === 'herestring_redirect') this.#hereString(node);
    else if (node.type === 'comment') this.#comment(node);
    else if (node.childCount > 0 || !SIGNS.has(node.type)) this.#doubt(node);
  }

  /**
   * An interactive zsh knows no comments (INTERACTIVE_COMMENTS): to it `#` is a word and what follows are more words.
   * They may neither be options nor contain a sign of the shell.
   */
  #comment(node: Node): void {
    if (!PLAIN_COMMENT.test(node.text)) this.#doubt(node);
  }

  #compound(node: Node): void {
    // `{}` is a word, not a block.
    if (node.type === 'compound_statement' && !/^\{\s/.test(node.text)) this.#doubt(node);
    let end = node.startIndex;
    const seen = node.type === 'redirected_statement' ? NO_BLANK : undefined;
    for (const child of present(node)) {
      this.#gap(end, child.startIndex, seen);
      end = child.endIndex;
      const isLoopWord = node.type === 'for_statement' && !COMPOUND.has(child.type) && !SIGNS.has(child.type);
      if (!isLoopWord) this.#visit(child);
      else if (child.type !== 'variable_name') this.#word(child);
      else if (OBEYED.test(child.text)) this.#doubt(child, ASSIGNS, 'changes');
    }
    this.#gap(end, node.endIndex);
  }

  /** Between two parts of the tree there may only be blanks; within a command the end of a line ends it. */
  #gap(start: number, end: number, seen = /[^ \t\n]/): void {
    if (seen.test(this.#script.slice(start, end))) this.#doubt({ startIndex: start, endIndex: end });
  }

  #word(node: Node): Word {
    const part: WordPart = wordPart(node);
    if ('doubt' in part) {
      this.#doubt(node);
      return wordAt(node, { text: undefined, quoted: true });
    }
    for (const nested of part.nested) this.#visit(nested);
    return wordAt(node, part);
  }

  #command(node: Node): void {
    const words: Word[] = [];
    let end = node.startIndex;
    for (const child of present(node)) {
      this.#gap(end, child.startIndex, NO_BLANK);
      // Words that touch are one to bash, whatever the grammar takes them for.
      if (words.length > 0 && end === child.startIndex && child.type !== 'file_redirect') this.#doubt(child);
      end = child.endIndex;
      if (child.type === 'variable_assignment') this.#assignment(child, HARMLESS_BEFORE.test(variableName(child)));
      else if (child.type === 'file_redirect' || child.type === 'herestring_redirect') this.#visit(child);
      else words.push(this.#word(child.type === 'command_name' ? (child.child(0) ?? child) : child));
    }
    this.#gap(end, node.endIndex, NO_BLANK);
    const [name, ...args] = words;
    if (name) this.#call(name, args);
  }

  #call(name: Word, args: readonly Word[]): void {
    const called = name.text;
    const place = { startIndex: name.start, endIndex: args.at(-1)?.end ?? name.end };
    // Only running it would tell which file a wildcard stands for, and so which command runs.
    if (!name.quoted && /[*?[]/.test(name.raw)) this.#doubt(place);
    if (RESERVED.test(name.raw)) this.#doubt(place);
    if (called !== undefined && isWrapper(called, args)) {
      const inner = wrappedIn(called, args);
      if (!inner) this.#doubt(place, WRAPS);
      else if ('line' in inner) this.#line(inner.line, place);
      else {
        if (!inner.assignments.every((variable) => HARMLESS_BEFORE.test(variable))) {
          this.#doubt(place, ASSIGNS, 'changes');
        }
        const [first, ...rest] = inner.words;
        const added: Word[] = inner.addsWords ? [{ ...first!, text: undefined, raw: '', start: place.endIndex }] : [];
        this.#call(first!, [...rest, ...added]);
      }
    } else if (called !== undefined && takesProgram(called)) {
      if (!programReads(called, args)) this.#doubt(place, PROGRAM);
    } else this.#calls.push({ name, args });
  }

  /** A line that a command hands to the shell once more; its own offsets mean nothing here. */
  #line(line: string, place: Pick<Node, 'startIndex' | 'endIndex'>): void {
    const { calls, doubts } = this.#read(line);
    this.#calls.push(...calls);
    for (const { effect, risk } of doubts) this.#doubt(place, effect, risk);
  }

  #assignment(node: Node, harmless: boolean): void {
    if (!harmless) this.#doubt(node, ASSIGNS, 'changes');
    const [name, sign, value, ...more] = present(node);
    // Letters beyond ASCII make it a command's name to bash.
    if (!/^[A-Za-z_]\w*$/.test(name?.text ?? '')) this.#doubt(node);
    if (name?.type !== 'variable_name' || (sign?.type !== '=' && sign?.type !== '+=') || more.length > 0) {
      this.#doubt(node);
    } else if (value) this.#word(value);
  }

  /** `[ -f a ]`, `[[ $a == b ]]`: not where an operand is a sum or a variable's name, whose index may run a command. */
  #test(node: Node): void {
    const double = node.text.startsWith('[[');
    // For bash the end of a line ends `[`, which is a command.
    if (node.text.includes('\n')) this.#doubt(node);
    const look = (part: Node): void => {
      for (const child of present(part)) {
        if (/_expression$/.test(child.type)) look(child);
        else if (child.type === 'test_operator' || child.childCount === 0) {
          if (!TEST_SIGN.test(child.text) && !isWordNode(child)) this.#doubt(child);
          if (double && NUMERIC.test(child.text)) this.#doubt(child);
          if (isWordNode(child) && !TEST_SIGN.test(child.text)) this.#word(child);
        } else this.#word(child);
      }
    };
    look(node);
    // zsh evaluates their operands in `[` too.
    if (!double && /(?:^|\s)-(?:eq|ne|lt|le|gt|ge)\s/.test(node.text) && !PLAIN_COMPARISON.test(node.text))
      this.#doubt(node);
  }

  /** A redirection to nowhere, or from one stream into another, changes nothing; one from a file reads it. */
  #redirect(node: Node): void {
    const parts = present(node).filter(({ type }) => type !== 'file_descriptor');
    // Digits that touch the sign may be a stream or the end of a word.
    if (/\w/.test(this.#script[node.startIndex - 1] ?? '') || !/^\d?[<>&]/.test(node.text)) this.#doubt(node);
    const [sign, target, ...more] = parts;
    if (!sign || !target || more.length > 0) {
      this.#doubt(node);
      return;
    }
    const { text } = this.#word(target);
    if (/^[<>]&$/.test(sign.type)) {
      if (!/^\d$|^-$/.test(target.text)) this.#doubt(node, WRITES, 'changes');
    } else if (sign.type === '<') {
      // Some devices open a connection.
      if (text !== undefined && /^\/dev\/(?:tcp|udp)\//.test(text)) this.#doubt(node);
    } else if (text !== '/dev/null') this.#doubt(node, WRITES, 'changes');
  }

  #hereString(node: Node): void {
    const [, value, ...more] = present(node).filter(({ type }) => type !== 'file_descriptor');
    if (!value || more.length > 0) this.#doubt(node);
    else this.#word(value);
  }
}

const NO_BLANK = /[^ \t]/;

const PLAIN_COMMENT = /^#(?!.*[\s#][-+=~])[^;&|<>()`$'"\\!*?[\]{}^\n]*$/;

const NUMERIC = /^-(?:eq|ne|lt|le|gt|ge)$/;
/** A comparison of nothing but numbers, and of variables that the shell itself sets to numbers. */
const PLAIN_COMPARISON = /^\[\s+(?:-?\d+|"?\$[?#]"?)\s+-(?:eq|ne|lt|le|gt|ge)\s+(?:-?\d+|"?\$[?#]"?)\s+\]$/;

/** Words of bash that the grammar takes, or may take, for names of commands. */
const RESERVED = /^(?:[!{}]|\[\[?|\]\]?|coproc|select|function|case|esac|until|then|do|done|fi|in|elif|else)$/;

const TEST_SIGN =
  /^(?:\[\[?|\]\]?|-[edfrwxsLhznpSbcgkuOG]|-eq|-ne|-lt|-le|-gt|-ge|-nt|-ot|=|==|!=|!|&&|\|\||-a|-o|\(|\))$/;

function isWordNode({ type }: Node): boolean {
  return /^(?:word|number|string|raw_string|simple_expansion|expansion|concatenation|extglob_pattern)$/.test(type);
}

function variableName(assignment: Node): string {
  return assignment.child(0)?.text ?? '';
}
