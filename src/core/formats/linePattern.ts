import { patternOf } from './formatSet.ts';
import { closing, requiredTexts } from './requiredText.ts';

/** Of a longer line, in UTF-16 units, only so much of its beginning is looked at. */
export const LONGEST_LINE_OF_A_PATTERN = 4000;

/** A text that is shorter, in UTF-16 units, stands in too many lines to be looked for. */
export const SHORTEST_TEXT = 6;
/** A longer one tells no more. */
const LONGEST = 40;

/** One way to match a line: parts that stand in it one behind the other, with anything between them. */
type Way = readonly Part[];

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
  #made: readonly (readonly (RegExp & { readonly gap?: number })[])[] | undefined;

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
    this.#made ??= this.#ways.map((way) => way.map(({ source }) => patternOf(source, 'gi')));
    for (const [i, way] of this.#ways.entries()) {
      const found = findParts(text, this.#made[i]!, way);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Why a line would not be found: the text that it lacks, empty where it does not match; undefined where it is found. */
  textMissing(line: string): string | undefined {
    if (!this.test(line)) return '';
    const texts = this.texts();
    const small = line.toLowerCase();
    return texts.length === 0 || texts.some((text) => beginsWord(small, text)) ? undefined : texts[0];
  }

  /**
   * Texts, in small letters, of which one stands at the beginning of a word in each line that matches; none where there is
   * no such text for some way. Where a pattern begins with a word, a line is found only where that word begins in it, too.
   */
  texts(): readonly string[] {
    const texts = this.#ways.map(textOf);
    return texts.includes(undefined) ? [] : [...new Set(texts as string[])];
  }
}

function findParts(text: string, made: readonly RegExp[], way: Way): string | undefined {
  let at = 0;
  let group = '';
  for (const [i, expression] of made.entries()) {
    expression.lastIndex = at + way[i]!.gap;
    const match = expression.exec(text);
    if (!match) return undefined;
    at = match.index + match[0].length;
    if (group === '') group = match.slice(1).find((one) => one !== undefined && one !== '') ?? '';
  }
  return group;
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

/** The best text to look for of those that a way has. */
function textOf(way: Way): string | undefined {
  const [certain, likely]: [string[], string[]] = [[], []];
  for (const { source } of way) {
    for (const text of requiredTexts(source)) {
      const small = text.toLowerCase();
      for (let at = 0; at < small.length; at++) {
        const begins = at === 0 ? isAtBoundary(source, text) : !WORD.test(small[at - 1]!);
        if (begins && /\S/.test(small[at]!)) certain.push(cut(small.slice(at)));
      }
      likely.push(cut(small.trimStart()));
    }
  }
  const best = bestOf(certain);
  // What is at the beginning of a part may be in the middle of a word: it is taken for the beginning of one only if need be.
  return best !== undefined && worth(best) >= GOOD ? best : bestOf([...certain, ...likely]);
}

/** As the search tells where words begin. */
const WORD = /[A-Za-z0-9]/;

/** A text that is worth so much is rare enough. */
const GOOD = 12;

/** Whether a text of a pattern begins a line or a word, as the pattern says. */
function isAtBoundary(source: string, text: string): boolean {
  const escaped = text.replace(/[^\w\s-]/g, '\\$&');
  return source.startsWith(`^${escaped}`) || (WORD.test(text[0]!) && source.startsWith(`\\b${escaped}`));
}

function beginsWord(line: string, text: string): boolean {
  for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + 1))
    if (at === 0 || !WORD.test(line[at - 1]!)) return true;
  return false;
}

const cut = (text: string): string => text.slice(0, LONGEST).trimEnd();

function bestOf(texts: readonly string[]): string | undefined {
  let best: string | undefined;
  for (const text of texts)
    if (text.length >= SHORTEST_TEXT && (best === undefined || worth(text) > worth(best))) best = text;
  return best;
}

/** Longer texts stand in fewer lines; from some length on, signs and digits tell more, and above all how the first word begins. */
function worth(text: string): number {
  const rare = COMMON.has(text.slice(0, 3)) || WORD_END.test(text.slice(0, 3)) ? 0 : GOOD;
  return rare + Math.min(text.length, 16) / 2 + (/[^a-z ]/.test(text) ? 1 : 0);
}

const WORD_END = /[^a-z0-9]/;

/** How words of logs begin most often, counted in a thousand public ones; and numbers. */
const COMMON = new Set(
  (
    'off con log pro com dat act fil tim typ exe mic med win syn nam cli x86 app dis sta ver loc pac req inf fal res suc for ' +
    'par ins upd dro eve tru dyn int msi use sys ser fix run bat cha pol val set not det var cac dep opt non sto the err cor ' +
    'x64 mac ses dir sup rep ret exp and fai reg get tem def dev ope vol cla str ide add 000 0x0 0x8 200 201 202'
  ).split(' '),
);
