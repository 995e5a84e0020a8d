import * as vscode from 'vscode';
import type { Note } from '../../core/notes/note.ts';
import { NoteFinder } from '../../core/notes/noteFinder.ts';
import { sliced } from '../../node/sliced.ts';
import { Schemes } from '../host/contributions.ts';
import { linesOf } from '../host/documents.ts';
import { guard } from '../host/guard.ts';
import type { NoteBook } from './noteBook.ts';

/** A document that is written to is looked through again when it has paused for this long (ms). */
const PAUSE = 300;
/** What is made of logs, or is nowhere once it is closed: a line there is no place to come back to. */
const PASSING: readonly string[] = ['untitled', Schemes.excerpt, Schemes.filtered, Schemes.lines, Schemes.timeline];

/** The notes of one document. */
interface Searched {
  finder: NoteFinder;
  /** The lines (from 0) of notes, by their ids: what was found last, until a new search is through. */
  places: ReadonlyMap<string, number>;
  /** Set when all notes were looked for in all of the document. */
  isComplete: boolean;
  done: Promise<void>;
  ended: AbortController;
  timer?: NodeJS.Timeout;
}

/** Where the notes stand in the documents that are looked at. */
export class NotePlaces implements vscode.Disposable {
  readonly #book: NoteBook;
  readonly #searched = new Map<vscode.TextDocument, Searched>();
  readonly #found = new vscode.EventEmitter<vscode.TextDocument>();
  /** A document in which notes stand elsewhere than before. */
  readonly onDidFind = this.#found.event;
  readonly #subscriptions: vscode.Disposable;
  #ids = '';

  constructor(book: NoteBook) {
    this.#book = book;
    this.#ids = this.#idsNow();
    this.#subscriptions = vscode.Disposable.from(
      this.#found,
      vscode.window.onDidChangeVisibleTextEditors(() => this.#searchVisible()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const lines = contentChanges.map(({ range }) => range.start.line);
        if (lines.length > 0) this.#edited(document, Math.min(...lines));
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      book.onDidChange(() => this.#bookChanged()),
    );
    this.#searchVisible();
  }

  /** The lines (from 0) of the notes that stand in a document, as far as is known. */
  in(document: vscode.TextDocument): ReadonlyMap<string, number> {
    return this.#searched.get(document)?.places ?? new Map();
  }

  /** Whether all notes were looked for in a document. */
  isComplete(document: vscode.TextDocument): boolean {
    return this.#searched.get(document)?.isComplete === true;
  }

  /** The same once all of the document was looked through. */
  async complete(document: vscode.TextDocument): Promise<ReadonlyMap<string, number>> {
    await this.#ensure(document).done;
    return this.in(document);
  }

  /** The ids of the notes at a line (from 0). */
  at(document: vscode.TextDocument, line: number): string[] {
    return [...this.in(document)].flatMap(([id, at]) => (at === line ? id : []));
  }

  /** The open document in which a note stands, those in sight first. */
  documentOf(id: string): vscode.TextDocument | undefined {
    const visible = vscode.window.visibleTextEditors.map(({ document }) => document);
    return [...visible, ...this.#searched.keys()].find((document) => this.in(document).has(id));
  }

  /** A note was just made: it is shown before it was looked for. */
  put(id: string, document: vscode.TextDocument, line: number): void {
    const searched = this.#ensure(document);
    searched.places = new Map([...searched.places, [id, line]]);
    this.#found.fire(document);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const document of [...this.#searched.keys()]) this.#forget(document);
  }

  #searchVisible(): void {
    if (this.#book.all.length === 0) return;
    for (const { document } of vscode.window.visibleTextEditors) this.#ensure(document);
  }

  #ensure(document: vscode.TextDocument): Searched {
    const searched = this.#searched.get(document) ?? this.#search(document, new Map());
    this.#searched.set(document, searched);
    return searched;
  }

  #search(document: vscode.TextDocument, places: ReadonlyMap<string, number>): Searched {
    const searched: Searched = {
      ...{ finder: new NoteFinder(this.#book.all, linesOf(document)), places, isComplete: false },
      ...{ done: Promise.resolve(), ended: new AbortController() },
    };
    searched.done = this.#run(document, searched);
    return searched;
  }

  async #run(document: vscode.TextDocument, searched: Searched): Promise<void> {
    const { finder, ended } = searched;
    const step = () => {
      if (!finder.isComplete) finder.step();
      return !finder.isComplete;
    };
    if (!(await sliced(step, ended.signal)) || ended.signal.aborted) return;
    searched.places = new Map([...finder.places].map(([{ id }, line]) => [id, line]));
    searched.isComplete = true;
    if (!PASSING.includes(document.uri.scheme)) this.#book.seen(searched.places, fileNameOf(document), document.uri);
    this.#found.fire(document);
  }

  #edited(document: vscode.TextDocument, line: number): void {
    const searched = this.#searched.get(document);
    if (!searched) return;
    searched.isComplete = false;
    searched.finder.edited(line);
    clearTimeout(searched.timer);
    searched.timer = setTimeout(() => {
      if (this.#searched.get(document) !== searched) return;
      searched.ended.abort();
      searched.ended = new AbortController();
      searched.done = this.#run(document, searched);
      guard('notes', () => searched.done);
    }, PAUSE);
  }

  /** Other words are no reason to look again; another note is. */
  #bookChanged(): void {
    const ids = this.#idsNow();
    if (ids === this.#ids) {
      for (const document of this.#searched.keys()) this.#found.fire(document);
      return;
    }
    this.#ids = ids;
    for (const [document, { places }] of [...this.#searched]) {
      this.#forget(document);
      const kept = new Map([...places].filter(([id]) => this.#book.get(id) !== undefined));
      const isVisible = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
      if (isVisible) this.#searched.set(document, this.#search(document, kept));
      this.#found.fire(document);
    }
    this.#searchVisible();
  }

  #idsNow(): string {
    return this.#book.all.map(({ id }) => id).join();
  }

  #forget(document: vscode.TextDocument): void {
    const searched = this.#searched.get(document);
    searched?.ended.abort();
    clearTimeout(searched?.timer);
    this.#searched.delete(document);
  }
}

/** The name of a document's file without its folder. */
export function fileNameOf(document: vscode.TextDocument): string {
  return document.uri.path.split('/').pop() || document.uri.path;
}

/** Notes as they stand in a document, from top to bottom. */
export function inOrder(
  places: ReadonlyMap<string, number>,
  book: NoteBook,
): { readonly note: Note; readonly line: number }[] {
  return [...places]
    .flatMap(([id, line]) => {
      const note = book.get(id);
      return note ? [{ note, line }] : [];
    })
    .sort((a, b) => a.line - b.line);
}
