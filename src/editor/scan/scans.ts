import * as vscode from 'vscode';
import { Explainer } from '../../core/explain/explainer.ts';
import type { FormatSet } from '../../core/formats/formatSet.ts';
import { sizeText } from '../../core/scan/skipped.ts';
import type { ScanResults } from '../../core/summary/scanResults.ts';
import type { Summary } from '../../core/summary/summary.ts';
import { errorText } from '../../core/text/errorText.ts';
import { joined, plainText } from '../../core/text/plainText.ts';
import { gather } from '../../node/scan/gather.ts';
import type { FromScan, ScanProgress } from '../../node/scan/messages.ts';
import type { ArticleFolders } from '../articles/articleFolders.ts';
import { teamFolders } from '../articles/teamFolders.ts';
import type { ArchivePasswords } from '../host/archivePasswords.ts';
import { guard } from '../host/guard.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { type PlainProgress, withProgress } from '../host/progress.ts';
import { sentence } from '../host/sentence.ts';
import { LogClocks } from './logClocks.ts';
import { runInThread } from './scanThread.ts';

/** How often the view shows what has come, in milliseconds. */
const EVERY = 300;

export type ScanState = 'running' | 'done' | 'cancelled' | 'failed';

/** The current state of a scan. */
export interface Scan {
  readonly targets: readonly vscode.Uri[];
  readonly state: ScanState;
  readonly progress: ScanProgress;
  readonly results: ScanResults;
  readonly summary: Summary;
  /** What its logs look like. */
  readonly formats: FormatSet;
  /** Why it failed. */
  readonly problem?: string;
}

/** Scans files and folders, one scan at a time: a new one ends and replaces the previous one. */
export class Scans implements vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  /** What somebody said of the clocks of logs. */
  readonly clocks: LogClocks;
  readonly #passwords: ArchivePasswords;
  readonly #knowledge: () => Promise<Knowledge>;
  readonly #changed = new vscode.EventEmitter<Scan | undefined>();
  /** The scan's current state; nothing when it was cleared. */
  readonly onDidChange = this.#changed.event;
  readonly #articles: vscode.Disposable;
  #current: Scan | undefined;
  #cancellation: vscode.CancellationTokenSource | undefined;

  constructor(
    extensionUri: vscode.Uri,
    knowledge: () => Promise<Knowledge>,
    folders: ArticleFolders,
    passwords: ArchivePasswords,
    memory: vscode.Memento,
  ) {
    this.clocks = new LogClocks(memory);
    this.#passwords = passwords;
    this.#extensionUri = extensionUri;
    this.#knowledge = knowledge;
    this.#articles = folders.onDidChange(() => guard('scan with changed articles', () => this.#showAnew()));
  }

  get current(): Scan | undefined {
    return this.#current;
  }

  dispose(): void {
    this.#cancellation?.cancel();
    this.#articles.dispose();
    this.#changed.dispose();
    this.clocks.dispose();
  }

  /** Ends the scan that is running, and forgets what was found. */
  clear(): void {
    const running = this.#cancellation;
    this.#cancellation = undefined;
    running?.cancel();
    this.#set(undefined);
  }

  /** Scans, with progress that can be cancelled. Resolves when it has ended in whatever way. */
  async scan(targets: readonly vscode.Uri[]): Promise<void> {
    this.clear();
    const cancellation = new vscode.CancellationTokenSource();
    this.#cancellation = cancellation;
    const names = plainText(targets.map(({ path }) => path.split('/').pop()).join(', '), 60);
    await withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: sentence('Scanning {0}', names),
        cancellable: true,
      },
      async (progress, token) => {
        const listener = token.onCancellationRequested(() => cancellation.cancel());
        await this.#run(targets, cancellation, progress);
        listener.dispose();
      },
    );
  }

  async #run(
    targets: readonly vscode.Uri[],
    cancellation: vscode.CancellationTokenSource,
    shown: PlainProgress,
  ): Promise<void> {
    const [sources, { ScanResults: Results }] = await Promise.all([
      this.#knowledge(),
      import('../../core/summary/scanResults.ts'),
    ]);
    const explainer = new Explainer(sources, vscode.env.language);
    const results = new Results();
    let progress: ScanProgress = { name: '', bytes: 0, files: 0 };
    let timer: NodeJS.Timeout | undefined;
    const show = (state: ScanState, problem?: string) => {
      clearTimeout(timer);
      timer = undefined;
      // A scan that was replaced or cleared no longer shows anything.
      if (this.#cancellation !== cancellation) return;
      const summary = results.summary(explainer);
      this.#set({ targets, state, progress, results, summary, formats: sources.formats, ...(problem && { problem }) });
    };
    const showSoon = () => {
      timer ??= setTimeout(() => show('running'), EVERY);
    };
    const tell = (message: FromScan) => {
      if (message.type === 'progress') {
        progress = message.progress;
        shown.report({
          message: joined(' · ', [plainText(progress.name), plainText(sizeText(progress.bytes, vscode.env.language))]),
        });
      } else gather(results, message);
      showSoon();
    };
    // At once, not when the thread is gone.
    const cancelled = cancellation.token.onCancellationRequested(() => show('cancelled'));
    show('running');
    const covered = [...sources.library.codes()];
    const { signs } = sources.library;
    const articleFolders = (await teamFolders()).folders.map(({ uri }) => uri.toString());
    const uris = targets.map((uri) => uri.toString());
    const task = { task: 'scan', targets: uris, articleFolders, covered, rules: sources.ownRules, signs } as const;
    try {
      const isDone = await runInThread(this.#extensionUri, task, this.#passwords, cancellation.token, tell);
      show(isDone ? 'done' : 'cancelled');
    } catch (error) {
      show('failed', errorText(error));
    } finally {
      clearTimeout(timer);
      cancelled.dispose();
      cancellation.dispose();
    }
  }

  /** Articles have changed: cards are made again. */
  async #showAnew(): Promise<void> {
    const scan = this.#current;
    if (!scan) return;
    const sources = await this.#knowledge();
    if (scan !== this.#current) return;
    scan.results.forgetCards();
    const explainer = new Explainer(sources, vscode.env.language);
    this.#set({ ...scan, summary: scan.results.summary(explainer) });
  }

  #set(scan: Scan | undefined): void {
    this.#current = scan;
    this.#changed.fire(scan);
  }
}
