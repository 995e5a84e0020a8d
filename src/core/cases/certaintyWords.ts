import type { Translate } from '../text/translate.ts';
import type { Certainty } from './caseFile.ts';

/** How sure a finding is, in a word. */
export function certaintyText(certainty: Certainty, t: Translate): string {
  const words: Readonly<Record<Certainty, string>> = {
    certain: t('Certain'),
    likely: t('Likely'),
    possible: t('Possible'),
  };
  return words[certainty];
}

/** What that word promises, in a sentence. */
export function certaintyMeaning(certainty: Certainty, t: Translate): string {
  const words: Readonly<Record<Certainty, string>> = {
    certain: t('All signs of the case stand there and nothing speaks against it, or Windows says so itself.'),
    likely: t('Several lines speak for it and none against it.'),
    possible: t('A line speaks for it.'),
  };
  return words[certainty];
}
