import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { compareGolden, compareTexts } from '../unit/golden/golden.ts';
import { activated, textOf, until } from './hovers.ts';
import { IN_NODE } from './needs.ts';

// What the editor's surfaces say of the logs in test/unit/golden/logs, as the editor gets it: hovers, light bulb, names in
// the line, the rows of both views, and the reports that are copied. UPDATE_GOLDEN=1 writes what they say now.

type View = vscode.TreeView<unknown> & { readonly provider: vscode.TreeDataProvider<unknown> };
const views = new Map<string, View>();

// No command tells what a view shows. This file is loaded before the extension is active, and takes note of its views.
const { createTreeView } = vscode.window;
Object.assign(vscode.window, {
  createTreeView: (id: string, options: vscode.TreeViewOptions<unknown>) => {
    const view = createTreeView(id, options);
    views.set(id, Object.assign(view, { provider: options.treeDataProvider }));
    return view;
  },
});

const root = () => vscode.extensions.getExtension('faultbook.faultbook')!.extensionUri;
const workspace = () => vscode.workspace.workspaceFolders![0]!.uri;

async function golden(name: string, lines: readonly string[]): Promise<void> {
  const file = vscode.Uri.joinPath(root(), 'test', 'editor', 'golden', name);
  const text = masked(lines.join('\n'));
  if (IN_NODE) compareGolden(file.fsPath, text);
  else compareTexts(file.path, await textOf(file), `${text.trimEnd()}\n`);
}

/** Without what differs from machine to machine and from day to day. */
function masked(text: string): string {
  return text
    .replaceAll(`${root()}/articles/`, '')
    .replaceAll(root().fsPath, '/faultbook')
    .replaceAll(workspace().toString(), 'file:///logs')
    .replaceAll(workspace().fsPath, '/logs')
    .replace(/"print":"[\w-]{43}"/g, '"print":"…"')
    .replace(/^- Faultbook [\d.]+ · \d{4}-\d\d-\d\d/gm, '- Faultbook VERSION · NOW')
    .replace(/^Faultbook [\d.]+, \d{4}-\d\d-\d\dT[\d:.]+Z/gm, 'Faultbook VERSION, NOW');
}

/** What a command is given, as short as it can be read. */
const argumentsText = (given: readonly unknown[] = []) => given.map((one) => JSON.stringify(one)).join(', ');

/** Links that run a command with what they give it in plain words. */
function readable(markdown: string): string {
  return markdown.replace(/\(command:([\w.]+)\?([^ )]*) /g, (_, command: string, query: string) => {
    const given: unknown[] = JSON.parse(decodeURIComponent(query).replaceAll('\\u0025', '%'));
    return `(${command} ${argumentsText(given)} `;
  });
}

/** Lines under a heading each; what was said before is only referred to. */
class Said {
  readonly lines: string[] = [];
  readonly #before = new Map<string, string>();

  add(where: string, lines: readonly string[]): void {
    const text = lines.join('\n');
    const before = this.#before.get(text);
    if (before === undefined) this.#before.set(text, where);
    this.lines.push(`## ${where}`, before === undefined ? text : `As at ${before}`, '');
  }
}

