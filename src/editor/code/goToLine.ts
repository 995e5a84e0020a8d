import * as vscode from 'vscode';
import { asLineArgument } from '../host/commands.ts';
import { Commands } from '../host/contributions.ts';
import { sayInformation } from '../host/messages.ts';
import { sentence } from '../host/sentence.ts';

/** "Go to a line" of an open document: where a link of a card leads to. */
export function registerGoToLine(context: vscode.ExtensionContext): void {
  const go = async (argument: unknown) => {
    const asked = asLineArgument(argument);
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === asked?.document);
    if (!asked || !document || asked.line >= document.lineCount) {
      sayInformation(sentence('This line is no longer there.'));
      return;
    }
    const { range } = document.lineAt(asked.line);
    // Beside the article, not in its place.
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const viewColumn = shown?.viewColumn ?? vscode.ViewColumn.One;
    const selection = new vscode.Range(range.start, range.start);
    await vscode.window.showTextDocument(document, { viewColumn, selection });
  };
  context.subscriptions.push(vscode.commands.registerCommand(Commands.goToLine, go));
}
