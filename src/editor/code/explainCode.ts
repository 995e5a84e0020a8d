import * as vscode from 'vscode';
import { Commands } from '../host/contributions.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { sayInformation, showInformation } from '../host/messages.ts';
import { sentence } from '../host/sentence.ts';
import { showCard } from './cardPick.ts';
import { cardAt, cardsTouching } from './place.ts';

/** "Explain code under the cursor": in any document, whether or not it counts as a log. */
export function registerExplainCode(context: vscode.ExtensionContext, knowledge: () => Promise<Knowledge>): void {
  const explain = async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) {
      sayInformation(sentence('Open a text and put the cursor on a code first.'));
      return;
    }
    const sources = await knowledge();
    const { document, selection } = editor;
    const line = document.lineAt(selection.active.line);
    // The code at the cursor, else the first one of its line.
    const placed = cardAt(document, selection.active, sources) ?? cardsTouching(document, line.range, sources)[0];
    if (placed) return showCard(placed.card);
    const lookUp = sentence('Look up a code');
    const message = sentence('No code found in line {0}.', line.lineNumber + 1);
    if ((await showInformation(message, lookUp)) === lookUp) {
      await vscode.commands.executeCommand(Commands.lookUpCode, { query: document.getText(selection) });
    }
  };
  context.subscriptions.push(vscode.commands.registerCommand(Commands.explainCode, explain));
}
