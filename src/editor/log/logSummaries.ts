import * as vscode from 'vscode';
import { Explainer } from '../../core/explain/explainer.ts';
import { summariseDocument } from '../../core/summary/documentSummary.ts';
import type { Summary } from '../../core/summary/summary.ts';
import type { ArticleFolders } from '../articles/articleFolders.ts';
import { setContext } from '../host/contextKeys.ts';
import { ContextKeys, Schemes } from '../host/contributions.ts';
import { isServed } from '../host/documents.ts';
import { guard } from '../host/guard.ts';
import type { Knowledge } from '../host/knowledge.ts';
import type { DocumentIndex } from './documentIndex.ts';
import type { LogIndexes } from './logIndexes.ts';

/** A log that grows is summed up again when it has paused for this long (ms), or after the longest wait. */
const PAUSE = 250;
const LONGEST = 1000;

/** The summary of the log in the active editor. */
export interface LogSummary {
  readonly document: vscode.TextDocument;
  readonly summary: Summary;
}

/** Sums up the log that the user is looking at; view and status bar share it. */
export class LogSummaries implements vscode.Disposable {
  readonly #indexes: LogIndexes;
  readonly #knowledge: () => Promise<Knowledge>;
  readonly #changed = new vscode.EventEmitter<LogSummary | undefined>();
  /** The current summary; none where the active editor has no log. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: vscode.Disposable;
  #current: LogSummary | undefined;
  #timer: NodeJS.Timeout | undefined;
  #waitingSince = 0;

  constructor(indexes: LogIndexes, knowledge: () => Promise<Knowledge>, folders: ArticleFolders) {
    this.#indexes = indexes;
    this.#knowledge = knowledge;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      indexes.onDidChange((document) => {
        if (document === this.#current?.document || document === vscode.window.activeTextEditor?.document) this.#soon();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#updateNow()),
      folders.onDidChange(() => this.#soon()),
    );
    guard('keys of logs', () => this.#tellKeys());
  }

  get current(): LogSummary | undefined {
    return this.#current;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #soon(): void {
    const now = performance.now();
    if (this.#timer === undefined) this.#waitingSince = now;
    else clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(PAUSE, this.#waitingSince + LONGEST - now));
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#updateNow();
    }, wait);
  }

  #updateNow(): void {
    guard('summary of the log', () => this.#update());
  }

  async #update(): Promise<void> {
    // While the user looks at no log, nothing is loaded for one.
    const sources = this.#index() && (await this.#knowledge());
    const index = sources && this.#index();
    this.#current = index && { document: index.document, summary: this.#summarise(index, sources) };
    this.#changed.fire(this.#current);
    await this.#tellKeys();
  }

  /** Lets the keys and menus of logs work: also on one that is still being read, for what they do waits for it. */
  async #tellKeys(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const isBeingRead = document && document.uri.scheme !== Schemes.timeline && (await isServed(document));
    // Where the user has gone on meanwhile, that is told by its own update.
    if (document !== vscode.window.activeTextEditor?.document) return;
    setContext(ContextKeys.hasLog, this.#current !== undefined || isBeingRead === true);
  }

  /** The active log; where no text editor is active (a view has the focus), the one that was active last. */
  #index(): DocumentIndex | undefined {
    // The hits of a timeline are those of other logs.
    if (vscode.window.activeTextEditor?.document.uri.scheme === Schemes.timeline) return undefined;
    const active = this.#indexes.active();
    if (active || vscode.window.activeTextEditor) return active;
    const last = this.#current?.document;
    const visible = vscode.window.visibleTextEditors.some(({ document }) => document === last);
    return last && visible ? this.#indexes.of(last) : undefined;
  }

  #summarise({ hits, source, context, signs, states }: DocumentIndex, sources: Knowledge): Summary {
    const explainer = new Explainer(sources, vscode.env.language);
    return summariseDocument(hits, source, context, explainer, signs, states);
  }
}
