import * as vscode from 'vscode';
import type { Article } from '../../core/articles/article.ts';
import { type ArticleFolders, articleSourceOf } from '../articles/articleFolders.ts';
import { Commands, Panels } from '../host/contributions.ts';
import { guard } from '../host/guard.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { sayInformation } from '../host/messages.ts';
import { sentence } from '../host/sentence.ts';
import { createWebviewPanel, pageOptions } from '../host/windows.ts';
import type { ReaderDeps, ReaderPage } from '../reader/deps.ts';
import { pageOf } from '../reader/readerLibrary.ts';

/** Edits are shown when the author has paused for this long (ms). */
const PAUSE = 150;

/**
 * "Preview article": the reader next to the source, showing the text as it is being written, and following its
 * scrolling.
 */
export function registerPreview(
  context: vscode.ExtensionContext,
  deps: ReaderDeps,
  knowledge: () => Promise<Knowledge>,
  folders: ArticleFolders,
): void {
  const open = async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) {
      sayInformation(sentence('Open the article to preview first.'));
      return;
    }
    const { document } = editor;
    const { ReaderPanel } = await import('../reader/panel.ts');
    const draft = new Draft(document, knowledge, folders);
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const title = sentence('Preview article');
    const panel = createWebviewPanel(Panels.preview, title, column, {
      ...pageOptions(context.extensionUri),
      enableFindWidget: true,
    });
    const reader = new ReaderPanel(
      panel,
      context.extensionUri,
      { ...deps, library: draft.over(deps.library) },
      { article: document.uri.toString(), scroll: 0 },
      { focus: false },
      { preview: true },
    );
    const follow = vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      const [first] = visibleRanges;
      if (textEditor.document === document && first) guard('preview', () => reader.reveal(first.start.line + 1));
    });
    panel.onDidDispose(() => vscode.Disposable.from(follow, draft).dispose());
  };
  context.subscriptions.push(vscode.commands.registerCommand(Commands.previewArticle, open));
}

/** A document as the article that it would be if it were saved now. */
class Draft implements vscode.Disposable {
  readonly #document: vscode.TextDocument;
  readonly #knowledge: () => Promise<Knowledge>;
  readonly #folders: ArticleFolders;
  readonly #changed = new vscode.EventEmitter<readonly string[]>();
  readonly #subscriptions: vscode.Disposable;
  #timer: NodeJS.Timeout | undefined;
  /** What was last read of the document, as long as it can be read. */
  #article: Article | undefined;

  constructor(document: vscode.TextDocument, knowledge: () => Promise<Knowledge>, folders: ArticleFolders) {
    this.#document = document;
    this.#knowledge = knowledge;
    this.#folders = folders;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidChangeTextDocument((change) => {
        if (change.document !== document) return;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#changed.fire([this.#uri]), PAUSE);
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  get #uri(): string {
    return this.#document.uri.toString();
  }

  /** The library with this draft in place of what is saved. */
  over(library: ReaderDeps['library']): ReaderDeps['library'] {
    const isDraft = (uri: string) => uri === this.#uri;
    return {
      get: (uri) => (isDraft(uri) ? this.#article : library.get(uri)),
      page: (uri) => (isDraft(uri) ? this.#page() : library.page(uri)),
      onDidChange: (listener) => vscode.Disposable.from(library.onDidChange(listener), this.#changed.event(listener)),
    };
  }

  async #page(): Promise<ReaderPage> {
    const text = this.#document.getText();
    const source = articleSourceOf(this.#document.uri, this.#folders);
    const sources = await this.#knowledge();
    const { article, problems } = await this.#folders.parser.parse(text, source, { urgent: true });
    this.#article = article;
    if (article) return pageOf(text, source, article, sources, this.#folders, true);
    const [problem] = problems;
    return { problem: problem ? vscode.l10n.t('Line {0}: {1}', problem.line, problem.message) : '' };
  }
}
