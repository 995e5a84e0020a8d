import { legible } from './legible.ts';

/** Text as HTML that shows exactly these characters, in an element or an attribute with double quotes. */
export function html(value: string): string {
  return legible(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A word longer than this may be broken where it has a sign, and behind so many characters without one. */
const LONG_WORD = 18;
const PIECES = /[^\\/_.:;,=&?@-]{1,24}[\\/_.:;,=&?@-]{0,24}|[\\/_.:;,=&?@-]{1,24}/gu;

/** The same, with places at which a long name, path or number may go on in the next line: none is in the middle of a word. */
export function softHtml(value: string): string {
  return legible(value)
    .split(/(\s+)/)
    .map((word) => (word.length > LONG_WORD ? (word.match(PIECES) ?? []).map(html).join('<wbr>') : html(word)))
    .join('');
}

/** A valid value for `lang`; anything else becomes "language not known". */
export function languageTag(tag: string): string {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(tag) ? tag : 'und';
}
