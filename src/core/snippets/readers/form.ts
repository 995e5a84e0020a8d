/**
 * A form: one way to call a program that only reads, written much like a usage line.
 *
 *     query|queryex           a word that must stand here, one of several; `int~erface` may be shortened down to `int`
 *     <TEXT>                  a value that must stand here (see KINDS); `name=<TEXT>` with something in front of it
 *     /all   (/a|/b)          an option that must be given, or one of two; options may stand anywhere
 *     [/s]  [/n <N>]  [/c:<N>|-c <N>]   what may be omitted; an option with its value in the next word or attached
 *     -/all                   `-all` or `/all`
 *     (^-check)               an option that must be the first word
 *     <table,csv>             one of these words
 *     -{ano}   /a:{-hs}       one or more of these letters in any order
 *     [<TEXT>...]             any number of values
 *     a%20b                   a literal with a blank in it; no sign beyond ASCII: a bundler rewrites those
 */
export interface Form {
  readonly options: readonly Option[];
  readonly positionals: readonly Positional[];
  /** How many groups of options must be given. */
  readonly groups: number;
}

/** An option with the values that follow it as separate words. */
export interface Option {
  readonly pattern: Pattern;
  readonly values: readonly Pattern[];
  /** It must be the first word: after others, the program may ignore it. */
  readonly first: boolean;
  /** The number of the group of which one option must be given; undefined where it may be left out. */
  readonly group: number | undefined;
}

export interface Positional {
  readonly patterns: readonly Pattern[];
  readonly optional: boolean;
  readonly repeated: boolean;
}

/** What one word must look like: a literal beginning and, with a kind, a value after it. */
export interface Pattern {
  readonly literal: string;
  /** How much of the literal is enough. */
  readonly least: number;
  readonly kind?: Kind;
  readonly choices?: readonly string[];
  readonly letters?: string;
}

/** The kinds of values; what each takes is in `matches`. */
export const KINDS = [
  'TEXT',
  'NAME',
  'UNCUT',
  'PLAIN',
  'LIST',
  'WHERE',
  'LOCAL',
  'DRIVE',
  'N',
  'URL',
  'FORMAT',
  'PRINTF',
  'ANY',
] as const;
export type Kind = (typeof KINDS)[number];

/** Compiles a form; throws on one that is badly written, which a test finds. */
export function formOf(source: string): Form {
  const options: Option[] = [];
  const positionals: Positional[] = [];
  let groups = 0;
  for (const match of source.matchAll(/\[([^\]]*)\](\.\.\.)?|\(([^)]*)\)(\.\.\.)?|(\S+)/g)) {
    const optional = match[1] !== undefined;
    let body = match[1] ?? match[3] ?? match[5]!;
    let repeated = (match[2] ?? match[4]) !== undefined;
    if (body.endsWith('...')) {
      body = body.slice(0, -3);
      repeated = true;
    }
    if (body === '' || /[[\]]/.test(body)) throw new Error(`A badly written form: ${source}`);
    const alternatives = body.split('|').map((one) => one.trim().split(/ +/));
    if (isOption(alternatives[0]![0]!)) {
      const group = optional ? undefined : groups++;
      for (const [first, ...rest] of alternatives) {
        for (const name of spellings(first!.replace('^', ''))) {
          if (!isOption(name)) throw new Error(`An option and a word are no alternatives: ${source}`);
          options.push({ pattern: patternOf(name), values: rest.map(patternOf), first: first!.startsWith('^'), group });
        }
      }
    } else {
      if (alternatives.some((words) => words.length !== 1)) throw new Error(`One word at a time: ${source}`);
      positionals.push({ patterns: alternatives.map(([word]) => patternOf(word!)), optional, repeated });
    }
  }
  // `[status] [<TEXT>...]` would take any verb for a value.
  positionals.forEach(({ optional, patterns }, at) => {
    const next = positionals[at + 1];
    if (
      optional &&
      !patterns.some((pattern) => pattern.kind) &&
      next?.patterns.some(({ kind, literal }) => kind && literal === '')
    )
      throw new Error(`A value must not stand where a word may be left out: ${source}`);
  });
  return { options, positionals, groups };
}

const isOption = (word: string) => /^\^?[-/+]./.test(word);

/** `-/all` → `-all`, `/all`. */
function spellings(name: string): string[] {
  return name.startsWith('-/') ? [`-${name.slice(2)}`, `/${name.slice(2)}`] : [name];
}

function patternOf(word: string): Pattern {
  if (word === '""') return { literal: '', least: 0 };
  const letters = /^([^<{]*)\{([^}]+)\}$/.exec(word);
  if (letters) return { literal: letters[1]!, least: letters[1]!.length, letters: letters[2]! };
  const match = /^([^<]*)(?:<([^>]+)>)?$/.exec(word);
  if (!match || word === '') throw new Error(`A badly written word: ${word}`);
  const [stem = '', ending = ''] = match[1]!.split('~');
  const literal = (stem + ending).replaceAll('%20', ' ');
  const inside = match[2];
  if (inside === undefined) return { literal, least: match[1]!.includes('~') ? stem.length : literal.length };
  if (!inside.includes(',')) {
    if (!(KINDS as readonly string[]).includes(inside)) throw new Error(`No kind: ${inside}`);
    return { literal, least: literal.length, kind: inside as Kind };
  }
  return { literal, least: literal.length, choices: inside.split(',') };
}
