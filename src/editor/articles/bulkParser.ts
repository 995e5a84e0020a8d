import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import type { ArticleSource, ParsedArticle } from '../../core/articles/parse.ts';
import type { ParseText } from './articleFile.ts';
import type { ParseRequest } from './parseWorker.ts';

/** Parses many articles in a thread of its own; where that dies, it goes on in this one. Dispose it when all are read. */
export class BulkParser implements vscode.Disposable {
  readonly #worker: Worker | undefined;
  readonly #waiting = new Map<number, ParseRequest & { done(parsed: ParsedArticle): void }>();
  #failed = false;
  #next = 0;

  readonly #parseHere: ParseText;

  constructor(extensionUri: vscode.Uri, parseHere: ParseText) {
    this.#parseHere = parseHere;
    try {
      this.#worker = new Worker(vscode.Uri.joinPath(extensionUri, 'dist', 'parseWorker.js').fsPath);
    } catch {
      this.#failed = true;
      return;
    }
    this.#worker.on('message', ({ id, parsed }: { id: number; parsed: ParsedArticle }) => {
      this.#waiting.get(id)?.done(parsed);
      this.#waiting.delete(id);
    });
    this.#worker.on('error', () => this.#goOnHere());
    this.#worker.on('exit', () => this.#goOnHere());
  }

  /** Parses one article's text. Never rejects: what is wrong is among the problems. */
  parse(text: string, source: ArticleSource): Promise<ParsedArticle> {
    if (this.#failed || !this.#worker) return this.#parseHere(text, source);
    const request = { id: this.#next++, text, source };
    this.#worker.postMessage(request);
    return new Promise((done) => this.#waiting.set(request.id, { ...request, done }));
  }

  dispose(): void {
    this.#failed = true;
    void this.#worker?.terminate();
  }

  #goOnHere(): void {
    this.#failed = true;
    for (const { text, source, done } of this.#waiting.values()) void this.#parseHere(text, source).then(done);
    this.#waiting.clear();
  }
}
