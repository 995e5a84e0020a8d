import type { Translate } from '../text/translate.ts';
import type { LogFilter } from './filter.ts';
import { filterText } from './filterText.ts';

/** How far a filter has come in a log. */
export interface FilterCount {
  readonly found: number;
  /** How many of them are shown. */
  readonly shown: number;
  /** How many lines were read, and whether those are all. */
  readonly read: number;
  readonly isAll: boolean;
}

/** The line above a filtered log: how many lines of which log, and by which filter. */
export function headingText(name: string, filter: LogFilter, count: FilterCount, t: Translate): string {
  const { found, shown, read, isAll } = count;
  const lines = t('Filtered: {0} of {1} lines of {2}', found, read, name);
  const rest = [
    filterText(filter, t),
    shown < found && t('only the first {0} are shown', shown),
    !isAll && t('ended early, the log has more lines'),
  ];
  return [lines, ...rest].filter(Boolean).join(' · ');
}

/** The same for where there is little room. */
export function countText({ found, read, isAll }: FilterCount, t: Translate): string {
  const lines = t('{0} of {1} lines', found, read);
  return isAll ? lines : `${lines} …`;
}
