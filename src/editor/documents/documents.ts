import * as vscode from 'vscode';
import { errorText } from '../../core/text/errorText.ts';
import { showUnseenInProse } from '../../core/text/unseen.ts';
import { beLogs } from '../host/beLog.ts';
import { Commands, CustomEditors, Schemes } from '../host/contributions.ts';
import { pageOf } from './documentText.ts';
import { documentSource, documentUri } from './documentUri.ts';

/** Read-only text documents of files whose bytes are no text: event logs and dumps. */
export function registerDocuments(context: vscode.ExtensionContext): void {
  const texts: vscode.TextDocumentContentProvider = { provideTextDocumentContent: documentText };
  context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(Schemes.document, texts),
    beLogs(Schemes.document),
    vscode.languages.registerDocumentLinkProvider({ scheme: Schemes.document }, { provideDocumentLinks: pageLinks }),
    vscode.window.registerCustomEditorProvider(CustomEditors.document, insteadOfBytes),
    vscode.commands.registerCommand(Commands.reverseDocument, reverse),
  );
}

/** The editor opens no binary file as text: what it would show is opened in its place. */
const insteadOfBytes: vscode.CustomReadonlyEditorProvider = {
  openCustomDocument: (uri) => ({ uri, dispose: () => {} }),
  async resolveCustomEditor({ uri }, panel) {
    const { viewColumn, active } = panel;
    // "Reopen Editor With…" may ask for it where the text already is.
    const isOurs = uri.scheme === Schemes.document || uri.scheme === Schemes.excerpt;
    const shown = isOurs ? uri : documentUri({ uri: uri.toString(), page: 0, reversed: false });
    const document = await vscode.workspace.openTextDocument(shown);
    await vscode.window.showTextDocument(document, {
      preview: false,
      preserveFocus: !active,
      ...(viewColumn !== undefined && { viewColumn }),
    });
    panel.dispose();
  },
};

async function documentText(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
  const source = documentSource(uri);
  if (!source) return vscode.l10n.t('This is not the address of a document.');
  // A name may have line ends wherever its author wanted them.
  const name = showUnseenInProse(uri.path.split('/').pop() ?? '');
  try {
    const page = await pageOf(source, token);
    if (!page) return vscode.l10n.t('{0} is neither an event log nor a dump: it does not begin like either.', name);
    const { text, count } = page;
    if (count === 1) return text;
    const heading = `# ${vscode.l10n.t('Part {0} of {1}', source.page + 1, count)}`;
    const links = [
      source.page > 0 && vscode.l10n.t('previous part'),
      source.page + 1 < count && vscode.l10n.t('next part'),
    ].filter(Boolean);
    const line = [heading, ...links].join(' · ');
    return `${line}\n${text}${line}\n`;
  } catch (error) {
    return vscode.l10n.t('{0} cannot be read: {1}', name, errorText(error));
  }
}

/** The ways from one part to the next, in the first line and the last. */
function pageLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
  const source = documentSource(document.uri);
  if (!source) return [];
  const to = (page: number) => documentUri({ ...source, page });
  const ways: readonly [string, vscode.Uri][] = [
    [vscode.l10n.t('previous part'), to(Math.max(0, source.page - 1))],
    [vscode.l10n.t('next part'), to(source.page + 1)],
  ];
  const lines = [0, document.lineCount - 2].filter((line) => line >= 0 && document.lineAt(line).text.startsWith('# '));
  return lines.flatMap((line) =>
    ways.flatMap(([words, target]) => {
      const at = document.lineAt(line).text.indexOf(` · ${words}`);
      if (at < 0) return [];
      const start = at + 3;
      return new vscode.DocumentLink(new vscode.Range(line, start, line, start + words.length), target);
    }),
  );
}

/** Shows the document with what came last first, or the other way round, in the place of the other. */
async function reverse(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const source = editor && documentSource(editor.document.uri);
  if (!source) return;
  const shown = vscode.window.tabGroups.activeTabGroup.activeTab;
  const document = await vscode.workspace.openTextDocument(
    documentUri({ ...source, page: 0, reversed: !source.reversed }),
  );
  await vscode.window.showTextDocument(document, {
    preview: false,
    viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active,
  });
  if (shown) await vscode.window.tabGroups.close(shown);
}
