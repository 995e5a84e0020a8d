import type * as vscode from 'vscode';
import type { SeenSigns } from '../../core/articles/seenSigns.ts';
import type { LogContext } from '../../core/detection/hit.ts';
import { prepareByteSearch } from '../../core/detection/search/byteSearch.ts';
import {
  makeWatchedPatterns,
  type WatchedPatterns,
  watchedPatterns,
} from '../../core/detection/watch/watchedPatterns.ts';
import { outputsWith } from '../../core/states/outputsWith.ts';
import { type ReadyOutputs, readyOutputs } from '../../core/states/readyOutputs.ts';
import type { StateFinding } from '../../core/states/stateFinding.ts';
import type { StateOutput } from '../../core/states/stateOutput.ts';
import { statesAt } from '../../core/states/statesIn.ts';
import type { HitIndex } from '../../core/summary/hitIndex.ts';
import { TextIndex } from '../../core/summary/textIndex.ts';
import type { Lines } from '../../core/text/lines.ts';
import { sliced } from '../../node/sliced.ts';
import { linesOf } from '../host/documents.ts';
import { guard } from '../host/guard.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { logFailure } from '../host/log.ts';

/** Who is told of an index. */
interface IndexEvents {
  /** The whole document is indexed, or it was and has been edited. */
  changed(): void;
  /** It broke down and is no longer of use. */
  failed(): void;
}

/** What a document is to be searched for, made ready. */
export interface ReadySigns {
  /** The patterns of the articles' signs, as the library lists them. */
  readonly signs: readonly string[];
  readonly patterns: WatchedPatterns;
  readonly outputs: ReadyOutputs;
  readonly ofOutputs: readonly StateOutput[];
}

/** Makes ready, a slice at a time, what documents are searched with, and what for: both take longer than one. */
export async function readySigns({ ownRules, library: { signs }, formats }: Knowledge): Promise<ReadySigns> {
  const ofOutputs = outputsWith(ownRules.states);
  const outputs = readyOutputs(ofOutputs);
  const sources = outputs.behind(signs);
  await sliced(makeWatchedPatterns(sources));
  await sliced(prepareByteSearch({ formats }));
  return { signs, patterns: watchedPatterns(sources), outputs, ofOutputs };
}

/** The hits of one open document, kept up to date with its edits. */
export class DocumentIndex implements vscode.Disposable {
  readonly document: vscode.TextDocument;
  /** The document's lines, as the core reads them. */
  readonly source: Lines;
  /** What it is searched with. */
  readonly context: LogContext & { readonly fileName: string };
  /** The signs that are looked for. */
  readonly watched: readonly string[];
  readonly #index: TextIndex;
  readonly #events: IndexEvents;
  readonly #complete: Promise<void>;
  #settle: { resolve(): void; reject(error: unknown): void } | undefined;
  readonly #ended = new AbortController();
  #running = false;
  readonly #outputs: readonly StateOutput[];
  /** Until the next edit. */
  #states: readonly StateFinding[] | undefined;

  constructor(
    document: vscode.TextDocument,
    { known, formats, explainer, seen }: Knowledge,
    { signs, patterns, outputs, ofOutputs }: ReadySigns,
    events: IndexEvents,
  ) {
    this.document = document;
    this.#events = events;
    this.#complete = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // Whoever waits is told; perhaps nobody does.
    this.#complete.catch(() => undefined);
    this.source = linesOf(document);
    this.context = { known, formats, fileName: document.uri.path };
    this.#outputs = ofOutputs;
    this.#index = new TextIndex(this.source, this.context, explainer.describer, patterns, outputs);
    this.watched = signs;
    seen.set(document, this.#index.signs);
    seen.setStates(document, () => this.states);
  }

  /** Begins to index: whoever is told of the end must know this index by then. */
  start(): void {
    this.#work();
  }

  /** The lines in which signs of articles stand. */
  get signs(): SeenSigns {
    return this.#index.signs;
  }

  /** What holds in the answers of commands in it; nothing until the whole document is indexed. */
  get states(): readonly StateFinding[] {
    if (!this.isComplete) return [];
    this.#states ??= statesAt(this.source, this.#index.states.all(), this.#outputs, this.context.fileName);
    return this.#states;
  }

  get hits(): HitIndex {
    return this.#index.hits;
  }

  get isComplete(): boolean {
    return this.#index.isComplete;
  }

  /**
   * Resolves when the whole document was indexed once, or the index is no longer wanted; rejects where it broke down.
   */
  whenComplete(): Promise<void> {
    return this.#complete;
  }

  dispose(): void {
    this.#ended.abort();
    this.#settle?.resolve();
  }

  /** Takes over an edit: only the lines that it touched are looked at again. */
  edit(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    this.#states = undefined;
    try {
      this.#index.edit(
        changes.map(({ range: { start, end }, text }) => ({
          ...{ startLine: start.line, startCharacter: start.character, endLine: end.line, text },
        })),
      );
    } catch (error) {
      this.#fail(error);
      return;
    }
    if (this.isComplete) this.#events.changed();
    else this.#work();
  }

  /** Indexes what is left, a slice at a time. */
  #work(): void {
    if (this.#running) return;
    this.#running = true;
    const step = () => {
      if (!this.isComplete) this.#index.step();
      return !this.isComplete;
    };
    guard('codes of a log', async () => {
      const isDone = await sliced(step, this.#ended.signal).catch((error: unknown) => this.#fail(error));
      this.#running = false;
      if (!isDone) return;
      this.#settle?.resolve();
      this.#events.changed();
    });
  }

  /** A line that cannot be read breaks all that follows: nobody goes on with half an index. */
  #fail(error: unknown): void {
    logFailure('search for the codes of a log', error);
    this.#ended.abort();
    this.#settle?.reject(error);
    this.#events.failed();
  }
}
