import type { Article } from '../articles/article.ts';
import { sameFailure } from '../codes/bits.ts';
import type { Code } from '../codes/code.ts';
import type { Summary } from './summary.ts';

/**
 * The articles of what fails in a log, best first: the cases that it shows as a whole, the best article of each failing
 * code at its first place, most frequent codes first, then the others of these codes. With `codes`, only the articles of
 * these, however they ended, and those that may be meant too.
 */
export function articlesOfFailures({ codes: rows, cases }: Summary, codes?: readonly Code[]): Article[] {
  const isMeant = (code: Code) => codes?.some((one) => sameFailure(one, code));
  const cards = rows
    .filter(({ first, outcome }) => isMeant(first.hit.code) ?? outcome === 'failure')
    .map(({ card }) => card);
  return [
    ...new Set([
      ...(codes ? [] : cases.map(({ article }) => article)),
      ...cards.flatMap(({ article }) => article?.article ?? []),
      ...cards.flatMap(({ others }) => others),
      ...(codes ? cards.flatMap(({ possible }) => possible) : []),
    ]),
  ];
}
