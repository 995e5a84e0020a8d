import * as vscode from 'vscode';
import { Schemes } from '../host/contributions.ts';

/** The list that asks what to do covers the first lines of an editor, so these are left empty. */
const COVERED = 12;

/** Read-only documents with the lines of a snippet that is too long for a dialog. */
export class LinesToRead implements vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #listeners = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(Schemes.lines, {
      provideTextDocumentContent: (uri) => this.#texts.get(uri.toString()) ?? '',
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#texts.delete(uri.toString())),
  );
  #count = 0;

  dispose(): void {
    this.#listeners.dispose();
  }

  /** Opens a text next to what is open, without taking the focus. */
  async show(text: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme: Schemes.lines, path: `/${++this.#count}/${vscode.l10n.t('Commands')}` });
    this.#texts.set(uri.toString(), '\n'.repeat(COVERED) + text);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preserveFocus: true, preview: true });
  }
}
