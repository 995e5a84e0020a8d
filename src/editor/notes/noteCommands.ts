import * as vscode from 'vscode';
import { NOTE_LIMITS, type Note, noteAt, withText } from '../../core/notes/note.ts';
import { firstLineOf } from '../../core/scan/excerptPlace.ts';
import { joined, plainText } from '../../core/text/plainText.ts';
import { stringField } from '../host/commands.ts';
import { linesOf } from '../host/documents.ts';
import { showInputBox } from '../host/inputBox.ts';
import { sayInformation } from '../host/messages.ts';
import { showQuickPick } from '../host/quickPick.ts';
import { sentence } from '../host/sentence.ts';
import { showInStatusBar } from '../host/statusBar.ts';
import { excerptSource, HEADING_LINES } from '../scan/excerptUri.ts';
import type { NoteBook } from './noteBook.ts';
import { fileNameOf, type NotePlaces } from './notePlaces.ts';
import type { NoteRow } from './notesView.ts';

/** What is said in the status bar stands there so long (ms). */
const A_WHILE = 4000;

/** A line (from 0) of an open document. */
interface Place {
  readonly document: vscode.TextDocument;
  readonly line: number;
}

/** What can be done with notes at lines; each asks its argument again, as menus and rows pass any. */
export class NoteCommands {
  readonly #book: NoteBook;
  readonly #places: NotePlaces;

  constructor(book: NoteBook, places: NotePlaces) {
    this.#book = book;
    this.#places = places;
  }

  /** "Note at this line …": makes a note, or changes the one that is there. */
  async note(argument: unknown): Promise<void> {
    const place = placeOf(argument);
    if (!place) return;
    const there = await this.#at(place);
    if (there.length > 0) {
      const note = await chosen(there);
      if (note) await this.#change(note);
      return;
    }
    if (!this.#canHold(place)) return;
    const text = await ask('', place.line, place.document.lineAt(place.line).text);
    if (text !== undefined) this.#make(place, text);
  }

  /** "Mark line": a note without words, or away with it. */
  async mark(argument: unknown): Promise<void> {
    const place = placeOf(argument);
    if (!place) return;
    const there = await this.#at(place);
    const mark = there.find(({ text }) => text === '');
    if (mark) {
      this.#book.remove([mark.id]);
      return;
    }
    if (there.length > 0) {
      showInStatusBar(sentence('There is a note at this line already'), A_WHILE);
      return;
    }
    if (this.#canHold(place)) this.#make(place, '');
  }

  /** "Edit note …" of a row. */
  async edit(argument: unknown): Promise<void> {
    const note = this.#noteOf(argument);
    if (note) await this.#change(note);
  }

  /** "Remove note" of a row, or at the cursor. */
  async remove(argument: unknown): Promise<void> {
    const note = this.#noteOf(argument);
    if (note) {
      this.#book.remove([note.id]);
      return;
    }
    const place = placeOf(undefined);
    if (!place) return;
    const there = await this.#at(place);
    if (there.length === 0) showInStatusBar(sentence('There is no note at this line'), A_WHILE);
    else {
      const which = await chosen(there);
      if (which) this.#book.remove([which.id]);
    }
  }

  /** Shows the line of a note: in a log that is open, else in the file in which it was last seen. */
  async goTo(argument: unknown): Promise<void> {
    const id = stringField(argument, 'note');
    const note = id === undefined ? undefined : this.#book.get(id);
    if (!note) return;
    const document = this.#places.documentOf(note.id) ?? (await this.#opened(note));
    if (!document) {
      sayInformation(sentence('{0} cannot be opened. Open it, and the note is shown at its line.', note.file));
      return;
    }
    const line = (await this.#places.complete(document)).get(note.id);
    if (line === undefined) {
      sayInformation(sentence('{0} no longer has the line of this note.', note.file));
      return;
    }
    const selection = new vscode.Range(line, 0, line, 0);
    // Where it is shown already, not over a page from which it was asked for.
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const viewColumn = shown?.viewColumn ?? (vscode.window.activeTextEditor ? undefined : vscode.ViewColumn.One);
    await vscode.window.showTextDocument(document, {
      ...{ selection, preserveFocus: true },
      ...(viewColumn !== undefined && { viewColumn }),
    });
  }

  /** The notes at a line. */
  async #at({ document, line }: Place): Promise<Note[]> {
    if (this.#book.all.length > 0) await this.#places.complete(document);
    return this.#places.at(document, line).flatMap((id) => this.#book.get(id) ?? []);
  }

  #make({ document, line }: Place, text: string): void {
    const place = { lines: linesOf(document), line, file: fileNameOf(document) };
    const note = noteAt(place, text, crypto.randomUUID(), Date.now());
    if (!note) return;
    const source = excerptSource(document.uri);
    const number = source ? firstLineOf(source.place) + line - HEADING_LINES : note.number;
    this.#book.put({ ...note, number }, source ? vscode.Uri.parse(source.uri) : document.uri);
    this.#places.put(note.id, document, line);
  }

  async #change(note: Note): Promise<void> {
    const text = await ask(note.text, note.number - 1, note.line);
    if (text === undefined) return;
    // It may have been seen elsewhere while the user wrote.
    const now = this.#book.get(note.id);
    if (now) this.#book.change(withText(now, text, Date.now()));
  }

  /** Whether a line can have a note; if not, the user is told. */
  #canHold({ document, line }: Place): boolean {
    if (document.lineAt(line).text.trim() === '') {
      showInStatusBar(sentence('A blank line can have no note'), A_WHILE);
      return false;
    }
    if (this.#book.isFull)
      sayInformation(sentence('A workspace holds {0} notes; remove some first.', NOTE_LIMITS.notes));
    return !this.#book.isFull;
  }

  #noteOf(argument: unknown): Note | undefined {
    const row = argument as Partial<Extract<NoteRow, { type: 'note' }>> | null | undefined;
    const id = typeof row === 'object' ? row?.note?.id : undefined;
    return typeof id === 'string' ? this.#book.get(id) : undefined;
  }

