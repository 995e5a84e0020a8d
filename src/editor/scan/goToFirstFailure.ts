import * as vscode from 'vscode';
import { detectLine } from '../../core/detection/rules/detectLine.ts';
import { placeInLine } from '../../core/explain/place.ts';
import type { FirstFailure, SearchedFailures } from '../../core/firstFailure/firstFailure.ts';
import { passedOver, whyFirst } from '../../core/firstFailure/whyFirst.ts';
import { joined, plainText } from '../../core/text/plainText.ts';
import { sliced } from '../../node/sliced.ts';
import { lineContext } from '../code/lineContext.ts';
import type { ArchivePasswords } from '../host/archivePasswords.ts';
import { Commands } from '../host/contributions.ts';
import { linesOf } from '../host/documents.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { sayInformation } from '../host/messages.ts';
import { withProgress } from '../host/progress.ts';
import { sentence } from '../host/sentence.ts';
import { showInStatusBar } from '../host/statusBar.ts';
import { t } from '../host/translate.ts';
import { type ExcerptSource, excerptSource, excerptUri, hitRange } from './excerptUri.ts';
import { FirstFailureMark } from './firstFailureMark.ts';
import { runInThread } from './scanThread.ts';

/** How many lines of a document are read before others get their turn. */
const AT_ONCE = 50;
/** How long the reason stays in the status bar (ms); above the line it stays until it is asked for again. */
const STAYS = 30_000;
/** A jump has come to rest when nothing has scrolled for this long (ms). */
const AT_REST = 120;

/** Where the failure stands in the document that shows it. */
interface Shown {
  readonly editor: vscode.TextEditor;
  readonly line: number;
  /** Where the end of its run stands there, if it does. */
  readonly end?: number;
}

/** "Go to what failed first": in a document, or in a file that the editor hands out only in excerpts. */
export function registerGoToFirstFailure(
  context: vscode.ExtensionContext,
  knowledge: () => Promise<Knowledge>,
  passwords: ArchivePasswords,
): void {
  const mark = new FirstFailureMark();
  const search = async () => {
    const sources = await knowledge();
    const document = vscode.window.activeTextEditor?.document;
    const source = document ? excerptSource(document.uri) : fileOfTab();
    const words = { location: vscode.ProgressLocation.Window, title: sentence('Looking for what failed first …') };
    if (source) {
      const found = await withProgress(
        { ...words, location: vscode.ProgressLocation.Notification, cancellable: true },
        (_, token) => inFile(context.extensionUri, source, sources, passwords, token),
      );
      await tell(found, (first) => showExcerpt(source, first));
    } else if (document) {
      const found = await withProgress(words, () => inDocument(document, sources));
      await tell(found, (first) => showLine(document, first));
    } else sayInformation(sentence('Open a log first.'));
  };
  const tell = async (
    found: SearchedFailures | undefined,
    show: (first: FirstFailure) => Promise<Shown | undefined>,
  ) => {
    if (!found) return;
    const { first, passed } = found;
    if (!first) {
      const details = passedOver(passed, t).map((one) => plainText(one));
      sayInformation(joined(' · ', [sentence('Nothing in this log failed for good.'), ...details]));
      return;
    }
    const shown = await show(first);
    if (!shown) return;
    const why = joined(
      ' · ',
      whyFirst(first, t).map((one) => plainText(one)),
    );
    mark.put(shown.editor.document, shown.line, why, shown.end);
    showInStatusBar(why, STAYS);
    await showCode(shown, await knowledge());
  };
  context.subscriptions.push(mark, vscode.commands.registerCommand(Commands.goToFirstFailure, search));
}

/** The file that the active tab shows, where the editor has not handed it out. */
function fileOfTab(): ExcerptSource | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputText)) return undefined;
  return { uri: input.uri.toString(), entry: [], place: { line: 1, column: 1, length: 1 } };
}

async function inDocument(document: vscode.TextDocument, sources: Knowledge): Promise<SearchedFailures | undefined> {
  const { FirstFailureSearch } = await import('../../core/firstFailure/findFirstFailure.ts');
  const { known, formats } = sources;
  const { version } = document;
  const lines = linesOf(document);
  const search = new FirstFailureSearch({ known, formats, fileName: document.uri.path });
  let line = 0;
  const step = () => {
    if (document.isClosed || document.version !== version) throw new Error('The document has changed.');
    for (const end = Math.min(line + AT_ONCE, lines.lineCount); line < end; line++) search.add(lines.line(line));
    return line < lines.lineCount;
  };
  await sliced(step);
  return search.end();
}

async function inFile(
  extensionUri: vscode.Uri,
  { uri, entry }: ExcerptSource,
  { formats }: Knowledge,
  passwords: ArchivePasswords,
  token: vscode.CancellationToken,
): Promise<SearchedFailures | undefined> {
  let found: SearchedFailures | undefined;
  const task = { task: 'firstFailure', uri, entry, formats: formats.all.map(({ format }) => format) } as const;
  await runInThread(extensionUri, task, passwords, token, (message) => {
    if (message.type === 'firstFailure') found = message.found;
  });
  return found;
}

async function showLine(document: vscode.TextDocument, { line, end }: FirstFailure): Promise<Shown | undefined> {
  if (document.isClosed || line >= document.lineCount) return undefined;
  const editor = await vscode.window.showTextDocument(document, { preserveFocus: false });
  return { editor, line, ...(end !== undefined && { end }) };
}

async function showExcerpt({ uri, entry }: ExcerptSource, { line, text, end }: FirstFailure): Promise<Shown> {
  const source = { uri, entry, place: { line: line + 1, column: 1, length: Math.max(1, text.length) } };
  const document = await vscode.workspace.openTextDocument(excerptUri(source));
  const editor = await vscode.window.showTextDocument(document);
  const shown = hitRange(source).start.line;
  const below = end === undefined ? undefined : shown + end - line;
  const isShown = below !== undefined && below > 0 && below < document.lineCount;
  return { editor, line: shown, ...(isShown && { end: below }) };
}

/** Goes to the line, and shows the card of its code where it has one. */
async function showCode({ editor, line }: Shown, sources: Knowledge): Promise<void> {
  const { document } = editor;
  const { text, range } = document.lineAt(line);
  const hits = detectLine(text, lineContext(document, line, sources)).filter(({ noise }) => !noise);
  const isFailure = (hit: (typeof hits)[number]) =>
    sources.explainer.outcome(hit, placeInLine(text, hit.start, document.uri.path)) === 'failure';
  const hit = hits.find(isFailure) ?? hits[0];
  const at = hit ? new vscode.Range(line, hit.start, line, hit.end) : new vscode.Range(range.start, range.start);
  editor.selection = new vscode.Selection(at.start, at.end);
  editor.revealRange(at, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (!hit) return;
  await atRest(editor);
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

/** Resolves when an editor has not scrolled for a while: a hover closes when its editor scrolls. */
function atRest(editor: vscode.TextEditor): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      listener.dispose();
      resolve();
    };
    let timer = setTimeout(done, AT_REST);
    const listener = vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (textEditor !== editor) return;
      clearTimeout(timer);
      timer = setTimeout(done, AT_REST);
    });
  });
}
