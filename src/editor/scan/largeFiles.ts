import * as vscode from 'vscode';
import { encodingOf, HEAD_BYTES } from '../../core/scan/encoding.ts';
import { DISK_SCHEME } from '../../node/disk.ts';
import { readHead } from '../../node/scan/readHead.ts';
import { Commands } from '../host/contributions.ts';
import { documentsByContent, servedDocuments } from '../host/documents.ts';
import { guard } from '../host/guard.ts';
import { showInformation } from '../host/messages.ts';
import { sentence } from '../host/sentence.ts';

/** The editor does not hand documents with more characters to extensions. */
export const LARGEST_DOCUMENT = 50 * 1024 * 1024;
/** How long a document may take to come (ms), where it may have fewer characters than bytes. */
const PATIENCE = 3000;

/** Says of a log that is too large for the editor, once, that it can be scanned from disk. */
export function registerLargeFiles(context: vscode.ExtensionContext): void {
  const told = new Set<string>();
  const look = async () => {
    const uri = activeFile();
    if (!uri || told.has(uri.toString()) || !(await isTooLarge(uri))) return;
    // Another tab may be active by now, or this one may have been mentioned meanwhile.
    if (activeFile()?.toString() !== uri.toString() || told.has(uri.toString())) return;
    told.add(uri.toString());
    const scan = sentence('Scan it from disk');
    const message = sentence(
      '{0} is too large for the editor to pass to extensions. Faultbook can read it from disk instead, and show every code with the lines around it.',
      uri.path.split('/').pop() ?? '',
    );
    const filter = sentence('Filter it …');
    const chosen = await showInformation(message, scan, filter);
    const command = chosen === scan ? Commands.scanLogs : Commands.filterLog;
    if (chosen) await vscode.commands.executeCommand(command, uri);
  };
  context.subscriptions.push(
    vscode.window.tabGroups.onDidChangeTabs(() => guard('large files', look)),
    vscode.window.tabGroups.onDidChangeTabGroups(() => guard('large files', look)),
  );
  guard('large files', look);
}

/** The log that the active tab shows, if the editor has not handed it out. */
function activeFile(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputText) || input.uri.scheme !== DISK_SCHEME) return undefined;
  const isWanted = isNamed(input.uri, servedDocuments()) || isNamed(input.uri, documentsByContent());
  return isOpen(input.uri) || !isWanted ? undefined : input.uri;
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}

/** Whether a file is called like some documents; there is no document to check. */
function isNamed(uri: vscode.Uri, documents: readonly vscode.DocumentFilter[]): boolean {
  const named = { uri, fileName: uri.fsPath, languageId: /\.log$/i.test(uri.path) ? 'log' : 'plaintext' };
  return vscode.languages.match(documents, named as vscode.TextDocument) > 0;
}

async function isTooLarge(uri: vscode.Uri): Promise<boolean> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size <= LARGEST_DOCUMENT) return false;
    const head = await readHead(uri.fsPath, HEAD_BYTES);
    const encoding = encodingOf(head);
    if (encoding.kind === 'binary') return false;
    if (!isNamed(uri, servedDocuments())) {
      const { SHIPPED_BUNDLES } = await import('../../core/bundles/bundleSet.ts');
      if (SHIPPED_BUNDLES.of(uri.path, head).length === 0) return false;
    }
    if (encoding.kind !== 'bytes' && size / 2 <= LARGEST_DOCUMENT) return false;
  } catch {
    return false;
  }
  // Some characters take several bytes: the document may come after all.
  await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  return !isOpen(uri);
}
