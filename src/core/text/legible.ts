import { splitControls } from './controls.ts';

/**
 * Text from outside on one line, fit to be shown anywhere: controls and marks that change the writing direction are
 * named (`U+202E`), line ends and tabs become blanks, halves of a character become U+FFFD.
 */
export function legible(text: string): string {
  const parts = splitControls(text.replace(/[\r\n\t]+/g, ' '));
  return parts
    .map(({ text: part, control }) => control ?? part)
    .join('')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
