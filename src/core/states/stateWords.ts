import type { Translate } from '../text/translate.ts';
import type { StateFinding } from './stateFinding.ts';
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

/** What a finding says; of which thing, where it does not say that by itself. Plain text. */
export function stateWords({ subject, words }: StateFinding): string {
  return subject === undefined || words.includes(subject) ? words : `${subject}: ${words}`;
}
