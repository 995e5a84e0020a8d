import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { openNew, PATIENCE, textOf, until } from './hovers.ts';

interface Manifest {
  contributes: {
    commands: { command: string; title: string; category: string }[];
    views: Record<string, { id: string }[]>;
    menus: { commandPalette: { command: string; when: string }[] };
    configuration: { properties: Record<string, { default: unknown; markdownDescription: string }> };
  };
}

const extension = () => {
  const found = vscode.extensions.getExtension<unknown>('faultbook.faultbook');
  assert.ok(found);
  return found;
};
const manifest = () => extension().packageJSON as Manifest;
const read = async (name: string) => JSON.parse(await textOf(vscode.Uri.joinPath(extension().extensionUri, name)));

describe('The manifest', () => {
  before(() => extension().activate());

  it('has exactly the commands that are registered', async () => {
    // The editor makes some commands of its own for each view (faultbook.codes.focus).
    const views = Object.values(manifest().contributes.views).flatMap((some) => some.map(({ id }) => id));
    const registered = (await vscode.commands.getCommands(true)).filter(
      (id) => id.startsWith('faultbook.') && !views.some((view) => id.startsWith(`${view}.`)),
    );
    const contributed = manifest().contributes.commands.map(({ command }) => command);
    assert.deepEqual(registered.sort(), contributed.sort());
  });

  it('gives every command a title of ours, and hides those from the palette that need an argument', () => {
    for (const { command, title, category } of manifest().contributes.commands) {
      assert.equal(category, 'Faultbook');
      assert.doesNotMatch(title, /^%|^$/, command);
    }
    const hidden = manifest().contributes.menus.commandPalette.filter(({ when }) => when === 'false');
    const commands = hidden.map(({ command }) => command);
    for (const name of ['copyCode', 'copyCodes', 'copySnippet', 'insertSnippet', 'moreLines', 'openCodesArticle']) {
      assert.ok(commands.includes(`faultbook.${name}`), name);
    }
  });

  it('describes the settings that are there, with the defaults that apply', () => {
    const { properties } = manifest().contributes.configuration;
    for (const name of ['articleFolders', 'files', 'inlayNames', 'marks.enabled', 'marks.failures']) {
      assert.ok(properties[`faultbook.${name}`], name);
    }
    for (const [name, { default: value, markdownDescription }] of Object.entries(properties)) {
      assert.doesNotMatch(markdownDescription, /^%|^$/, name);
      assert.deepEqual(vscode.workspace.getConfiguration().get(name), value, name);
    }
  });

  it('uses every one of its strings, and has all that it uses', async () => {
    const used = [...JSON.stringify(await read('package.json')).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(await read('package.nls.json')).sort());
  });
});

describe('Commands that get rubbish', () => {
  const rubbish = [
    undefined,
    null,
    5,
    'text',
    [],
    { article: 7 },
    { article: 'x', snippet: 'y' },
    { article: 'file:///nowhere.md' },
    { query: { deep: true } },
    { text: 'a\u001b[31mb' },
    { code: 5 },
    { code: 'no code' },
    { document: 'file:///nowhere.log', line: 0, character: 0 },
    { document: 'file:///nowhere.log', line: -1, character: Number.NaN },
    { code: '0x80070643', part: 'all' },
  ];

  /** Runs a command until it ends, closing whatever it asks. */
  const run = async (id: string, ...args: unknown[]) => {
    let failure: unknown;
    let ended = false;
    void vscode.commands.executeCommand(id, ...args).then(
      () => (ended = true),
      (error) => {
        failure = error ?? new Error('rejected');
        ended = true;
      },
    );
    for (const end = Date.now() + PATIENCE; !ended && Date.now() < end; ) {
      await sleep(50);
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await vscode.commands.executeCommand('notifications.clearAll');
    }
    if (failure !== undefined) throw failure;
    assert.ok(ended, `${id} ${JSON.stringify(args)} did not end`);
  };

  for (const id of [
    'openArticle',
    'explainCode',
    'lookUpCode',
    'insertNextLine',
    'stopInserting',
    'insertSnippet',
    'copySnippet',
    'copyCode',
    'filterLog',
    'goToLogLine',
    'toggleFollow',
  ]) {
    it(`faultbook.${id} neither throws nor hangs`, async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      for (const argument of rubbish) await run(`faultbook.${id}`, argument);
      await run(`faultbook.${id}`);
      assert.equal(vscode.window.terminals.length, 0);
    });
  }

  it('copy nothing that is not a plain spelling of a code', async () => {
    await vscode.env.clipboard.writeText('before');
    await run('faultbook.copyCode', { text: 'a\u001b[31mb' });
    await run('faultbook.copyCode', { text: 'x'.repeat(201) });
    await run('faultbook.copyCode', { text: '' });
    assert.equal(await vscode.env.clipboard.readText(), 'before');
    await run('faultbook.copyCode', { text: '0x80070643' });
    assert.equal(await vscode.env.clipboard.readText(), '0x80070643');
  });

  it('leave the documents that are open alone', async () => {
    const document = await openNew('kept.log', 'error 0x80070643\n');
    await vscode.window.showTextDocument(document);
    for (const id of ['openArticle', 'explainCode', 'lookUpCode']) await run(`faultbook.${id}`, { article: 'x' });
    assert.equal(document.isDirty, false);
    const active = () => vscode.window.activeTextEditor?.document.uri.toString() === document.uri.toString();
    await until('The document, still active', () => active() || undefined);
  });
});
