import * as vscode from 'vscode';
import { Schemes } from '../host/contributions.ts';
import { excerptSource } from '../scan/excerptUri.ts';
import { type FilterSource, filterSource } from './filterUri.ts';

/** The log of an address: a filtered log and an excerpt are of another one. */
export function sourceOf(uri: vscode.Uri): FilterSource | undefined {
  if (uri.scheme === Schemes.filtered) return filterSource(uri);
  const excerpt = excerptSource(uri);
  if (excerpt) return { uri: excerpt.uri, entry: excerpt.entry, filter: {} };
  return uri.scheme === Schemes.excerpt ? undefined : { uri: uri.toString(), entry: [], filter: {} };
}

/** What the active tab shows, also where the editor does not hand it out. */
export function activeUri(): vscode.Uri | undefined {
  const shown = vscode.window.activeTextEditor?.document.uri;
  if (shown) return shown;
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText ? input.uri : undefined;
}

/**
 * The document of a log, where it has one: it is open, or it is one of those that we make of other files. A file is read from
 * disk otherwise.
 */
export async function documentOf({ uri, entry }: FilterSource): Promise<vscode.TextDocument | undefined> {
  if (entry.length > 0) return undefined;
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
  if (open) return open;
  const parsed = vscode.Uri.parse(uri);
  return parsed.scheme === Schemes.document ? vscode.workspace.openTextDocument(parsed) : undefined;
}
