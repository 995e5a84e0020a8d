import type { LintedAlone } from '../core/lint/neighbours.ts';
import { answerTasks } from '../node/answerTasks.ts';
import { createArticleWork, type LintTask } from '../node/articleWork.ts';

/** Tells the program's thread that it is to lint. */
export const LINT_THREAD = { lint: true } as const;

/** What runs in the thread of `lint`: looks at the articles that it is handed, each by itself. */
export async function runLintWorker(): Promise<void> {
  // The parser's files lie next to the program.
  const work = await createArticleWork(import.meta.url);
  answerTasks<LintTask, LintedAlone>((task) => work.lint(task));
}
