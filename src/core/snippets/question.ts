import type { ArticleOrigin } from '../articles/article.ts';
import type { Risk } from './snippet.ts';

/** What a user is asked before a snippet goes into a terminal: nothing, to look it over, or to confirm it in a dialog. */
export type Question = 'none' | 'preview' | 'dialog';

/**
 * Articles that ship are reviewed, and linted so that they hold nothing unknown; of all others what is unknown is taken
 * for the worst.
 */
const OF_UNKNOWN: Readonly<Record<ArticleOrigin, Question>> = {
  shipped: 'preview',
  team: 'dialog',
  workspace: 'dialog',
};

const QUESTIONS: Readonly<Record<Risk, Readonly<Record<ArticleOrigin, Question>>>> = {
  reads: { shipped: 'none', team: 'none', workspace: 'none' },
  changes: { shipped: 'preview', team: 'preview', workspace: 'preview' },
  unknown: OF_UNKNOWN,
  destroys: { shipped: 'dialog', team: 'dialog', workspace: 'dialog' },
};

/** The question that a snippet of an article needs. */
export function questionFor(risk: Risk, origin: ArticleOrigin): Question {
  return QUESTIONS[risk][origin];
}
