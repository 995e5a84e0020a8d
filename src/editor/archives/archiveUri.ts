import * as vscode from 'vscode';
import { Schemes } from '../host/contributions.ts';

/**
 * The address of an archive as a folder: its name is the path, what it lies in is the query, so that a window that is
 * reopened finds it again.
 */
export function archiveUri(archive: vscode.Uri): vscode.Uri {
  const name = archive.path.split('/').pop() || 'archive';
  return vscode.Uri.from({ scheme: Schemes.archive, path: `/${name}`, query: archive.toString() });
}

/** A file or folder of an archive. */
export interface ArchivePlace {
  /** The archive itself. */
  readonly archive: vscode.Uri;
  /** The names that lead to it in the archive; none for the archive. */
  readonly names: readonly string[];
}

/** What an address stands for; undefined where it is not ours: anyone can make one. */
export function archivePlace({ scheme, path, query }: vscode.Uri): ArchivePlace | undefined {
  if (scheme !== Schemes.archive) return undefined;
  try {
    const archive = vscode.Uri.parse(query, true);
    if (archive.scheme === Schemes.archive) return undefined;
    return { archive, names: path.split('/').slice(2).filter(Boolean) };
  } catch {
    return undefined;
  }
}
