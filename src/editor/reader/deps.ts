import type * as vscode from 'vscode';
import type { Article } from '../../core/articles/article.ts';
import type { ContentsEntry } from '../../core/reader/sections.ts';
import type { LineArgument } from '../host/commands.ts';

/** An article and its page, both from one text; or why it cannot be shown. */
export type ReaderPage =
  | {
      readonly article: Article;
      readonly html: string;
      readonly contents: readonly ContentsEntry[];
      /** Where the lines stand that speak for it, in the order of the page. */
      readonly signs?: readonly LineArgument[];
    }
  | { readonly problem: string };

/** What the reader needs from the article library. */
export interface ReaderLibrary {
  /** The article as its file is now; undefined where it is gone. */
  page(uri: string): Promise<ReaderPage | undefined>;
  get(uri: string): Article | undefined;
  /** URIs of the articles that changed, came or went; empty when it may be any article. */
  readonly onDidChange: vscode.Event<readonly string[]>;
}

export interface ReaderDeps {
  readonly library: ReaderLibrary;
}
