import * as vscode from 'vscode';
import { ArchivePasswords } from '../host/archivePasswords.ts';
import { Commands } from '../host/contributions.ts';
import { sentence } from '../host/sentence.ts';
import { showOpenDialog } from '../host/windows.ts';
import { registerArchiveFileSystem } from './archiveFileSystem.ts';
import { ArchivesView } from './archivesView.ts';
import { OpenArchives } from './openArchives.ts';

/** Archives as folders: "Browse archive", its view, and the file system behind it. Returns the passwords of this window. */
export function registerArchives(context: vscode.ExtensionContext): ArchivePasswords {
  const passwords = new ArchivePasswords();
  const archives = new OpenArchives(context.extensionUri, passwords);
  const view = new ArchivesView(archives);
  const browse = async (clicked: unknown) => {
    const chosen = uriIn(clicked) ?? (await ask());
    if (chosen) await view.add(chosen);
  };
  context.subscriptions.push(
    archives,
    view,
    registerArchiveFileSystem(archives),
    vscode.commands.registerCommand(Commands.browseArchive, browse),
    vscode.commands.registerCommand(Commands.closeArchive, (root: unknown) => {
      if (root instanceof vscode.Uri) view.remove(root);
    }),
    vscode.commands.registerCommand(Commands.findInArchive, async (root: unknown) => {
      if (!(root instanceof vscode.Uri)) return;
      const { findInArchive } = await import('./findInArchive.ts');
      await findInArchive(archives, root);
    }),
    passOn(Commands.selectForCompare, 'selectForCompare'),
    passOn(Commands.compareWithSelected, 'compareFiles'),
  );
  return passwords;
}

/** A command of the editor's own explorer for a row of our view. */
function passOn(command: string, own: string): vscode.Disposable {
  return vscode.commands.registerCommand(command, async (uri: unknown) => {
    if (uri instanceof vscode.Uri) await vscode.commands.executeCommand(own, uri);
  });
}

/** The explorer hands over an address, a row of the scan the file that it stands for. */
function uriIn(clicked: unknown): vscode.Uri | undefined {
  if (clicked instanceof vscode.Uri) return clicked;
  const file = (clicked as { file?: { uri?: unknown } } | undefined)?.file;
  return typeof file?.uri === 'string' ? vscode.Uri.parse(file.uri) : undefined;
}

async function ask(): Promise<vscode.Uri | undefined> {
  const chosen = await showOpenDialog({ title: sentence('Browse archive'), openLabel: sentence('Browse') });
  return chosen?.[0];
}
