import type { Article } from '../articles/article.ts';
import type { ArticleTree, ParseContext } from '../articles/parse.ts';
import type { Finding } from '../articles/problem.ts';
import type { Code } from '../codes/code.ts';
import type { CheckedNames } from './names/checkedNames.ts';
import type { Beside } from './neighbours.ts';

/** What those rules need to know that look at one article alone. */
export interface AloneContext extends ParseContext {
  /** The best published name of a code, if it has one. */
  readonly nameOf: (code: Code) => string | undefined;
  /** The current time, ms since 1970. */
  readonly now: number;
  /** The names that were looked up, where the article's folder lists them. */
  readonly checked?: CheckedNames;
}

/** What the rules need to know besides the article. */
export interface LintContext extends AloneContext {
  /** Its neighbours; without them the rules about other articles say nothing. */
  readonly beside?: Beside;
}

/** What a rule looks at: an article that could be read, with its parts. */
export interface LintedArticle extends Required<ArticleTree> {
  readonly article: Article;
  readonly text: string;
}

export type LintRule = (linted: LintedArticle, context: AloneContext) => Iterable<Finding>;
