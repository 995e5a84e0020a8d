import * as vscode from 'vscode';
import { ReaderHistory } from '../../core/reader/history.ts';
import {
  type FromPage,
  type PageState,
  parseFromPage,
  type ShowMessage,
  type ToPage,
} from '../../core/reader/messages.ts';
import { pageHtml } from '../../core/reader/page.ts';
import { errorText } from '../../core/text/errorText.ts';
import { externalUrl } from '../../core/text/externalUrl.ts';
import { type PlainText, plainText } from '../../core/text/plainText.ts';
import type { SnippetArgument } from '../host/commands.ts';
import { Commands } from '../host/contributions.ts';
import { guard } from '../host/guard.ts';
import { sentence } from '../host/sentence.ts';
import { type PlainWebviewPanel, pageOptions, pageParts } from '../host/windows.ts';
import { snippetArgument } from '../terminal/snippetPrint.ts';
import { loadContent, type ReaderContent } from './content.ts';
import type { ReaderDeps } from './deps.ts';
import { pageStrings } from './strings.ts';

/** The id of the reader's kind of panel, and of what restores it after a reload of the window. */

/** The length of a title that fits a tab, in UTF-16 units. */
const TITLE = 50;

/** How the next article is shown: at a section's element, and with or without the keyboard's focus on its heading. */
interface Arrival {
  readonly section?: string;
  readonly focus: boolean;
}

/** One panel of the reader over its lifetime: its history, and the messages to and from its page. */
export class ReaderPanel {
  readonly onDidDispose: vscode.Event<void>;
  readonly #panel: PlainWebviewPanel;
  readonly #deps: ReaderDeps;
  readonly #preview: boolean;
  readonly #history: ReaderHistory;
  readonly #subscriptions: vscode.Disposable[];
  /** Whether the page listens: a hidden panel loses its page and gets a new one when it is shown again. */
  #listening = false;
  #arrival: Arrival;
  #content: ReaderContent | undefined;
  #shown: ShowMessage | undefined;
  /** Counts renderings, so that an outdated one is not shown. */
  #rendering = 0;

