import * as vscode from 'vscode';
import { plainText } from '../../core/text/plainText.ts';
import { Panels, Schemes } from '../host/contributions.ts';
import { createWebviewPanel } from '../host/windows.ts';
import type { Format } from './formats.ts';

/** Shows exactly what would be saved, and keeps it open while the user decides. */
export class ReportPreview implements vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #registration = vscode.workspace.registerTextDocumentContentProvider(Schemes.report, {
    provideTextDocumentContent: (uri) => this.#texts.get(uri.toString()) ?? '',
  });
  #page: vscode.WebviewPanel | undefined;
  #count = 0;

  /** The page of an HTML report runs no script and loads nothing; the other formats are read-only documents. */
  async show(name: string, format: Format, text: string): Promise<void> {
    if (format.id === 'html') {
      this.#page?.dispose();
      const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      this.#page = createWebviewPanel(Panels.report, plainText(name), column, { localResourceRoots: [] });
      this.#page.webview.html = text;
      return;
    }
    const uri = vscode.Uri.from({ scheme: Schemes.report, path: `/${++this.#count}/${name}` });
    this.#texts.set(uri.toString(), text);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
  }

  dispose(): void {
    this.#registration.dispose();
    this.#page?.dispose();
  }
}
