// Runs inside the extension host (as a test of test/host/run-editor-tests.ts): what Faultbook costs there, against
// something else in the same window.
import { strict as assert } from 'node:assert';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
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
      const firstHover = await firstHoverIn(folder);
      const text = makeLog(CHARACTERS);
      for (const name of ['big.log', 'big.constant']) writeFileSync(join(folder, name), text, 'latin1');
      const constant = vscode.languages.registerHoverProvider(
        { pattern: '**/*.constant' },
        { provideHover: () => new vscode.Hover('a constant') },
      );
      const log = await open(folder, 'big.log', vscode.ViewColumn.One);
      const other = await open(folder, 'big.constant', vscode.ViewColumn.Two);
      const positions = codePositions(log);
      // A first time that does not count: other extensions look through the document then.
      for (const document of [log, other]) await hover(document, positions[0]!);
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

const TEAM_ARTICLES = 5000;

describe('bench of team folders', function () {
  this.timeout(280_000);

  it('thousands of articles', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'faultbook-bench-'));
    const setting = vscode.workspace.getConfiguration('faultbook');
    try {
      const last = writeTeamArticles(folder, TEAM_ARTICLES);
      const log = join(folder, 'last.log');
      writeFileSync(log, `failed: ${last}\n`);
      const document = await open(folder, 'last.log', vscode.ViewColumn.One);
      // Everything that is loaded only once is loaded beforehand.
      await hover(document, new vscode.Position(0, 12));
      const delay = monitorEventLoopDelay({ resolution: 1 });
      delay.enable();
      const start = performance.now();
      await setting.update('articleFolders', [folder], vscode.ConfigurationTarget.Global);
      const firstHover = await timed(() => hover(document, new vscode.Position(0, 12)));
      while (!(await hoverText(document, new vscode.Position(0, 12))).includes('Team case')) {
        assert(performance.now() - start < 240_000, 'the team articles did not come');
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      const load = performance.now() - start;
      delay.disable();
      const figures = {
        load,
        loadFirstHover: firstHover,
        loadSlice: delay.percentile(99.9) / 1e6,
        loadWorst: delay.max / 1e6,
      };
      appendFileSync(process.env.FAULTBOOK_TEST_OUTPUT!, `\nBENCH ${JSON.stringify(figures)}\n`);
    } finally {
      await setting.update('articleFolders', undefined, vscode.ConfigurationTarget.Global);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/**
 * How long the first hover of a window takes, for which catalogue and articles are loaded: in a log of some lines. In a large one,
 * what other extensions do with it (its links, its conflicts of merging) would be measured instead.
 */
async function firstHoverIn(folder: string): Promise<number> {
  writeFileSync(join(folder, 'small.log'), makeLog(200_000), 'latin1');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(join(folder, 'small.log')));
  const [position] = codePositions(document);
  return timed(() => hover(document, position!));
}

/** Articles of the size of ours, each for a code of its own; returns the code of the one that is loaded last. */
function writeTeamArticles(folder: string, count: number): string {
  const shipped = join(vscode.extensions.getExtension('faultbook.faultbook')!.extensionPath, 'articles', 'en');
  const texts = readdirSync(shipped).map((name) => readFileSync(join(shipped, name), 'utf8'));
  let code = '';
  for (let i = 0; i < count; i++) {
    code = `0x8004${(0x1000 + i).toString(16).toUpperCase()}`;
    const text = texts[i % texts.length]!.replace(/^title: .*$/m, `title: "Team case ${i}"`)
      .replace(/^errorText: .*$/m, `errorText: "Our program failed: ${code}"`)
      .replace(/^codes: .*$/m, 'codes: []');
    writeFileSync(join(folder, `case-${String(i).padStart(5, '0')}.md`), text);
  }
  return code;
}

async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const found = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return found.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value))).join('\n');
}

/** The editor's own Markdown extension: something of known size to compare our activation with. */
async function activateMarkdown(): Promise<void> {
  await vscode.extensions.getExtension('vscode.markdown-language-features')!.activate();
}

/** Opens a file in a column of its own: a document that no editor shows would be read again for every hover. */
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
