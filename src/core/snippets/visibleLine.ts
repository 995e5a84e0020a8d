import { showUnseen } from '../text/unseen.ts';

/** A run of this many blanks or more is counted; fewer are shown one by one. */
const COUNTED = 9;
/**
 * The longest piece of a line that is shown without a break of ours, in characters. Dialogs break longer ones by
 * themselves, without a sign that the line continues.
 */
const WIDTH = 50;

/**
 * A line of a snippet as someone who decides about it must see it: consecutive blanks as dots, so that nothing hides
 * behind a wide gap, and each character that looks like another one, or like nothing, with its number. Nothing is cut.
 */
export function visibleLine(line: string): string {
  const named = showUnseen(line).replace(/[^\p{ASCII}\u2423]/gu, (character, at: number, all: string) =>
    isPlainBeyondAscii(character, all, at) ? character : `${character}(${numberOf(character)})`,
  );
  return named.replace(/ {2,}|^ | $/g, ({ length }) =>
    length < COUNTED ? '\u00B7'.repeat(length) : `\u00B7\u00B7\u00B7 ${length} \u00D7 U+0020 \u00B7\u00B7\u00B7`,
  );
}

/** Lines as a text to read: numbered where there are several, and broken where they are long. */
export function visibleLines(lines: readonly string[]): string[] {
  return lines.flatMap((line, index) => {
    const [first = '', ...rest] = pieces(visibleLine(line));
    return [lines.length > 1 ? `${index + 1}: ${first}` : first, ...rest.map((piece) => `\u21AA ${piece}`)];
  });
}

/** Breaks a text into pieces of at most `WIDTH`, after blanks where there are any. A blank at a break is a dot. */
function pieces(text: string): string[] {
  const characters = [...text];
  const found: string[] = [];
  for (let at = 0; at < characters.length || at === 0; ) {
    let end = Math.min(at + WIDTH, characters.length);
    const blank = end < characters.length ? characters.lastIndexOf(' ', end - 1) : -1;
    if (blank >= at + WIDTH / 2) end = blank + 1;
    found.push(characters.slice(at, end).join('').replace(/^ | $/g, '\u00B7'));
    at = Math.max(end, at + 1);
  }
  return found;
}

/**
 * Letters and digits of any language are fine, unless they are not Latin and mixed with ASCII in one word (a Cyrillic a
 * in an English name), or are a wide or styled form of a Latin letter.
 */
function isPlainBeyondAscii(character: string, text: string, at: number): boolean {
  if (!/[\p{L}\p{M}\p{N}]/u.test(character)) return false;
  if (/[!-~]/.test(character.normalize('NFKC'))) return false;
  if (/[\p{Script=Latin}\p{M}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(character))
    return true;
  const before = /(?<![\p{L}\p{M}])[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, at - 40), at))![0];
  const behind = /^[\p{L}\p{M}]*/u.exec(text.slice(at, at + 40))![0];
  return !/[A-Za-z]/.test(before + behind);
}

function numberOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
