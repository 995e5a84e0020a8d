import { displayCode } from '../codes/code.ts';
import { parseCanonical } from '../codes/spelling.ts';
import type { Level } from '../formats/format.ts';
import { msg, type Translate } from '../text/translate.ts';
import { isEmptyFilter, type LogFilter } from './filter.ts';

/** What the levels are called. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  error: msg('errors'),
  warning: msg('warnings'),
  information: msg('information'),
  debug: msg('details'),
};

/** A filter in a few words, its conditions one behind the other. */
export function filterText(filter: LogFilter, t: Translate): string {
  if (isEmptyFilter(filter)) return t('all lines');
  const { failing, from, to, levels, components, threads, codes, contains = [], either = [], without = [] } = filter;
  const parts = [
    failing && t('failing'),
    codes?.map(shownKey).join(', '),
    levels?.map((level) => t(LEVEL_WORDS[level])).join(', '),
    timesText(from, to, t),
    components?.join(', '),
    threads && t('thread {0}', threads.join(', ')),
    ...contains.map((text) => t('with “{0}”', text)),
    ...either.map((texts) => t('with {0}', texts.map((text) => t('“{0}”', text)).join(' / '))),
    ...without.map((text) => t('without “{0}”', text)),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** A code of a filter as people write it. */
export function shownKey(key: string): string {
  const code = parseCanonical(key);
  return code ? displayCode(code) : key;
}

/** A stretch of time in words; nothing where it has no end. */
export function timesText(from: string | undefined, to: string | undefined, t: Translate): string | undefined {
  if (from !== undefined && to !== undefined) return t('{0} to {1}', from, to);
  if (from !== undefined) return t('from {0} on', from);
  return to === undefined ? undefined : t('until {0}', to);
}
