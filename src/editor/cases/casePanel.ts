import * as vscode from 'vscode';
import { caseBody } from '../../core/casePage/caseBody.ts';
import { type FromCase, parseFromCase, type ToCase } from '../../core/casePage/caseMessages.ts';
import { casePage } from '../../core/casePage/casePage.ts';
import type { CaseBody, CaseCheck, CaseNote, CasePlace } from '../../core/casePage/shownCase.ts';
import { linesOf, looseSnippet } from '../../core/snippets/looseSnippet.ts';
import { errorText } from '../../core/text/errorText.ts';
import { plainText } from '../../core/text/plainText.ts';
import { Commands, Panels } from '../host/contributions.ts';
import { guard } from '../host/guard.ts';
import { sentence } from '../host/sentence.ts';
import { t } from '../host/translate.ts';
import { createWebviewPanel, type PlainWebviewPanel, pageOptions, pageParts } from '../host/windows.ts';
import { snippetArgument } from '../terminal/snippetPrint.ts';
import type { CaseNow, CaseSource } from './caseSource.ts';
import type { CaseSources } from './caseSources.ts';

export { logCase } from './logCase.ts';
export { scanCase } from './scanCase.ts';

/** While its logs are read, a case is shown anew no more often than that, in milliseconds. */
const EVERY = 2000;
/** The length of a title that fits a tab, in UTF-16 units. */
const TITLE = 40;

/** The panel with the page of a case: follows its source, and does what the page's buttons ask for. */
export class CasePanel implements vscode.Disposable {
  readonly onDidDispose: vscode.Event<void>;
  readonly #panel: PlainWebviewPanel;
  readonly #sources: CaseSources;
  readonly #subscriptions: vscode.Disposable[];
  #source: CaseSource;
  #listener: vscode.Disposable;
  #timer: NodeJS.Timeout | undefined;
  /** Whether the page listens: a hidden panel loses its page and gets a new one when it is shown again. */
  #isListening = false;
  /** Counts what was made, so that what took longer is not shown over what is newer. */
  #making = 0;
  /** What the page shows. */
  #now: CaseNow | undefined;
  #body: CaseBody | undefined;

