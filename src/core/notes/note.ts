import type { Lines } from '../text/lines.ts';
import { type Anchor, anchorAt } from './anchor.ts';
import { shortLine } from './shortLine.ts';

/** Words of somebody's own at a line of a log, or only that they marked it. Plain text, whatever is in it. */
export interface Note {
  /** Unique, and the same wherever the note is taken to. */
  readonly id: string;
  /** Empty where the line is only marked. */
  readonly text: string;
  readonly anchor: Anchor;
  /** The line, or as much of it as tells which it is. */
  readonly line: string;
  /** Where it stood when it was last seen: the name of the file without its folder, and its number from 1. */
  readonly file: string;
  readonly number: number;
  /** When its text was last changed (ISO 8601, UTC). */
  readonly changed: string;
}

/** How many notes a workspace holds, and how long their parts are, in UTF-16 units. */
export const NOTE_LIMITS = { notes: 1000, text: 2000, line: 300, file: 260, id: 64 } as const;

/** Where a note is to be. */
export interface NotePlace {
  readonly lines: Lines;
  /** From 0. */
  readonly line: number;
  /** Without its folder. */
  readonly file: string;
}

/** A new note at a line; undefined where the line is blank. `now` in milliseconds UTC. */
export function noteAt({ lines, line, file }: NotePlace, text: string, id: string, now: number): Note | undefined {
  const anchor = anchorAt(lines, line);
  return (
    anchor && {
      ...{ id, text: noteText(text), anchor, line: shortLine(lines.line(line), NOTE_LIMITS.line) },
      ...{ file: file.slice(0, NOTE_LIMITS.file), number: line + 1, changed: new Date(now).toISOString() },
    }
  );
}

/** The same note with other words. */
export function withText(note: Note, text: string, now: number): Note {
  return { ...note, text: noteText(text), changed: new Date(now).toISOString() };
}

function noteText(text: string): string {
  return shortLine(text, NOTE_LIMITS.text);
}
