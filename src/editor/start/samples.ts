import * as vscode from 'vscode';
import { type CardArgument, stringField } from '../host/commands.ts';
import { Commands } from '../host/contributions.ts';
import { SAMPLES, SHOWN } from './sampleFolder.ts';

/**
 * Opens the sample log at its code that matters, with its card. An argument `{ part: 'commands' }` shows instead the commands
 * that there are to it.
 */
export async function openSample(extension: vscode.Uri, argument: unknown): Promise<void> {
  const document = await sampleDocument(vscode.Uri.joinPath(extension, SAMPLES, SHOWN.name));
  const at = document.positionAt(document.getText().indexOf(SHOWN.code));
  // The editor opens it where the code is: a scroll that comes later would close the card.
  const selection = new vscode.Range(at, at.translate(0, SHOWN.code.length));
  await vscode.window.showTextDocument(document, { preview: false, selection });
  if (document.uri.scheme !== 'untitled') {
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
  }
  if (stringField(argument, 'part') !== 'commands') {
    await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
    return;
  }
  const { line, character } = at;
  const place: CardArgument = { document: document.uri.toString(), line, character, part: 'commands' };
  await vscode.commands.executeCommand(Commands.explainCode, place);
}

/** Scans all sample logs. */
export async function scanSamples(extension: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand(Commands.scanLogs, vscode.Uri.joinPath(extension, SAMPLES));
}

/** A browser keeps extensions where the editor opens nothing from: there the log is a document without a file. */
async function sampleDocument(uri: vscode.Uri): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    return vscode.workspace.openTextDocument({ content, language: 'log' });
  }
}
