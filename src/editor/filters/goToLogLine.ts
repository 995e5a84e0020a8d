import * as vscode from 'vscode';
import { excerptSource, excerptUri, hitRange } from '../scan/excerptUri.ts';
import { LARGEST_DOCUMENT } from '../scan/largeFiles.ts';
import type { FilteredLogs } from './filteredLogs.ts';
import { documentOf } from './filterTarget.ts';
import { HEADING_LINES } from './filterUri.ts';

/**
 * Where a line of a filtered log stands in the log itself: in an excerpt, where the editor hands that out to nobody; undefined
 * for the heading.
 */
export async function placeInLog(
  logs: FilteredLogs,
  uri: vscode.Uri,
  { line, character }: vscode.Position,
): Promise<vscode.Location | undefined> {
  const log = logs.of(uri);
  const number = log?.numbers[line - HEADING_LINES];
  if (!log || number === undefined) return undefined;
  const { source } = log;
  if (await isOpened(log.source)) {
    const position = new vscode.Position(number - 1, character);
    return new vscode.Location(vscode.Uri.parse(source.uri), position);
  }
  const excerpt = excerptUri({ ...source, place: { line: number, column: character + 1, length: 1 } });
  const read = excerptSource(excerpt);
  return read && new vscode.Location(excerpt, hitRange(read).start);
}

/** Whether the editor shows the log as a document. */
async function isOpened(source: { readonly uri: string; readonly entry: readonly string[] }): Promise<boolean> {
  if (source.entry.length > 0) return false;
  if (await documentOf({ ...source, filter: {} })) return true;
  try {
    return (await vscode.workspace.fs.stat(vscode.Uri.parse(source.uri))).size <= LARGEST_DOCUMENT;
  } catch {
    return true;
  }
}

/** "Go to this line in the log": from the filtered log to the line that the cursor is on. */
export async function goToLogLine(logs: FilteredLogs): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const place = editor && (await placeInLog(logs, editor.document.uri, editor.selection.active));
  if (!place) return;
  await vscode.window.showTextDocument(place.uri, { selection: place.range, preview: false });
}
