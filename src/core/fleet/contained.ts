import type { HuntedCode } from './hunt.ts';
import type { CueSet, Spelling } from './spellings.ts';

/** Words before a number that is one of the errors in general, as texts have them most often. */
const BEFORE_ERRORS = ['error ', 'error: ', 'code ', 'code: ', 'code = ', 'returned ', 'returning ', 'status '];

/**
 * The texts of which one stands in nearly every place of a code, for engines that know no patterns: none says where a word
 * ends, so that they find more than the code. The fewest: what holds another one is left out.
 */
export function containedTexts({ spellings }: HuntedCode): string[] {
  const texts = spellings.flatMap(textsOf);
  return texts.filter(
    (text) => !texts.some((other) => other !== text && text.toLowerCase().includes(other.toLowerCase())),
  );
}

function textsOf({ form, text, behind }: Spelling): string[] {
  if (!behind) return [text];
  // With all its digits it says enough by itself.
  if (form === 'hex' && text.length === 10) return [text];
  if (form === 'hex') return [];
  return before(behind).map((words) => words + text);
}

function before(behind: CueSet): string[] {
  if (behind.of === 'errors') return BEFORE_ERRORS;
  if (behind.of === 'stops') return ['stop code: ', 'bugcheck: '];
  const own = behind.words.flatMap((word) => [`${word} `, `${word}: `]);
  return behind.orErrors ? [...BEFORE_ERRORS, ...own] : own;
}
