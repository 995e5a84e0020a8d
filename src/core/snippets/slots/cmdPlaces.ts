import { readCmd } from '../cmd/readCmd.ts';
import { OPAQUE } from '../reading.ts';
import { readsArgument, runsCode } from './interpreters.ts';
import type { Forbidden, Mark, Place, Proven } from './slot.ts';

/**
 * The places of a script of cmd; `marks` are its placeholders. cmd has no published grammar: a line is accepted only
 * where it is nothing but plain commands with `&`, `&&`, `||`, `|`, redirections and closed quotes, with at most a
 * plain `if` before them. What else cmd can do (blocks, `for`, carets, labels) is not proven.
 */
export function cmdPlaces(script: string, marks: readonly Mark[]): Place[] {
  const places: Place[] = [];
  let offset = 0;
  for (const line of script.split('\n')) {
    const mine = marks.filter(({ start }) => start >= offset && start <= offset + line.length);
    const local = mine.map(({ start, end }) => ({ start: start - offset, end: end - offset }));
    places.push(...placesInLine(line, local));
    offset += line.length + 1;
  }
  return places;
}

/** A word of a line: what stands between blanks and operators outside quotes. */
interface Word {
  readonly start: number;
  readonly end: number;
  /** The redirection whose file the word is; empty for a word of the command. */
  readonly redirection: string;
}

interface Command {
  readonly words: readonly Word[];
  /** Whether a pipe leads from or to it. */
  readonly piped: boolean;
}

function placesInLine(line: string, marks: readonly Mark[]): Place[] {
  const refuse = (why: Forbidden): Place[] => marks.map(() => ({ refused: why }));
  if (/^\s*(?:rem\b|:)/i.test(line)) return refuse('text');
  // A blank other than the two that cmd, in one version or another, separates words at.
  if (/[^\S ]/.test(line)) return refuse('unproven');
  const masked = mask(line, marks);
  const commands = commandsOf(masked);
  if (!commands) return refuse('unproven');
  const runs = (command: Command) => {
    const [name, ...args] = textsOf(command, masked);
    return name === undefined || runsCode({ name, args, shell: 'cmd' });
  };
  // The reader that rates commands must see the value in the same place: within one argument of one command.
  const { calls } = readCmd(mask(line, marks, OPAQUE));
  const isArgument = ({ start, end }: Mark) =>
    calls.some(({ args }) => args.some((arg) => arg.start <= start && arg.end >= end)) &&
    calls.every(({ name }) => name.end <= start || name.start >= end);
  return marks.map((mark): Place => {
    const at = commands.findIndex(({ words }) =>
      words.some(({ start, end }) => start <= mark.start && end >= mark.end),
    );
    const command = commands[at];
    if (!command) return { refused: 'unproven' };
    if (command.piped && commands.some((one) => one.piped && runs(one))) return { refused: 'code' };
    const place = placeIn(command, masked, mark);
    const word = wordOf(command, mark);
    return 'refused' in place || word.redirection !== '' || isArgument(mark) ? place : { refused: 'unproven' };
  });
}

/** The line with letters for every placeholder, so that its brackets are not redirections. */
function mask(line: string, marks: readonly Mark[], letter = 'Z'): string {
  let text = '';
  let at = 0;
  for (const { start, end } of marks) {
    text += line.slice(at, start) + letter.repeat(end - start);
    at = end;
  }
  return text + line.slice(at);
}

const IF =
  /^@?if\s+(?:\/i\s+)?(?:not\s+)?(?:exist\s+(?:"[^"%!]*"|[^\s"^&|<>()]+)|errorlevel\s+\d+|defined\s+\w+|"[^"]*"\s*==\s*"[^"]*")\s+/i;

/** The commands of a line; undefined where it is more than that. */
function commandsOf(line: string): Command[] | undefined {
  const commands: Command[] = [];
  let words: Word[] = [];
  let piped = false;
  let redirection = '';
  let i = IF.exec(line)?.[0].length ?? 0;
  if (i === 0 && /^@?if\b/i.test(line)) return undefined;
  if (i > 0) words.push({ start: 0, end: i, redirection: 'if' });
  while (i < line.length) {
    const c = line[i]!;
    const rest = line.slice(i);
    const operator = /^(?:&&|\|\||[&|])/.exec(rest)?.[0];
    if (c === ' ') i++;
    else if (operator) {
      if (redirection !== '' || words.every(({ redirection: to }) => to !== '')) return undefined;
      commands.push({ words, piped: piped || operator === '|' });
      words = [];
      piped = operator === '|';
      i += operator.length;
    } else {
      const redirects = /^\d?(?:>>|[<>])(?:&\d(?!\S))?/.exec(rest)?.[0];
      if (redirects) {
        if (redirection !== '') return undefined;
        if (!redirects.includes('&')) redirection = redirects;
        i += redirects.length;
        continue;
      }
      const end = endOfWord(line, i);
      if (end === undefined) return undefined;
      words.push({ start: i, end, redirection });
      redirection = '';
      i = end;
    }
  }
  if (redirection !== '' || words.every(({ redirection: to }) => to !== '')) return undefined;
  commands.push({ words, piped });
  return commands.every((one) => isPlainCommand(one, line)) ? commands : undefined;
}

