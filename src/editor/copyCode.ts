import * as vscode from 'vscode';
import { forbiddenCharacter } from '../core/snippets/terminalText.ts';
import { Commands, stringField } from './commands.ts';
import { withoutIcons } from './withoutIcons.ts';

/** "Copy code": puts one spelling of a code on the clipboard. */
export function registerCopyCode(context: vscode.ExtensionContext): void {
  const copy = async (argument: unknown) => {
    const text = stringField(argument, 'text');
    // A spelling is short and plain; anything else did not come from a card.
    if (!text || text.length > 200 || forbiddenCharacter(text)) return;
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(vscode.l10n.t('Copied {0}', withoutIcons(text)), 3000);
  };
  context.subscriptions.push(vscode.commands.registerCommand(Commands.copyCode, copy));
}
