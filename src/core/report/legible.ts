import { splitControls } from '../text/controls.ts';

/**
 * Text from outside on one line, as it may be shown anywhere: controls and marks that turn the writing direction are
 * named (`U+202E`), line ends and tabs are blanks, halves of a character become U+FFFD.
 */
export function legible(text: string): string {
  const parts = splitControls(text.replace(/[\r\n\t]+/g, ' '));
  return parts
    .map(({ text: part, control }) => control ?? part)
    .join('')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
