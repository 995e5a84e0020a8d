import * as vscode from 'vscode';
import { cardOfHit } from '../../core/card/card.ts';
import { registerForServed } from '../documents.ts';
import type { Knowledge } from '../knowledge.ts';
import { caseContext, hitAt } from '../place.ts';
import { hoverContents } from './hoverMarkdown.ts';

/** The card of the code under the mouse. */
export function registerHover(context: vscode.ExtensionContext, knowledge: () => Promise<Knowledge>): void {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      const sources = await knowledge();
      const placed = hitAt(document, position, sources.known);
      if (!placed || token.isCancellationRequested) return undefined;
      const card = cardOfHit(placed.hit, caseContext(document, position.line), sources);
      return new vscode.Hover(hoverContents(card), placed.range);
    },
  };
  context.subscriptions.push(
    registerForServed((selector) => vscode.languages.registerHoverProvider(selector, provider)),
  );
}
