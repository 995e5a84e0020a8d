import * as vscode from 'vscode';
import { plainText, withIcon } from '../../core/text/plainText.ts';
import { focusCommand } from '../host/contextKeys.ts';
import { Commands, Views } from '../host/contributions.ts';
import { type PlainPickItem, showQuickPick } from '../host/quickPick.ts';
import { sentence } from '../host/sentence.ts';
import { showOpenDialog } from '../host/windows.ts';
import type { Scans } from './scans.ts';
import { targetsOf } from './targets.ts';

interface TargetItem extends PlainPickItem {
  readonly targets: () => Thenable<readonly vscode.Uri[] | undefined>;
}

/** "Scan logs …": scans files and folders that are given or asked for; scans again; and clears. */
export function registerScanLogs(context: vscode.ExtensionContext, scans: Scans): void {
  const scan = async (targets: readonly vscode.Uri[]) => {
    await vscode.commands.executeCommand(focusCommand(Views.scan));
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
    showOpenDialog({
      title: sentence('Scan logs'),
      openLabel: sentence('Scan'),
      canSelectFiles: !folders,
      canSelectFolders: folders,
      canSelectMany: true,
    });
  const items: TargetItem[] = [
    {
      label: sentence('$(folder-opened) Choose a folder …'),
      detail: sentence('All files in it and below, .zip, .gz, .cab and .tar too'),
      targets: () => open(true),
    },
    { label: sentence('$(file) Choose files …'), targets: () => open(false) },
    ...(vscode.workspace.workspaceFolders ?? []).map(
      ({ name, uri }): TargetItem => ({
        label: withIcon('root-folder', plainText(name)),
        description: sentence('workspace folder'),
        targets: async () => [uri],
      }),
    ),
  ];
  const picked = await showQuickPick(items, { title: sentence('Scan logs') });
  return picked?.targets();
}
