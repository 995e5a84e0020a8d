import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { toBase64Url } from '../../src/core/text/base64Url.ts';
import { documentSource, documentUri } from '../../src/editor/documents/documentUri.ts';
import { eventData, eventRecord, textValue } from '../unit/evtx/make/event.ts';
import { chunk, evtxFile } from '../unit/evtx/make/evtxFile.ts';
import { hoverAt, until } from './hovers.ts';

const TIME = Date.UTC(2025, 10, 3, 9, 12, 44);
const record = (number: number) =>
  eventRecord({ number, time: TIME + number * 1000 }, [eventData('hr')], [textValue('2147943140')]);
const LOG = evtxFile([chunk([record(1), record(2)])]);

/** Writes a file into the opened folder. */
async function written(name: string, bytes: Uint8Array): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder, 'no folder is open');
  const uri = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

/** Waits until a document is there as a log. */
function asLog(uri: vscode.Uri): Promise<vscode.TextDocument> {
  return until('The document as a log', () =>
    vscode.workspace.textDocuments.find(
      (document) => document.uri.toString() === uri.toString() && document.languageId === 'log',
    ),
  );
}

describe('An event log', () => {
  it('is a text document with hovers', async () => {
    const uri = documentUri({ uri: (await written('A.evtx', LOG)).toString(), page: 0, reversed: false });
    await vscode.workspace.openTextDocument(uri);
    const document = await asLog(uri);
    assert.equal(document.lineAt(0).text, '2025-11-03T09:12:45.0000000Z  Error       Contoso/1000  System  PC1  -  #1');
    assert.match(await hoverAt(document, '2147943140'), /0x800704E4|0x80070/i);
  });

  it('begins with its last record where that is wanted', async () => {
    const uri = documentUri({ uri: (await written('B.evtx', LOG)).toString(), page: 0, reversed: true });
    const document = await vscode.workspace.openTextDocument(uri);
    assert.match(document.lineAt(0).text, / {2}#2$/);
  });

  it('says what is wrong where the file is gone, is none, or the address is none', async () => {
    const text = async (uri: vscode.Uri) => (await vscode.workspace.openTextDocument(uri)).getText();
    const none = (await written('none.evtx', Buffer.from('not one'))).toString();
    assert.match(
      await text(documentUri({ uri: none, page: 0, reversed: false })),
      /none\.evtx is neither an event log nor a dump/,
    );
    assert.match(
      await text(documentUri({ uri: `${none}.gone`, page: 0, reversed: false })),
      /cannot be read: .*(ENOENT|nonexistent)/,
    );
    for (const query of [
      '{}',
      toBase64Url('{}'),
      toBase64Url('{"uri":"faultbook-document:/x","page":0,"reversed":false}'),
    ]) {
      const address = vscode.Uri.from({ scheme: 'faultbook-document', path: '/x.evtx', query });
      assert.equal(documentSource(address), undefined);
      assert.match(await text(address), /not the address of a document/);
    }
  });
});
