import type * as vscode from 'vscode';
import type { ArticleLibrary } from '../core/articles/library.ts';
import { ArticleSearch } from '../core/articles/search.ts';
import type { CardSources } from '../core/card/card.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import { once } from '../core/catalogue/once.ts';
import type { KnownCodes } from '../core/detection/hit.ts';
import { knownCodes } from '../core/detection/knownCodes.ts';
import type { ArticleFolders } from './articles/articleFolders.ts';
import { t } from './translate.ts';

/** What every surface answers from: the catalogue and the articles, each loaded when first asked for. */
export interface Knowledge extends CardSources {
  readonly known: KnownCodes;
  readonly library: ArticleLibrary;
  search(): ArticleSearch;
}

/** Team folders may be large or far away: an answer does not wait for them longer than this (ms). */
const PATIENCE = 400;

/** Loads the catalogue and the shipped articles on first use, and gives the team's articles a moment to come. */
export function createKnowledge(context: vscode.ExtensionContext, folders: ArticleFolders): () => Promise<Knowledge> {
  const catalogueAndKnown = once(async () => {
    const catalogue = await loadCatalogue();
    return { catalogue, known: knownCodes(catalogue, folders.library) };
  });
  let search: ArticleSearch | undefined;
  context.subscriptions.push(folders.onDidChange(() => (search = undefined)));
  return async () => {
    const [{ catalogue, known }] = await Promise.all([catalogueAndKnown(), folders.shippedReady()]);
    await atMost(PATIENCE, folders.ready());
    const { library } = folders;
    return { catalogue, known, library, t, search: () => (search ??= new ArticleSearch(library, catalogue, known)) };
  };
}

/** Waits for a promise, but no longer than `time` ms. */
async function atMost(time: number, promise: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, time);
  });
  await Promise.race([promise, limit]);
  clearTimeout(timer);
}
