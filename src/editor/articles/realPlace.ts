import { lstat, readlink, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import * as vscode from 'vscode';
import type { ArticleOrigin } from '../../core/articles/article.ts';

/** A chain of more links than this is a circle. */
const LINKS = 40;

/**
 * Whose a file or folder is that was found through a folder of `origin`: what lies in the workspace, by its path or by
 * where its links lead, is not more trusted than it. Undefined for a link that leads out of an untrusted workspace: it
 * has no say in what else of the machine is read. Such a link is not followed to find out.
 */
export async function originOf(uri: vscode.Uri, origin: ArticleOrigin): Promise<ArticleOrigin | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (folder) {
    if (vscode.workspace.isTrusted) return 'workspace';
    return (await leadsOut(folder.uri, uri)) ? undefined : 'workspace';
  }
  if (uri.scheme !== 'file') return origin;
  return (await reallyInWorkspace(uri.fsPath)) ? 'workspace' : origin;
}

async function leadsOut(folder: vscode.Uri, uri: vscode.Uri): Promise<boolean> {
  return uri.scheme === 'file' ? pathLeadsOut(folder.fsPath, uri.fsPath) : hasLink(folder, uri);
}

/** Goes down from a folder link by link, and looks at nothing outside of it: on Windows that alone may send a password. */
export async function pathLeadsOut(folder: string, path: string): Promise<boolean> {
  const parts = partsBelow(folder, path);
  let at = folder;
  let links = 0;
  for (let name = parts.shift(); name !== undefined; name = parts.shift()) {
    const next = join(at, name);
    const target = await linkAt(next);
    if (target === undefined) {
      at = next;
      continue;
    }
    const leads = resolve(at, target);
    if (++links > LINKS || !isInside(folder, leads)) return true;
    parts.unshift(...partsBelow(folder, leads));
    at = folder;
  }
  return false;
}

/** Where the link at a path leads, as it says; undefined where there is none. */
async function linkAt(path: string): Promise<string | undefined> {
  try {
    return (await lstat(path)).isSymbolicLink() ? await readlink(path) : undefined;
  } catch {
    // What is not there leads nowhere; reading it will tell.
    return undefined;
  }
}

function partsBelow(folder: string, path: string): string[] {
  return relative(folder, path)
    .split(sep)
    .filter((name) => name !== '');
}

function isInside(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
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
  const real = await realPath(path);
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    if (folder.uri.scheme === 'file' && isInside(await realPath(folder.uri.fsPath), real)) return true;
  }
  return false;
}

async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return path;
  }
}
