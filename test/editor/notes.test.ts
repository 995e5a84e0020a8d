import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { notesText } from '../../src/core/notes/noteFile.ts';
import { archiveUri } from '../../src/editor/archives/archiveUri.ts';
import { excerptUri } from '../../src/editor/scan/excerptUri.ts';
import { zipOf } from '../unit/archives/make/zip.ts';
import { noted } from '../unit/notes/notesIn.ts';
import { activated, openNew, until } from './hovers.ts';

const LINES = [
  '2025-11-03 09:12:45, Info  CBS  Starting',
  '2025-11-03 09:12:46, Error CBS  Failed 0x80070643',
  'end',
  '',
];
const LOG = LINES.join('\n');

/** The parts of a report that is copied, by the notes in it. */
async function summary(): Promise<string> {
  await vscode.env.clipboard.writeText('');
  await vscode.commands.executeCommand('faultbook.copySummary');
  return until('A summary', async () => (await vscode.env.clipboard.readText()) || undefined);
}

/** Marks a line (from 1), or takes its mark away. */
async function mark(document: vscode.TextDocument, lineNumber: number): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('faultbook.markLine', { lineNumber, uri: document.uri });
}

async function shown(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

const fileOf = async (name: string, text: string) => (await openNew(name, text)).uri;

describe('Notes', () => {
  before(activated);

  it('follow their line into another file, an archive and a document that is edited', async () => {
    const document = await openNew('noted.log', LOG);
    await mark(document, 2);
    assert.match(await summary(), /- Notes: noted\.log, line 2\n/);

    await shown(await fileOf('elsewhere.txt', `before\n\nand more\n${LOG}`));
    assert.match(await summary(), /- Notes: elsewhere\.txt, line 5\n/);

    const zip = zipOf([{ name: 'CBS/CBS.log', data: Buffer.from(`first\r\n${LOG.replaceAll('\n', '\r\n')}`) }]);
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'noted.zip'), zip);
    await shown(vscode.Uri.joinPath(archiveUri(vscode.Uri.joinPath(folder, 'noted.zip')), 'CBS', 'CBS.log'));
    assert.match(await summary(), /- Notes: CBS\.log, line 3\n/);

    const place = { line: 2, column: 1, length: 4 };
    await shown(excerptUri({ uri: document.uri.toString(), entry: [], place }));
    assert.match(await summary(), /- Notes: noted\.log, line 3\n/);

    const editor = await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ content: LOG, language: 'log' }),
    );
    assert.match(await summary(), /- Notes: .*, line 2\n/);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'one\ntwo\n'));
    await until('The note, two lines below', async () =>
      /- Notes: .*, line 4\n/.test(await summary()) ? true : undefined,
    );

    await mark(document, 2);
    assert.doesNotMatch(await summary(), /Notes:/);
  });

  it('are taken in from a file once, and a wrong file changes nothing', async () => {
    const document = await openNew('imported.log', LOG);
    const good = await fileOf('notes.json', notesText([noted(LINES, 0, 'begins [here](command:x)')]));
    const wrong = await fileOf(
      'wrong.json',
      notesText([noted(LINES, 2, 'never')]).replace('"version": 1', '"version": 9'),
    );
    await vscode.window.showTextDocument(document);
    for (const uri of [good, good, wrong]) await vscode.commands.executeCommand('faultbook.importNotes', uri);
    await vscode.window.showTextDocument(document);
    const text = await summary();
    assert.equal(text.match(/begins \\\[here/g)?.length, 1);
    assert.doesNotMatch(text, /never/);
    await vscode.commands.executeCommand('faultbook.removeNote');
    assert.doesNotMatch(await summary(), /Notes:/);
  });

  it('stand at no blank line', async () => {
    const document = await openNew('blank.log', LOG);
    await mark(document, LINES.length);
    assert.doesNotMatch(await summary(), /Notes:/);
  });
});
