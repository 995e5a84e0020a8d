// The extension in a browser: one file, which its threads are made from, too. `src/web` stands there for `src/node`.
import type * as vscode from 'vscode';
import type { FaultbookApi } from '../docs/faultbook-api.d.ts';
import { ARTICLE_INDEX } from './core/articles/packedArticles.ts';
import { CATALOGUE_PACK } from './core/catalogue/loadCatalogue.ts';
import { fetchOwnFiles, fetchOwnFilesWith } from './web/ownFiles.ts';
import { runThread } from './web/runThread.ts';

/** Whether this runs in a thread: the code that starts one has said so. */
declare const FAULTBOOK_THREAD: true | undefined;

if (typeof FAULTBOOK_THREAD !== 'undefined') runThread();

export async function activate(context: vscode.ExtensionContext): Promise<FaultbookApi> {
  // In a thread there is no editor: nothing that needs it may be loaded before this is called.
  const { Uri, workspace } = await import('vscode');
  const { fs } = workspace;
  fetchOwnFilesWith((name) => Promise.resolve(fs.readFile(Uri.joinPath(context.extensionUri, 'dist', name))));
  await fetchOwnFiles([CATALOGUE_PACK, ARTICLE_INDEX]);
  const extension = await import('./extension.ts');
  return extension.activate(context);
}
