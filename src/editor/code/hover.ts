import * as vscode from 'vscode';
import { setContext } from '../host/contextKeys.ts';
import { ContextKeys } from '../host/contributions.ts';
import { isServed, registerForServed } from '../host/documents.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { hoverContents } from './hoverMarkdown.ts';
import { wholeCardAt } from './place.ts';

/** The card of the code under the mouse. */
export function registerHover(context: vscode.ExtensionContext, knowledge: () => Promise<Knowledge>): void {
  let isFirst = true;
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      if (!(await isServed(document))) return undefined;
      const sources = await knowledge();
      if (token.isCancellationRequested) return undefined;
      const placed = await wholeCardAt(document, position, sources);
      if (!placed) return undefined;
      if (isFirst) setContext(ContextKeys.cardShown, true);
      isFirst = false;
      return new vscode.Hover(hoverContents(placed.card, placed.source), placed.range);
    },
  };
  context.subscriptions.push(
    registerForServed((selector) => vscode.languages.registerHoverProvider(selector, provider)),
  );
}
