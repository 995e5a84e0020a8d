import type * as vscode from 'vscode';
import type { ArticleProblem } from '../../core/articles/problem.ts';
import { type ArticleFolders, articleSourceOf } from '../articles/articleFolders.ts';
import type { Knowledge } from '../host/knowledge.ts';

/** Finds what is wrong with an article's text as it stands in a document. */
export type Linter = (document: vscode.TextDocument) => Promise<readonly ArticleProblem[]>;

/** The linter of the core: what an article says is looked at in another thread, what its neighbours say to it here. */
export function createLinter(knowledge: () => Promise<Knowledge>, folders: ArticleFolders): Linter {
  return async (document) => {
    const text = document.getText();
    const [alone, { library, known }, { amongOthers }] = await Promise.all([
      folders.parser.lint(text, articleSourceOf(document.uri, folders)),
      knowledge(),
      import('../../core/lint/neighbours.ts'),
    ]);
    return amongOthers(text, alone, { library, recognised: known });
  };
}
