import * as vscode from 'vscode';
import type { Excerpt } from '../../core/scan/excerpt.ts';
import { firstLineOf } from '../../core/scan/excerptPlace.ts';
import { errorText } from '../../core/text/errorText.ts';
import { showUnseenInProse } from '../../core/text/unseen.ts';
import type { ArchivePasswords } from '../host/archivePasswords.ts';
import { Schemes } from '../host/contributions.ts';
import { guard } from '../host/guard.ts';
import { excerptSource, HEADING_LINES } from './excerptUri.ts';
import { runInThread } from './scanThread.ts';

/** Read-only documents with the lines around a hit, for files that the editor does not hand to extensions. */
export function registerExcerpts(context: vscode.ExtensionContext, passwords: ArchivePasswords): void {
  const provider: vscode.TextDocumentContentProvider = {
    provideTextDocumentContent: (uri, token) => excerptText(context.extensionUri, uri, passwords, token),
  };
  const numbers = vscode.window.createTextEditorDecorationType({});
  const showNumbers = (editor: vscode.TextEditor) => {
    if (editor.document.uri.scheme === Schemes.excerpt) numberLines(editor, numbers);
  };
  const beLog = (document: vscode.TextDocument) => {
    // Hover, names and marks depend on the language; here a file of any name is a log.
    if (document.uri.scheme === Schemes.excerpt && document.languageId !== 'log')
      guard('language of an excerpt', () => vscode.languages.setTextDocumentLanguage(document, 'log'));
  };
  vscode.workspace.textDocuments.forEach(beLog);
  vscode.window.visibleTextEditors.forEach(showNumbers);
  context.subscriptions.push(
    numbers,
    vscode.workspace.registerTextDocumentContentProvider(Schemes.excerpt, provider),
    vscode.workspace.onDidOpenTextDocument(beLog),
    vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach(showNumbers)),
  );
}

async function excerptText(
  extensionUri: vscode.Uri,
  uri: vscode.Uri,
  passwords: ArchivePasswords,
  token: vscode.CancellationToken,
): Promise<string> {
  const source = excerptSource(uri);
  if (!source) return vscode.l10n.t('This is not the address of an excerpt.');
  const { uri: file, entry, place } = source;
  // A name may have line ends wherever its author wanted them; the heading is one line.
  const name = showUnseenInProse(uri.path);
  let excerpt: Excerpt | undefined;
  try {
    await runInThread(extensionUri, { task: 'excerpt', uri: file, entry, ...place }, passwords, token, (message) => {
      if (message.type === 'excerpt') excerpt = message.excerpt;
    });
  } catch (error) {
    return vscode.l10n.t('{0} cannot be read: {1}', name, errorText(error));
  }
  const { firstLine, lines } = excerpt ?? { firstLine: firstLineOf(place), lines: [] };
  if (lines.length === 0) return vscode.l10n.t('{0} has no line {1} any more.', name, place.line);
  const heading = vscode.l10n.t('Excerpt: lines {0} to {1} of {2}', firstLine, firstLine + lines.length - 1, name);
  return [heading, ...lines].join('\n');
}

/** Shows the lines' numbers in the file in place of the editor's own. The text itself stays that of the log. */
function numberLines(editor: vscode.TextEditor, type: vscode.TextEditorDecorationType): void {
  const source = excerptSource(editor.document.uri);
  if (!source) return;
  const { lineCount } = editor.document;
  const first = firstLineOf(source.place) - HEADING_LINES;
  const width = `${String(first + lineCount).length}ch`;
  editor.options = { ...editor.options, lineNumbers: vscode.TextEditorLineNumbersStyle.Off };
  editor.setDecorations(
    type,
    Array.from(
      { length: lineCount },
      (_, line): vscode.DecorationOptions => ({
        range: new vscode.Range(line, 0, line, 0),
        renderOptions: {
          before: {
            contentText: line < HEADING_LINES ? '' : String(first + line),
            color: new vscode.ThemeColor('editorLineNumber.foreground'),
            width,
            margin: '0 2ch 0 0',
            // The editor has no alignment of its own here.
            textDecoration: 'none; display: inline-block; text-align: right',
          },
        },
      }),
    ),
  );
}
