import * as vscode from 'vscode';
import { keyOfCode, keysSpelt } from '../../core/articles/keys.ts';
import { PROMPT_MARK } from '../../core/articles/promptMark.ts';
import { type NewSubject, newSubject } from '../../core/authoring/newSubject.ts';
import { newArticleFile, newArticleText } from '../../core/authoring/template.ts';
import { sameFailure } from '../../core/codes/bits.ts';
import type { Code } from '../../core/codes/code.ts';
import { type Card, queryOf } from '../../core/explain/card.ts';
import type { HitIndex } from '../../core/summary/hitIndex.ts';
import { ownText, plainText, withIcon } from '../../core/text/plainText.ts';
import { type ArticleFolder, teamFolders } from '../articles/teamFolders.ts';
import { cardAt, cardsTouching } from '../code/place.ts';
import { stringField } from '../host/commands.ts';
import { showInputBox } from '../host/inputBox.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { type PlainPickItem, showQuickPick } from '../host/quickPick.ts';
import { sentence } from '../host/sentence.ts';
import { writeSetting, writtenSetting } from '../host/settings.ts';
import { showOpenDialog } from '../host/windows.ts';
import type { LogIndexes } from '../log/logIndexes.ts';

/**
 * Asks what a new article is about, where it goes and what fails, and opens it: about the code that an argument names, or the
 * one at the cursor, or one that the user is asked for. The log that has it becomes its first `seenIn`.
 */
export async function createArticle(argument: unknown, sources: Knowledge, indexes: LogIndexes): Promise<void> {
  const asked = askedFor(argument);
  const editor = vscode.window.activeTextEditor;
  const atCursor = asked || !editor ? undefined : await cardAtCursor(editor, sources);
  const subject = await chooseError(asked?.query ?? (atCursor && queryOf(atCursor)), atCursor, sources);
  if (!subject) return;
  const seenIn = asked?.seenIn ?? (editor && logOf(subject, atCursor, editor, indexes));
  const situation = await showInputBox({
    title: sentence('New article about {0} (2/3)', subject.error),
    prompt: sentence('What fails, and where? This becomes the title.'),
    placeHolder: sentence('Printing from a terminal server fails'),
  });
  if (situation === undefined) return;
  const folder = await chooseFolder();
  if (!folder) return;
  const from = { ...subject, situation: situation.trim(), lang: 'en', now: Date.now(), ...(seenIn && { seenIn }) };
  const uri = await freeName(folder, newArticleFile(from));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(newArticleText(from)));
  const document = await vscode.workspace.openTextDocument(uri);
  const shown = await vscode.window.showTextDocument(document);
  selectPrompt(shown);
}

/** A code that a row of a view is about, and the log that has it. */
function askedFor(argument: unknown): { readonly query: string; readonly seenIn?: string } | undefined {
  const query = stringField(argument, 'query');
  const seenIn = stringField(argument, 'seenIn');
  return query === undefined ? undefined : { query, ...(seenIn && { seenIn }) };
}

/** What is under the cursor; else the first code of its line. */
async function cardAtCursor({ document, selection }: vscode.TextEditor, sources: Knowledge): Promise<Card | undefined> {
  const { active } = selection;
  const placed = cardAt(document, active, sources);
  return (placed ?? (await cardsTouching(document, document.lineAt(active.line).range, sources))[0])?.card;
}

/** The name of the log in an editor, if it has what was chosen. */
function logOf(
  { code, error }: NewSubject,
  atCursor: Card | undefined,
  { document }: vscode.TextEditor,
  indexes: LogIndexes,
): string | undefined {
  const isAtCursor =
    atCursor?.kind === 'code' ? code && sameFailure(code, atCursor.description.code) : atCursor?.phrase === error;
  const isThere = isAtCursor || (code && isIn(indexes.of(document)?.hits, code));
  return isThere ? document.uri.path.split('/').pop() : undefined;
}

function isIn(hits: HitIndex | undefined, code: Code): boolean {
  for (const { kind } of hits?.all() ?? []) if (sameFailure(kind.code, code)) return true;
  return false;
}

async function chooseError(
  query: string | undefined,
  atCursor: Card | undefined,
  sources: Knowledge,
): Promise<NewSubject | undefined> {
  const text = await showInputBox({
    title: sentence('New troubleshooting article (1/3)'),
    prompt: sentence('The code in any spelling, or the words that logs have for it'),
    ...(query !== undefined && { value: query }),
    placeHolder: ownText('0x80070643'),
    validateInput: (value) => (value.trim() === '' ? sentence('Enter a code or a phrase.') : undefined),
  });
  if (text === undefined) return undefined;
  const [key] =
    atCursor?.kind === 'code' && text === query
      ? [keyOfCode(atCursor.description.code)]
      : keysSpelt(text, sources.known);
  return newSubject(key, text, sources.explainer);
}

interface FolderItem extends PlainPickItem {
  readonly uri?: vscode.Uri;
}

/** One of the team's folders: the chosen one, the only one there is, or one that is added to the setting now. */
async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = (await teamFolders()).folders.filter(({ origin }: ArticleFolder) => origin !== 'shipped');
  const other: FolderItem = { label: withIcon('new-folder', sentence('Choose another folder …')) };
  const items: FolderItem[] = [
    ...folders.map(({ uri, setting }) => ({
      label: withIcon('folder', plainText(setting)),
      description: plainText(uri.fsPath),
      uri,
    })),
    other,
  ];
  const title = sentence('Where the article goes (3/3)');
  const picked = folders.length > 0 ? await showQuickPick(items, { title }) : other;
  if (!picked) return undefined;
  if (picked.uri) return picked.uri;
  const chosen = await showOpenDialog({
    ...{ title, canSelectFolders: true, canSelectFiles: false, canSelectMany: false },
    openLabel: sentence('Use for articles'),
  });
  const uri = chosen?.[0];
  if (!uri) return undefined;
  const { user } = writtenSetting('articleFolders');
  await writeSetting('articleFolders', [...(Array.isArray(user) ? user : []), uri.fsPath]);
  return uri;
}

/** The name, if necessary with a number after it: nothing is ever overwritten. */
async function freeName(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.createDirectory(folder);
  for (let number = 1; ; number++) {
    const uri = vscode.Uri.joinPath(folder, number === 1 ? name : name.replace(/\.md$/, `-${number}.md`));
    try {
      await vscode.workspace.fs.stat(uri);
    } catch {
      return uri;
    }
  }
}

/** Puts the cursor on the first thing to write: the rest of its line is selected. */
function selectPrompt(editor: vscode.TextEditor): void {
  const { document } = editor;
  for (let line = 0; line < document.lineCount; line++) {
    const { text } = document.lineAt(line);
    const at = text.indexOf(PROMPT_MARK);
    if (at < 0) continue;
    let end = text.length;
    while (end > at && '"],'.includes(text[end - 1]!)) end--;
    editor.selection = new vscode.Selection(line, at, line, end);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
    return;
  }
}
