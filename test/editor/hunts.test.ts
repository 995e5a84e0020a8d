import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { activated, openNew, until } from './hovers.ts';
import { itWith } from './needs.ts';

const LOG = '2025-11-03 09:12:46, Error CBS  Failed [HRESULT = 0x800f081f]\n';

/** Runs the command and takes the first place that it lists; what is then in the active document. */
async function hunted(argument: unknown): Promise<string> {
  await vscode.env.clipboard.writeText('');
  const ended = vscode.commands.executeCommand('faultbook.huntCode', argument);
  await until('A query', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return (await vscode.env.clipboard.readText()) || undefined;
  });
  await ended;
  const text = vscode.window.activeTextEditor?.document.getText() ?? '';
  assert.equal(await vscode.env.clipboard.readText(), text);
  return text;
}

describe('Hunts', () => {
  before(activated);

  itWith('disk', "begin with the team's own places, which lie in its article folders", async () => {
    const folder = vscode.Uri.file(mkdtempSync(join(tmpdir(), 'faultbook-hunts-')));
    const own = { name: 'ours', engine: 'kql', from: 'OurLogs', time: 'At', machine: 'Pc', text: ['Line'] };
    const put = (name: string, text: string) => writeFileSync(join(folder.fsPath, name), text);
    put('a.profiles.json', JSON.stringify({ profiles: [own] }));
    put('broken.profiles.json', '{');
    const settings = vscode.workspace.getConfiguration('faultbook');
    const change = (value: string[] | undefined) =>
      settings.update('articleFolders', value, vscode.ConfigurationTarget.Global);
    await change([folder.fsPath]);
    try {
      assert.match(await hunted({ code: '0x80070005' }), /\nOurLogs\n\| where At >= ago\(7d\)\n/);
    } finally {
      await change(undefined);
      rmSync(folder.fsPath, { recursive: true });
    }
  });

  it('open the query for the code at its place, and copy it', async () => {
    const document = await openNew('CBS.log', LOG);
    await vscode.window.showTextDocument(document);
    const character = LOG.indexOf('0x800f081f');
    const text = await hunted({ document: document.uri.toString(), line: 0, character });
    assert.match(text, /^\/\/ Faultbook: 0x800F081F CBS_E_SOURCE_MISSING\n/);
    assert.match(text, /\n\/\/ What it cannot see, or counts too much of:\n/);
    assert.match(text, /\nEvent\n\| where TimeGenerated >= ago\(7d\)\n/);
  });

  it('open it for a code by itself, and for the one in the line of the cursor', async () => {
    assert.match(await hunted({ code: 'win32:1618' }), /^\/\/ Faultbook: Win32 1618 ERROR_INSTALL_ALREADY_RUNNING\n/);
    await vscode.window.showTextDocument(await openNew('CBS.log', LOG));
    assert.match(await hunted(undefined), /^\/\/ Faultbook: 0x800F081F /);
  });
});
