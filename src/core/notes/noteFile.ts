import { readJson } from '../text/jsonPlaces.ts';
import { checkShape, plainValue, problemOfJson, type Shape, WrongJson } from '../text/jsonShape.ts';
import { countLineEnds } from '../text/lineEnds.ts';
import { NEIGHBOURS } from './anchor.ts';
import { NOTE_LIMITS, type Note } from './note.ts';

/** A file of notes; readers of version 1 refuse what has another one. */
interface NoteFile {
  readonly schema: 'faultbook-notes';
  readonly version: 1;
  readonly notes: readonly Note[];
}

/** The notes of a file, or the one thing that is wrong with it and in which line (from 1). */
export type ReadNotes = { readonly notes: readonly Note[] } | { readonly problem: string; readonly line: number };

/** The largest file that is read, in UTF-16 units: more than so many notes take. */
export const LARGEST_NOTE_FILE = 8_000_000;

const HASH: Shape = { is: 'text', like: /^[0-9a-f]{14}$/, advice: '14 digits of 0-9 and a-f' };
const NEAR: Shape = { is: 'list', of: HASH, most: NEIGHBOURS };
const NOTE: Shape = {
  is: 'object',
  needs: {
    id: { is: 'text', like: /^[\w-]+$/, advice: 'letters, digits and hyphens', most: NOTE_LIMITS.id },
    text: { is: 'text', empty: true, most: NOTE_LIMITS.text },
    anchor: { is: 'object', needs: { length: { is: 'count' }, hash: HASH, before: NEAR, after: NEAR } },
    line: { is: 'text', most: NOTE_LIMITS.line },
    file: { is: 'text', most: NOTE_LIMITS.file },
    number: { is: 'count' },
    changed: {
      is: 'text',
      like: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
      advice: 'a time as 2025-11-30T09:00:00.000Z',
    },
  },
};
const FILE: Shape = {
  is: 'object',
  needs: {
    schema: { is: 'text', one: ['faultbook-notes'] },
    version: { is: 'number', one: [1] },
    notes: { is: 'list', of: NOTE, most: NOTE_LIMITS.notes },
  },
};

/** Notes as the text of a file, one that `readNotes` takes. */
export function notesText(notes: readonly Note[]): string {
  const own = notes.map(({ id, text, anchor: { length, hash, before, after }, line, file, number, changed }) => ({
    ...{ id, text, anchor: { length, hash, before, after }, line, file, number, changed },
  }));
  return `${JSON.stringify({ schema: 'faultbook-notes', version: 1, notes: own } satisfies NoteFile, null, 2)}\n`;
}

/** Reads the text of such a file and checks all of it. */
export function readNotes(text: string): ReadNotes {
  try {
    if (text.length > LARGEST_NOTE_FILE)
      throw new WrongJson('It is too large for a file of notes.', { start: 0, end: 1 });
    const node = readJson(text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text);
    checkShape(node, FILE, 'The file');
    return { notes: (plainValue(node) as NoteFile).notes };
  } catch (error) {
    const { problem, start } = problemOfJson(error);
    return { problem, line: countLineEnds(text.slice(0, start)) + 1 };
  }
}
