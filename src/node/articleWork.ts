import type { ArticleHead } from '../core/articles/article.ts';
import { type ArticleSource, type ParsedArticle, parseArticle, parseHead } from '../core/articles/parse.ts';
import { type ReadLines, readLines } from '../core/articles/snippets.ts';
import { publishedCodes } from '../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import { Describer } from '../core/explain/describer.ts';
import { lintAlone } from '../core/lint/lintArticle.ts';
import { type CheckedNames, readCheckedNames } from '../core/lint/names/checkedNames.ts';
import type { LintedAlone } from '../core/lint/neighbours.ts';
import type { AloneContext } from '../core/lint/rule.ts';
import { loadGrammars } from '../core/snippets/grammars.ts';
import { type RiskReport, riskOf } from '../core/snippets/risk.ts';
import type { Shell } from '../core/snippets/snippet.ts';
import { parserFilesBeside } from './parserFilesBeside.ts';

/** An article's text, and what is to be done with it. */
export interface ArticleTask {
  readonly text: string;
  readonly source: ArticleSource;
}

/** An article to be checked, and the list of checked names of its folder as text, where there is one. */
export interface LintTask extends ArticleTask {
  readonly checked?: string;
}

/** What reads and checks articles in a thread of its own. */
export interface ArticleWork {
  readonly describer: Describer;
  readonly context: Omit<AloneContext, 'now' | 'checked'>;
  /** What an article is found by; undefined where it cannot be read. */
  head(task: ArticleTask): ArticleHead | undefined;
  parse(task: ArticleTask): ParsedArticle;
  lint(task: LintTask): LintedAlone;
  /** What lines do as they will be inserted, with values in them. */
  rate(task: RateTask): RiskReport;
  /** The same, and what is to be filled in. */
  read(task: RateTask): ReadLines;
}

/** Lines that were filled in, for their shell. */
export interface RateTask {
  readonly lines: readonly string[];
  readonly shell: Shell;
}

/** Loads what articles are read with; `folder` is where the program and the files of its grammars are. */
export async function createArticleWork(folder: string | URL): Promise<ArticleWork> {
  const [catalogue, grammars] = await Promise.all([loadCatalogue(), loadGrammars(parserFilesBeside(folder))]);
  const context = {
    published: publishedCodes(catalogue),
    grammars,
    nameOf: (code: Parameters<typeof catalogue.lookup>[0]) => catalogue.lookup(code)[0]?.name,
  };
  let last: { readonly text: string; readonly names: CheckedNames } | undefined;
  /** A list is read once for all articles that it stands beside. */
  const namesOf = (text: string) => {
    if (last?.text !== text) last = { text, names: readCheckedNames(text).names };
    return last.names;
  };
  return {
    describer: new Describer(catalogue),
    context,
    head: ({ text, source }) => parseHead(text, source, context.published),
    parse: ({ text, source }) => parseArticle(text, source, context),
    rate: ({ lines, shell }) => riskOf(lines, shell, grammars),
    read: ({ lines, shell }) => readLines(lines, shell, grammars),
    lint: ({ text, source, checked }) =>
      lintAlone(text, source, {
        ...context,
        now: Date.now(),
        ...(checked !== undefined && { checked: namesOf(checked) }),
      }),
  };
}
