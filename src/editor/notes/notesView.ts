import * as vscode from 'vscode';
import type { Note } from '../../core/notes/note.ts';
import { joined, type PlainText, plainText } from '../../core/text/plainText.ts';
import { setContext } from '../host/contextKeys.ts';
import { Colours, Commands, ContextKeys, itemContext, Views } from '../host/contributions.ts';
import { sentence } from '../host/sentence.ts';
import { createTreeView, type PlainTreeItem, treeItem } from '../host/tree.ts';
import type { NoteBook } from './noteBook.ts';
import { fileNameOf, inOrder, type NotePlaces } from './notePlaces.ts';

/** A row of the view. */
export type NoteRow =
  /** `line` from 0, where the note stands in the open log. */
  | { readonly type: 'note'; readonly note: Note; readonly line?: number }
  | { readonly type: 'group'; readonly group: 'gone' | 'elsewhere'; readonly notes: readonly Note[] };

/** The view "Notes": those of the open log, then those whose line is gone, then those of other logs. It is there when there are any. */
export function registerNotesView(book: NoteBook, places: NotePlaces): vscode.Disposable {
  const tree = new NotesTree(book, places);
  const view = createTreeView(Views.notes, { treeDataProvider: tree, showCollapseAll: false });
  const update = () => {
    setContext(ContextKeys.hasNotes, book.all.length > 0);
    tree.update();
  };
  update();
  return vscode.Disposable.from(
    view,
    tree,
    book.onDidChange(update),
    places.onDidFind((document) => {
      if (document === vscode.window.activeTextEditor?.document) tree.update();
    }),
    vscode.window.onDidChangeActiveTextEditor(() => tree.update()),
  );
}

class NotesTree implements vscode.TreeDataProvider<NoteRow>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<NoteRow | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #book: NoteBook;
  readonly #places: NotePlaces;
  /** The log that was active last: a view that has the focus does not change it. */
  #document: vscode.TextDocument | undefined;

  constructor(book: NoteBook, places: NotePlaces) {
    this.#book = book;
    this.#places = places;
  }

  update(): void {
    const active = vscode.window.activeTextEditor?.document;
    const visible = vscode.window.visibleTextEditors.map(({ document }) => document);
    if (active) this.#document = active;
    else if (this.#document && !visible.includes(this.#document)) this.#document = undefined;
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  getChildren(row?: NoteRow): NoteRow[] {
    if (row) return row.type === 'group' ? row.notes.map((note) => ({ type: 'note', note })) : [];
    const document = this.#document;
    const here = document ? inOrder(this.#places.in(document), this.#book) : [];
    const found = new Set(here.map(({ note }) => note.id));
    const others = this.#book.all.filter(({ id }) => !found.has(id)).sort(byPlace);
    const gone =
      document && this.#places.isComplete(document) ? others.filter((note) => this.#isGone(note, document)) : [];
    const elsewhere = others.filter((note) => !gone.includes(note));
    return [
      ...here.map(({ note, line }): NoteRow => ({ type: 'note', note, line })),
      ...group('gone', gone),
      ...group('elsewhere', elsewhere),
    ];
  }

  getTreeItem(row: NoteRow): PlainTreeItem {
    if (row.type === 'group') {
      const label = row.group === 'gone' ? sentence('Line no longer in this log') : sentence('In other logs');
      const item = treeItem(label, vscode.TreeItemCollapsibleState.Expanded);
      item.id = row.group;
      item.description = plainText(String(row.notes.length));
      item.iconPath = new vscode.ThemeIcon(row.group === 'gone' ? 'question' : 'files');
      return item;
    }
    return noteItem(row);
  }

  /** Whether the line of a note stood in this log when it was last seen, and does so no more. */
  #isGone({ id, file }: Note, document: vscode.TextDocument): boolean {
    const seenIn = this.#book.seenIn(id);
    return seenIn ? seenIn.toString() === document.uri.toString() : file === fileNameOf(document);
  }
}

function group(name: 'gone' | 'elsewhere', notes: readonly Note[]): NoteRow[] {
  return notes.length > 0 ? [{ type: 'group', group: name, notes }] : [];
}

/** The number of its line and what a note says; what the line says where it is only marked. */
function noteItem({ note, line }: Extract<NoteRow, { type: 'note' }>): PlainTreeItem {
  const { text, file, number } = note;
  const words = plainText(text === '' ? withoutTime(note.line) : text);
  const item = treeItem(line === undefined ? words : joined(': ', [plainText(String(line + 1)), words]));
  item.description =
    line === undefined
      ? joined(' · ', [plainText(file), sentence('line {0}', number)])
      : plainText(text === '' ? '' : withoutTime(note.line));
  item.tooltip = tooltipOf(note);
  item.iconPath = new vscode.ThemeIcon(text === '' ? 'bookmark' : 'note', new vscode.ThemeColor(Colours.note));
  item.contextValue = itemContext('note');
  item.command = { title: item.label, command: Commands.goToNote, arguments: [{ note: note.id }] };
  item.accessibilityInformation = { label: joined(', ', [item.label, item.description]) };
  return item;
}

/** A line without the digits with which it begins: a row has room for little, and lines near each other share them. */
function withoutTime(line: string): string {
  return line.replace(/^[\d\s:.,/+-]{8,40}T?[\d\s:.,/Z+-]{0,40}/, '') || line;
}

function tooltipOf({ text, line, file, number }: Note): PlainText {
  return joined(' · ', [plainText(text, 2000), plainText(line), plainText(file), sentence('line {0}', number)]);
}

/** The order of files, and of lines in them. */
export function byPlace(a: Note, b: Note): number {
  return a.file === b.file ? a.number - b.number : a.file < b.file ? -1 : 1;
}
