import type * as vscode from 'vscode';
import type { ArticleProblem } from '../../core/articles/problem.ts';
import { type ArticleFolders, articleSourceOf } from '../articles/articleFolders.ts';
import type { Knowledge } from '../host/knowledge.ts';

/** Finds what is wrong with an article's text as it is in a document. */
export type Linter = (document: vscode.TextDocument) => Promise<readonly ArticleProblem[]>;

/** The linter of the core: the article itself is checked in another thread, and compared with its neighbours here. */
export function createLinter(knowledge: () => Promise<Knowledge>, folders: ArticleFolders): Linter {
  const lintAlone = async (text: string, uri: vscode.Uri) => {
    const { checkedNamesBeside } = await import('./checkedNamesBeside.ts');
    return folders.parser.lint(text, articleSourceOf(uri, folders), await checkedNamesBeside(uri));
  };
  return async (document) => {
    const text = document.getText();
    const [alone, { library, known }, { amongOthers }] = await Promise.all([
      lintAlone(text, document.uri),
      knowledge(),
      import('../../core/lint/neighbours.ts'),
    ]);
    return amongOthers(text, alone, { library, recognised: known });
  };
}
