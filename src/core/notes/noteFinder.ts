import type { Lines } from '../text/lines.ts';
import { endOfText, FURTHEST, hashNumber, inCommon, neighboursAt } from './anchor.ts';
import type { Note } from './note.ts';

/** How many lines a step looks at. */
const STEP = 250;
/** A line that stands so often in a log is looked at only near the place where it was last seen. */
const MANY = 5000;
const NEAR = 1000;
/** A line with a time of its own is no other one; any other line is the same only among its neighbours. */
const OWN_TIME = /\d\d?:\d\d[:.]\d\d/;
/** How many of a note's neighbours must be there, where the line itself does not tell. */
const ENOUGH = 2;

interface Place {
  readonly line: number;
  readonly common: number;
  readonly away: number;
}

/**
 * Finds the lines of notes in a text, a little at a time: only lines as long as one with a note are hashed. Of lines that
 * are the same, the one among the note's neighbours is meant, then the one nearest to where it was last seen.
 */
export class NoteFinder {
  readonly #lines: Lines;
  readonly #byLength = new Map<number, Map<number, Note[]>>();
  readonly #places = new Map<Note, Place>();
  readonly #seen = new Map<Note, number>();
  #next = 0;

  constructor(notes: readonly Note[], lines: Lines) {
    this.#lines = lines;
    for (const note of notes) {
      const { length } = note.anchor;
      const hash = Number.parseInt(note.anchor.hash, 16);
      const ofLength = this.#byLength.get(length) ?? new Map<number, Note[]>();
      this.#byLength.set(length, ofLength);
      ofLength.set(hash, [...(ofLength.get(hash) ?? []), note]);
    }
  }

  get isComplete(): boolean {
    return this.#byLength.size === 0 || this.#next >= this.#lines.lineCount;
  }

  /** The lines (from 0) of the notes that were found so far. */
  get places(): ReadonlyMap<Note, number> {
    return new Map([...this.#places].map(([note, { line }]) => [note, line]));
  }

  /** Looks at the next lines. */
  step(): void {
    const end = Math.min(this.#next + STEP, this.#lines.lineCount);
    for (; this.#next < end; this.#next++) this.#look(this.#next);
  }

  /** Takes over an edit that begins in a line (from 0): what stands above it is not looked at again where that is enough. */
  edited(line: number): void {
    const isAbove = [...this.#places.values()].every((place) => place.line < line);
    if (!isAbove) {
      this.#places.clear();
      this.#seen.clear();
    }
    // The neighbours of the lines above have changed.
    this.#next = isAbove ? Math.max(0, Math.min(this.#next, line - FURTHEST)) : 0;
  }

  #look(line: number): void {
    const text = this.#lines.line(line);
    const end = endOfText(text);
    const ofLength = this.#byLength.get(end);
    const notes = ofLength?.get(hashNumber(text, end));
    if (!notes) return;
    const isAlone = OWN_TIME.test(text.slice(0, 200));
    let around: ReturnType<typeof neighboursAt> | undefined;
    for (const note of notes) {
      const { before, after } = note.anchor;
      const away = Math.abs(line + 1 - note.number);
      const seen = this.#seen.get(note) ?? 0;
      this.#seen.set(note, seen + 1);
      if (seen >= MANY && away > NEAR) continue;
      around ??= neighboursAt(this.#lines, line);
      const common = inCommon(note.anchor, around);
      if (!isAlone && common < Math.min(ENOUGH, before.length + after.length)) continue;
      const best = this.#places.get(note);
      if (!best || best.line === line || common > best.common || (common === best.common && away < best.away))
        this.#places.set(note, { line, common, away });
    }
  }
}
