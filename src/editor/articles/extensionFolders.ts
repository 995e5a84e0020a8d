import * as vscode from 'vscode';
import type { PlainText } from '../../core/text/plainText.ts';
import { sentence } from '../host/sentence.ts';
import type { ArticleFolder } from './teamFolders.ts';

/** What an extension's manifest says to us: `"faultbook": { "articles": "./articles" }`. */
interface Bringing {
  readonly id: string;
  readonly name: string;
  readonly uri: vscode.Uri;
  readonly articles: unknown;
}

/**
 * The folders of articles and formats that other extensions bring. They are trusted like those of the user's own setting,
 * as the user installed them, and their articles are named by their extension.
 */
export function extensionFolders(): { folders: ArticleFolder[]; problems: PlainText[] } {
  const folders: ArticleFolder[] = [];
  const problems: PlainText[] = [];
  for (const { id, name, uri, articles } of bringing()) {
    const path = typeof articles === 'string' && isBelow(articles) ? articles : undefined;
    if (path === undefined) {
      problems.push(
        sentence('The extension "{0}" must name a folder of its own in "faultbook.articles" of its package.json.', id),
      );
    } else folders.push({ uri: vscode.Uri.joinPath(uri, path), origin: 'team', setting: id, name });
  }
  return { folders, problems };
}

/** What names the folders that other extensions bring now; empty where there are none. */
export function extensionFoldersNow(): string {
  return bringing()
    .map(({ uri, articles }) => `${uri} ${articles}`)
    .join('\n');
}

function bringing(): Bringing[] {
  return vscode.extensions.all.flatMap(({ id, packageJSON, extensionUri }) => {
    const { displayName, faultbook } = packageJSON as { displayName?: unknown; faultbook?: { articles?: unknown } };
    if (faultbook === null || typeof faultbook !== 'object' || faultbook.articles === undefined) return [];
    const name = typeof displayName === 'string' && displayName.trim() !== '' ? displayName.trim() : id;
    return { id, name, uri: extensionUri, articles: faultbook.articles };
  });
}

/** Whether a path is one below the folder that it begins in. */
function isBelow(path: string): boolean {
  if (path.trim() === '' || /^[\\/]|^[a-z][a-z0-9+.-]*:/i.test(path) || path.includes('\0')) return false;
  let depth = 0;
  for (const part of path.split(/[\\/]+/)) {
    if (part === '..') depth--;
    else if (part !== '.' && part !== '') depth++;
    if (depth < 0) return false;
  }
  return true;
}
