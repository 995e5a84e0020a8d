import * as vscode from 'vscode';
import { isServed, onDidChangeServed } from '../host/documents.ts';
import { guard } from '../host/guard.ts';
import type { Knowledge } from '../host/knowledge.ts';
import type { DocumentIndex, ReadySigns } from './documentIndex.ts';

/** The indexes of the logs that were looked at and are still open. A document is indexed when an editor shows it. */
export class LogIndexes implements vscode.Disposable {
  readonly #knowledge: () => Promise<Knowledge>;
  readonly #indexes = new Map<vscode.TextDocument, Promise<DocumentIndex>>();
  readonly #ready = new Map<vscode.TextDocument, DocumentIndex>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  /** A document whose index is complete, or was complete and has changed. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: vscode.Disposable;
  /** How often the formats of logs, or the articles, have changed. */
  #changes = 0;

  /**
   * `formatsChanged`: logs are read by other formats now, and their indexes no longer hold. `articlesChanged`: there may be other
   * signs to look for.
   */
  constructor(
    knowledge: () => Promise<Knowledge>,
    formatsChanged: vscode.Event<void>,
    articlesChanged: vscode.Event<unknown>,
  ) {
    this.#knowledge = knowledge;
    const showAll = (editors: readonly vscode.TextEditor[]) => {
      for (const { document } of editors) {
        guard('index of a log', async () => {
          if ((await isServed(document)) && !document.isClosed) await this.ensure(document);
        });
      }
    };
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeVisibleTextEditors(showAll),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#ready.get(document)?.edit(contentChanges);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      formatsChanged(() => {
        this.#changes++;
        for (const document of [...this.#ready.keys()]) this.#forget(document);
        showAll(vscode.window.visibleTextEditors);
      }),
      articlesChanged(() => {
        this.#changes++;
        if (this.#ready.size === 0) return;
        guard('signs of articles', async () => {
          const { signs } = (await this.#knowledge()).library;
          const old = [...this.#ready].filter(([, { watched }]) => watched !== signs);
          for (const [document] of old) this.#forget(document);
          if (old.length > 0) showAll(vscode.window.visibleTextEditors);
        });
      }),
      onDidChangeServed(() => {
        for (const document of this.#ready.keys()) {
          guard('index of a log', async () => {
            if (!(await isServed(document))) this.#forget(document);
          });
        }
        showAll(vscode.window.visibleTextEditors);
      }),
    );
    showAll(vscode.window.visibleTextEditors);
  }

  /** The index of a document, if it has one; it may not be complete yet. */
  of(document: vscode.TextDocument): DocumentIndex | undefined {
    return this.#ready.get(document);
  }

  /** The log in the active editor, with its index once that is complete. */
  active(): DocumentIndex | undefined {
    const document = vscode.window.activeTextEditor?.document;
    const index = document && this.#ready.get(document);
    return index?.isComplete ? index : undefined;
  }

  /** The complete index of any document, made now if necessary. */
  async complete(document: vscode.TextDocument): Promise<DocumentIndex> {
    const index = await this.ensure(document);
    await index.whenComplete();
    return index;
  }

  /** The index of any document, made now if necessary; it may not be complete yet. */
  ensure(document: vscode.TextDocument): Promise<DocumentIndex> {
    let index = this.#indexes.get(document);
    if (!index) {
      const made = this.#make(document);
      index = made;
      this.#indexes.set(document, made);
      // One that could not be made is tried again when it is next asked for.
      made.catch(() => {
        if (this.#indexes.get(document) === made) this.#forget(document);
      });
    }
    return index;
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const index of this.#ready.values()) index.dispose();
  }

  async #make(document: vscode.TextDocument): Promise<DocumentIndex> {
    // With it comes the search for codes, which a window without a log need not load.
    const made = await import('./documentIndex.ts');
    let sources: Knowledge;
    let signs: ReadySigns;
    let changes: number;
    do {
      changes = this.#changes;
      sources = await this.#knowledge();
      signs = await made.readySigns(sources);
    } while (changes !== this.#changes);
    const index: DocumentIndex = new made.DocumentIndex(document, sources, signs, {
      changed: () => this.#changed.fire(document),
      failed: () => {
        if (this.#ready.get(document) === index) this.#forget(document);
      },
    });
    // Closed meanwhile.
    if (!this.#indexes.has(document)) index.dispose();
    else {
      this.#ready.set(document, index);
      index.start();
    }
    return index;
  }

  #forget(document: vscode.TextDocument): void {
    this.#ready.get(document)?.dispose();
    this.#ready.delete(document);
    if (this.#indexes.delete(document)) this.#changed.fire(document);
  }
}
