import { homedir } from 'node:os';
import * as vscode from 'vscode';
import type { ArticleOrigin } from '../../core/articles/article.ts';
import type { PlainText } from '../../core/text/plainText.ts';
import { sentence } from '../host/sentence.ts';

export interface ArticleFolder {
  readonly uri: vscode.Uri;
  readonly origin: ArticleOrigin;
  /** As it stands in the setting, for messages. */
  readonly setting: string;
}

/**
 * The folders of `faultbook.articleFolders`: absolute, `~`, a URI, or relative to each workspace folder. A folder that
 * the workspace names, or that lies in it, is the workspace's and not more trusted than it.
 */
export function teamFolders(): { folders: ArticleFolder[]; problems: PlainText[] } {
  const setting = vscode.workspace.getConfiguration('faultbook').inspect<unknown>('articleFolders');
  const folders = new Map<string, ArticleFolder>();
  const problems: PlainText[] = [];
  const add = (value: unknown, origin: ArticleOrigin) => {
    if (value === undefined) return;
    if (!Array.isArray(value)) {
      problems.push(sentence('"faultbook.articleFolders" must be a list of folders.'));
      return;
    }
    for (const entry of value) {
      const uris = typeof entry === 'string' && entry.trim() !== '' ? resolve(entry.trim()) : [];
      if (uris.length === 0)
        problems.push(
          sentence('"{0}" in "faultbook.articleFolders" is not a folder that can be found.', String(entry)),
        );
      for (const uri of uris) {
        const inWorkspace = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
        // An untrusted workspace has no say in what else of the machine is read.
        if (origin === 'workspace' && !inWorkspace && !vscode.workspace.isTrusted) continue;
        const key = uri.toString().replace(/\/$/, '');
        if (!folders.has(key))
          folders.set(key, { uri, origin: inWorkspace ? 'workspace' : origin, setting: String(entry) });
      }
    }
  };
  add(setting?.globalValue, 'team');
  add(setting?.workspaceValue, 'workspace');
  add(setting?.workspaceFolderValue, 'workspace');
  return { folders: [...folders.values()], problems };
}

function resolve(entry: string): vscode.Uri[] {
  try {
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(entry)) return [vscode.Uri.parse(entry, true)];
    if (/^~(?=$|[\\/])/.test(entry)) return [vscode.Uri.file(homedir() + entry.slice(1))];
    if (/^(?:[A-Za-z]:)?[\\/]/.test(entry)) return [vscode.Uri.file(entry)];
    return (vscode.workspace.workspaceFolders ?? []).map((folder) => vscode.Uri.joinPath(folder.uri, entry));
  } catch {
    // What no URI can be made of (file:////server) is told like any other folder that is not there.
    return [];
  }
}
