import { LinePattern } from '../formats/linePattern.ts';
import type { Lines } from '../text/lines.ts';
import { unseenCharacter } from '../text/unseen.ts';
import type { Article } from './article.ts';
import type { CaseContext } from './evidence.ts';
import { evidenceOf } from './seenSigns.ts';

/** A value of a placeholder that a log has, and where it stands. */
export interface FoundValue {
  readonly placeholder: string;
  readonly value: string;
  /** Path or name of the file, empty where it has none. */
  readonly file: string;
  /** From 1; none where only the text of its line is known. */
  readonly line?: number;
}

/** A line (from 0) of a text that can be read around it. */
export interface LineOfText {
  readonly lines: Lines;
  readonly line: number;
}

/** So many lines before and behind are looked at first. */
const AROUND = 50;
/** Nobody types more than that, in UTF-16 units. */
const LONGEST = 260;
/** So many different values of a placeholder are kept. */
const MOST = 5;

/** The values of an article's placeholders, the best of each placeholder first, as they are found. */
export class ValueFinder {
  readonly #patterns: readonly { readonly placeholder: string; readonly pattern: LinePattern }[];
  readonly #found = new Map<string, FoundValue[]>();

  constructor({ values = [] }: Pick<Article, 'values'>) {
    this.#patterns = values.map(({ placeholder, pattern }) => ({ placeholder, pattern: new LinePattern(pattern) }));
  }

  /** What was found for a placeholder, as it is called between its brackets. */
  of(placeholder: string): readonly FoundValue[] {
    return this.#found.get(placeholder) ?? [];
  }

  /** The best value of each. */
  get best(): readonly FoundValue[] {
    return this.#patterns.flatMap(({ placeholder }) => this.of(placeholder).slice(0, 1));
  }

  /** Whether something was found for each, so that farther lines need not be looked at. */
  get hasAll(): boolean {
    return this.#patterns.every(({ placeholder }) => this.#found.has(placeholder));
  }

  /** Looks at a line; `line` from 1. */
  look(text: string, file: string, line?: number): void {
    for (const { placeholder, pattern } of this.#patterns) {
      const value = pattern.find(text)?.trim();
      if (!value || value.length > LONGEST || unseenCharacter(value) !== undefined) continue;
      const found = this.#found.get(placeholder) ?? [];
      if (found.length >= MOST || found.some((one) => one.value === value)) continue;
      found.push({ placeholder, value, file, ...(line !== undefined && { line }) });
      this.#found.set(placeholder, found);
    }
  }

  /** Looks at a line and at those around it, the nearest first. */
  lookAround({ lines, line }: LineOfText, file: string): void {
    for (let distance = 0; distance <= AROUND; distance++) {
      for (const index of distance === 0 ? [line] : [line - distance, line + distance])
        if (index >= 0 && index < lines.lineCount) this.look(lines.line(index), file, index + 1);
    }
  }
}

/**
 * The values for an article at a place: in the lines around it, then in those that show its signs.
 */
export function valuesAt(article: Article, { fileName = '', line, nearby, seen, text }: CaseContext): ValueFinder {
  const finder = new ValueFinder(article);
  if (!article.values) return finder;
  if (text) finder.lookAround(text, fileName);
  else {
    if (line) finder.look(line, fileName);
    for (const one of nearby ? nearby.split('\n') : []) finder.look(one, fileName);
  }
  for (const { place } of evidenceOf(article, seen, fileName)?.found ?? [])
    finder.look(place.text, place.file, place.line);
  return finder;
}

/** The lines (from 0) that `lookAround` has not looked at, the nearest first. */
export function* fartherLines({ lines, line }: LineOfText): Generator<number> {
  for (let distance = AROUND + 1; line - distance >= 0 || line + distance < lines.lineCount; distance++) {
    if (line - distance >= 0) yield line - distance;
    if (line + distance < lines.lineCount) yield line + distance;
  }
}
