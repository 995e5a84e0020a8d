import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** One line each, every one of which shows text in a way that renders what is in it. */
const BAD = [
  'await vscode.window.showInformationMessage(raw);',
  'await vscode.window.showWarningMessage(raw, { modal: true });',
  'vscode.window?.showErrorMessage(raw);',
  'await vscode.window.showInputBox({ prompt: raw });',
  'vscode.window.createInputBox().prompt = raw;',
  'await vscode.window.withProgress({ location: 15, title: raw }, async () => {});',
  'await vscode.window.showQuickPick([raw]);',
  'vscode.window.createQuickPick().title = raw;',
  'vscode.window.setStatusBarMessage(raw);',
  "vscode.window.createStatusBarItem('a').text = raw;",
  "vscode.window.createTreeView('a', provider).message = raw;",
  "vscode.window.registerTreeDataProvider('a', provider);",
  "vscode.window.createWebviewPanel('a', raw, 1);",
  'vscode.window.createTerminal(raw);',
  'await vscode.window.showOpenDialog({ title: raw });',
  'await vscode.window.showSaveDialog({ title: raw });',
  'vscode.window.registerTerminalLinkProvider(provider);',
  'use(new vscode.TreeItem(raw));',
  'class Item extends vscode.TreeItem {}',
  'use(new vscode.CodeAction(raw));',
  'use(new vscode.Diagnostic(range, raw));',
  'use(new vscode.CompletionItem(raw));',
  'use(new vscode.InlayHint(at, raw));',
  'use(new vscode.MarkdownString(raw));',
  'const show = vscode.window.showErrorMessage;',
  'const { showErrorMessage } = vscode.window;',
  'const { showErrorMessage: other } = vscode.window;',
  "vscode.window['showErrorMessage'](raw);",
  'vscode.window[`showErrorMessage`](raw);',
  "use(new vscode['TreeItem'](raw));",
  "import { window } from 'vscode';",
  "import { TreeItem as Item, window } from 'vscode';",
  'use(raw as PlainText);',
  'use(raw as unknown as PlainText);',
];

const GOOD = [
  "import * as vscode from 'vscode';",
  "import type { Uri } from 'vscode';",
  'const { Collapsed, None } = vscode.TreeItemCollapsibleState;',
  'use(vscode.CodeActionKind.QuickFix, vscode.DiagnosticSeverity.Error, vscode.CompletionItemKind.Field);',
  'vscode.languages.registerInlayHintsProvider(selector, provider);',
  'await vscode.window.showTextDocument(document);',
  'const item: vscode.TreeItem = treeItem(sentence("{0} files", 2));',
  'if (vscode.workspace.isTrusted) void showError(plainText(raw));',
];

describe('the linter', () => {
  let folder = '';
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  /** Where the linter finds something to say with the plugins of this project: `path:line`. */
  const complaints = (): string[] => {
    const program = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const args = ['lint', '--reporter=json', '--max-diagnostics=none', '.'];
    const { stdout } = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
    const {
      diagnostics,
    }: { diagnostics: { category: string; location: { path: string; start: { line: number } } }[] } =
      JSON.parse(stdout);
    return diagnostics
      .filter(({ category }) => category === 'plugin')
      .map(({ location }) => `${location.path.replaceAll('\\', '/')}:${location.start.line}`);
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'faultbook-lint-'));
    const { plugins }: { plugins: { path: string; includes: string[] }[] } = JSON.parse(
      readFileSync(join(root, 'biome.json'), 'utf8'),
    );
    expect(plugins.length).toBeGreaterThan(0);
    const here = plugins.map(({ path, ...rest }) => ({ ...rest, path: join(root, path) }));
    write('biome.json', JSON.stringify({ plugins: here }));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('finds every call that shows text without the functions that take plain text only', () => {
    write('src/editor/log/bad.ts', BAD.join('\n'));
    write('src/extension.ts', BAD[0]!);
    write('src/editor/log/good.ts', GOOD.join('\n'));
    write('src/editor/host/messages.ts', BAD[0]!);
    const wanted = [...BAD.map((_, index) => `src/editor/log/bad.ts:${index + 1}`), 'src/extension.ts:1'];
    expect([...new Set(complaints())].sort()).toEqual(wanted.sort());
  });
});
