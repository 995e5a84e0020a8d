import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';

/** Activates the extension, for tests that are run without those that come before them. */
export async function activated(): Promise<void> {
  await vscode.extensions.getExtension('faultbook.faultbook')?.activate();
}

/** The text of all hovers at the first occurrence of a text in a document, empty where there is none. */
export async function hoverAt(document: vscode.TextDocument, text: string): Promise<string> {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`"${text}" is not in ${document.uri}`);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(offset + 3),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n')
    .replaceAll('\\', '');
}

/** How long anything may take, in ms. It ends what hangs: what else the machine has to do is no matter of the tests. */
export const PATIENCE = 60_000;

/** Tries until there is a value; throws with `what` where there is none in time. */
export async function until<T>(what: string, attempt: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await sleep(50)) {
    const value = await attempt();
    if (value !== undefined) return value;
  }
  throw new Error(`${what}: not within ${PATIENCE / 1000} s`);
}

/** Writes a file into the opened folder and opens it. */
export async function openNew(name: string, text: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error('No folder is open.');
  const uri = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.workspace.openTextDocument(uri);
}

/** What stands in a file. */
export async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
