import * as vscode from 'vscode';
import type { FilteredSoFar } from '../../core/filters/filteredLines.ts';
import { type FilterCount, headingText } from '../../core/filters/headingText.ts';
import { errorText } from '../../core/text/errorText.ts';
import { plainText } from '../../core/text/plainText.ts';
import { showUnseenInProse } from '../../core/text/unseen.ts';
import { guard } from '../host/guard.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { withProgress } from '../host/progress.ts';
import { sentence } from '../host/sentence.ts';
import { t } from '../host/translate.ts';
import type { LogIndexes } from '../log/logIndexes.ts';
import { filterDocument } from './filterDocument.ts';
import { filterFile, type Threads } from './filterFile.ts';
import { documentOf } from './filterTarget.ts';
import { type FilterSource, filterSource } from './filterUri.ts';

/** Progress is shown of what takes longer than this (ms). */
const SOON = 800;
/** A log that grows is filtered again after so long (ms), or so many times as long as it took the last time. */
const PAUSE = 400;
const REST = 5;
/** One that takes longer (ms) is made once: to read a file of gigabytes again and again would keep a disk busy. */
const LONGEST = 5000;

/** What is known of a filtered log that is open. */
export interface FilteredLog extends FilterCount {
  readonly source: FilterSource;
  /** The numbers of its lines in the log, from 1. */
  readonly numbers: readonly number[];
}

type Result = FilteredSoFar & { readonly isAll: boolean };

/** Makes the texts of filtered logs, and makes them anew where the log's document changes. */
export class FilteredLogs implements vscode.Disposable {
  readonly #knowledge: () => Promise<Knowledge>;
  readonly #indexes: LogIndexes;
  readonly #threads: Threads;
  readonly #logs = new Map<string, FilteredLog>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  /** What tells that files have changed, which no document shows. */
  readonly #watchers = new Map<string, vscode.Disposable>();
  /** How long each took the last time (ms). */
  readonly #took = new Map<string, number>();
  readonly #changed: vscode.EventEmitter<vscode.Uri>;
  readonly #subscriptions: vscode.Disposable;

  /** `changed` has the editor ask for a text again. */
  constructor(
    knowledge: () => Promise<Knowledge>,
    indexes: LogIndexes,
    threads: Threads,
    changed: vscode.EventEmitter<vscode.Uri>,
  ) {
    this.#changed = changed;
    this.#knowledge = knowledge;
    this.#indexes = indexes;
    this.#threads = threads;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#logChanged(document.uri.toString());
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        const key = uri.toString();
        // One whose language was set is closed and opened at once.
        if (vscode.workspace.textDocuments.some((document) => document.uri.toString() === key)) return;
        this.#logs.delete(key);
        this.#took.delete(key);
        this.#watchers.get(key)?.dispose();
        this.#watchers.delete(key);
      }),
    );
  }

  of(uri: vscode.Uri): FilteredLog | undefined {
    return this.#logs.get(uri.toString());
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const watcher of this.#watchers.values()) watcher.dispose();
  }

  /** The text of a filtered log, with a line above that says what it is. */
  async textOf(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const source = filterSource(uri);
    if (!source) return vscode.l10n.t('This is not the address of a filtered log.');
    // A name may have line ends wherever its author wanted them; the heading is one line.
    const name = showUnseenInProse(uri.path.split('/').pop() ?? '');
    const key = uri.toString();
    const began = performance.now();
    try {
      this.#watch(key, source);
      const { numbers, texts, found, read, isAll } = await this.#filter(source, name, token, this.#logs.has(key));
      const log = { source, numbers, found, read, isAll, shown: numbers.length };
      this.#logs.set(key, log);
      this.#took.set(key, performance.now() - began);
      return [headingText(name, source.filter, log, t), ...texts].join('\n');
    } catch (error) {
      this.#logs.delete(key);
      return vscode.l10n.t('{0} cannot be read: {1}', name, errorText(error));
    }
  }

  /** Filters with progress that can be cancelled; without where the text is only made anew. */
  async #filter(
    source: FilterSource,
    name: string,
    outer: vscode.CancellationToken,
    isAgain: boolean,
  ): Promise<Result> {
    const ended = new vscode.CancellationTokenSource();
    const listener = outer.onCancellationRequested(() => ended.cancel());
    let shown: ((soFar: FilteredSoFar, share?: number) => void) | undefined;
    const running = this.#run(source, ended.token, (soFar, share) => shown?.(soFar, share));
    const done = running.then(
      () => true,
      () => true,
    );
    const isQuick = await Promise.race([done, new Promise<false>((resolve) => setTimeout(resolve, SOON, false))]);
    if (!isQuick && !isAgain) {
      const title = sentence('Filtering {0}', name);
      const words = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
      guard('progress of a filter', () =>
        withProgress(words, async (progress, token) => {
          token.onCancellationRequested(() => ended.cancel());
          shown = ({ found }, share) => {
            const percent = share === undefined ? '' : `${Math.floor(share * 100)} % · `;
            progress.report({ message: plainText(`${percent}${vscode.l10n.t('{0} lines', found)}`) });
          };
          await done;
        }),
      );
    }
    try {
      return await running;
    } finally {
      listener.dispose();
      ended.dispose();
    }
  }

  async #run(
    source: FilterSource,
    token: vscode.CancellationToken,
    came: (soFar: FilteredSoFar, share?: number) => void,
  ): Promise<Result> {
    const sources = await this.#knowledge();
    const document = await documentOf(source);
    if (!document) return filterFile(source, sources, this.#threads, token, came);
    const ended = new AbortController();
    const listener = token.onCancellationRequested(() => ended.abort());
    const result = await filterDocument(document, source.filter, sources, this.#indexes, ended.signal);
    listener.dispose();
    return { ...result, isAll: !ended.signal.aborted };
  }

  /** A file that is on disk may grow without a document that tells so. */
  #watch(key: string, { uri, entry }: FilterSource): void {
    const file = vscode.Uri.parse(uri);
    if (this.#watchers.has(key) || entry.length > 0 || file.scheme !== 'file') return;
    const name = file.path.split('/').pop() ?? '';
    // In a pattern these would stand for other characters.
    if (/[*?{}[\]]/.test(name)) return;
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(file, '..'), name);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern, true, false, true);
    this.#watchers.set(
      key,
      vscode.Disposable.from(
        watcher,
        watcher.onDidChange(() => this.#logChanged(uri)),
      ),
    );
  }

  /** A log has changed: what was filtered of it is made anew when it has paused. */
  #logChanged(log: string): void {
    for (const [key, { source }] of this.#logs) {
      if (source.uri !== log || source.entry.length > 0 || this.#timers.has(key)) continue;
      const took = this.#took.get(key) ?? 0;
      if (took > LONGEST) continue;
      const wait = Math.max(PAUSE, REST * took);
      this.#timers.set(
        key,
        setTimeout(() => {
          this.#timers.delete(key);
          if (this.#logs.has(key)) this.#changed.fire(vscode.Uri.parse(key));
        }, wait),
      );
    }
  }
}
