import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { documentUri } from '../../src/editor/documents/documentUri.ts';
import { eventRecord } from '../unit/evtx/make/event.ts';
import { chunk, evtxFile } from '../unit/evtx/make/evtxFile.ts';
import { activated, hoverAt, until } from './hovers.ts';

const SCHEME = 'virtual-files';
const folder = vscode.Uri.from({ scheme: SCHEME, path: '/logs' });
const at = (name: string) => vscode.Uri.joinPath(folder, name);

/** A folder that only an extension knows of, as repositories and servers are opened. */
function provide(files: ReadonlyMap<string, Uint8Array>): vscode.Disposable {
  const isFolder = (uri: vscode.Uri) => uri.path === folder.path;
  const bytesOf = (uri: vscode.Uri) => {
    const bytes = files.get(uri.path.slice(folder.path.length + 1));
    if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  };
  const refuse = () => {
    throw vscode.FileSystemError.NoPermissions();
  };
  return vscode.workspace.registerFileSystemProvider(
    SCHEME,
    {
      onDidChangeFile: () => new vscode.Disposable(() => {}),
      watch: () => new vscode.Disposable(() => {}),
      stat: (uri) =>
        isFolder(uri)
          ? { type: vscode.FileType.Directory, size: 0, ctime: 0, mtime: 0 }
          : { type: vscode.FileType.File, size: bytesOf(uri).length, ctime: 0, mtime: 0 },
      readDirectory: () => [...files.keys()].map((name) => [name, vscode.FileType.File]),
      readFile: bytesOf,
      writeFile: refuse,
      createDirectory: refuse,
      delete: refuse,
      rename: refuse,
    },
    { isReadonly: true },
  );
}

describe('A folder that is on no disk', () => {
  let provided: vscode.Disposable;
  before(async () => {
    await activated();
    const log = '2025-11-03 09:12:46, Error CBS  Failed to install [HRESULT = 0x80070643]\n';
    provided = provide(
      new Map([
        ['CBS.log', new TextEncoder().encode(log)],
        ['System.evtx', evtxFile([chunk([eventRecord({ number: 7, time: Date.UTC(2025, 10, 3) }, [], [])])])],
      ]),
    );
  });
  after(() => provided.dispose());

  it('has logs with hovers, and event logs as documents', async () => {
    const document = await vscode.workspace.openTextDocument(at('CBS.log'));
    assert.match(await hoverAt(document, '0x80070643'), /ERROR_INSTALL_FAILURE/);
    const events = documentUri({ uri: at('System.evtx').toString(), page: 0, reversed: false });
    assert.match((await vscode.workspace.openTextDocument(events)).getText(), / {2}#7$/m);
  });

  it('is scanned through the editor', async () => {
    await vscode.commands.executeCommand('faultbook.scanLogs', folder);
    await vscode.env.clipboard.writeText('');
    const summary = await until('The summary', async () => {
      await vscode.commands.executeCommand('faultbook.copyScanSummary');
      const text = await vscode.env.clipboard.readText();
      return /0x80070643/.test(text) ? text : undefined;
    });
    assert.match(summary, /CBS\.log/);
    await vscode.commands.executeCommand('faultbook.clearScan');
  });
});
