// What Faultbook offers to other extensions of VS Code: copy this file into yours. docs/api.md shows how it is used.
import type { Disposable, Uri } from 'vscode';

/**
 * What `activate` of the extension `faultbook.faultbook` returns. Every call checks its arguments: a `TypeError` or a
 * `RangeError` says which one is wrong. Texts are in the language of the editor, plain (no Markdown), and may hold what a
 * log or an article says: show them as text, never as markup.
 */
export interface FaultbookApi {
  /** 1. Later versions may add members; what is here changes only together with this number. */
  readonly version: 1;

  /**
   * What a code means.
   * @param code in any spelling: `0x80070643`, `-2147023293`, `1603`, `ERROR_INSTALL_FAILURE`, `0xC1900101 - 0x30018`;
   * at most 200 UTF-16 units
   * @param place where it was met: decides which of several meanings comes first, how it ended, and which articles fit
   * @returns all that it may mean, the likeliest first; empty where nothing is known under it
   */
  explain(code: string, place?: PlaceOfCode): Promise<readonly Explanation[]>;

  /**
   * The codes in a text, in its order: the same ones that are marked in a log.
   * @param text at most 1,000,000 UTF-16 units
   */
  findCodes(text: string, options?: { readonly fileName?: string }): Promise<readonly FoundCode[]>;

  /**
   * Opens an article in the reader.
   * @param article what `ArticleReference.uri` says
   * @throws an `Error` where there is no such article (any more)
   */
  openArticle(article: string | Uri): Promise<void>;

  /**
   * Adds the articles of a folder, and of the folders below it, and follows their changes until what is returned is
   * disposed of; also when your extension stops, if you put it into `context.subscriptions`. They are trusted like those of
   * the user's own folders; in the opened workspace they are trusted no more than that. What cannot be read is reported to
   * the user as for any folder of articles. An extension whose articles never change need not call this: it names their
   * folder in its `package.json` (docs/articles-in-an-extension.md).
   * @param name whose articles they are, as the user reads it; at most 100 UTF-16 units
   */
  registerArticles(folder: Uri, name: string): Disposable;
}

/** Where a code was met. */
export interface PlaceOfCode {
  /** The line that it stands in; at most 10,000 UTF-16 units. */
  readonly line?: string;
  /** A few lines around that, with line ends between them; at most 100,000 UTF-16 units. */
  readonly nearby?: string;
  /** Name or path of the file. */
  readonly fileName?: string;
}

/** Whether something failed. `warning` and `information` are the severities that a status itself states. */
export type CodeOutcome = 'failure' | 'warning' | 'information' | 'success';

/** One code. */
export interface CodeReference {
  /** The code itself, the same for all of its spellings: `win32:1603`, `0x80070643`. `explain` takes it, too. */
  readonly code: string;
  /** As people write it: `0x80070643`, `1603`. */
  readonly shown: string;
  /** `ERROR_INSTALL_FAILURE`; missing where nobody has named it. */
  readonly name?: string;
  readonly outcome: CodeOutcome;
}

/** What a code means. */
export interface Explanation extends CodeReference {
  /** The outcome in words. */
  readonly outcomeText: string;
  /** One line on what it means. */
  readonly meaning?: string;
  /** What kind of number it is: `HRESULT`, `Win32 1603`. */
  readonly decoded: readonly string[];
  /** What else the number and its place tell, a line each. */
  readonly facts: readonly string[];
  /** The articles that fit this place, the best first. */
  readonly articles: readonly ArticleReference[];
  /** Articles about the code for which nothing at this place speaks. */
  readonly possible: readonly ArticleReference[];
}

export interface ArticleReference {
  /** For `openArticle`. */
  readonly uri: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** From Faultbook itself, from a folder of the user or an extension, or from the opened workspace. */
  readonly origin: 'shipped' | 'team' | 'workspace';
  readonly urgency?: 'Low' | 'Medium' | 'High' | 'Critical';
}

/** A code at its place in a text. */
export interface FoundCode extends CodeReference {
  /** The characters that spell it. */
  readonly text: string;
  /** From 0, as the editor counts lines and columns; LF, CRLF and a lone CR end a line. */
  readonly line: number;
  /** Columns in its line, from 0, in UTF-16 units; `end` is behind the last. */
  readonly start: number;
  readonly end: number;
}
