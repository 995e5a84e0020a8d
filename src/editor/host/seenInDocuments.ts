import type * as vscode from 'vscode';
import type { SeenSigns } from '../../core/articles/seenSigns.ts';
import type { StateFinding } from '../../core/states/stateFinding.ts';
import type { LineArgument } from './commands.ts';

/** So many articles are remembered. */
const MOST = 1000;

/** The signs of articles, and the states, that were found in documents: who indexes a log tells, whoever makes a card asks. */
export class SeenInDocuments {
  readonly #seen = new WeakMap<vscode.TextDocument, SeenSigns>();

  readonly #states = new WeakMap<vscode.TextDocument, () => readonly StateFinding[]>();

  /** Where articles were opened from last. */
  readonly #openedFrom = new Map<string, LineArgument>();

  /** An article is opened for a line of a document. */
  open(article: string, place: LineArgument): void {
    if (this.#openedFrom.size >= MOST) this.#openedFrom.clear();
    this.#openedFrom.set(article, place);
  }

  /** The line for which an article was opened last. */
  openedFrom(article: string): LineArgument | undefined {
    return this.#openedFrom.get(article);
  }

  set(document: vscode.TextDocument, seen: SeenSigns): void {
    this.#seen.set(document, seen);
  }

  /** `states` tells what holds in the answers of a document, as it is when it is asked. */
  setStates(document: vscode.TextDocument, states: () => readonly StateFinding[]): void {
    this.#states.set(document, states);
  }

  statesOf(document: vscode.TextDocument): readonly StateFinding[] {
    return this.#states.get(document)?.() ?? [];
  }

  of(document: vscode.TextDocument): SeenSigns | undefined {
    return this.#seen.get(document);
  }
}
