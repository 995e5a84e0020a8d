import type { Translate } from '../text/translate.ts';
import type { Refusal } from './quote.ts';
import { shellText } from './shell.ts';
import type { Forbidden } from './slots/slot.ts';
import type { Shell } from './snippet.ts';

/** One sentence on why a value or a line cannot go into a terminal, and what to do. */
export function refusalMessage(refusal: Refusal, shell: Shell, t: Translate): string {
  switch (refusal.reason) {
    case 'empty':
      return t('Type a value, or keep the placeholder as it is.');
    case 'control':
      return t('It holds the character {0}, which a terminal would act on. Remove it.', refusal.character);
    case 'quote':
      return t('{0} cannot pass {1} to the program. Remove it.', shellText(shell, t), refusal.character);
    case 'expansion':
      return t(
        '{0} would replace the text between two {1}. Write the value out.',
        shellText(shell, t),
        refusal.character,
      );
    case 'option':
      return t('The program would take it for an option, because it begins with {0}.', refusal.character);
    case 'place':
      return placeMessage(refusal.place, shell, t);
    case 'word':
      return t('{0} would split this value here. Use one without spaces and special characters.', shellText(shell, t));
  }
}

/** One sentence on why a placeholder takes no value at its place, whatever the value is. */
export function placeMessage(place: Forbidden, shell: Shell, t: Translate): string {
  switch (place) {
    case 'command':
      return t('No typed value is put here, because it would be the command that runs. Copy the line and fill it in.');
    case 'code':
      return t(
        'No typed value is put here, because the program would read it as commands. Copy the line and fill it in.',
      );
    case 'nested':
      return t(
        'No typed value is put here, because {0} reads this part of the line twice. Copy the line and fill it in.',
        shellText(shell, t),
      );
    case 'text':
      return t(
        'No typed value is put here, because {0} has no quotation marks in this part of the line. Copy the line and fill it in.',
        shellText(shell, t),
      );
    case 'unproven':
      return t(
        'No typed value is put here, because it is not certain how {0} reads this part of the line. Copy the line and fill it in.',
        shellText(shell, t),
      );
  }
}
