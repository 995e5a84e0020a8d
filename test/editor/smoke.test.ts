import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('The extension', () => {
  it('is known to the editor and can be activated', async () => {
    const extension = vscode.extensions.getExtension('faultbook.faultbook');
    assert.ok(extension, 'faultbook.faultbook is not there');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
