import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import * as vscode from 'vscode';
import { archiveUri } from '../../src/editor/archives/archiveUri.ts';
import { cabOf } from '../unit/archives/make/cab.ts';
import { tarOf } from '../unit/archives/make/tar.ts';
import { zipOf } from '../unit/archives/make/zip.ts';

const LOG = Buffer.from('2025-11-03 09:12:45, Error  Install failed: hr = 0x80070643\r\n');
const { fs } = vscode.workspace;
const { File, Directory } = vscode.FileType;

/** Writes an archive into the opened folder; its address as a folder. */
async function browsed(name: string, bytes: Uint8Array): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder, 'no folder is open');
  const uri = vscode.Uri.joinPath(folder, name);
  await fs.writeFile(uri, bytes);
  return archiveUri(uri);
}

const text = async (root: vscode.Uri, ...names: string[]) =>
  Buffer.from(await fs.readFile(vscode.Uri.joinPath(root, ...names))).toString();

describe('A browsed archive', () => {
  it('has what lies in it, and in archives in it, as folders and files', async () => {
    const inner = zipOf([
      { name: 'x.cab', data: cabOf([{ method: 'mszip', files: [{ name: 'a\\CBS.log', data: LOG }] }]) },
    ]);
    const tar = tarOf([
      { name: 'inner.zip', data: inner },
      { name: 'top.log', data: LOG },
    ]);
    const root = await browsed('all.tgz', new Uint8Array(gzipSync(tar)));
    assert.deepEqual(await fs.readDirectory(root), [['all.tar', Directory]]);
    assert.deepEqual(await fs.readDirectory(vscode.Uri.joinPath(root, 'all.tar')), [
      ['inner.zip', Directory],
      ['top.log', File],
    ]);
    assert.equal(await text(root, 'all.tar', 'top.log'), LOG.toString());
    await assert.rejects(text(root, 'all.tar', 'inner.zip', 'x.cab'), /lies in more than 2 archives: it is not opened/);
    const less = await browsed('less.zip', zipOf([{ name: 'inner.zip', data: inner }]));
    assert.equal(await text(less, 'inner.zip', 'x.cab', 'a', 'CBS.log'), LOG.toString());
  });

  it('leads nowhere else and cannot be changed', async () => {
    const root = await browsed('odd.zip', zipOf([{ name: '../../up.log', data: LOG }]));
    const up = vscode.Uri.joinPath(root, '[..]', '[..]', 'up.log');
    assert.equal(await text(root, '[..]', '[..]', 'up.log'), LOG.toString());
    await assert.rejects(text(root, 'nothing.log'));
    await assert.rejects(async () => fs.writeFile(up, LOG));
    await assert.rejects(async () => fs.delete(up));
    await assert.rejects(async () => fs.rename(up, vscode.Uri.joinPath(root, 'down.log')));
    assert.equal(fs.isWritableFileSystem(root.scheme), false);
    const itself = vscode.Uri.from({ scheme: root.scheme, path: '/x', query: root.toString() });
    await assert.rejects(async () => fs.stat(itself));
  });

  it('that is damaged or none says so', async () => {
    const whole = zipOf([{ name: 'a.log', data: LOG, crc: 1 }]);
    await assert.rejects(text(await browsed('crc.zip', whole), 'a.log'), /its checksum is wrong/);
    await assert.rejects(
      async () => fs.readDirectory(await browsed('text.zip', LOG)),
      /is not an archive that is read/,
    );
    await assert.rejects(
      async () => fs.readDirectory(await browsed('cut.zip', whole.subarray(0, 50))),
      /ends too early/,
    );
  });
});
