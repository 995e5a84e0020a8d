import * as vscode from 'vscode';
import { forbiddenCharacter } from '../../core/text/terminalText.ts';
import { stringField } from '../host/commands.ts';
import { Commands } from '../host/contributions.ts';
import { sentence } from '../host/sentence.ts';
import { showInStatusBar } from '../host/statusBar.ts';

/** "Copy code": puts one spelling of a code on the clipboard. */
export function registerCopyCode(context: vscode.ExtensionContext): void {
  const copy = async (argument: unknown) => {
    const text = stringField(argument, 'text');
    // A spelling is short and plain; anything else did not come from a card.
    if (!text || text.length > 200 || forbiddenCharacter(text)) return;
    await vscode.env.clipboard.writeText(text);
    showInStatusBar(sentence('Copied {0}', text), 3000);
  };
  context.subscriptions.push(vscode.commands.registerCommand(Commands.copyCode, copy));
}
