import type * as vscode from 'vscode';
import type { SeenSigns } from '../../core/articles/seenSigns.ts';

/** The signs of articles that were found in documents: who indexes a log tells, whoever makes a card asks. */
export class SeenInDocuments {
  readonly #seen = new WeakMap<vscode.TextDocument, SeenSigns>();

  set(document: vscode.TextDocument, seen: SeenSigns): void {
    this.#seen.set(document, seen);
  }

  of(document: vscode.TextDocument): SeenSigns | undefined {
    return this.#seen.get(document);
  }
}
