import type * as vscode from 'vscode';
import type { DetectionContext } from '../../core/detection/hit.ts';
import { Describer } from '../../core/explain/describer.ts';
import type { HitIndex } from '../../core/summary/hitIndex.ts';
import { TextIndex } from '../../core/summary/textIndex.ts';
import type { Lines } from '../../core/text/lines.ts';
import type { Knowledge } from '../host/knowledge.ts';

/** A slice of indexing ends after this long (ms), so that the extension host answers others in between. */
const SLICE = 8;

/** The hits of one open document, kept up to date with its edits. */
export class DocumentIndex implements vscode.Disposable {
  readonly document: vscode.TextDocument;
  /** The document's lines, as the core reads them. */
  readonly source: Lines;
  /** What its codes are searched with. */
  readonly context: DetectionContext & { readonly fileName: string };
  readonly #index: TextIndex;
  readonly #changed: () => void;
  readonly #complete: Promise<void>;
  #resolveComplete: () => void = () => undefined;
  #disposed = false;
  #running = false;

  /** `changed` is told when the whole document is indexed, and after each edit of an indexed one. */
  constructor(document: vscode.TextDocument, { known, catalogue }: Knowledge, changed: () => void) {
    this.document = document;
    this.#changed = changed;
    this.#complete = new Promise((resolve) => {
      this.#resolveComplete = resolve;
    });
    this.source = {
      get lineCount() {
        return document.lineCount;
      },
      line: (line: number) => document.lineAt(line).text,
    };
    this.context = { known, fileName: document.uri.path };
    this.#index = new TextIndex(this.source, this.context, new Describer(catalogue));
  }

  /** Begins to index: whoever is told of the end must know this index by then. */
  start(): void {
    void this.#run();
  }

  get hits(): HitIndex {
    return this.#index.hits;
  }

  get isComplete(): boolean {
    return this.#index.isComplete;
  }

  /** Resolves when the whole document was indexed once, or the index is not wanted any more. */
  whenComplete(): Promise<void> {
    return this.#complete;
  }

  dispose(): void {
    this.#disposed = true;
    this.#resolveComplete();
  }

  /** Takes an edit over: only the lines that it touched are looked at again. */
  edit(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    this.#index.edit(
      changes.map(({ range: { start, end }, text }) => ({
        ...{ startLine: start.line, startCharacter: start.character, endLine: end.line, text },
      })),
    );
    if (this.isComplete) this.#changed();
    else void this.#run();
  }

  /** Indexes what is left, a slice at a time. */
  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    while (!this.#disposed && !this.isComplete) {
      const end = performance.now() + SLICE;
      while (!this.isComplete && performance.now() < end) this.#index.step();
      if (this.isComplete) {
        this.#resolveComplete();
        this.#changed();
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#running = false;
  }
}
