import * as vscode from 'vscode';
import { looksLikeArticle } from '../../core/authoring/looksLikeArticle.ts';
import type { ArticleFolders } from '../articles/articleFolders.ts';

/** The documents that may be articles: Markdown, and plain text, in any file system or not saved yet. */
export const ARTICLE_LANGUAGES: vscode.DocumentFilter[] = [{ language: 'markdown' }, { language: 'plaintext' }];

/** Whether a document is or will be an article: it lies in an article folder, or has an article's front matter. */
export function isArticle(document: vscode.TextDocument, folders: ArticleFolders): boolean {
  if (document.languageId !== 'markdown' && document.languageId !== 'plaintext') return false;
  if (folders.library.get(document.uri.toString())) return true;
  return looksLikeArticle(document.getText(new vscode.Range(0, 0, 40, 0)));
}
