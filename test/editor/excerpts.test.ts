import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { excerptSource, excerptUri, hitRange } from '../../src/editor/scan/excerptUri.ts';
import { zipOf } from '../unit/archives/make/zip.ts';
import { activated, hoverAt, until } from './hovers.ts';

const LINES = Array.from({ length: 1000 }, (_, i) =>
  i === 599 ? '2025-11-03 09:12:45, Error  Install failed: hr = 0x80070643' : `line ${i + 1}`,
);
const PLACE = { line: 600, column: 1 + LINES[599]!.indexOf('0x80070643'), length: 10 };

/** Writes a file into the opened folder. */
async function written(name: string, bytes: Uint8Array): Promise<string> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder, 'no folder is open');
  const uri = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri.toString();
}

/** Opens an excerpt and waits until it is a log. */
async function opened(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.workspace.openTextDocument(uri);
  const found = () =>
    vscode.workspace.textDocuments.find(
      (document) => document.uri.toString() === uri.toString() && document.languageId === 'log',
    );
  return until('The excerpt as a log', found);
}

describe('An excerpt', () => {
  before(activated);

  it('has the lines around the hit, is a log, and gets hovers and names', async () => {
    const source = {
      uri: await written('not a log.dat', Buffer.from(LINES.join('\r\n'))),
      entry: [],
      place: PLACE,
    };
    const document = await opened(excerptUri(source));
    assert.equal(document.getText(hitRange(source)), '0x80070643');
    assert.equal(document.lineCount, 402);
    assert.match(document.lineAt(0).text, /^Excerpt: lines 400 to 800 of .*not a log\.dat$/);
    assert.equal(document.lineAt(1).text, 'line 400');
    assert.match(await hoverAt(document, '0x80070643'), /ERROR_INSTALL_FAILURE/);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    );
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['ERROR_INSTALL_FAILURE'],
    );
  });

  it('has one line of heading, whatever the file is called', async () => {
    const source = { uri: await written('a\nb.log', Buffer.from(LINES.join('\n'))), entry: [], place: PLACE };
    const document = await opened(excerptUri(source));
    assert.equal(document.getText(hitRange(source)), '0x80070643');
    assert.match(document.lineAt(0).text, /a\u2423U\+000A\u2423b\.log$/);
  });

  it('is taken from an archive, too', async () => {
    const zip = zipOf([{ name: 'CBS\\CBS.log', data: Buffer.from(LINES.join('\n')) }]);
    const source = { uri: await written('logs.zip', zip), entry: ['CBS\\CBS.log'], place: PLACE };
    const uri = excerptUri(source);
    assert.match(uri.path, /\/logs\.zip\/CBS\/CBS\.log$/);
    const document = await opened(uri);
    assert.equal(document.getText(hitRange(source)), '0x80070643');
  });

  it('says what is wrong where the file is gone, has no such line, or the address is none', async () => {
    const uri = await written('short.log', Buffer.from('one\n'));
    const short = await vscode.workspace.openTextDocument(excerptUri({ uri, entry: [], place: PLACE }));
    assert.match(short.getText(), /short\.log no longer has a line 600/);
    const gone = await vscode.workspace.openTextDocument(excerptUri({ uri: `${uri}.gone`, entry: [], place: PLACE }));
    assert.match(gone.getText(), /cannot be read: .*ENOENT/);
    for (const query of ['', '{}', '{"uri":"faultbook-excerpt:/x","entry":[],"line":1,"column":1,"length":1}']) {
      const address = vscode.Uri.from({ scheme: 'faultbook-excerpt', path: '/x.log', query });
      assert.equal(excerptSource(address), undefined);
      const document = await vscode.workspace.openTextDocument(address);
      assert.match(document.getText(), /not the address of an excerpt/);
    }
  });
});
