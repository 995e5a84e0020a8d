import * as vscode from 'vscode';
import { guard } from '../host/guard.ts';
import type { Knowledge } from '../host/knowledge.ts';
import type { ScannedLog } from './scanOpenLog.ts';

/** After a scan, a log that grows is left alone for so many times as long as it took, and at least so long (ms). */
const REST = 20;
const LEAST = 1000;

/** Scans open logs in slices when somebody wants to know what a scan tells of them, one at a time, and anew when they have changed. */
export class LogScans implements vscode.Disposable {
  readonly #knowledge: () => Promise<Knowledge>;
  readonly #changed = new vscode.EventEmitter<ScannedLog>();
  readonly onDidChange = this.#changed.event;
  #current: ScannedLog | undefined;
  /** What is to be scanned next. */
  #wanted: vscode.TextDocument | undefined;
  #isBusy = false;
  /** Which log is left alone, and what ends that. */
  #resting: { readonly document: vscode.TextDocument; readonly end: () => void } | undefined;

  constructor(knowledge: () => Promise<Knowledge>) {
    this.#knowledge = knowledge;
  }

  /** The last scan of a log; undefined where another one was scanned since, or none was. */
  of(document: vscode.TextDocument): ScannedLog | undefined {
    return this.#current?.document === document ? this.#current : undefined;
  }

  /** Somebody is told by `onDidChange` when the log as it is now was scanned, if it was not yet. */
  want(document: vscode.TextDocument): void {
    if (this.#current?.document === document && this.#current.version === document.version) return;
    this.#wanted = document;
    if (this.#resting && this.#resting.document !== document) this.#resting.end();
    if (this.#isBusy) return;
    this.#isBusy = true;
    guard('scan of the log', () => this.#work());
  }

  dispose(): void {
    this.#wanted = undefined;
    this.#resting?.end();
    this.#changed.dispose();
  }

  async #work(): Promise<void> {
    try {
      while (this.#wanted) {
        const document = this.#wanted;
        this.#wanted = undefined;
        const before = performance.now();
        const [knowledge, { scanOpenLog }] = await Promise.all([this.#knowledge(), import('./scanOpenLog.ts')]);
        this.#current = await scanOpenLog(document, knowledge);
        this.#changed.fire(this.#current);
        if (this.#wanted === document) await this.#rest(document, (performance.now() - before) * REST);
      }
    } finally {
      this.#isBusy = false;
    }
  }

  #rest(document: vscode.TextDocument, ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.#resting = undefined;
        resolve();
      };
      const timer = setTimeout(end, Math.max(LEAST, ms));
      this.#resting = { document, end };
    });
  }
}
