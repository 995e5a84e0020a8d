import { replaceUnseen } from './unseen.ts';

/** What JSON writes as it is and is harmless in any terminal. */
const PLAIN = /^[ !#-[\]-~]*$/;

/**
 * A value as JSON on one line, in ASCII where it matters: whatever is not a visible character (controls, separators,
 * marks that change the writing direction) becomes `\uXXXX`, because output is read in terminals and split at line
 * ends.
 */
export function jsonText(value: unknown): string {
  if (typeof value === 'string' && PLAIN.test(value)) return `"${value}"`;
  return replaceUnseen(JSON.stringify(value), (character) =>
    Array.from(
      { length: character.length },
      (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}
