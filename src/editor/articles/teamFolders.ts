import * as vscode from 'vscode';
import type { ArticleOrigin } from '../../core/articles/article.ts';
import type { PlainText } from '../../core/text/plainText.ts';
import { homeFolder } from '../../node/homeFolder.ts';
import { sentence } from '../host/sentence.ts';
import { writtenSetting } from '../host/settings.ts';
import { originOf } from './realPlace.ts';

export interface ArticleFolder {
  readonly uri: vscode.Uri;
  readonly origin: ArticleOrigin;
  /** As written in the setting, for messages; of an extension's folder, whose it is. */
  readonly setting: string;
  /** Put before the paths of its articles, where these do not say whose they are. */
  readonly name?: string;
}

/** How many folders of each setting are read, and how much of an entry a message shows, in UTF-16 units. */
const MOST_FOLDERS = 50;
const SHOWN = 100;

/**
 * The folders of `faultbook.articleFolders`: absolute, `~`, a URI, or relative to each workspace folder. A folder that
 * the workspace names, or that lies in it by its path or by its links, belongs to the workspace and is trusted no more.
 */
export async function teamFolders(): Promise<{ folders: ArticleFolder[]; problems: PlainText[] }> {
  const { user, workspace } = writtenSetting('articleFolders');
  const folders = new Map<string, ArticleFolder>();
  const problems = new Set<PlainText>();
  const addFolder = async (uri: vscode.Uri, from: ArticleOrigin, entry: string) => {
    const { isTrusted } = vscode.workspace;
    const inWorkspace = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
    // An untrusted workspace has no say in what else on the machine is read, not even by where it lies.
    if (!isTrusted && !inWorkspace && (from === 'workspace' || isRelative(entry))) return;
    const origin = await originOf(uri, from);
    if (origin === undefined) {
      problems.add(
        sentence(
          'The article folder "{0}" leads out of the workspace: it is read when you trust the workspace.',
          shown(entry),
        ),
      );
      return;
    }
    const key = uri.toString().replace(/\/$/, '');
    if (!folders.has(key)) folders.set(key, { uri, origin, setting: shown(entry) });
  };
  const add = async (value: unknown, origin: ArticleOrigin) => {
    if (value === undefined) return;
    if (!Array.isArray(value)) {
      problems.add(sentence('"faultbook.articleFolders" must be a list of folders.'));
      return;
    }
    if (value.length > MOST_FOLDERS) {
      problems.add(
        sentence(
          '"faultbook.articleFolders" names {0} folders: only the first {1} are read.',
          value.length,
          MOST_FOLDERS,
        ),
      );
    }
    for (const entry of value.slice(0, MOST_FOLDERS)) {
      const text = typeof entry === 'string' ? entry.trim() : '';
      const uris = resolve(text);
      if (uris.length === 0) {
        problems.add(
          sentence('"{0}" in "faultbook.articleFolders" is not a folder, or cannot be found.', shown(entry)),
        );
      } else if (origin === 'workspace' && uris.some(isElsewhere)) {
        problems.add(
          sentence(
            'The article folder "{0}" is on another machine, which only your own settings may name.',
            shown(entry),
          ),
        );
      } else for (const uri of uris) await addFolder(uri, origin, text);
    }
  };
  await add(user, 'team');
  for (const value of workspace) await add(value, 'workspace');
  return { folders: [...folders.values()], problems: [...problems] };
}

/** Whether the setting names any folder at all, without a look at where it is. */
export function hasTeamFolders(): boolean {
  const { user, workspace } = writtenSetting('articleFolders');
  return [user, ...workspace].some((value) => value !== undefined && !(Array.isArray(value) && value.length === 0));
}

const URI = /^[a-z][a-z0-9+.-]{1,30}:\/\//i;
const ABSOLUTE = /^(?:[A-Za-z]:)?[\\/]/;
const HOME = /^~(?=$|[\\/])/;

function isRelative(entry: string): boolean {
  return !URI.test(entry) && !ABSOLUTE.test(entry) && !HOME.test(entry);
}

/** The places that an entry names; none where it names no place. Nothing fills in `${…}` in our settings. */
function resolve(entry: string): vscode.Uri[] {
  if (entry === '' || entry.length > 1000 || entry.includes('${') || entry.includes('\0')) return [];
  try {
    if (URI.test(entry)) return [vscode.Uri.parse(entry, true)];
    if (HOME.test(entry)) {
      const home = homeFolder();
      return home === undefined ? [] : [vscode.Uri.file(home + entry.slice(1))];
    }
    if (ABSOLUTE.test(entry)) return [vscode.Uri.file(entry)];
    return (vscode.workspace.workspaceFolders ?? []).map((folder) => vscode.Uri.joinPath(folder.uri, entry));
  } catch {
    // What cannot become a URI (file:////server) is reported like any other folder that does not exist.
    return [];
  }
}

/** A network path: opening it tells that machine who is asking. */
function isElsewhere({ scheme, authority, path }: vscode.Uri): boolean {
  return scheme === 'file' && (authority !== '' || /^[\\/]{2}|^\/\\{2}/.test(path));
}

/** An entry of a setting, whatever it is, as a short text. */
function shown(entry: unknown): string {
  const text = typeof entry === 'string' ? entry : (JSON.stringify(entry) ?? String(entry));
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
