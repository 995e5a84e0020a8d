import * as vscode from 'vscode';
import { mergeNotes } from '../../core/notes/merge.ts';
import { NOTE_LIMITS, type Note } from '../../core/notes/note.ts';
import { notesText, readNotes } from '../../core/notes/noteFile.ts';
import { guard } from '../host/guard.ts';
import { log } from '../host/log.ts';
import { NOTES_KEY } from './notesKey.ts';

/** Where the workspace keeps what of its notes could not be read, and the files in which they were last seen. */
const UNREADABLE = 'notesUnreadable';
const SEEN = 'notesSeenIn';

/** The notes of the workspace, kept in its own storage. */
export class NoteBook implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #notes = new Map<string, Note>();
  readonly #seenIn: Map<string, string>;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    const kept = memory.get<unknown>(NOTES_KEY);
    const read = typeof kept === 'string' ? readNotes(kept) : { notes: [] };
    if ('problem' in read) {
      // What another version wrote is put aside, not lost.
      log.error(`notes of the workspace, line ${read.line}: ${read.problem}`);
      guard('notes', () => memory.update(UNREADABLE, kept));
    } else for (const note of read.notes) this.#notes.set(note.id, note);
    const seenIn = memory.get<unknown>(SEEN);
    this.#seenIn = new Map(
      Object.entries(typeof seenIn === 'object' && seenIn !== null ? seenIn : {}).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
  }

  get all(): readonly Note[] {
    return [...this.#notes.values()];
  }

  get isFull(): boolean {
    return this.#notes.size >= NOTE_LIMITS.notes;
  }

  get(id: string): Note | undefined {
    return this.#notes.get(id);
  }

  /** The file in which the line of a note was last seen. */
  seenIn(id: string): vscode.Uri | undefined {
    const uri = this.#seenIn.get(id);
    return uri === undefined ? undefined : vscode.Uri.parse(uri);
  }

  /** Adds a note, or takes it in place of the one with its id. */
  put(note: Note, seenIn: vscode.Uri): void {
    this.#notes.set(note.id, note);
    this.#seenIn.set(note.id, seenIn.toString());
    this.#keep();
  }

  /** Changes the words of a note. */
  change(note: Note): void {
    if (!this.#notes.has(note.id)) return;
    this.#notes.set(note.id, note);
    this.#keep();
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) {
      this.#notes.delete(id);
      this.#seenIn.delete(id);
    }
    this.#keep();
  }

  /** Where lines of notes stand now, in a file that can be opened again. Nobody is told: no note says anything else. */
  seen(places: ReadonlyMap<string, number>, file: string, uri: vscode.Uri): void {
    let isNew = false;
    for (const [id, line] of places) {
      const note = this.#notes.get(id);
      if (!note) continue;
      const number = line + 1;
      if (note.number === number && note.file === file && this.#seenIn.get(id) === uri.toString()) continue;
      this.#notes.set(id, { ...note, number, file: file.slice(0, NOTE_LIMITS.file) });
      this.#seenIn.set(id, uri.toString());
      isNew = true;
    }
    if (isNew) this.#write();
  }

  /** Takes in notes of a file; undefined where there would be too many, and nothing was taken in. */
  merge(
    notes: readonly Note[],
  ): { readonly added: number; readonly updated: number; readonly same: number } | undefined {
    const merged = mergeNotes(this.all, notes);
    if (!merged) return undefined;
    this.#notes.clear();
    for (const note of merged.notes) this.#notes.set(note.id, note);
    if (merged.added + merged.updated > 0) this.#keep();
    return merged;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #keep(): void {
    this.#write();
    this.#changed.fire();
  }

  #write(): void {
    guard('notes', () => this.#memory.update(NOTES_KEY, notesText(this.all)));
    guard('notes', () => this.#memory.update(SEEN, Object.fromEntries(this.#seenIn)));
  }
}
