import * as vscode from 'vscode';
import { archivePlace } from '../archives/archiveUri.ts';

/** What the explorer hands to a command: the item that was clicked, and all that are selected. */
export function targetsOf(clicked: unknown, selected: unknown): vscode.Uri[] {
  const all = Array.isArray(selected) && selected.length > 0 ? selected : [clicked];
  return all.filter((one): one is vscode.Uri => one instanceof vscode.Uri).map(fileOf);
}

/** A browsed archive as a whole is scanned as the file that it is: nothing of it must be in memory as a whole then. */
function fileOf(uri: vscode.Uri): vscode.Uri {
  const place = archivePlace(uri);
  return place && place.names.length === 0 ? place.archive : uri;
}
