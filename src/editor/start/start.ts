import * as vscode from 'vscode';
import { Commands } from '../host/contributions.ts';

/** What somebody has who has just installed Faultbook: sample logs, which the walkthrough and the empty views lead to. */
export function registerStart({ extensionUri, subscriptions }: vscode.ExtensionContext): void {
  const samples = () => import('./samples.ts');
  subscriptions.push(
    vscode.commands.registerCommand(Commands.openSample, async (argument: unknown) =>
      (await samples()).openSample(extensionUri, argument),
    ),
    vscode.commands.registerCommand(Commands.scanSamples, async () => (await samples()).scanSamples(extensionUri)),
  );
}
