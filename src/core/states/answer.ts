import { ownText } from '../text/ownText.ts';
import { shortened } from '../text/shortened.ts';
import type { ReadyOutput } from './readyOutputs.ts';
import type { StateField } from './stateFinding.ts';

/** Of a field that comes again, so many values are kept for each subject. */
const MOST_VALUES = 16;
/** So many subjects of an answer are told apart; those of more are left out. */
const MOST_SUBJECTS = 500;
/** How much is kept of a value and of a line, in UTF-16 units. */
const VALUE = 300;
const TEXT = 1000;

/** Fields by their names, each with all its values in the order of their lines. */
export type Fields = ReadonlyMap<string, readonly StateField[]>;

/** What an answer says of one thing. */
export interface Subject {
  readonly name: string;
  readonly fields: Fields;
}

/** An answer as it is read, line by line. What is kept of it does not grow with the text. */
export class Answer {
  readonly of: ReadyOutput;
  /** The fields above the first subject. */
  readonly common = new Map<string, StateField[]>();
  readonly subjects: { readonly name: string; readonly fields: Map<string, StateField[]> }[] = [];
  /** Whether all of it is here, as far as one can know: without that, nothing is said of what is not there. */
  isWhole = false;
  /** How many lines it has so far, and how many of them, at its end, say nothing that is known. */
  lines = 0;
  unknown = 0;
  readonly #seen = new Set<number>();
  #last = -1;
  #isFull = false;

  constructor(of: ReadyOutput) {
    this.of = of;
  }

  /** Whether the first of the lines is there with which such an answer begins. */
  get hasBegin(): boolean {
    return this.#seen.has(0);
  }

  get isEmpty(): boolean {
    return this.common.size === 0 && this.subjects.length === 0;
  }

  /**
   * Whether a line begins another answer: it is one with which answers begin, and here it has been already, or a later one has.
   * `small` is the line in small letters.
   */
  isNext(line: string, small: string): boolean {
    const begin = beginOf(this.of, line, small);
    if (begin < 0 || this.isEmpty) return false;
    if (this.subjects.length > 0 && this.of.subjects.some((one) => one.find(line, small) !== undefined)) return false;
    return this.#seen.has(begin) || begin < this.#last;
  }

  /** Takes a line; `number` counts from 0. */
  take(line: string, small: string, number: number): void {
    this.lines++;
    this.unknown++;
    const begin = beginOf(this.of, line, small);
    if (begin >= 0) {
      this.#seen.add(begin);
      this.#last = begin;
      this.unknown = 0;
    }
    const subject = firstOf(this.of.subjects, line, small);
    if (subject !== undefined) {
      this.unknown = 0;
      this.#isFull = this.subjects.length >= MOST_SUBJECTS;
      if (!this.#isFull) this.subjects.push({ name: kept(subject, VALUE), fields: new Map() });
    }
    for (const [name, patterns] of this.of.fields) {
      const value = firstOf(patterns, line, small);
      if (value === undefined) continue;
      this.unknown = 0;
      this.#add({ name, value: kept(value, VALUE), line: number + 1, text: kept(line, TEXT) });
    }
  }

  #add(field: StateField): void {
    if (this.#isFull) return;
    const fields = this.subjects.at(-1)?.fields ?? this.common;
    const values = fields.get(field.name);
    if (!values) fields.set(field.name, [field]);
    else if (values.length < MOST_VALUES) values.push(field);
  }
}

/** Which of the lines with which such an answer begins a line is; -1 where it is none. */
export function beginOf({ begins }: ReadyOutput, line: string, small: string): number {
  return begins.findIndex((one) => one.find(line, small) !== undefined);
}

function firstOf(patterns: ReadyOutput['subjects'], line: string, small: string): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.find(line, small);
    if (found !== undefined) return found;
  }
  return undefined;
}

const kept = (text: string, most: number): string => ownText(shortened(text.trim(), most));
