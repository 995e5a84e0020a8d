/**
 * What cannot be seen, or makes text read differently from what it is: control characters (a newline is Enter in a
 * terminal, a tab completes, ESC begins a sequence), line and paragraph separators, bidirectional controls, invisible
 * characters, and halves of surrogate pairs.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u061C\uFFF9-\uFFFB]/u;
const ALL_UNSEEN = new RegExp(UNSEEN, 'gu');
/** Zero width (non-)joiner and the two variation selectors of emoji. */
const JOINERS = ['\u200C', '\u200D', '\uFE0E', '\uFE0F'];

/** The first unseen character of `text`, as `U+001B`; undefined if there is none. */
export function unseenCharacter(text: string): string | undefined {
  const found = UNSEEN.exec(text)?.[0];
  return found && codePointText(found);
}

/** `text` with every unseen character made visible, as `␣U+001B␣`. */
export function showUnseen(text: string): string {
  return replaceUnseen(text, shown);
}

/** `text` with something in place of every unseen character. */
export function replaceUnseen(text: string, by: (character: string) => string): string {
  return text.replace(ALL_UNSEEN, by);
}

/**
 * As `showUnseen`, for prose: joiners are left where they belong, after a character that is not ASCII (emoji and words
 * of Persian or Hindi are put together with them).
 */
export function showUnseenInProse(text: string): string {
  return text.replace(ALL_UNSEEN, (character, at: number) =>
    JOINERS.includes(character) && text.charCodeAt(at - 1) > 0x7f ? character : shown(character),
  );
}

/** `text` on one line: blanks with a line end or a tab among them become one blank. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, (blanks) => (/[\t\n\v\f\r\u2028\u2029]/.test(blanks) ? ' ' : blanks));
}

function shown(character: string): string {
  return `\u2423${codePointText(character)}\u2423`;
}

function codePointText(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
