import * as vscode from 'vscode';
import { isArticleFile } from '../../core/articles/isArticleFile.ts';
import { isTeamFile } from '../../core/formats/teamFile.ts';
import { nextTurn } from '../../node/nextTurn.ts';

/**
 * What an article folder may hold: how many nested folders, how many articles, and how many entries of any kind; and
 * how long the search may take (ms).
 */
export const FOLDER_LIMITS = { depth: 20, articles: 5000, entries: 100_000, milliseconds: 30_000 } as const;

/** After so many entries others have their turn: some milliseconds' work. */
export const ENTRIES_A_TURN = 250;

/** The articles of a folder, flat or nested, in order; `complete` is false where a limit ended the search. */
export interface FoundFiles {
  readonly files: readonly vscode.Uri[];
  readonly complete: boolean;
}

/** Whether a file holds an article, or says how logs are read. */
export function isLoaded(path: string): boolean {
  return isArticleFile(path) || isTeamFile(path);
}

/** Whether a folder of that name may hold articles. */
export function isSearched(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

/**
 * Looks for the articles below a folder, or for other files of a team. Rejects where it cannot be read; a folder below it that
 * cannot be read is left out.
 */
export async function articleFilesIn(folder: vscode.Uri, isWanted = isLoaded): Promise<FoundFiles> {
  const files: vscode.Uri[] = [];
  const until = Date.now() + FOLDER_LIMITS.milliseconds;
  let entries = 0;
  let complete = true;
  const look = async (uri: vscode.Uri, depth: number): Promise<void> => {
    const children = await vscode.workspace.fs.readDirectory(uri).then(
      (all) => all.sort(([a], [b]) => (a < b ? -1 : 1)),
      (error) => {
        if (depth === 0) throw error;
        return [];
      },
    );
    for (const [name, type] of children) {
      if (++entries > FOLDER_LIMITS.entries || files.length >= FOLDER_LIMITS.articles || Date.now() > until) {
        complete = false;
        return;
      }
      if (entries % ENTRIES_A_TURN === 0) await nextTurn();
      const child = vscode.Uri.joinPath(uri, name);
      // Links to folders can lead in circles, and out of the folder.
      if (type === vscode.FileType.Directory && isSearched(name)) {
        if (depth < FOLDER_LIMITS.depth) await look(child, depth + 1);
        else complete = false;
      } else if (type & vscode.FileType.File && isWanted(name)) files.push(child);
    }
  };
  await look(folder, 0);
  return { files, complete };
}