describe('The editor says what it said', () => {
  const documents = new Map<string, vscode.TextDocument>();
  let places: { where: string; document: vscode.TextDocument; position: vscode.Position }[] = [];

  before(async () => {
    await activated();
    const folder = vscode.Uri.joinPath(workspace(), 'golden');
    const files = await vscode.workspace.fs.readDirectory(folder);
    for (const name of files.map(([one]) => one).sort()) {
      documents.set(name, await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name)));
    }
    places = (await textOf(vscode.Uri.joinPath(root(), 'test', 'unit', 'golden', 'expected', 'places.txt')))
      .trim()
      .split('\n')
      .map((where) => {
        const [, name, line, column] = /^([^:]+):(\d+):(\d+) /.exec(where)!;
        return { where, document: documents.get(name!)!, position: new vscode.Position(+line! - 1, +column! - 1) };
      });
  });

  it('in hovers', async () => {
    const said = new Said();
    for (const { where, document, position } of places) {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        position,
      );
      const parts = hovers.flatMap(({ contents, range }) => [
        range ? `At ${document.getText(range)}:` : 'Nowhere:',
        ...contents.map((content) =>
          content instanceof vscode.MarkdownString ? readable(content.value) : `${content}`,
        ),
      ]);
      said.add(where, parts);
    }
    await golden('hovers.txt', said.lines);
  });

  it('in the light bulb', async () => {
    const said = new Said();
    for (const { where, document, position } of places) {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(position, position),
      );
      const rows = actions.map(
        ({ title, command }) => `${title} → ${command?.command} ${argumentsText(command?.arguments)}`,
      );
      said.add(where, rows);
    }
    await golden('light-bulb.txt', said.lines);
  });

  it('in the names behind codes', async () => {
    const lines: string[] = [];
    for (const [name, document] of documents) {
      const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        new vscode.Range(0, 0, document.lineCount, 0),
      );
      for (const { position, label } of hints)
        lines.push(`${name}:${position.line + 1}:${position.character + 1} ${label}`);
    }
    await golden('names.txt', lines);
  });

  /** The rows of a view with all that is below them, once they have been the same for a while. */
  async function rowsOf(id: string, isReady: (view: View) => boolean): Promise<string[]> {
    let before: string | undefined;
    return until(`The view ${id}`, async () => {
      await sleep(500);
      const view = views.get(id);
      const rows = view && isReady(view) ? await rowsBelow(view, undefined, '') : [];
      const text = rows.join('\n');
      const isSame = text !== '' && text === before;
      before = text;
      return isSame
        ? [`${view!.message ?? ''} · ${view!.description ?? ''} · ${view!.badge?.tooltip ?? ''}`, ...rows]
        : undefined;
    });
  }

  async function rowsBelow({ provider }: View, parent: unknown, indent: string): Promise<string[]> {
    const rows: string[] = [];
    for (const node of (await provider.getChildren(parent)) ?? []) {
      const item = await provider.getTreeItem(node);
      const icon = item.iconPath instanceof vscode.ThemeIcon ? `$(${item.iconPath.id}) ` : '';
      rows.push(`${indent}${icon}${[item.label, item.description, item.contextValue].filter(Boolean).join(' | ')}`);
      if (item.collapsibleState) rows.push(...(await rowsBelow({ provider } as View, node, `${indent}  `)));
    }
    return rows;
  }

  /** What a command puts on the clipboard. */
  async function copied(command: string): Promise<string> {
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand(command);
    return until('The copy', async () => (await vscode.env.clipboard.readText()) || undefined);
  }

  it('in the view of a log, and in its copied summary', async () => {
    const rows: string[] = [];
    const summaries: string[] = [];
    for (const [name, document] of documents) {
      await vscode.window.showTextDocument(document);
      rows.push(`## ${name}`, ...(await rowsOf('faultbook.codes', ({ description }) => description === name)), '');
      summaries.push(`# ${name}`, await copied('faultbook.copySummary'), '');
    }
    await golden('codes-view.txt', rows);
    await golden('summaries.md', summaries);
  });

  it('in the view of a scan, and in its copied summary', async () => {
    await vscode.commands.executeCommand('faultbook.scanLogs', vscode.Uri.joinPath(workspace(), 'golden'));
    await golden('scan-view.txt', await rowsOf('faultbook.scan', ({ message }) => !!message?.startsWith('Files read')));
    await golden('scan-summary.md', [await copied('faultbook.copyScanSummary')]);
    await vscode.commands.executeCommand('faultbook.clearScan');
    assert.ok(views.has('faultbook.scan'));
  });
});
