import * as vscode from 'vscode';
import type { ParsedArticle } from '../../core/articles/parse.ts';
import type { ArticleProblem } from '../../core/articles/problem.ts';
import { teamFileKind } from '../../core/formats/teamFile.ts';
import { joined, ownText, type PlainText, plainText, verbatim } from '../../core/text/plainText.ts';
import { guard } from '../host/guard.ts';
import { log } from '../host/log.ts';
import { sayWarning, showWarning } from '../host/messages.ts';
import { sentence } from '../host/sentence.ts';

const NAME = ownText('Faultbook:');

/** How many messages about folders are shown at once: more would hide each other. */
const FOLDERS = 3;

/**
 * Tells the author of a broken article what is wrong with it: one message that names file and line and opens them.
 * Everything, hints too, goes to the "Faultbook" output channel.
 */
export class ArticleReports {
  readonly #told = new Map<string, string>();
  #pending: { uri: vscode.Uri; problem: ArticleProblem }[] = [];

  /**
   * Tells what is wrong with article folders, each problem once; of many, the first few, the rest in the output
   * channel.
   */
  folders(problems: readonly PlainText[]): void {
    const news = problems.filter((problem) => !this.#told.has(problem));
    for (const problem of news) {
      this.#told.set(problem, problem);
      log.warn(verbatim(problem));
    }
    const rest = news.length > FOLDERS ? sentence('({0} more)', news.length - FOLDERS) : undefined;
    for (const [index, problem] of news.slice(0, FOLDERS).entries()) {
      sayWarning(joined(' ', [NAME, problem, index === FOLDERS - 1 ? rest : undefined]));
    }
  }

  /**
   * Takes what reading one file reported; an error that kept an article out and was already reported is not reported
   * again.
   */
  file(uri: vscode.Uri, { article, problems }: Partial<ParsedArticle>): void {
    const key = uri.toString();
    for (const { level, message, line, rule } of problems ?? []) {
      const text = plainText(`${displayPath(uri)}:${line}: ${message} (${rule})`, 1000);
      log[level === 'error' ? 'error' : 'info'](verbatim(text));
    }
    const error = article ? undefined : problems?.find(({ level }) => level === 'error');
    const text = error && `${error.line}: ${error.message}`;
    if (error && text !== this.#told.get(key)) this.#pending.push({ uri, problem: error });
    if (text) this.#told.set(key, text);
    else this.#told.delete(key);
  }

  /** The same for a file that says how logs are read: what is wrong with it, if anything. */
  rule(uri: vscode.Uri, problem: ArticleProblem | undefined): void {
    this.file(uri, problem ? { problems: [problem] } : {});
  }

  /** Shows what has accumulated since the last time as one message. */
  flush(): void {
    // Files are read side by side: the first by name is reported, whichever was done first.
    const [first, ...more] = this.#pending.sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
    this.#pending = [];
    if (first) guard('broken article', () => this.#show(first.uri, first.problem, more.length));
  }

  async #show(uri: vscode.Uri, { message, line, column }: ArticleProblem, more: number): Promise<void> {
    const open = sentence('Open file');
    const all = sentence('Show all');
    const kind = teamFileKind(uri.path);
    const place = [displayPath(uri), line, message] as const;
    const text =
      kind === undefined
        ? sentence('Article not loaded: {0}, line {1}: {2}', ...place)
        : kind === 'format'
          ? sentence('Format not loaded: {0}, line {1}: {2}', ...place)
          : sentence('Not loaded: {0}, line {1}: {2}', ...place);
    const rest = more > 0 ? sentence('({0} more files)', more) : undefined;
    const answer = await showWarning(joined(' ', [NAME, text, rest]), open, ...(more > 0 ? [all] : []));
    if (answer === all) log.show();
    if (answer !== open) return;
    const at = new vscode.Position(line - 1, column - 1);
    await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at) });
  }
}

function displayPath(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}
