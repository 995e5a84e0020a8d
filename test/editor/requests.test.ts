import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, openNew, until } from './hovers.ts';

const LOG = '2025-11-03 09:12:46, Error CBS  Failed [HRESULT = 0x800f081f]\n';

/** Runs the command and takes what each of its two lists proposes; what is then on the clipboard. */
async function requested(argument: unknown): Promise<string> {
  await vscode.env.clipboard.writeText('');
  const ended = vscode.commands.executeCommand('faultbook.requestLogs', argument);
  const text = await until('A request', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return (await vscode.env.clipboard.readText()) || undefined;
  });
  await ended;
  return text;
}

describe('Requests for logs', () => {
  before(activated);

  it('are composed for a code at its place', async () => {
    const document = await openNew('CBS.log', LOG);
    await vscode.window.showTextDocument(document);
    const character = LOG.indexOf('0x800f081f');
    const text = await requested({ document: document.uri.toString(), line: 0, character });
    assert.match(text, /^Logs for 0x800F081F CBS_E_SOURCE_MISSING\n/);
    assert.match(text, /%windir%\\Logs\\CBS\\CBS\.log\n/);
    assert.match(text, /\nrobocopy "\$env:windir\\Logs\\CBS" "C:\\LogsForSupport\\Logs\\Logs-CBS" /);
    assert.match(text, /\nCompress-Archive .*-Update\n/);
  });

  it('name the code at the cursor and when it was logged, also without being told', async () => {
    const document = await openNew('CBS.log', LOG);
    const editor = await vscode.window.showTextDocument(document);
    const at = new vscode.Position(0, LOG.indexOf('0x800f081f') + 3);
    editor.selection = new vscode.Selection(at, at);
    const text = await requested(undefined);
    assert.match(text, /^Logs for 0x800F081F CBS_E_SOURCE_MISSING\n/);
    assert.match(text, / shows it at 2025-11-03 09:12:46\.\n/);
  });

  it('are composed for a code by itself, as for its article', async () => {
    const text = await requested({ code: 'bugcheck:0x1A' });
    assert.match(text, /%windir%\\Minidump\\\*\.dmp/);
    assert.match(text, /large or can hold private data[^\n]*\n- %windir%\\MEMORY\.DMP\n/);
  });

  it('are not made when they are dismissed, whatever they were asked for', async () => {
    for (const argument of [
      undefined,
      { code: 5 },
      { article: 'x' },
      { document: 'file:///gone.log', line: 1, character: 2 },
    ]) {
      await vscode.env.clipboard.writeText('before');
      let isEnded = false;
      const ended = Promise.resolve(vscode.commands.executeCommand('faultbook.requestLogs', argument)).then(() => {
        isEnded = true;
      });
      await until('The end', async () => {
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
        return isEnded || undefined;
      });
      await ended;
      assert.equal(await vscode.env.clipboard.readText(), 'before');
    }
  });
});
