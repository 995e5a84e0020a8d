import * as vscode from 'vscode';
import { Commands } from '../commands.ts';
import type { Scans } from './scans.ts';
import { SCAN_VIEW } from './scanView.ts';
import { targetsOf } from './targets.ts';

interface TargetItem extends vscode.QuickPickItem {
  readonly targets: () => Thenable<readonly vscode.Uri[] | undefined>;
}

/** "Scan logs …": files and folders that are given, or asked for; again; and clear. */
export function registerScanLogs(context: vscode.ExtensionContext, scans: Scans): void {
  const scan = async (targets: readonly vscode.Uri[]) => {
    await vscode.commands.executeCommand(`${SCAN_VIEW}.focus`);
    await scans.scan(targets);
  };
  const scanLogs = async (clicked: unknown, selected: unknown) => {
    const given = targetsOf(clicked, selected);
    const targets = given.length > 0 ? given : await ask();
    if (targets && targets.length > 0) await scan(targets);
  };
  const scanAgain = async () => {
    const { current } = scans;
    await (current ? scan(current.targets) : scanLogs(undefined, undefined));
  };
  context.subscriptions.push(
    vscode.commands.registerCommand(Commands.scanLogs, scanLogs),
    vscode.commands.registerCommand(Commands.scanAgain, scanAgain),
    vscode.commands.registerCommand(Commands.clearScan, () => scans.clear()),
  );
}

/** Asks what to scan. A dialog of the operating system is for files or for folders, not for both. */
async function ask(): Promise<readonly vscode.Uri[] | undefined> {
  const open = (folders: boolean) =>
    vscode.window.showOpenDialog({
      title: vscode.l10n.t('Scan logs'),
      openLabel: vscode.l10n.t('Scan'),
      canSelectFiles: !folders,
      canSelectFolders: folders,
      canSelectMany: true,
    });
  const items: TargetItem[] = [
    {
      label: vscode.l10n.t('$(folder-opened) Choose a folder …'),
      detail: vscode.l10n.t('All files in it and below, .zip, .gz and .cab too'),
      targets: () => open(true),
    },
    { label: vscode.l10n.t('$(file) Choose files …'), targets: () => open(false) },
    ...(vscode.workspace.workspaceFolders ?? []).map(
      ({ name, uri }): TargetItem => ({
        label: `$(root-folder) ${name}`,
        description: vscode.l10n.t('workspace folder'),
        targets: async () => [uri],
      }),
    ),
  ];
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Scan logs') });
  return picked?.targets();
}
