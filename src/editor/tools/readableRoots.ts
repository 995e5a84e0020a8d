import * as vscode from 'vscode';
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
  const paths = [...folders, ...open].filter(({ scheme }) => scheme === 'file').map(({ fsPath }) => fsPath);
  return new Roots([...new Set(paths)], { howToAdd: 'open the folder or the file in the editor' });
}
