import { patternOf } from './formatSet.ts';
import { closing } from './requiredText.ts';

/** Of a longer line, in UTF-16 units, only so much of its beginning is looked at. */
export const LONGEST_LINE_OF_A_PATTERN = 4000;

/** One way to match a line: parts that stand in it one behind the other, with anything between them. */
export type Way = readonly Part[];

interface Part {
  readonly source: string;
  /** At least so many characters are between it and the part before. */
  readonly gap: number;
}

/**
 * A regular expression that is asked of single lines, case ignored. What stands at its top level on both sides of a `.*` is looked
 * for one behind the other, each from where the one before ended: so a pattern of many `.*` takes linear time too.
 */
export class LinePattern {
  readonly source: string;
  /** How many groups it has whose text is kept. */
  readonly groups: number;
  readonly #ways: readonly Way[];
  #made: readonly (readonly RegExp[])[] | undefined;
  /** What was found in a line: whoever looks through a log asks for its groups next. */
  #found: { readonly line: string; readonly parts: readonly RegExpExecArray[] } | undefined;

  constructor(source: string) {
    this.source = source;
    this.#ways = waysOf(source);
    this.groups = capturing(source);
  }

  /** How many alternatives it has at its top level. */
  get ways(): number {
    return this.#ways.length;
  }

  /** Whether a line matches. */
  test(line: string): boolean {
    return this.find(line) !== undefined;
  }

  /** The text of the first group that took part, empty where there is none; undefined where the line does not match. */
  find(line: string): string | undefined {
    const text = line.length > LONGEST_LINE_OF_A_PATTERN ? line.slice(0, LONGEST_LINE_OF_A_PATTERN) : line;
    for (const [i, made] of this.#expressions().entries()) {
      const found = findParts(text, made, this.#ways[i]!, 0);
      if (!found) continue;
      if (text === line) this.#found = { line, parts: found };
      return firstGroup(found);
    }
    return undefined;
  }

  /**
   * What its named groups hold at the first place from `from` (UTF-16 units) on where it matches; undefined where there is none.
   * Of a longer line all is looked at: whoever asks sees to that it is not too long.
   */
  named(line: string, from = 0): NamedGroups | undefined {
    if (from === 0 && this.#found?.line === line) return namedIn(this.#found.parts, line);
    for (const [i, made] of this.#expressions().entries()) {
      const found = findParts(line, made, this.#ways[i]!, from);
      if (found) return namedIn(found, line);
    }
    return undefined;
  }

  /** What of a line it matches, one part behind the other; undefined where it does not match. */
  parts(line: string): readonly string[] | undefined {
    return this.find(line) === undefined ? undefined : this.#found?.parts.map(([text]) => text);
  }

  #expressions(): readonly (readonly RegExp[])[] {
    this.#made ??= this.#ways.map((way) => way.map(({ source }) => patternOf(source, 'gi')));
    return this.#made;
  }
}

/** The texts of named groups; those that took no part are undefined or missing. */
export interface NamedGroups {
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** Where the match ends, in UTF-16 units. */
  readonly end: number;
}

/** What each part of a way matches; undefined where one does not. */
function findParts(text: string, made: readonly RegExp[], way: Way, from: number): RegExpExecArray[] | undefined {
  const found: RegExpExecArray[] = [];
  let at = from;
  for (const [i, expression] of made.entries()) {
    expression.lastIndex = at + way[i]!.gap;
    const match = expression.exec(text);
    if (!match) return undefined;
    at = endOf(match);
    found.push(match);
  }
  return found;
}

function namedIn(parts: readonly RegExpExecArray[], line: string): NamedGroups {
  const last = parts.at(-1);
  const groups = parts.length === 1 ? parts[0]!.groups : Object.assign({}, ...parts.map((part) => part.groups));
  return { groups: groups ?? NO_GROUPS, end: last ? endOf(last) : line.length };
}

const NO_GROUPS = {};

const endOf = (match: RegExpExecArray): number => match.index + match[0].length;

function firstGroup(found: readonly RegExpExecArray[]): string {
  for (const match of found) {
    for (let i = 1; i < match.length; i++) if (match[i]) return match[i]!;
  }
  return '';
}

/** Cuts a pattern at the `|`, and each way at the `.*` and `.+`, that stand outside of groups. */
export function waysOf(source: string): Way[] {
  const ways: Part[][] = [];
  let way: Part[] = [];
  let part = '';
  let gap = 0;
  const endPart = () => {
    if (part === '') return;
    way.push({ source: part, gap });
    part = '';
    gap = 0;
  };
  for (let i = 0; i < source.length; i++) {
    const unit = source[i]!;
    if (unit === '|') {
      endPart();
      ways.push(way);
      way = [];
      gap = 0;
    } else if (unit === '.' && (source[i + 1] === '*' || source[i + 1] === '+')) {
      endPart();
      if (source[i + 1] === '+') gap++;
      i += source[i + 2] === '?' ? 2 : 1;
    } else {
      const end = unit === '\\' ? i + 1 : unit === '(' || unit === '[' ? closing(source, i) : i;
      part += source.slice(i, end + 1);
      i = end;
    }
  }
  endPart();
  ways.push(way);
  return ways;
}

/** How many groups a pattern has whose text is kept. */
function capturing(source: string): number {
  let count = 0;
  for (let i = 0; i < source.length; i++) {
    const unit = source[i];
    if (unit === '\\') i++;
    else if (unit === '[') i = closing(source, i);
    else if (unit === '(' && (source[i + 1] !== '?' || /^\?<[^=!]/.test(source.slice(i + 1, i + 4)))) count++;
  }
  return count;
}
