import { sameAnchor } from './anchor.ts';
import { NOTE_LIMITS, type Note } from './note.ts';

/** Notes with those of a file among them. */
export interface Merged {
  readonly notes: readonly Note[];
  readonly added: number;
  /** Those that were changed later there. */
  readonly updated: number;
  /** Those that were there already. */
  readonly same: number;
}

/**
 * Notes with others among them, each once: of the same note, what was written later counts; another one that says the same
 * at the same line is no other note, and neither is a mark where something is said. Undefined where there would be too many.
 */
export function mergeNotes(own: readonly Note[], others: readonly Note[]): Merged | undefined {
  const byId = new Map(own.map((note) => [note.id, note]));
  const atHash = new Map<string, Note[]>();
  const keep = (note: Note) => {
    byId.set(note.id, note);
    const at = (atHash.get(note.anchor.hash) ?? []).filter(({ id }) => id !== note.id);
    atHash.set(note.anchor.hash, [...at, note]);
  };
  own.forEach(keep);
  const counts = { added: 0, updated: 0, same: 0 };
  for (const note of others) {
    const mine = byId.get(note.id);
    if (mine) {
      const isLater = note.changed > mine.changed && note.text !== mine.text;
      counts[isLater ? 'updated' : 'same']++;
      if (isLater) keep({ ...mine, text: note.text, changed: note.changed });
      continue;
    }
    const isSaid = (atHash.get(note.anchor.hash) ?? []).some(
      ({ text, anchor }) => (note.text === '' || text === note.text) && sameAnchor(anchor, note.anchor),
    );
    if (!isSaid) keep(note);
    counts[isSaid ? 'same' : 'added']++;
  }
  return byId.size > NOTE_LIMITS.notes ? undefined : { notes: [...byId.values()], ...counts };
}
