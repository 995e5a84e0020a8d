import * as vscode from 'vscode';
import { parseCode } from '../../core/codes/spelling.ts';
import { detectAt } from '../../core/detection/detectAt.ts';
import { hoverContents } from '../code/hoverMarkdown.ts';
import { servedDocuments } from '../host/documents.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { ARTICLE_LANGUAGES } from './articleDocuments.ts';

/** A code as an article spells it in `codes`: `win32:1618`, `bugcheck:0x1A`, a symbolic name. */
const WORD = /[A-Za-z0-9_]+(?::-?[0-9A-Fa-fx]+)?/;

/** The card of a code in an article that is being written. Logs have their own hover. */
export function registerArticleHover(
  context: vscode.ExtensionContext,
  knowledge: () => Promise<Knowledge>,
  isArticle: (document: vscode.TextDocument) => boolean,
): void {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position) {
      if (!isArticle(document) || vscode.languages.match(servedDocuments(), document) > 0) return undefined;
      const sources = await knowledge();
      const line = document.lineAt(position.line).text;
      const hit = detectAt(line, position.character, { known: sources.known, deliberate: true });
      const word = document.getWordRangeAtPosition(position, WORD);
      const code = hit?.code ?? (word && spelt(document.getText(word), sources));
      if (!code) return undefined;
      const range = hit ? new vscode.Range(position.line, hit.start, position.line, hit.end) : word;
      const card = sources.explainer.typedCard(hit ?? { code });
      return new vscode.Hover(hoverContents(card, { code: card.key }), range);
    },
  };
  context.subscriptions.push(vscode.languages.registerHoverProvider(ARTICLE_LANGUAGES, provider));
}

/** Only what can be nothing else: a prefix or a name; a number in a sentence is no code. */
function spelt(word: string, { known }: Knowledge) {
  return /:|_/.test(word) ? parseCode(word, known) : undefined;
}
