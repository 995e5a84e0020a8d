import type * as vscode from 'vscode';
import { once } from '../../core/catalogue/once.ts';
import { knownCodes } from '../../core/detection/knownCodes.ts';
import type { LintContext } from '../../core/lint/lintArticle.ts';
import type { ArticleProblem } from '../../core/lint/problem.ts';
import { type ArticleFolders, articleSourceOf } from '../articles/articleFolders.ts';
import type { Knowledge } from '../knowledge.ts';

/** Finds what is wrong with an article's text as it stands in a document. */
export type Linter = (document: vscode.TextDocument) => Promise<readonly ArticleProblem[]>;

/** The linter of the core with what it needs; parser and rules are loaded with the first article. */
export function createLinter(knowledge: () => Promise<Knowledge>, folders: ArticleFolders): Linter {
  const rules = once(() => import('../../core/lint/lintArticle.ts'));
  return async (document) => {
    const [{ lintArticle }, grammars, { catalogue, library }] = await Promise.all([
      rules(),
      folders.grammars(),
      knowledge(),
    ]);
    const context: LintContext = {
      known: knownCodes(catalogue),
      nameOf: (code) => catalogue.lookup(code)[0]?.name,
      now: Date.now(),
      library,
      grammars,
    };
    return lintArticle(document.getText(), articleSourceOf(document.uri, folders), context);
  };
}
