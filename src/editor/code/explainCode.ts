import * as vscode from 'vscode';
import type { Card } from '../../core/explain/card.ts';
import { asCardArgument, type CardArgument } from '../host/commands.ts';
import { Commands } from '../host/contributions.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { sayInformation, showInformation } from '../host/messages.ts';
import { sentence } from '../host/sentence.ts';
import { cardsTouching, wholeCardAt } from './place.ts';
import { showCard } from './showCard.ts';

/** "Explain code under the cursor": in any document, whether or not it counts as a log; of a place that is named, too. */
export function registerExplainCode(context: vscode.ExtensionContext, knowledge: () => Promise<Knowledge>): void {
  const explain = async (argument: unknown) => {
    const asked = asCardArgument(argument);
    if (!asked) return explainAtCursor(await knowledge());
    const card = await askedCard(asked, await knowledge());
    if (card) showCard(card, asked, asked.part);
    else sayInformation(sentence('The code is no longer there.'));
  };
  context.subscriptions.push(
    vscode.commands.registerCommand(Commands.explainCode, explain),
    // The key is that of "Quick Fix", which read-only documents lack. With a command of its own, menus do not name it where
    // it does something else.
    vscode.commands.registerCommand(Commands.explainByKey, explain),
  );
}

/** The card that an argument names, as it is now. */
export async function askedCard(asked: CardArgument, sources: Knowledge): Promise<Card | undefined> {
  if ('code' in asked) {
    const card = () => sources.explainer.cardOfKey(asked.code, sources.known);
    const first = card();
    const isRead = await sources.complete(first?.article ? [first.article.article] : []);
    return isRead ? card() : first;
  }
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === asked.document);
  if (!document || asked.line >= document.lineCount) return undefined;
  return (await wholeCardAt(document, new vscode.Position(asked.line, asked.character), sources))?.card;
}

async function explainAtCursor(sources: Knowledge): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    sayInformation(sentence('Open a file and put the cursor on a code first.'));
    return;
  }
  const { document, selection } = editor;
  const line = document.lineAt(selection.active.line);
  // The code at the cursor, else the first one of its line.
  const placed =
    (await wholeCardAt(document, selection.active, sources)) ?? (await cardsTouching(document, line.range, sources))[0];
  if (placed) return showCard(placed.card, placed.source);
  const lookUp = sentence('Look up a code');
  const message = sentence('No code found in line {0}.', line.lineNumber + 1);
  if ((await showInformation(message, lookUp)) === lookUp) {
    await vscode.commands.executeCommand(Commands.lookUpCode, { query: document.getText(selection) });
  }
}