/**
 * Where a word ends: at a blank or an operator outside quotes. Undefined where a quote stays open or something escapes.
 */
function endOfWord(line: string, start: number): number | undefined {
  let quoted = false;
  let i = start;
  for (; i < line.length; i++) {
    const c = line[i]!;
    if (c === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (/[ &|<>]/.test(c)) break;
    else if (/[\^!]/.test(c)) return undefined;
  }
  return quoted ? undefined : i;
}

/** A command, not a word of cmd's own language, and not one that a bracket makes part of a block. */
function isPlainCommand({ words }: Command, line: string): boolean {
  const own = words.filter(({ redirection }) => redirection === '');
  const name = own[0] && line.slice(own[0].start, own[0].end);
  if (!name || /^@?(?:for|if|else|do|in|goto|setlocal|endlocal|exit|rem)$/i.test(name) || /^[@]?[:(]/.test(name))
    return false;
  // A closing bracket outside quotes may end a block, an opening one begin it.
  return own.every((word) => !/[()]/.test(line.slice(word.start, word.end).replace(/"[^"]*"/g, '')));
}

function textsOf({ words }: Command, line: string): string[] {
  return words
    .filter(({ redirection }) => redirection === '')
    .map(({ start, end }) => line.slice(start, end).replace(/"/g, ''));
}

function wordOf({ words }: Command, mark: Mark): Word {
  return words.find(({ start, end }) => start <= mark.start && end >= mark.end)!;
}

function placeIn(command: Command, line: string, mark: Mark): Place {
  const word = wordOf(command, mark);
  const proven = proofIn(word, line, mark);
  if (word.redirection === 'if') return proven?.kind === 'double' ? { kind: 'double' } : { refused: 'unproven' };
  if (word.redirection !== '') return !proven || proven.kind === 'part' ? { refused: 'unproven' } : proven;
  const [name = '', ...args] = textsOf(command, line);
  const index = command.words.filter(({ redirection }) => redirection === '').indexOf(word) - 1;
  if (index < 0) return { refused: 'command' };
  // A variable may hold any name; in a path only the last part counts.
  if (/%/.test(name.split(/[\\/]/).pop()!)) return { refused: 'unproven' };
  const around = proven?.kind === 'double' ? aroundIn(word, line, mark) : undefined;
  const reads = readsArgument({ name, args, index, shell: 'cmd', ...(around && { around }) });
  if (reads === 'command' || reads === 'code') return { refused: reads };
  if (!proven) return { refused: 'unproven' };
  return { ...proven, ...(reads === 'query' && { plain: true }) };
}

/** What surrounds a value within its quotes. */
function aroundIn(word: Word, line: string, { start, end }: Mark): { before: string; after: string } {
  const before = line.slice(word.start, start);
  const after = line.slice(end, word.end);
  return { before: before.slice(before.lastIndexOf('"') + 1), after: after.slice(0, after.indexOf('"')) };
}

/** How a value can stand in a word; undefined where neither cmd nor the program's own rules are sure. */
function proofIn(word: Word, line: string, { start, end }: Mark): Proven | undefined {
  // A `%` next to a value would make a variable of it.
  if (line[start - 1] === '%' || line[end] === '%') return undefined;
  const before = line.slice(word.start, start);
  const after = line.slice(end, word.end);
  // To most programs `\\"` is a quote that neither opens nor closes: cmd and the program would disagree on what is
  // quoted.
  if (/\\"/.test(before) || /\\"/.test(after)) return undefined;
  const ends = {
    program: true as const,
    ...(/^"?$/.test(before) && { first: true as const }),
    ...(/^"?$/.test(after) && { last: true as const }),
  };
  if (before.split('"').length % 2 === 0) return { kind: 'double', ...ends };
  if (before === '' && after === '') return { kind: 'argument', ...ends };
  return { kind: 'part', plain: true, ...ends };
}
