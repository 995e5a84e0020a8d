import { OPAQUE, type Word } from '../reading.ts';
import type { Form, Kind, Option, Pattern, Positional } from './form.ts';

/** How a program reads its command line. */
export type Style =
  /** `/` and `-` introduce options, upper and lower case are the same. */
  | 'windows'
  /** As `windows`, and an option needs no blank in front: `dir/s/b`. */
  | 'builtin'
  /**
   * `-` introduces options, `-la` is `-l -a`, `-n5` is `-n 5`, `--x=5` is `--x 5`, after `--` come values only; none
   * may begin with a dash, since several programs (`find -- . -delete`) still take it for an option.
   */
  | 'unix';

/** The number of the first word that a form has no place for; the number of words where one is missing; -1: it fits. */
export function misfit(form: Form, words: readonly Word[], style: Style): number {
  const given = new Set<number>();
  let states: ReadonlySet<number> = closure([0], form.positionals);
  let valuesOnly = false;
  for (let i = 0; i < words.length; ) {
    const text = words[i]!.text;
    if (style === 'unix' && !valuesOnly && text === '--') {
      valuesOnly = true;
      i++;
      continue;
    }
    if (text !== undefined && !valuesOnly && isOptionLike(text, style)) {
      const readings = optionsOf(form, text, style).filter((options) => i === 0 || !options.some(({ first }) => first));
      // Only the last of a bundle can take its values from the next words.
      const found = readings.find((options) =>
        (options.at(-1)?.values ?? []).every((pattern, n) => wordFits(pattern, words[i + 1 + n], style)),
      );
      if (found) {
        for (const { group } of found) if (group !== undefined) given.add(group);
        i += 1 + (found.at(-1)?.values.length ?? 0);
        continue;
      }
      if (readings.length > 0) return Math.min(i + 1, words.length);
    }
    const next = step(states, form.positionals, words[i]!, style);
    if (next.size === 0) return i;
    states = next;
    i++;
  }
  return given.size === form.groups && states.has(form.positionals.length) ? -1 : words.length;
}

/** The states that are reached without a word, from the number of positionals already passed. */
function closure(from: Iterable<number>, positionals: readonly Positional[]): Set<number> {
  const all = new Set<number>();
  for (let state of from) {
    all.add(state);
    while (positionals[state]?.optional) all.add(++state);
  }
  return all;
}

function step(states: ReadonlySet<number>, positionals: readonly Positional[], word: Word, style: Style): Set<number> {
  const next: number[] = [];
  for (const state of states) {
    const here = positionals[state];
    if (here?.patterns.some((pattern) => wordFits(pattern, word, style))) next.push(state + 1);
    const before = positionals[state - 1];
    if (before?.repeated && before.patterns.some((pattern) => wordFits(pattern, word, style))) next.push(state);
  }
  return closure(next, positionals);
}

function isOptionLike(text: string, style: Style): boolean {
  return style === 'unix' ? /^[-+]./.test(text) : /^[-+/]/.test(text);
}

/** The ways to read a word as options, with an attached value split off the last one. */
function optionsOf(form: Form, text: string, style: Style): Option[][] {
  const whole = form.options.filter(({ pattern }) => textFits(pattern, text, style));
  if (whole.length > 0 || style !== 'unix') return whole.map((option) => [option]);
  const long = /^(--[^=]+)=([\s\S]*)$/.exec(text);
  if (long) {
    return form.options
      .filter(({ pattern, values }) => pattern.literal === long[1] && !pattern.kind && values.length === 1)
      .filter(({ values }) => textFits(values[0]!, long[2]!, style, true))
      .map((option) => [{ ...option, values: [] }]);
  }
  if (text.startsWith('--')) {
    return form.options
      .filter(({ pattern, values }) => pattern.literal === `${text}=` && values.length === 0)
      .map((option) => [{ ...option, values: [{ ...option.pattern, literal: '', least: 0 }] }]);
  }
  const bundle = /^-[^-]/.test(text) ? bundleOf(form, text, style) : undefined;
  return bundle ? [bundle] : [];
}

