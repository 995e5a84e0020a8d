import { LinePattern } from '../../formats/linePattern.ts';
import { textsOf } from '../../formats/patternTexts.ts';
import { spellingsOf } from '../search/trieBuilder.ts';
import { beginningOf, WordBeginnings } from '../search/wordBeginnings.ts';

/** So many bytes at the beginning of a text are looked for: no text has less. */
const KEY_BYTES = 6;

const encoder = new TextEncoder();

/** Of some lists only the first patterns may be there yet. */
const made = new WeakMap<readonly string[], WatchedPatterns>();

/** The patterns of a list, made once. */
export function watchedPatterns(sources: readonly string[]): WatchedPatterns {
  const step = makeWatchedPatterns(sources);
  while (step());
  return made.get(sources)!;
}

/** How many patterns are made in one step: some tenths of a millisecond's work. */
export const PATTERNS_A_STEP = 16;

/**
 * Makes the patterns of a list a step at a time, for those who ask for them afterwards. Each call does a little and returns
 * whether anything is left.
 */
export function makeWatchedPatterns(sources: readonly string[]): () => boolean {
  const patterns = made.get(sources) ?? new WatchedPatterns([]);
  made.set(sources, patterns);
  return () => {
    const from = patterns.patterns.length;
    for (const source of sources.slice(from, from + PATTERNS_A_STEP)) patterns.add(source);
    return patterns.patterns.length < sources.length;
  };
}

interface Watched {
  /** The number of its pattern. */
  readonly id: number;
  /** The text in small letters, as bytes; nothing where it is beyond ASCII: there the pattern has to tell. */
  readonly bytes: Uint8Array | undefined;
}

/**
 * Patterns of lines that are looked for all at once, by a text of each that stands at the beginning of a word. They are known
 * by their numbers, from 0.
 */
export class WatchedPatterns {
  readonly #patterns: LinePattern[] = [];
  readonly beginnings = new WordBeginnings(KEY_BYTES, true);
  readonly #byBeginning = new Map<number, Watched[]>();

  constructor(sources: readonly string[]) {
    for (const source of sources) this.add(source);
  }

  get patterns(): readonly LinePattern[] {
    return this.#patterns;
  }

  /** Adds one behind those that are there: before any log is looked through. */
  add(source: string): void {
    const id = this.#patterns.push(new LinePattern(source)) - 1;
    for (const text of textsOf(source)) {
      const bytes = /^[\x00-\x7f]*$/.test(text) ? encoder.encode(text) : undefined;
      for (const key of beginningsOf(text)) {
        this.beginnings.add(key);
        const beginning = beginningOf(key[0]!, key[1]!, key[2]!);
        const same = this.#byBeginning.get(beginning);
        if (same?.some((one) => one.id === id && one.bytes === bytes)) continue;
        if (same) same.push({ id, bytes });
        else this.#byBeginning.set(beginning, [{ id, bytes }]);
      }
    }
  }

  get isEmpty(): boolean {
    return this.#byBeginning.size === 0;
  }

  /** Tells the patterns of which a text stands at a byte, one of those that the search lists for the beginnings. */
  at(bytes: Uint8Array, at: number, found: (id: number) => void): void {
    const watched = this.#byBeginning.get(beginningOf(bytes[at]!, bytes[at + 1]!, bytes[at + 2]!));
    if (!watched) return;
    for (let i = 0; i < watched.length; i++) {
      const { id, bytes: text } = watched[i]!;
      let same = 0;
      if (text) while (same < text.length && small(bytes[at + same]!) === text[same]) same++;
      if (!text || same === text.length) found(id);
    }
  }
}

const small = (byte: number): number => (byte >= 65 && byte <= 90 ? byte | 32 : byte);

/** With which bytes a text may begin, in all spellings of its characters that logs have. */
function beginningsOf(text: string): number[][] {
  let beginnings: number[][] = [[]];
  for (const character of text) {
    if (beginnings.every(({ length }) => length >= KEY_BYTES)) break;
    beginnings = beginnings.flatMap((before) => spellingsOf(character).map((bytes) => [...before, ...bytes]));
  }
  return beginnings;
}
