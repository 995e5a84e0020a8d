import type * as vscode from 'vscode';
import type { ArticleHead } from '../../core/articles/article.ts';
import type { ArticleSource, ParsedArticle } from '../../core/articles/parse.ts';
import { problemsOf } from '../../core/articles/problem.ts';
import type { ReadLines } from '../../core/articles/snippets.ts';
import type { LintedAlone } from '../../core/lint/neighbours.ts';
import type { RiskReport } from '../../core/snippets/risk.ts';
import type { Shell } from '../../core/snippets/snippet.ts';
import { ARTICLE_WORK, overFinding } from '../../node/articleLimits.ts';
import type { ArticleAnswer, ArticleRequest, RenderedPage, RenderWishes } from '../../node/articleThread.ts';
import { LimitedWorker, type WorkResult } from '../../node/limitedWorker.ts';
import { threadProgram } from '../../node/programs.ts';

/**
 * Reads, checks and renders articles in a thread of its own, one at a time: an article that takes too long or too much
 * memory affects no other, and has this as its problem. Nothing rejects. What somebody waits for is urgent.
 */
export class ArticleParser implements vscode.Disposable {
  readonly #worker: LimitedWorker<ArticleRequest, ArticleAnswer>;

  constructor(extensionUri: vscode.Uri) {
    this.#worker = new LimitedWorker(threadProgram(extensionUri.fsPath, 'articleWorker'), ARTICLE_WORK);
  }

  async parse(text: string, source: ArticleSource, options?: { readonly urgent: boolean }): Promise<ParsedArticle> {
    const result = await this.#worker.run({ want: 'parsed', text, source }, options);
    return 'answer' in result
      ? (result.answer as ParsedArticle)
      : { problems: problemsOf([overFinding(result)], text) };
  }

  /** What an article is found by; undefined where it cannot be read, or not within the limits. */
  async head(text: string, source: ArticleSource): Promise<ArticleHead | undefined> {
    const result = await this.#worker.run({ want: 'head', text, source });
    return 'answer' in result ? (result.answer as ArticleHead | undefined) : undefined;
  }

  /** `checked` is the list of checked names of the article's folder, where there is one. */
  async lint(text: string, source: ArticleSource, checked?: string): Promise<LintedAlone> {
    const result = await this.#urgent({ want: 'linted', text, source, ...(checked !== undefined && { checked }) });
    return 'answer' in result ? (result.answer as LintedAlone) : { findings: [overFinding(result)] };
  }

  async render(text: string, source: ArticleSource, wishes: RenderWishes): Promise<RenderedPage> {
    const result = await this.#urgent({ want: 'page', text, source, ...wishes });
    return 'answer' in result ? (result.answer as RenderedPage) : { problems: problemsOf([overFinding(result)], text) };
  }

  /** What lines do with the values in them; undefined where finding that out took too long. */
  async rate(lines: readonly string[], shell: Shell): Promise<RiskReport | undefined> {
    const result = await this.#urgent({ want: 'rated', lines, shell });
    return 'answer' in result ? (result.answer as RiskReport) : undefined;
  }

  /** What lines are to be filled in with, and what they do; undefined where finding that out took too long. */
  async readLines(lines: readonly string[], shell: Shell): Promise<ReadLines | undefined> {
    const result = await this.#urgent({ want: 'read', lines, shell });
    return 'answer' in result ? (result.answer as ReadLines) : undefined;
  }

  dispose(): void {
    this.#worker.dispose();
  }

  #urgent(request: ArticleRequest): Promise<WorkResult<ArticleAnswer>> {
    return this.#worker.run(request, { urgent: true });
  }
}