/** `-xvf5` as options of one letter each; undefined where one of them is not in the form. */
function bundleOf(form: Form, text: string, style: Style): Option[] | undefined {
  const found: Option[] = [];
  for (let at = 1; at < text.length; at++) {
    const letter = text[at]!;
    const option = form.options.find(
      ({ pattern }) =>
        pattern.literal === (pattern.letters ? '-' : `-${letter}`) &&
        !pattern.kind &&
        (pattern.letters ?? letter).includes(letter),
    );
    if (!option || option.values.length > 1) return undefined;
    const rest = text.slice(at + 1);
    if (option.values.length === 1 && rest !== '') {
      return textFits(option.values[0]!, rest, style, true) ? [...found, { ...option, values: [] }] : undefined;
    }
    found.push(option);
  }
  return found;
}

function wordFits(pattern: Pattern, word: Word | undefined, style: Style): boolean {
  if (!word) return false;
  if (word.text === undefined) return pattern.literal === '' && pattern.kind === 'ANY';
  return textFits(pattern, word.text, style);
}

function textFits(pattern: Pattern, text: string, style: Style, anyBeginning = false): boolean {
  const fold = (s: string) => (style === 'unix' ? s : s.toLowerCase());
  const { literal, least, kind, choices, letters } = pattern;
  const folded = fold(text);
  if (!kind && !choices && !letters)
    return folded.length >= least && fold(literal).startsWith(folded) && folded.length <= literal.length;
  if (!folded.startsWith(fold(literal))) return false;
  const value = text.slice(literal.length);
  if (choices) return choices.includes(fold(value));
  if (letters) return value !== '' && [...fold(value)].every((letter) => letters.includes(letter));
  return matches(kind!, value) && (literal !== '' || anyBeginning || kind === 'ANY' || !isOptionLike(text, style));
}

function matches(kind: Kind, value: string): boolean {
  switch (kind) {
    // `@file` makes several programs read options or data from a file.
    case 'TEXT':
      return value !== '' && !value.startsWith('@');
    // A word with a `=` sets what it names: `set X=1`, `net share X=C:\`.
    case 'NAME':
      return value !== '' && !/^@|=/.test(value);
    // For net, chkdsk and others a slash inside a word begins an option as well: `net user bob/delete`, `chkdsk C:/f`.
    case 'UNCUT':
      return value !== '' && !/^@|[=/]/.test(value);
    // Nothing that a second reader would take apart: a batch file (`winrm`, `npm`) hands `&` to cmd, nft splits at `;`.
    case 'PLAIN':
      return /^(?![\\/]{2})[\w\uE000.:*/\\?=+~-]+$/.test(value);
    // wmic splits its words at `/` and `-` wherever they stand: `get name/format:x`.
    case 'LIST':
      return /^[\w\uE000.,*\\]+$/.test(value);
    case 'WHERE':
      return value !== '' && !/^@|\/|-\w+:/.test(value);
    // What a program loads or opens must not come from another computer: no share, no URL.
    case 'LOCAL':
      return value !== '' && !/^@|^["\s]*\\(?:\\|\?\?)|\//.test(value);
    case 'DRIVE':
      return (
        /^[a-z]:\\?$/i.test(value) || onlyOpaque(value) || (value.startsWith(OPAQUE) && /^\uE000+:\\?$/.test(value))
      );
    case 'N':
      return value !== '' && [...value].every((c) => (c >= '0' && c <= '9') || c === OPAQUE);
    // http only: over other protocols (gopher, dict) curl sends whatever the path says. Its braces could put any of
    // them together, and for a host that begins with a protocol's name it uses that protocol.
    case 'URL':
      return (
        /^(?:https?:\/\/)?[\w\uE000][^\s{}[\]]*$/i.test(value) &&
        !/^(?!https?:)[\w+.-]*:\/\/|^(?:dict|imap|ldap|pop3|smtp)\./i.test(value)
      );
    // curl's `%output{file}` writes a file.
    case 'FORMAT':
      return !/^@|output/i.test(value);
    // `%n` of printf assigns to the variable that its value names.
    case 'PRINTF':
      return value !== '' && !/%[-+ #0-9.*'hjlLqtzI]*[n\uE000]/.test(value);
    case 'ANY':
      return true;
  }
}

const onlyOpaque = (value: string) => value !== '' && [...value].every((c) => c === OPAQUE);
