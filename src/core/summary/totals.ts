import type { Translate } from '../text/translate.ts';

/** How much failed in a log, or in many. */
export interface Totals {
  /** Distinct codes that are failures, how often they occur in all, and how many of them have an article. */
  readonly failures: number;
  readonly failureHits: number;
  readonly failuresWithArticle: number;
}

/** `3 failing codes · 600 times · 1 with article`: how the status bar, the views and a report begin. */
export function totalsText({ failures, failureHits, failuresWithArticle }: Totals, t: Translate): string {
  if (failures === 0) return t('No failures');
  return [
    failures === 1 ? t('1 failing code') : t('{0} failing codes', failures),
    // Where each occurs once, their number has said so.
    ...(failureHits > failures ? [t('{0} times', failureHits)] : []),
    ...(failuresWithArticle > 0 ? [t('{0} with article', failuresWithArticle)] : []),
  ].join(' · ');
}
