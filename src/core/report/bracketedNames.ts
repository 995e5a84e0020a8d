import { runBefore } from './runs.ts';

/** A place in a text, in UTF-16 units. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A login and the full name beside it, of which one stands in brackets: `jdoe (Jane Doe)`, `Jane Doe (jdoe)`. */
export interface BracketedNames {
  readonly login: Span;
  readonly fullName: Span;
}

const BRACKET = / \(([^()\r\n]{2,100})\)/g;
const FULL_NAME = /^\p{Lu}[\p{L}\p{M}'’.-]{0,40}(?:,? \p{L}[\p{L}\p{M}'’.-]{0,40}){1,3}$/u;
const LOGIN = /^\p{L}[\p{L}\p{M}\p{N}._-]{1,60}$/u;
const MOST_WORDS = 4;

/** Logins and full names that stand side by side, where the login is made of the name. */
export function* bracketedNames(text: string): Generator<BracketedNames> {
  for (const { index, 0: whole, 1: inner } of text.matchAll(BRACKET)) {
    const inside = { start: index + 2, end: index + whole.length - 1 };
    if (FULL_NAME.test(inner!)) {
      const start = runBefore(text, index, (character) => /[\p{L}\p{M}\p{N}._-]/u.test(character), 62);
      if (isLoginOf(text.slice(start, index), inner!)) yield { login: { start, end: index }, fullName: inside };
    } else if (LOGIN.test(inner!)) {
      const start = fullNameBefore(text, index, inner!);
      if (start !== undefined) yield { login: inside, fullName: { start, end: index } };
    }
  }
}

/** Where the fewest words before a place begin of which a login is made. */
function fullNameBefore(text: string, end: number, login: string): number | undefined {
  let start = end;
  for (let count = 0; count < MOST_WORDS; count++) {
    const from = runBefore(text, start, (character) => /[\p{L}\p{M}'’.,-]/u.test(character), 42);
    if (from === start) return undefined;
    const name = text.slice(from, end);
    if (count > 0 && FULL_NAME.test(name) && isLoginOf(login, name)) return from;
    if (text[from - 1] !== ' ') return undefined;
    start = from - 1;
  }
  return undefined;
}

/**
 * Whether a login is made of a full name: of its first and last word, either of which may be an initial, in either order,
 * with a sign or nothing between, and a number behind: `jane.doe`, `jdoe`, `doej2`, `j_doe`.
 */
export function isLoginOf(login: string, fullName: string): boolean {
  return LOGIN.test(login) && [withE, withoutE].some((plain) => isMadeOf(plain(login), plain(fullName)));
}

function isMadeOf(login: string, fullName: string): boolean {
  const words = fullName.split(/[\s,]{1,3}/).filter((word) => word !== '');
  const [first, last] = [words[0], words.at(-1)];
  if (words.length < 2 || !first || !last) return false;
  const made = login.replace(/\d{1,4}$/, '');
  return ['', '.', '_', '-'].some((sign) =>
    [first + sign + last, last + sign + first, first[0] + sign + last, last[0] + sign + first]
      .concat(first + sign + last[0], last + sign + first[0])
      .includes(made),
  );
}

/** In small letters without accents, as logins are written. */
const withoutE = (name: string): string =>
  name
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '');

/** The same, with `ue` for `ü`. */
const withE = (name: string): string =>
  withoutE(name.normalize('NFC').replace(/[äöü]/gi, (letter) => `${withoutE(letter)}e`));
