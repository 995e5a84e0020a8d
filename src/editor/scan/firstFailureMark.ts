import * as vscode from 'vscode';
import type { PlainText } from '../../core/text/plainText.ts';
import { Commands } from '../host/contributions.ts';
import { codeLens } from '../host/languages.ts';
import { sentence } from '../host/sentence.ts';

/** Where something failed first in a document, and why that. */
interface Marked {
  readonly line: number;
  readonly why: PlainText;
  /** The line that says that all has failed, where the document has it. */
  readonly end?: number;
}

/** Marks the line that failed first, and says above it why: that stays until the document is closed or changed. */
export class FirstFailureMark implements vscode.Disposable {
  readonly #marks = new Map<vscode.TextDocument, Marked>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #type = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.findMatchForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Full,
  });
  readonly #subscriptions: vscode.Disposable;
  /** Registered with the first mark: until then, no document need be asked about. */
  #lenses: vscode.Disposable | undefined;

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#type,
      vscode.workspace.onDidCloseTextDocument((document) => this.#marks.delete(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.#marks.delete(document)) this.#show();
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#show()),
    );
  }

  /** Marks a line (from 0) of a document, in place of the one before. */
  put(document: vscode.TextDocument, line: number, why: PlainText, end: number | undefined): void {
    this.#lenses ??= vscode.languages.registerCodeLensProvider('*', {
      onDidChangeCodeLenses: this.#changed.event,
      provideCodeLenses: (asked) => this.#lensesOf(asked),
    });
    this.#marks.set(document, { line, why, ...(end !== undefined && { end }) });
    this.#show();
  }

  dispose(): void {
    this.#lenses?.dispose();
    this.#subscriptions.dispose();
  }

  #show(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const mark = this.#marks.get(editor.document);
      editor.setDecorations(this.#type, mark ? [editor.document.lineAt(mark.line).range] : []);
    }
    this.#changed.fire();
  }

  #lensesOf(document: vscode.TextDocument): vscode.CodeLens[] {
    const mark = this.#marks.get(document);
    if (!mark) return [];
    const { line, why, end } = mark;
    const range = new vscode.Range(line, 0, line, 0);
    const place = (to: number) => [{ document: document.uri.toString(), line: to }];
    const lenses = [codeLens(range, why, Commands.goToLine, place(line))];
    if (end !== undefined) lenses.push(codeLens(range, sentence('Go to its end'), Commands.goToLine, place(end)));
    return lenses;
  }
}
