import * as vscode from 'vscode';
import type { Article } from '../../core/articles/article.ts';
import type { ArticleLibrary } from '../../core/articles/library.ts';
import type { ArticleSearch } from '../../core/articles/search.ts';
import type { ReadLines } from '../../core/articles/snippets.ts';
import { publishedCodes, recognisedCodes } from '../../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../../core/catalogue/loadCatalogue.ts';
import type { PublishedCodes, RecognisedCodes } from '../../core/codes/knownCodes.ts';
import type { CardSources } from '../../core/explain/card.ts';
import { Explainer } from '../../core/explain/explainer.ts';
import type { FormatSet } from '../../core/formats/formatSet.ts';
import type { LogRules } from '../../core/scan/logRules.ts';
import type { RiskReport } from '../../core/snippets/risk.ts';
import type { Shell } from '../../core/snippets/snippet.ts';
import { once } from '../../core/text/once.ts';
import { SeenInDocuments } from './seenInDocuments.ts';
import { t } from './translate.ts';

/** An article as its file is now, with the file's text; or why it cannot be read. */
export type CurrentArticle = { readonly article: Article; readonly text: string } | { readonly problem: string };

/** Where articles come from. */
interface Articles {
  readonly library: ArticleLibrary;
  readonly rules: { readonly formats: FormatSet; readonly own: LogRules };
  readonly parser: Pick<Knowledge, 'rate' | 'readLines'>;
  readonly onDidChange: vscode.Event<unknown>;
  /** Resolves when the shipped articles are loaded. */
  shippedReady(): Promise<void>;
  current(uri: string): Promise<CurrentArticle | undefined>;
  complete(articles: readonly Article[]): Promise<boolean>;
}

/** What every surface answers from: the catalogue and the articles, each loaded when first asked for. */
export interface Knowledge extends CardSources {
  /** For logs, and for what someone asks for. */
  readonly known: RecognisedCodes;
  /** For the text of an article. */
  readonly published: PublishedCodes;
  readonly library: ArticleLibrary;
  /** What logs look like, with the team's formats. */
  readonly formats: FormatSet;
  /** What the team's folders say of logs, beside what ships. */
  readonly ownRules: LogRules;
  /** What signs of articles were found in the logs that are open. */
  readonly seen: SeenInDocuments;
  /** What every surface asks about a code at its place. */
  readonly explainer: Explainer;
  /** The index over all articles; it is rebuilt after they change. */
  search(): Promise<ArticleSearch>;
  /** An article as its file is now, or why that cannot be read; undefined where it is gone. */
  current(uri: string): Promise<CurrentArticle | undefined>;
  /** Reads the rest of articles of which only what they are found by was read; whether there were such. */
  complete(articles: readonly Article[]): Promise<boolean>;
  /** What lines do as they will be inserted; undefined where finding that out took too long. */
  rate(lines: readonly string[], shell: Shell): Promise<RiskReport | undefined>;
  /** The same of lines of no article, with what is to be filled in. */
  readLines(lines: readonly string[], shell: Shell): Promise<ReadLines | undefined>;
}

/**
 * Loads the catalogue and the shipped articles on first use. Team folders load by themselves: no answer waits for them.
 */
export function createKnowledge(context: vscode.ExtensionContext, folders: Articles): () => Promise<Knowledge> {
  const answers = once(async () => {
    const catalogue = await loadCatalogue();
    const { library } = folders;
    return {
      catalogue,
      known: recognisedCodes(catalogue, library),
      published: publishedCodes(catalogue),
      explainer: new Explainer({ catalogue, library, t }, vscode.env.language),
    };
  });
  const searchAnew = () =>
    once(async () => {
      const [{ catalogue, known }, { ArticleSearch }] = await Promise.all([
        answers(),
        import('../../core/articles/search.ts'),
      ]);
      return ArticleSearch.over(folders.library, catalogue, known);
    });
  const seen = new SeenInDocuments();
  let search = searchAnew();
  context.subscriptions.push(folders.onDidChange(() => (search = searchAnew())));
  return async () => {
    const [{ catalogue, known, published, explainer }] = await Promise.all([answers(), folders.shippedReady()]);
    const { library } = folders;
    return {
      ...{ catalogue, known, published, library, explainer, seen, t },
      ...{ formats: folders.rules.formats, ownRules: folders.rules.own },
      search: () => search(),
      current: (uri) => folders.current(uri),
      complete: (articles) => folders.complete(articles),
      rate: (lines, shell) => folders.parser.rate(lines, shell),
      readLines: (lines, shell) => folders.parser.readLines(lines, shell),
    };
  };
}
