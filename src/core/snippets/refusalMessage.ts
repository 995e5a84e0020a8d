import type { Translate } from '../text/translate.ts';
import type { Refusal } from './quote.ts';
import { SHELL_NAMES } from './shell.ts';
import type { Shell } from './snippet.ts';

/** One sentence on why a value or a line cannot go into a terminal, and what to do. */
export function refusalMessage(refusal: Refusal, shell: Shell, t: Translate): string {
  switch (refusal.reason) {
    case 'empty':
      return t('Type a value, or keep the placeholder as it is.');
    case 'control':
      return t('It holds the character {0}, which a terminal would act on. Remove it.', refusal.character);
    case 'quote':
      return t('{0} cannot pass {1} on to the program. Remove it.', SHELL_NAMES[shell], refusal.character);
    case 'expansion':
      return t(
        '{0} would replace what stands between two {1}. Write the value out.',
        SHELL_NAMES[shell],
        refusal.character,
      );
    case 'word':
      return t('{0} would split this value here. Use one without blanks and special characters.', SHELL_NAMES[shell]);
  }
}
