import * as vscode from 'vscode';
import { ownText, type PlainText } from '../../core/text/plainText.ts';
import { Commands, Schemes, StatusBarItems } from '../host/contributions.ts';
import { isServed } from '../host/documents.ts';
import { guard } from '../host/guard.ts';
import { sentence } from '../host/sentence.ts';
import { createStatusBarItem } from '../host/statusBar.ts';

/** Logs of these schemes grow. */
const GROWING: readonly string[] = ['file', Schemes.filtered];

interface Followed {
  /** Somebody has scrolled up: the view stays where it is until it is back at the end. */
  isPaused: boolean;
  /** The first line in sight, and how many lines there were, when they were last looked at. */
  top: number;
  lines: number;
}

/** "Follow" in the status bar: the view stays at the end of a log that grows. */
export class Follow implements vscode.Disposable {
  readonly #followed = new Map<vscode.TextDocument, Followed>();
  readonly #item = createStatusBarItem(StatusBarItems.follow, vscode.StatusBarAlignment.Right, 89);
  readonly #subscriptions: vscode.Disposable;

  constructor() {
    this.#item.name = ownText('Faultbook');
    this.#item.command = Commands.toggleFollow;
    this.#subscriptions = vscode.Disposable.from(
      this.#item,
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#scrolled(textEditor)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#grown(document);
      }),
      // The language of a document may be set after it was opened.
      vscode.workspace.onDidOpenTextDocument(() => this.#show()),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document.isClosed) this.#followed.delete(document);
      }),
    );
    this.#show();
  }

  /** Follows the log in the active editor, or no longer. */
  toggle(): void {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    if (!this.#followed.delete(editor.document)) {
      const state = { isPaused: false, top: topOf(editor), lines: 0 };
      this.#followed.set(editor.document, state);
      showEnd(editor, state);
    }
    this.#show();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #scrolled(editor: vscode.TextEditor): void {
    const state = this.#followed.get(editor.document);
    if (!state) return;
    const top = topOf(editor);
    const { lineCount } = editor.document;
    const wasPaused = state.isPaused;
    // What grows below moves no view up, and where lines have gone nobody has scrolled.
    if (isAtEnd(editor)) state.isPaused = false;
    else if (top < state.top && lineCount >= state.lines) state.isPaused = true;
    state.top = top;
    state.lines = lineCount;
    if (state.isPaused !== wasPaused) this.#show();
  }

  #grown(document: vscode.TextDocument): void {
    const state = this.#followed.get(document);
    if (!state || state.isPaused) return;
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) showEnd(editor, state);
  }

  #show(): void {
    guard('state of following', async () => {
      const document = vscode.window.activeTextEditor?.document;
      const isLog = document && GROWING.includes(document.uri.scheme) && (await isServed(document));
      if (document !== vscode.window.activeTextEditor?.document) return;
      if (!isLog) return this.#item.hide();
      [this.#item.text, this.#item.tooltip] = words(this.#followed.get(document));
      this.#item.show();
    });
  }
}

function words(state: Followed | undefined): [text: PlainText, tooltip: PlainText] {
  if (!state) return [sentence('Follow'), sentence('Keep the end of this log in sight while it grows')];
  if (!state.isPaused)
    return [
      sentence('$(arrow-down) Following'),
      sentence('The end of this log stays in sight while it grows. Click to stop.'),
    ];
  return [
    sentence('$(debug-pause) Following paused'),
    sentence('Paused, as you scrolled up: it goes on at the end of the log. Click to stop.'),
  ];
}

function showEnd(editor: vscode.TextEditor, state: Followed): void {
  const last = editor.document.lineCount - 1;
  state.lines = last + 1;
  editor.revealRange(new vscode.Range(last, 0, last, 0));
}

function topOf({ visibleRanges }: vscode.TextEditor): number {
  return visibleRanges[0]?.start.line ?? 0;
}

function isAtEnd({ visibleRanges, document }: vscode.TextEditor): boolean {
  return (visibleRanges.at(-1)?.end.line ?? 0) >= document.lineCount - 2;
}
