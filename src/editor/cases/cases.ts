import * as vscode from 'vscode';
import { Commands } from '../host/contributions.ts';
import { sayInformation } from '../host/messages.ts';
import { sentence } from '../host/sentence.ts';
import type { CasePanel } from './casePanel.ts';
import type { CaseSources } from './caseSources.ts';

/**
 * "Open the case": what the scan says of a machine, or where there is none, the log at hand; "Open the case of the log". One
 * panel, which is loaded when it is first opened.
 */
export function registerCases(context: vscode.ExtensionContext, sources: CaseSources): void {
  let shown: CasePanel | undefined;
  const show = async (of: 'scan' | 'log') => {
    const { scans, summaries } = sources;
    if (of === 'scan' ? !scans.current : !summaries.current) {
      sayInformation(sentence('Open a log, or scan some logs first.'));
      return;
    }
    const { CasePanel: Panel, logCase, scanCase } = await import('./casePanel.ts');
    const source = of === 'scan' ? scanCase(sources) : logCase(sources);
    if (!source) return;
    if (shown) return shown.show(source);
    const panel = new Panel(context.extensionUri, sources, source);
    shown = panel;
    panel.onDidDispose(() => {
      shown = undefined;
    });
  };
  context.subscriptions.push(
    { dispose: () => shown?.dispose() },
    vscode.commands.registerCommand(Commands.openCase, () => show(sources.scans.current ? 'scan' : 'log')),
    vscode.commands.registerCommand(Commands.openLogCase, () => show('log')),
  );
}
