import * as vscode from 'vscode';
import type { Excerpt } from '../../core/scan/excerpt.ts';
import { firstLineOf } from '../../core/scan/excerptPlace.ts';
import { errorText } from '../../core/text/errorText.ts';
import { once } from '../../core/text/once.ts';
import { showUnseenInProse } from '../../core/text/unseen.ts';
import type { ArchivePasswords } from '../host/archivePasswords.ts';
import { beLogs } from '../host/beLog.ts';
import { Schemes } from '../host/contributions.ts';
import { guard } from '../host/guard.ts';
import type { LineNumbers } from '../host/lineNumbers.ts';
import { excerptSource, HEADING_LINES } from './excerptUri.ts';
import { runInThread } from './scanThread.ts';

/** Read-only documents with the lines around a hit, for files that the editor does not hand to extensions. */
export function registerExcerpts(context: vscode.ExtensionContext, passwords: ArchivePasswords): void {
  const provider: vscode.TextDocumentContentProvider = {
    provideTextDocumentContent: (uri, token) => excerptText(context.extensionUri, uri, passwords, token),
  };
  const numbers = once(async () => {
    const { LineNumbers } = await import('../host/lineNumbers.ts');
    const made = new LineNumbers();
    context.subscriptions.push(made);
    return made;
  });
  const showNumbers = (editor: vscode.TextEditor) => {
    if (editor.document.uri.scheme === Schemes.excerpt)
      guard('numbers of an excerpt', async () => numberLines(editor, await numbers()));
  };
  vscode.window.visibleTextEditors.forEach(showNumbers);
  context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(Schemes.excerpt, provider),
    beLogs(Schemes.excerpt),
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
  if (lines.length === 0) return vscode.l10n.t('{0} no longer has a line {1}.', name, place.line);
  const heading = vscode.l10n.t('Excerpt: lines {0} to {1} of {2}', firstLine, firstLine + lines.length - 1, name);
  return [heading, ...lines].join('\n');
}

/** Shows the lines' numbers in the file. */
function numberLines(editor: vscode.TextEditor, numbers: LineNumbers): void {
  const source = excerptSource(editor.document.uri);
  if (!source) return;
  const last = editor.document.lineCount - 1;
  const first = firstLineOf(source.place) - HEADING_LINES;
  const numberOf = (line: number) => (line < HEADING_LINES ? undefined : first + line);
  numbers.show(editor, [0, last], numberOf, first + last);
}
