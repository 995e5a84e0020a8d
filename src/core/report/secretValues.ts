import { isCommonWord, isSentenceWord } from './maskWords.ts';
import { withoutEnd } from './nameExtent.ts';

/** Where a secret stands in a text, in UTF-16 units. */
export type Place = readonly [start: number, end: number];

/** Whether a value is an ordinary word rather than a secret: `password: expired`. */
export function isPlain(value: string): boolean {
  const word = withoutEnd(value, '.,;:!').toLowerCase();
  return (
    word === '' ||
    /^[-–—=:.,;!?/\\()]{1,20}$/.test(word) ||
    isSentenceWord(word) ||
    (isCommonWord(word) && word !== 'admin' && word !== 'test') ||
    /^(?:true|false|null|none|empty|n\/a|\(null\)|required|protected|mandatory|optional|incorrect|policy|hash|change|changes|never|age|length|complexity|history|authentication|auth|encoded|handshake|protocol|provider|scheme|challenge)$/.test(
      word,
    )
  );
}

/** Whether a value is a code of Windows, of Entra ID or of an update, as logs have them behind any word; a sentence may end with it. */
export function isCode(value: string): boolean {
  return /^(?:0x[0-9a-f]{1,16}|-[12]\d{9}|AADSTS\d{3,9}|KB\d{5,8})$/i.test(withoutEnd(value, '.,;:!'));
}

/** Whether prose goes on after a word: `bad password: mismatch of the …`. */
export function isProse(text: string, end: number, value: string): boolean {
  if (!/^\p{Lu}?\p{Ll}{1,30}$/u.test(value)) return false;
  const next = /^ ([\p{L}’']{1,30})(?=[\s.,;]|$)/u.exec(text.slice(end, end + 40))?.[1];
  return next !== undefined && isSentenceWord(next.toLowerCase()) && /(?:ed|ing|tion|ment|ity|s)$/.test(value);
}

/** Whether a value is built unlike any word: with a digit, a sign or capitals among small letters. */
export function looksSecret(value: string, shortest: number): boolean {
  if (value.length < shortest || isPlain(value) || isCode(value)) return false;
  if (/^\d{1,5}$/.test(value)) return shortest <= 1;
  return /\d/.test(value) || /[^\p{L}\p{N}\s.,:-]/u.test(value) || /\p{Ll}\p{Lu}/u.test(value) || value.length > 24;
}
