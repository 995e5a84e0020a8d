import type { RankReason } from '../articles/evidence.ts';
import type { RankedArticle } from '../articles/rank.ts';
import { msg, type Translate } from '../text/translate.ts';

/** So many reasons are named: they say enough, and stand in the line of the title. */
const NAMED = 2;

const WORDS: Readonly<Partial<Record<RankReason['because'], string>>> = {
  inner: msg('{0} in the same line'),
  format: msg('a line like those of {0}'),
  component: msg('component {0}'),
  provider: msg('provider {0}'),
  line: msg('“{0}” in the line'),
  key: msg('{0} beside it'),
  nearby: msg('“{0}” near it'),
};

/**
 * Why an article is offered for a place, in a few words: `component CSI, CBS.log`. Undefined where only its author says so;
 * of the page of a code that belongs to everybody, that it is one.
 */
export function whyText({ article, fit, reasons }: RankedArticle, t: Translate): string | undefined {
  if (fit === 'general') return t('general page on this code');
  // Signs are listed by themselves, with their lines.
  const speaking = reasons
    .filter(({ speaks, because }) => speaks && because !== 'sign')
    .sort((a, b) => b.points - a.points);
  const named = new Map(speaking.map((reason) => [reason.word.toLowerCase(), reason]));
  const texts = [...named.values()].slice(0, NAMED).map(({ because, word }) => {
    const sentence = WORDS[because];
    // The name of a file says by itself what it is.
    return sentence ? t(sentence, word) : word;
  });
  if (texts.length > 0) return texts.join(', ');
  if (reasons.some(({ because }) => because === 'sign')) return undefined;
  return article.origin === 'shipped' && fit === 'case' ? t('by its code') : undefined;
}
