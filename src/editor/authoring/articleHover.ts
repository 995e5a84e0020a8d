import * as vscode from 'vscode';
import { codeAt } from '../../core/authoring/codeAt.ts';
import { hoverContents } from '../code/hoverMarkdown.ts';
import { isServed } from '../host/documents.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { ARTICLE_LANGUAGES } from './articleDocuments.ts';

/** The card of a code in an article that is being written. Logs have their own hover. */
export function registerArticleHover(
  context: vscode.ExtensionContext,
  knowledge: () => Promise<Knowledge>,
  isArticle: (document: vscode.TextDocument) => boolean,
): void {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position) {
      if (!isArticle(document) || (await isServed(document))) return undefined;
      const sources = await knowledge();
      const { line, character } = position;
      const found = codeAt(document.lineAt(line).text, character, sources.published);
      if (!found) return undefined;
      const range = new vscode.Range(line, found.start, line, found.end);
      const card = sources.explainer.typedCard(found);
      return new vscode.Hover(hoverContents(card, { code: card.key }), range);
    },
  };
  context.subscriptions.push(vscode.languages.registerHoverProvider(ARTICLE_LANGUAGES, provider));
}
