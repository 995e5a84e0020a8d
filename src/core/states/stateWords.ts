import type { Translate } from '../text/translate.ts';
import type { StateLevel } from './stateOutput.ts';

/** How much a state matters, in a word. */
export function levelText(level: StateLevel, t: Translate): string {
  const words: Readonly<Record<StateLevel, string>> = {
    wrong: t('Wrong'),
    warning: t('Warning'),
    note: t('Worth knowing'),
  };
  return words[level];
}
