import * as vscode from 'vscode';
import { setContext } from '../host/contextKeys.ts';
import { ContextKeys } from '../host/contributions.ts';
import { isServed, registerForServed } from '../host/documents.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { hoverContents } from './hoverMarkdown.ts';
import { wholeCardAt } from './place.ts';
import { stateLines } from './stateLines.ts';

/** What is known of what is under the mouse: of a state in an answer, then of a code. */
export function registerHover(context: vscode.ExtensionContext, knowledge: () => Promise<Knowledge>): void {
  let isFirst = true;
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      if (!(await isServed(document))) return undefined;
      const sources = await knowledge();
      if (token.isCancellationRequested) return undefined;
      const placed = await wholeCardAt(document, position, sources);
      const state = (await stateLines(document, position.line, sources))?.hoverAt(position);
      if (!placed) return state && new vscode.Hover(state.contents, state.range);
      if (isFirst) setContext(ContextKeys.cardShown, true);
      isFirst = false;
      return new vscode.Hover([...(state?.contents ?? []), ...hoverContents(placed.card, placed.source)], placed.range);
    },
  };
  context.subscriptions.push(
    registerForServed((selector) => vscode.languages.registerHoverProvider(selector, provider)),
  );
}
