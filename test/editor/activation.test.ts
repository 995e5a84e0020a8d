import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { openNew, until } from './hovers.ts';

// This file comes first by its name: nothing has activated the extension yet.
describe('Activation', () => {
  const extension = () => vscode.extensions.getExtension('faultbook.faultbook');

  it('waits for something that the extension serves', async () => {
    assert.equal(extension()?.isActive, false, 'active before anything was opened');
    await vscode.window.showTextDocument(await openNew('unrelated.ts', 'export const code = 0x80070643;\n'));
    await vscode.window.showTextDocument(await openNew('unrelated.json', '{ "code": "0x80070643" }\n'));
    // What the documents made the window ask for has come here before its answer to this.
    await vscode.commands.getCommands();
    await sleep(1_000);
    await vscode.commands.getCommands();
    assert.equal(extension()?.isActive, false, 'activated by a document that is no log');
  });

  it('happens with the first log', async () => {
    await vscode.workspace.openTextDocument(await openNew('first.log', 'error 0x80070643\n').then(({ uri }) => uri));
    await until('The activation', () => extension()?.isActive || undefined);
  });
});