  constructor(extensionUri: vscode.Uri, sources: CaseSources, source: CaseSource) {
    this.#sources = sources;
    this.#source = source;
    this.#listener = source.onDidChange(() => this.#showSoon());
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false };
    this.#panel = createWebviewPanel(Panels.case, sentence('Case'), column, {
      ...pageOptions(extensionUri),
      enableFindWidget: true,
    });
    this.onDidDispose = this.#panel.onDidDispose;
    const { webview } = this.#panel;
    this.#subscriptions = [
      webview.onDidReceiveMessage((message) =>
        guard(
          'case',
          () => this.#receive(parseFromCase(message)),
          (error) => plainText(errorText(error)),
        ),
      ),
      this.#panel.onDidChangeViewState(() => {
        if (!this.#panel.visible) this.#isListening = false;
      }),
      sources.notes.onDidChange(() => this.#showSoon()),
      sources.scans.clocks.onDidChange(() => this.#showSoon()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#showSoon()),
    ];
    this.#panel.onDidDispose(() => {
      clearTimeout(this.#timer);
      this.#isListening = false;
      this.#making++;
      vscode.Disposable.from(...this.#subscriptions, this.#listener, this.#source).dispose();
    });
    webview.html = casePage(
      pageParts(webview, extensionUri, {
        styles: ['media/page.css', 'media/bar.css', 'media/case.css'],
        script: 'media/case.js',
      }),
      t,
    );
  }

  /** Shows another case in place of the one that is shown. */
  show(source: CaseSource): void {
    vscode.Disposable.from(this.#listener, this.#source).dispose();
    this.#source = source;
    this.#listener = source.onDidChange(() => this.#showSoon());
    this.#panel.reveal();
    guard('case', () => this.#show());
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #receive(message: FromCase | undefined): Promise<void> {
    switch (message?.type) {
      case 'ready':
        this.#isListening = true;
        return this.#show();
      case 'export':
        return this.#source.export();
      case 'request':
        return run(Commands.requestLogs);
      case 'go': {
        const place = this.#body?.places.get(message.key);
        if (place) await this.#open(place);
        return;
      }
      case 'article':
        if (this.#body?.articles.has(message.key)) await run(Commands.openArticle, { article: message.key });
        return;
      case 'note':
        return run(Commands.goToNote, { note: message.key });
      case 'insert':
      case 'copy': {
        const check = this.#body?.checks.get(message.key);
        if (!check) return;
        if (message.type === 'insert') return this.#insert(check);
        await this.#copy(check);
        return this.#post({ type: 'said', text: t('Copied.') });
      }
    }
  }

  /** Opens a line where rows of a view would, but not over the panel. */
  async #open(place: CasePlace): Promise<void> {
    const target = this.#now?.targetOf(place);
    if (!target) return;
    const beside = this.#panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
    await vscode.commands.executeCommand('vscode.open', target.uri, {
      ...{ selection: target.range, viewColumn: beside },
    } satisfies vscode.TextDocumentShowOptions);
  }

  /** What an article has as a command of its own goes the way of its commands; any other is rated anew. */
  async #insert(check: CaseCheck): Promise<void> {
    if (!vscode.workspace.isTrusted) return;
    const argument = await this.#ofArticle(check);
    if (argument) return run(Commands.insertSnippet, argument);
    await this.#sources.prompt.offer(await this.#loose(check), 'insert');
  }

  async #copy(check: CaseCheck): Promise<void> {
    const argument = await this.#ofArticle(check);
    if (argument) return run(Commands.copySnippet, argument);
    await this.#sources.prompt.offer(await this.#loose(check), 'copy');
  }

  async #ofArticle({ article, command, shell = 'cmd' }: CaseCheck) {
    if (!article) return undefined;
    await (await this.#sources.knowledge()).complete([article]);
    const lines = linesOf(command).join('\n');
    const snippet = article.snippets.find(
      (one) => one.shell === shell && linesOf(one.lines.join('\n')).join('\n') === lines,
    );
    return snippet && snippetArgument(article.uri, snippet);
  }

  async #loose({ says, command, shell = 'cmd' }: CaseCheck) {
    const { rate } = await this.#sources.knowledge();
    return looseSnippet({ label: says || command, shell, command }, await rate(linesOf(command), shell));
  }

  #showSoon(): void {
    if (!this.#source.isRunning) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      guard('case', () => this.#show());
      return;
    }
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      guard('case', () => this.#show());
    }, EVERY);
  }

  async #show(): Promise<void> {
    // A hidden page asks again when it is shown.
    if (!this.#isListening) return;
    const making = ++this.#making;
    const [knowledge, all] = await Promise.all([this.#sources.knowledge(), this.#sources.notes.all()]);
    if (making !== this.#making) return;
    const now = this.#source.read(knowledge);
    // What was read before can still be looked at when the scan is cleared or the log closed.
    if (!now || (this.#source.isRunning && now.name === this.#now?.name && isEmpty(now))) return;
    const { explainer } = knowledge;
    const { name, file, progress, labelOf } = now;
    const notes = all.flatMap(({ seenIn, note }): CaseNote[] => (seenIn && now.isAbout(seenIn) ? [note] : []));
    this.#now = now;
    this.#body = caseBody(
      { name, file, notes, isTrusted: vscode.workspace.isTrusted, ...(progress !== undefined && { progress }) },
      {
        t,
        labelOf,
        nameOf: (code, { file, text }) => explainer.best({ code }, { fileName: file, line: text })?.name,
        articleAt: (id) => explainer.articleAt(id),
      },
    );
    this.#panel.title = sentence('Case: {0}', plainText(name, TITLE));
    await this.#post({ type: 'show', body: this.#body.html });
  }

  async #post(message: ToCase): Promise<void> {
    if (this.#isListening) await this.#panel.webview.postMessage(message);
  }
}

/** Whether nothing was found yet, as where a scan begins anew. */
function isEmpty({ file: { findings, items, states } }: CaseNow): boolean {
  return findings.length + items.length + states.length === 0;
}

async function run(command: string, argument?: object): Promise<void> {
  await vscode.commands.executeCommand(command, argument);
}
