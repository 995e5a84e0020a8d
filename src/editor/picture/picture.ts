import * as vscode from 'vscode';
import { Commands } from '../host/contributions.ts';
import { sayInformation } from '../host/messages.ts';
import { sentence } from '../host/sentence.ts';
import type { Scans } from '../scan/scans.ts';
import type { PicturePanel } from './picturePanel.ts';

/** "Show timeline as picture": the hits of a scan over time, in a panel that follows the scan. */
export function registerPicture(context: vscode.ExtensionContext, scans: Scans): void {
  let shown: PicturePanel | undefined;
  const show = async () => {
    if (!scans.current) {
      sayInformation(sentence('Scan some logs first.'));
      return;
    }
    if (shown) return shown.reveal();
    const { PicturePanel: Panel } = await import('./picturePanel.ts');
    const panel = new Panel(context.extensionUri, scans);
    shown = panel;
    panel.onDidDispose(() => {
      shown = undefined;
    });
  };
  context.subscriptions.push(
    { dispose: () => shown?.dispose() },
    vscode.commands.registerCommand(Commands.showPicture, show),
  );
}
