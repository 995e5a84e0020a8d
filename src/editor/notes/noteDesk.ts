import * as vscode from 'vscode';
import { NoteBook } from './noteBook.ts';
import { NoteCommands } from './noteCommands.ts';
import { exportNotes, importNotes } from './noteFiles.ts';
import { registerNoteMarks } from './noteMarks.ts';
import { inOrder, NotePlaces } from './notePlaces.ts';
import { byPlace, registerNotesView } from './notesView.ts';
import type { SeenNote } from './seenNote.ts';

/** All that works with notes, put together. */
export class NoteDesk implements vscode.Disposable {
  readonly commands: NoteCommands;
  readonly #book: NoteBook;
  readonly #places: NotePlaces;
  readonly #subscriptions: vscode.Disposable;

  constructor({ workspaceState, extensionUri }: vscode.ExtensionContext) {
    this.#book = new NoteBook(workspaceState);
    this.#places = new NotePlaces(this.#book);
    this.commands = new NoteCommands(this.#book, this.#places);
    this.#subscriptions = vscode.Disposable.from(
      registerNoteMarks(extensionUri, this.#book, this.#places),
      registerNotesView(this.#book, this.#places),
      this.#places,
      this.#book,
    );
  }

  /** The notes in a document, from top to bottom; `line` from 1. */
  async in(document: vscode.TextDocument): Promise<{ readonly line: number; readonly text: string }[]> {
    if (this.#book.all.length === 0) return [];
    const places = await this.#places.complete(document);
    return inOrder(places, this.#book).map(({ note, line }) => ({ line: line + 1, text: note.text }));
  }

  /** All notes, in the order of their files and lines. */
  all(): SeenNote[] {
    return [...this.#book.all].sort(byPlace).map((note) => ({ note, seenIn: this.#book.seenIn(note.id) }));
  }

  get onDidChange(): vscode.Event<void> {
    return this.#book.onDidChange;
  }

  async export(): Promise<void> {
    await exportNotes(this.#book);
  }

  async import(argument: unknown): Promise<void> {
    await importNotes(this.#book, argument instanceof vscode.Uri ? argument : undefined);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
