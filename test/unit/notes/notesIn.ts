import { type Note, noteAt } from '../../../src/core/notes/note.ts';
import { NoteFinder } from '../../../src/core/notes/noteFinder.ts';
import type { Lines } from '../../../src/core/text/lines.ts';

export const WHEN = Date.UTC(2025, 10, 30, 9);

/** Lines of a text, with how often each was asked for. */
export function linesOf(lines: readonly string[]): Lines & { asked: number } {
  return {
    asked: 0,
    get lineCount() {
      return lines.length;
    },
    line(index: number) {
      this.asked++;
      return lines[index]!;
    },
  };
}

/** A note at a line (from 0). */
export function noted(lines: readonly string[], line: number, text = 'look here', id = `note-${line}`): Note {
  return noteAt({ lines: linesOf(lines), line, file: 'CBS.log' }, text, id, WHEN)!;
}

/** The lines (from 0) of notes in a text, by their ids. */
export function found(notes: readonly Note[], lines: readonly string[]): Record<string, number> {
  const finder = new NoteFinder(notes, linesOf(lines));
  return placesOf(finder);
}

export function placesOf(finder: NoteFinder): Record<string, number> {
  while (!finder.isComplete) finder.step();
  return Object.fromEntries([...finder.places].map(([{ id }, line]) => [id, line]));
}
