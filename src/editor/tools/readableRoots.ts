import * as vscode from 'vscode';
import { DISK_SCHEME } from '../../node/disk.ts';
import { Roots } from '../../tools/roots.ts';

/**
 * What an agent's call may read: the folders of the workspace, and the files that the user has open. A link that leads out
 * of these is not followed, in an untrusted workspace or in any other.
 */
export function readableRoots(): Roots {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const open = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs.map(({ input }) => input))
    .flatMap((input) =>
      input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? [input.uri] : [],
    );
  const paths = [...folders, ...open].filter(({ scheme }) => scheme === DISK_SCHEME).map(({ fsPath }) => fsPath);
  const howToAdd =
    DISK_SCHEME === undefined
      ? 'open the folder in VS Code on a desktop, as nothing on a disk can be read from the browser'
      : 'open the folder or the file in the editor';
  return new Roots([...new Set(paths)], { howToAdd });
}
