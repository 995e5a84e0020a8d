import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { LogFilter } from '../../src/core/filters/filter.ts';
import { toBase64Url } from '../../src/core/text/base64Url.ts';
import { filterSource, filterUri } from '../../src/editor/filters/filterUri.ts';
import { zipOf } from '../unit/archives/make/zip.ts';
import { activated, hoverAt, openNew, until } from './hovers.ts';
import { itWith } from './needs.ts';

const LOG = `2025-11-03 09:12:45, Info                  CBS    Starting
2025-11-03 09:12:46, Error                 CBS    Failed to install [HRESULT = 0x80070643]
   at a place of its own
2025-11-03 09:13:47, Warning               CSI    nothing to do, hr = 0x00240006
`;
const FAILING = [
  '2025-11-03 09:12:46, Error                 CBS    Failed to install [HRESULT = 0x80070643]',
  '   at a place of its own',
];

/** Opens a filtered log. */
async function filtered(log: vscode.Uri, filter: LogFilter, entry: readonly string[] = []) {
  return vscode.workspace.openTextDocument(filterUri({ uri: log.toString(), entry, filter }));
}

const linesOf = (document: vscode.TextDocument) => document.getText().split('\n').slice(1);

/** Where "Go to definition" leads from a line (from 0). */
async function definition(document: vscode.TextDocument, line: number) {
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    new vscode.Position(line, 3),
  );
  return found.map(({ uri, range: { start } }) => `${uri.path.split('/').pop()}:${start.line + 1}:${start.character}`);
}

describe('A filtered log', () => {
  before(activated);

  it('has the lines that are wanted, of an open document and of a file alike, and leads to them', async () => {
    const log = await openNew('CBS filtered.log', LOG);
    const document = await filtered(log.uri, { failing: true });
    assert.deepEqual(linesOf(document), FAILING);
    assert.match(document.lineAt(0).text, /^Filtered: 2 of 4 lines of CBS filtered\.log · failing$/);
    assert.match(await hoverAt(document, '0x80070643'), /ERROR_INSTALL_FAILURE/);
    assert.deepEqual(await definition(document, 1), ['CBS filtered.log:2:3']);
    assert.deepEqual(await definition(document, 2), ['CBS filtered.log:3:3']);
    assert.deepEqual(await definition(document, 0), []);

    const folder = vscode.Uri.joinPath(log.uri, '..');
    const onDisk = vscode.Uri.joinPath(folder, 'CBS on disk.log');
    await vscode.workspace.fs.writeFile(onDisk, Buffer.from(`\ufeff${LOG}`, 'utf16le'));
    const ofFile = await filtered(onDisk, { failing: true });
    assert.deepEqual(linesOf(ofFile), FAILING);
    assert.match(ofFile.lineAt(0).text, /^Filtered: 2 of 4 lines of CBS on disk\.log · failing$/);

    const zip = vscode.Uri.joinPath(folder, 'filtered.zip');
    await vscode.workspace.fs.writeFile(zip, zipOf([{ name: 'CBS\\CBS.log', data: Buffer.from(LOG) }]));
    const ofEntry = await filtered(zip, { components: ['CSI'] }, ['CBS\\CBS.log']);
    assert.deepEqual(linesOf(ofEntry), [LOG.split('\n')[3]]);
    assert.deepEqual(await definition(ofEntry, 1), ['CBS.log:5:3'], 'an excerpt, with a line above');
  });

  itWith('disk', 'keeps up with a file that grows without a document of it', async () => {
    const { uri } = await openNew('short filtered.log', 'x\n');
    const onDisk = vscode.Uri.joinPath(uri, '..', 'CBS grows on disk.log');
    await vscode.workspace.fs.writeFile(onDisk, Buffer.from(`\ufeff${LOG}`, 'utf16le'));
    const document = await filtered(onDisk, { failing: true });
    await vscode.window.showTextDocument(document);
    appendFileSync(onDisk.fsPath, Buffer.from(`${FAILING[0]}\n`, 'utf16le'));
    await until('The line that came to the file', () => linesOf(document).length === 3 || undefined);
  });

  it('is a log whatever it is called, keeps up with one that grows, and is made anew from its address', async () => {
    const log = await openNew('CBS grows.txt', LOG);
    const document = await filtered(log.uri, { contains: ['hresult'] });
    await vscode.window.showTextDocument(document);
    await until('The language', () => document.languageId === 'log' || undefined);
    assert.equal(linesOf(document).length, 2);
    const more = '2025-11-03 09:14:00, Error                 CBS    Again [HRESULT = 0x80070005]\n';
    await vscode.workspace.fs.writeFile(log.uri, Buffer.from(LOG + more));
    await until('The line that came', () => linesOf(document).length === 3 || undefined);
    assert.deepEqual(await definition(document, 3), ['CBS grows.txt:5:3']);
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(3, 0, 3, 0) });
    await vscode.commands.executeCommand('faultbook.goToLogLine');
    const editor = await until('The log', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.toString() === log.uri.toString() ? active : undefined;
    });
    assert.equal(editor.selection.active.line, 4);
  });

  itWith('disk', 'may be of a file that is too large for the editor, and leads into an excerpt of that', async () => {
    const { uri } = await openNew('small filtered.log', 'x\n');
    const large = vscode.Uri.joinPath(uri, '..', 'large filtered.log');
    const lines = Array.from({ length: 560_000 }, (_, i) => `2025-11-03 09:12:45, Info  CBS  ${'x'.repeat(60)} ${i}`);
    const text = [...lines, ...FAILING, ''].join('\n');
    assert.ok(text.length > 50 * 1024 * 1024);
    await vscode.workspace.fs.writeFile(large, Buffer.from(text));
    try {
      const document = await filtered(large, { failing: true });
      assert.deepEqual(linesOf(document), FAILING);
      assert.match(document.lineAt(0).text, /^Filtered: 2 of 560002 lines of large filtered\.log/);
      const [place] = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        new vscode.Position(1, 0),
      );
      assert.equal(place?.uri.scheme, 'faultbook-excerpt');
      const excerpt = await vscode.workspace.openTextDocument(place.uri);
      assert.equal(excerpt.lineAt(place.range.start.line).text, FAILING[0]);
    } finally {
      await vscode.workspace.fs.delete(large);
    }
  });

  it('says what is wrong where the file is gone or the address is none', async () => {
    const { uri } = await openNew('short filtered.log', 'one\n');
    const gone = await filtered(uri.with({ path: `${uri.path}.gone` }), { failing: true });
    assert.match(gone.getText(), /cannot be read: .*ENOENT/);
    const encoded = (value: unknown) => toBase64Url(JSON.stringify(value));
    const bad = { uri: 'file:///x.log', entry: [], filter: { from: '?' } };
    for (const query of ['', 'x', encoded({}), encoded(bad), encoded({ ...bad, uri: 'faultbook-filtered:/x' })]) {
      const address = vscode.Uri.from({ scheme: 'faultbook-filtered', path: '/x.log', query });
      assert.equal(filterSource(address), undefined);
      const document = await vscode.workspace.openTextDocument(address);
      assert.match(document.getText(), /not the address of a filtered log/);
    }
  });
});
