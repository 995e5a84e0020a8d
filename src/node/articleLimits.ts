import type { Finding } from '../core/articles/problem.ts';
import type { WorkLimits, WorkResult } from './limitedWorker.ts';

/**
 * How much reading one article may cost. The largest shipped one takes some 30 ms; whatever is within the limits for an
 * article's shape takes little more than a second.
 */
export const ARTICLE_WORK: WorkLimits = { milliseconds: 2000, megabytes: 384 };

/** Why there is no answer, reported as something wrong with the article. */
export function overFinding(result: Exclude<WorkResult<unknown>, { answer: unknown }>): Finding {
  return { rule: 'FB016', message: overMessage(result), span: { start: 0, end: 0 } };
}

function overMessage(result: Exclude<WorkResult<unknown>, { answer: unknown }>): string {
  if ('broken' in result) return `Reading it failed: ${result.broken}`;
  const much =
    result.over === 'time'
      ? `takes too long (more than ${ARTICLE_WORK.milliseconds / 1000} s)`
      : `takes too much memory (more than ${ARTICLE_WORK.megabytes} MB)`;
  return `Reading it ${much}: make it two articles, or leave out what is not needed.`;
}
