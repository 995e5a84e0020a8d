import type * as vscode from 'vscode';
import type { Article } from '../../core/articles/article.ts';
import type { Code } from '../../core/codes/code.ts';

/** What the reader needs of the article library. */
export interface ReaderLibrary {
  /** Resolves when this article is loaded, or all are and it is not among them. */
  ready(uri: string): Promise<void>;
  get(uri: string): Article | undefined;
  /** Why an article cannot be shown that is there but broken; only drafts are. */
  problem?(uri: string): string | undefined;
  /** The text of an article's file; rejects where it cannot be read. */
  readText(uri: string): Promise<string>;
  /** The article that a line of "Related cases" names. */
  resolveRelated(line: string, from: Article): Article | undefined;
  /** URIs of the articles that changed, came or went; empty when it may be any. */
  readonly onDidChange: vscode.Event<readonly string[]>;
}

export interface ReaderDeps {
  readonly library: ReaderLibrary;
  /** Symbolic names by canonical code, for those that have one. */
  readonly codeNames?: (codes: readonly Code[]) => Promise<ReadonlyMap<string, string>>;
}
