import { realpath } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { ArticleOrigin } from '../../core/articles/article.ts';
import { DISK_SCHEME } from '../../node/disk.ts';
import { isInside, pathLeadsOut } from '../../node/links.ts';

/**
 * To whom a file or folder belongs that was found through a folder of `origin`: what lies in the workspace, by its path
 * or by where its links lead, is trusted no more than the workspace. Undefined for a link that leads out of an
 * untrusted workspace: that has no say in what else on the machine is read. Such a link is not followed to find out.
 */
export async function originOf(uri: vscode.Uri, origin: ArticleOrigin): Promise<ArticleOrigin | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (folder) {
    if (vscode.workspace.isTrusted) return 'workspace';
    return (await leadsOut(folder.uri, uri)) ? undefined : 'workspace';
  }
  if (uri.scheme !== DISK_SCHEME) return origin;
  return (await reallyInWorkspace(uri.fsPath)) ? 'workspace' : origin;
}

async function leadsOut(folder: vscode.Uri, uri: vscode.Uri): Promise<boolean> {
  return uri.scheme === DISK_SCHEME ? pathLeadsOut(folder.fsPath, uri.fsPath) : hasLink(folder, uri);
}

/** A file system of another kind tells only that there is a link, not where it leads. */
async function hasLink(folder: vscode.Uri, uri: vscode.Uri): Promise<boolean> {
  const names = uri.path.slice(folder.path.length).split('/');
  let at = folder;
  for (const name of names.filter((part) => part !== '')) {
    at = vscode.Uri.joinPath(at, name);
    try {
      if ((await vscode.workspace.fs.stat(at)).type & vscode.FileType.SymbolicLink) return true;
    } catch {
      return false;
    }
  }
  return false;
}

async function reallyInWorkspace(path: string): Promise<boolean> {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === DISK_SCHEME);
  if (folders.length === 0) return false;
  const real = await realPath(path);
  for (const { uri } of folders) if (isInside(await realPath(uri.fsPath), real)) return true;
  return false;
}

async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return path;
  }
}
