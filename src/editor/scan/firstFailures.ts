import * as vscode from 'vscode';
import { detectLine } from '../../core/detection/rules/detectLine.ts';
import { placeInLine } from '../../core/explain/place.ts';
import { FirstFailureSearch } from '../../core/firstFailure/findFirstFailure.ts';
import type { FirstFailure, SearchedFailures } from '../../core/firstFailure/firstFailure.ts';
import { type NumberOf, passedOver, whyFirst } from '../../core/firstFailure/whyFirst.ts';
import { joined, type PlainText, plainText } from '../../core/text/plainText.ts';
import { sliced } from '../../node/sliced.ts';
import { arriveAt } from '../code/arriveAt.ts';
import { lineContext } from '../code/lineContext.ts';
import type { ArchivePasswords } from '../host/archivePasswords.ts';
import { linesOf } from '../host/documents.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { sayInformation } from '../host/messages.ts';
import { withProgress } from '../host/progress.ts';
import { sentence } from '../host/sentence.ts';
import { showInStatusBar } from '../host/statusBar.ts';
import { t } from '../host/translate.ts';
import { type ExcerptSource, excerptUri, hitRange } from './excerptUri.ts';
import type { FirstFailureMark } from './firstFailureMark.ts';
import { runInThread } from './scanThread.ts';

/** How many lines of a document are read at least before others get their turn. */
const AT_ONCE = 50;
/** How long the reason stays in the status bar (ms); above the line it stays longer. */
const STAYS = 30_000;

/** Where the failure stands in the document that shows it. */
interface Shown {
  readonly editor: vscode.TextEditor;
  readonly line: number;
  /** Where the end of its run stands there, if it does. */
  readonly end?: number;
}

/** By which numbers the lines (from 0) of a document go, where these are not its own. */
export type NumbersOf = (uri: vscode.Uri) => Promise<((line: number) => number | undefined) | undefined>;

/** Finds what failed first, goes there and says why. */
export class FirstFailures {
  readonly #extensionUri: vscode.Uri;
  readonly #sources: Knowledge;
  readonly #passwords: ArchivePasswords;
  readonly #mark: FirstFailureMark;
  readonly #numbersOf: NumbersOf;

  constructor(
    extensionUri: vscode.Uri,
    sources: Knowledge,
    passwords: ArchivePasswords,
    mark: FirstFailureMark,
    numbersOf: NumbersOf,
  ) {
    this.#extensionUri = extensionUri;
    this.#sources = sources;
    this.#passwords = passwords;
    this.#mark = mark;
    this.#numbersOf = numbersOf;
  }

  /** In a document of any kind. */
  async goInDocument(document: vscode.TextDocument): Promise<void> {
    const title = sentence('Looking for what failed first …');
    const found = await withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
      this.#inDocument(document),
    );
    const numbers = await this.#numbersOf(document.uri);
    const numberOf: NumberOf = (line) => numbers?.(line) ?? line + 1;
    await this.#tell(found, (first) => showLine(document, first), numberOf);
  }

  /** In a file, or an entry of an archive, of which the editor shows excerpts. */
  async goInFile(source: ExcerptSource): Promise<void> {
    const title = sentence('Looking for what failed first …');
    const location = vscode.ProgressLocation.Notification;
    const found = await withProgress({ location, title, cancellable: true }, (_, token) => this.#inFile(source, token));
    await this.#tell(found, (first) => showExcerpt(source, first));
  }

  async #inDocument(document: vscode.TextDocument): Promise<SearchedFailures | undefined> {
    const { known, formats } = this.#sources;
    const { version } = document;
    const lines = linesOf(document);
    const search = new FirstFailureSearch({ known, formats, fileName: document.uri.path });
    const hasChanged = () => document.isClosed || document.version !== version;
    let line = 0;
    await sliced(() => {
      const end = hasChanged() ? line : Math.min(line + AT_ONCE, lines.lineCount);
      for (; line < end; line++) search.add(lines.line(line));
      return !hasChanged() && line < lines.lineCount;
    });
    // Whoever edits it meanwhile looks elsewhere.
    return hasChanged() ? undefined : search.end();
  }

  async #inFile({ uri, entry }: ExcerptSource, token: vscode.CancellationToken): Promise<SearchedFailures | undefined> {
    let found: SearchedFailures | undefined;
    const formats = this.#sources.formats.all.map(({ format }) => format);
    const task = { task: 'firstFailure', uri, entry, formats } as const;
    await runInThread(this.#extensionUri, task, this.#passwords, token, (message) => {
      if (message.type === 'firstFailure') found = message.found;
    });
    return found;
  }

  async #tell(
    found: SearchedFailures | undefined,
    show: (first: FirstFailure) => Promise<Shown | undefined>,
    numberOf?: NumberOf,
  ): Promise<void> {
    if (!found) return;
    const { first, passed } = found;
    if (!first) {
      const details = passedOver(passed, t, numberOf).map((one) => plainText(one));
      sayInformation(joined(' · ', [sentence('Nothing in this log failed for good.'), ...details]));
      return;
    }
    const shown = await show(first);
    if (!shown) return;
    const why = joined(
      ' · ',
      whyFirst(first, t, numberOf).map((one) => plainText(one)),
    );
    this.#mark.put(shown.editor.document, shown.line, why, shown.end);
    await this.#goToCode(shown);
    sayWhile(shown.editor.document, why);
  }

  /** Goes to the line, and shows the card of its code where it has one. */
  async #goToCode({ editor, line }: Shown): Promise<void> {
    const { document } = editor;
    const { text, range } = document.lineAt(line);
    const hits = detectLine(text, lineContext(document, line, this.#sources)).filter(({ noise }) => !noise);
    const { explainer } = this.#sources;
    const hit =
      hits.find((one) => explainer.outcome(one, placeInLine(text, one.start, document.uri.path)) === 'failure') ??
      hits[0];
    if (hit) return arriveAt(editor, new vscode.Range(line, hit.start, line, hit.end));
    editor.selection = new vscode.Selection(range.start, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** Says something in the status bar for a while, as long as its document is the one that is looked at. */
function sayWhile(document: vscode.TextDocument, why: PlainText): void {
  const said = showInStatusBar(why, STAYS);
  const listener = vscode.window.onDidChangeActiveTextEditor((editor) => {
    if (editor?.document !== document) end();
  });
  const timer = setTimeout(end, STAYS);
  function end(): void {
    clearTimeout(timer);
    listener.dispose();
    said.dispose();
  }
}

async function showLine(document: vscode.TextDocument, { line, end }: FirstFailure): Promise<Shown | undefined> {
  if (document.isClosed || line >= document.lineCount) return undefined;
  const editor = await vscode.window.showTextDocument(document);
  return { editor, line, ...(end !== undefined && { end }) };
}

async function showExcerpt({ uri, entry }: ExcerptSource, { line, text, end }: FirstFailure): Promise<Shown> {
  const source = { uri, entry, place: { line: line + 1, column: 1, length: Math.max(1, text.length) } };
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(excerptUri(source)));
  const shown = hitRange(source).start.line;
  const below = end === undefined ? 0 : shown + end - line;
  return { editor, line: shown, ...(below > shown && below < editor.document.lineCount && { end: below }) };
}