  async #opened({ id }: Note): Promise<vscode.TextDocument | undefined> {
    const uri = this.#book.seenIn(id);
    // What was never saved would be made anew, and empty.
    if (!uri || uri.scheme === 'untitled') return undefined;
    try {
      return await vscode.workspace.openTextDocument(uri);
    } catch {
      // Deleted, renamed, too large: the user is told.
      return undefined;
    }
  }
}

/** The line that a menu of the gutter names, else that of the cursor. */
function placeOf(argument: unknown): Place | undefined {
  const { lineNumber, uri } = (typeof argument === 'object' && argument !== null ? argument : {}) as {
    lineNumber?: unknown;
    uri?: unknown;
  };
  const active = vscode.window.activeTextEditor;
  if (Number.isSafeInteger(lineNumber) && uri !== undefined) {
    const editors = [...(active ? [active] : []), ...vscode.window.visibleTextEditors];
    const document = editors.map((editor) => editor.document).find((one) => one.uri.toString() === String(uri));
    const line = (lineNumber as number) - 1;
    return document && line >= 0 && line < document.lineCount ? { document, line } : undefined;
  }
  if (active) return { document: active.document, line: active.selection.active.line };
  sayInformation(sentence('Open a log and put the cursor on a line first.'));
  return undefined;
}

/** Asks for the words of a note; undefined when it was dismissed. */
async function ask(value: string, line: number, text: string): Promise<string | undefined> {
  return showInputBox({
    title: sentence('Note at line {0}', line + 1),
    prompt: plainText(text, 120),
    placeHolder: sentence('Your words; without any, the line is only marked'),
    value,
    validateInput: (typed) =>
      typed.length > NOTE_LIMITS.text ? sentence('A note has room for {0} characters.', NOTE_LIMITS.text) : undefined,
  });
}

/** One of several notes. */
async function chosen(notes: readonly Note[]): Promise<Note | undefined> {
  if (notes.length === 1) return notes[0];
  const items = notes.map((note) => ({
    label: note.text === '' ? sentence('Only marked') : plainText(note.text),
    description: joined(' ', [plainText(note.changed.slice(0, 10))]),
    note,
  }));
  return (await showQuickPick(items, { title: sentence('Which note?') }))?.note;
}
