import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { excerptSource, excerptUri } from '../../src/editor/scan/excerptUri.ts';
import { zipOf } from '../unit/archives/make/zip.ts';
import { activated, openNew, until } from './hovers.ts';

const GO = 'faultbook.goToFirstFailure';

const MSI = [
  '=== Verbose logging started: 03/11/2025  09:12:40  Build type: SHIP UNICODE 5.00.10011.00 ===',
  'MSI (s) (18:A8) [09:12:41:102]: Note: 1: 2205 2:  3: Error ',
  'CustomAction SendMetrics returned actual error code 1157 but will be translated to success due to continue marking',
  'Action ended 9:12:42: SendMetrics. Return value 1.',
  ...Array.from({ length: 200 }, (_, i) => `MSI (s) (18:A8) [09:12:43:${100 + i}]: Doing action: Step${i}`),
  'Action start 9:12:44: InstallFinalize.',
  'CustomAction RegisterAgent returned actual error code 1603 (note this may not be 100% accurate if translation happened inside sandbox)',
  'Action ended 9:12:47: InstallFinalize. Return value 3.',
  'MSI (s) (18:A8) [09:12:48:044]: Product: Contoso Agent -- Error 1904. Module shell.dll failed to register.',
  'Action ended 9:12:48: INSTALL. Return value 3.',
  'MSI (s) (18:A8) [09:12:48:410]: MainEngineThread is returning 1603',
];
const FIRST = MSI.findIndex((line) => line.includes('RegisterAgent'));

/** What stands above the lines of a document. */
async function reasonsOf(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  return vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
}

describe('Go to what failed first', () => {
  before(activated);
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('goes to the line, selects its code, and says above it why and where the end is', async () => {
    const document = await openNew('ContosoAgent-install.log', MSI.join('\r\n'));
    const editor = await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand(GO);
    assert.equal(editor.selection.start.line, FIRST);
    assert.equal(document.getText(editor.selection), '1603');
    assert.ok(editor.visibleRanges.some((range) => range.contains(editor.selection)));
    const [why, end] = await reasonsOf(document);
    assert.equal(why?.range.start.line, FIRST);
    assert.match(why?.command?.title ?? '', /^The custom action RegisterAgent failed first · .*“InstallFinalize”/);
    assert.match(why?.command?.title ?? '', new RegExp(`line ${FIRST + 2} says that all has failed`));
    await vscode.commands.executeCommand(end!.command!.command, ...(end!.command!.arguments ?? []));
    assert.equal(vscode.window.activeTextEditor?.selection.start.line, FIRST + 1);
  });

  it('takes its reason away when the log changes, and stays where nothing failed for good', async () => {
    const document = await openNew('uploader.log', 'ERROR upload failed (10060)\nretrying\nupload succeeded\n');
    const editor = await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand(GO);
    assert.deepEqual(await reasonsOf(document), []);
    assert.equal(editor.selection.start.line, 0);
    await editor.edit((edit) => edit.insert(new vscode.Position(3, 0), 'ERROR disk is full: 112\n'));
    await vscode.commands.executeCommand(GO);
    assert.equal(editor.selection.start.line, 3);
    assert.equal((await reasonsOf(document)).length, 1);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'INFO started\n'));
    assert.deepEqual(await reasonsOf(document), []);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('looks through the whole file that an excerpt is of, in an archive too', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const zip = vscode.Uri.joinPath(folder, 'first.zip');
    const lines = [...MSI.slice(0, 4), ...Array.from({ length: 3000 }, (_, i) => `line ${i}`), ...MSI.slice(4)];
    await vscode.workspace.fs.writeFile(
      zip,
      zipOf([{ name: 'logs/setup_msi.log', data: Buffer.from(lines.join('\r\n')) }]),
    );
    const source = {
      uri: zip.toString(),
      entry: ['logs/setup_msi.log'],
      place: { line: 1, column: 1, length: 1 },
    };
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(excerptUri(source)));
    await vscode.commands.executeCommand(GO);
    const editor = await until('The excerpt with the failure', () => {
      const active = vscode.window.activeTextEditor;
      return active && excerptSource(active.document.uri)?.place.line === FIRST + 3001 ? active : undefined;
    });
    assert.match(editor.document.lineAt(editor.selection.start.line).text, /RegisterAgent/);
    assert.match((await reasonsOf(editor.document))[0]?.command?.title ?? '', /RegisterAgent failed first/);
  });

  it('says so where no log is open', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand(GO);
    assert.equal(vscode.window.activeTextEditor, undefined);
  });
});
