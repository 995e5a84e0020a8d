import * as vscode from 'vscode';
import type { ArticleLibrary } from '../../core/articles/library.ts';
import { ArticleSearch } from '../../core/articles/search.ts';
import { knownCodes } from '../../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../../core/catalogue/loadCatalogue.ts';
import type { KnownCodes } from '../../core/codes/knownCodes.ts';
import type { CardSources } from '../../core/explain/card.ts';
import { Explainer } from '../../core/explain/explainer.ts';
import type { RiskReport } from '../../core/snippets/risk.ts';
import type { Shell } from '../../core/snippets/snippet.ts';
import { once } from '../../core/text/once.ts';
import type { ArticleFolders, CurrentArticle } from '../articles/articleFolders.ts';
import { t } from './translate.ts';

/** What every surface answers from: the catalogue and the articles, each loaded when first asked for. */
export interface Knowledge extends CardSources {
  readonly known: KnownCodes;
  readonly library: ArticleLibrary;
  /** What every surface asks about a code at its place. */
  readonly explainer: Explainer;
  /** The index over all articles; it is made anew after they changed. */
  search(): Promise<ArticleSearch>;
  /** An article as its file is now, or why that cannot be read; undefined where it is gone. */
  current(uri: string): Promise<CurrentArticle | undefined>;
  /** What lines do as they are to be inserted; undefined where that took too long to tell. */
  rate(lines: readonly string[], shell: Shell): Promise<RiskReport | undefined>;
}

/** Loads the catalogue and the shipped articles on first use. Team folders load by themselves: no answer waits for them. */
export function createKnowledge(context: vscode.ExtensionContext, folders: ArticleFolders): () => Promise<Knowledge> {
  const answers = once(async () => {
    const catalogue = await loadCatalogue();
    const { library } = folders;
    return {
      catalogue,
      known: knownCodes(catalogue, library),
      explainer: new Explainer({ catalogue, library, t }, vscode.env.language),
    };
  });
  let search: Promise<ArticleSearch> | undefined;
  context.subscriptions.push(folders.onDidChange(() => (search = undefined)));
  return async () => {
    const [{ catalogue, known, explainer }] = await Promise.all([answers(), folders.shippedReady()]);
    const { library } = folders;
    return {
      ...{ catalogue, known, library, explainer, t },
      search: () => (search ??= ArticleSearch.over(library, catalogue, known)),
      current: (uri) => folders.current(uri),
      rate: (lines, shell) => folders.parser.rate(lines, shell),
    };
  };
}