  constructor(
    panel: PlainWebviewPanel,
    extensionUri: vscode.Uri,
    deps: ReaderDeps,
    start: PageState,
    arrival: Arrival,
    { preview = false }: { readonly preview?: boolean } = {},
  ) {
    this.#panel = panel;
    this.#deps = deps;
    this.#preview = preview;
    this.#history = new ReaderHistory(start);
    this.#arrival = arrival;
    this.onDidDispose = panel.onDidDispose;
    const { webview } = panel;
    this.#subscriptions = [
      webview.onDidReceiveMessage((message) => guard('reader', () => this.#receive(parseFromPage(message)), sorry)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#listening = false;
        // Where changes to files are not reported, this is the time to find out: the user is looking at the article
        // again.
        else if (panel.active) this.#refreshSoon();
      }),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.#refreshSoon();
      }),
      deps.library.onDidChange(() => this.#refreshSoon()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#refreshSoon()),
      panel.onDidDispose(() => {
        this.#listening = false;
        this.#rendering++;
        for (const subscription of this.#subscriptions) subscription.dispose();
      }),
    ];
    webview.options = pageOptions(extensionUri);
    webview.html = pageHtml({
      ...pageParts(webview, extensionUri, {
        styles: ['dist/icons.css', 'media/page.css', 'media/reader.css'],
        script: 'media/reader.js',
      }),
      strings: pageStrings(),
      preview,
    });
  }

  /** Goes to an article and brings the panel to the front. */
  async go(article: string, arrival: Arrival): Promise<void> {
    this.#history.go(article);
    this.#panel.reveal(undefined, !arrival.focus);
    await this.#show(arrival);
  }

  /** Scrolls to what stands at a line of the article's source, from 1. */
  async reveal(line: number): Promise<void> {
    await this.#post({ type: 'reveal', line });
  }

  async #show(arrival: Arrival): Promise<void> {
    this.#arrival = arrival;
    if (this.#listening) await this.#render();
  }

  /** Renders again what is shown, in place; the page is left alone if nothing changed. */
  async #refresh(): Promise<void> {
    if (this.#listening) await this.#render(sameContent);
  }

  #refreshSoon(): void {
    guard('reader', () => this.#refresh());
  }

  async #render(skip?: (next: ShowMessage, last: ShowMessage) => boolean): Promise<void> {
    const rendering = ++this.#rendering;
    const { article } = this.#history.current;
    const content = await loadContent(article, this.#deps);
    if (rendering !== this.#rendering) return;
    this.#content = content;
    const { section, focus } = this.#arrival;
    const message: ShowMessage = {
      type: 'show',
      article,
      title: content.title,
      html: content.html,
      contents: content.contents,
      canGoBack: this.#history.canGoBack,
      canGoForward: this.#history.canGoForward,
      scroll: this.#history.current.scroll,
      ...(section !== undefined && { section }),
      focus,
      insertAllowed: this.#insertAllowed(),
    };
    if (this.#shown && skip?.(message, this.#shown)) return;
    this.#arrival = { focus: false };
    this.#shown = message;
    const title = plainText(content.title, TITLE);
    this.#panel.title = this.#preview ? sentence('Preview: {0}', title) : title;
    await this.#post(message);
  }

  async #receive(message: FromPage | undefined): Promise<void> {
    switch (message?.type) {
      case 'ready':
        this.#listening = true;
        return this.#render();
      case 'back':
        return this.#history.back() ? this.#show({ focus: true }) : undefined;
      case 'forward':
        return this.#history.forward() ? this.#show({ focus: true }) : undefined;
      case 'scroll':
        return this.#history.scrolled(message.article, message.y);
      case 'open':
        if (!this.#deps.library.get(message.article)) return;
        this.#history.go(message.article);
        return this.#show({ focus: true });
      case 'search':
        return run(Commands.openArticle, { query: message.text });
      case 'sign': {
        const line = this.#content?.signs?.[message.sign];
        if (line) await run(Commands.goToLine, line);
        return;
      }
      case 'link': {
        const url = externalUrl(message.url);
        if (url) await vscode.env.openExternal(vscode.Uri.parse(url.href, true));
        return;
      }
      case 'request':
        return run(Commands.requestLogs, { article: this.#history.current.article });
      case 'copy':
        return this.#copy(message.snippet);
      case 'insert':
        return this.#insert(message.snippet);
    }
  }

  async #insert(snippet: string): Promise<void> {
    const argument = this.#argument(snippet);
    if (argument && this.#insertAllowed()) await run(Commands.insertSnippet, argument);
  }

  async #copy(snippet: string): Promise<void> {
    const argument = this.#argument(snippet);
    if (!argument) return;
    await run(Commands.copySnippet, argument);
    await this.#post({ type: 'copied', snippet });
  }

  /** Names a snippet of the page as it is shown. */
  #argument(id: string): SnippetArgument | undefined {
    const article = this.#content?.article;
    const snippet = article?.snippets.find((one) => one.id === id);
    return article && snippet && snippetArgument(article.uri, snippet);
  }

  /** Articles that come with an untrusted workspace can be read and copied from, but no more. */
  #insertAllowed(): boolean {
    return vscode.workspace.isTrusted || this.#content?.article?.origin !== 'workspace';
  }

  async #post(message: ToPage): Promise<void> {
    if (this.#listening) await this.#panel.webview.postMessage(message);
  }
}

/** True where showing `next` would change nothing: it does not ask for another place either. */
function sameContent(next: ShowMessage, last: ShowMessage): boolean {
  const elsewhere = next.section !== undefined || next.focus || next.article !== last.article;
  return !elsewhere && next.html === last.html && next.insertAllowed === last.insertAllowed;
}

async function run(command: string, argument: object): Promise<void> {
  await vscode.commands.executeCommand(command, argument);
}

function sorry(error: unknown): PlainText {
  return plainText(errorText(error));
}
