// Runs inside the extension host (as a test of test/host/run-editor-tests.ts): what Faultbook costs there, against
// something else in the same window.
import { strict as assert } from 'node:assert';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { makeLog } from './log.ts';

const CHARACTERS = 49_000_000;
const HOVERS = 40;

describe('bench', function () {
  this.timeout(150_000);

  it('activation and hover', async () => {
    const own = vscode.extensions.getExtension('faultbook.faultbook')!;
    assert(!own.isActive, 'Faultbook is active before anything asked for it');
    const [activation, markdown] = [await timed(() => own.activate()), await timed(activateMarkdown)];

    const folder = mkdtempSync(join(tmpdir(), 'faultbook-bench-'));
    try {
      const text = makeLog(CHARACTERS);
      for (const name of ['big.log', 'big.constant']) writeFileSync(join(folder, name), text, 'latin1');
      const constant = vscode.languages.registerHoverProvider(
        { pattern: '**/*.constant' },
        { provideHover: () => new vscode.Hover('a constant') },
      );
      const log = await open(folder, 'big.log', vscode.ViewColumn.One);
      const other = await open(folder, 'big.constant', vscode.ViewColumn.Two);
      const positions = codePositions(log);
      // Once for nothing: the first hover loads the catalogue and the articles, which is a figure of its own.
      const firstHover = await timed(() => hover(log, positions[0]!));
      await hover(other, positions[0]!);
      const ours: number[] = [];
      const theirs: number[] = [];
      for (const position of positions) {
        ours.push(await timed(() => hover(log, position)));
        theirs.push(await timed(() => hover(other, position)));
      }
      constant.dispose();
      const figures = { activation, markdown, firstHover, hover: median(ours), constantHover: median(theirs) };
      appendFileSync(process.env.FAULTBOOK_TEST_OUTPUT!, `\nBENCH ${JSON.stringify(figures)}\n`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** The editor's own Markdown extension: something of known size to hold our activation against. */
async function activateMarkdown(): Promise<void> {
  await vscode.extensions.getExtension('vscode.markdown-language-features')!.activate();
}

/** Opens a file in a column of its own: a document that no editor shows would be read anew for every hover. */
async function open(folder: string, name: string, viewColumn: vscode.ViewColumn): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(join(folder, name)));
  await vscode.window.showTextDocument(document, { preview: false, viewColumn });
  return document;
}

/** Places of codes all over the document. */
function codePositions(document: vscode.TextDocument): vscode.Position[] {
  const positions: vscode.Position[] = [];
  for (let i = 1; i <= HOVERS; i++) {
    for (let line = Math.floor((document.lineCount / (HOVERS + 1)) * i); line < document.lineCount; line++) {
      const match = /HRESULT = 0x8|FAILED\* \[|hr:0x8/.exec(document.lineAt(line).text);
      if (!match) continue;
      positions.push(new vscode.Position(line, match.index + match[0].length + 2));
      break;
    }
  }
  return positions;
}

async function hover(document: vscode.TextDocument, position: vscode.Position): Promise<void> {
  const found = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  assert(found.length > 0, `no hover in ${document.uri.path} at ${position.line + 1}:${position.character + 1}`);
}

/** Milliseconds that a task takes. */
async function timed(task: () => Thenable<unknown> | Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
