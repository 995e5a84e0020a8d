import type * as vscode from 'vscode';
import type { ArticleFolders } from '../articles/articleFolders.ts';
import type { Knowledge } from '../host/knowledge.ts';
import type { LogIndexes } from '../log/logIndexes.ts';
import type { ReaderDeps } from '../reader/deps.ts';
import { isArticle } from './articleDocuments.ts';
import { registerArticleHover } from './articleHover.ts';
import { registerArticleCompletion } from './completion.ts';
import { registerArticleDiagnostics } from './diagnostics.ts';
import { createLinter } from './lint.ts';
import { registerNewArticle } from './newArticle.ts';
import { registerPreview } from './preview.ts';

/** All that helps to write articles: diagnostics with fixes, completion, hover, "New article" and its preview. */
export function registerAuthoring(
  context: vscode.ExtensionContext,
  knowledge: () => Promise<Knowledge>,
  folders: ArticleFolders,
  reader: ReaderDeps,
  indexes: LogIndexes,
): void {
  const isOne = (document: vscode.TextDocument) => isArticle(document, folders);
  registerArticleDiagnostics(context, createLinter(knowledge, folders), folders);
  registerArticleCompletion(context, knowledge, isOne);
  registerArticleHover(context, knowledge, isOne);
  registerNewArticle(context, knowledge, indexes);
  registerPreview(context, reader, knowledge, folders);
}
