/**
 * What must never reach a terminal: control characters (a newline is Enter, a tab completes, ESC begins a sequence),
 * line and paragraph separators, bidirectional controls that make a command read otherwise than it runs, invisible
 * characters, and halves of surrogate pairs.
 */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u061C\uFFF9-\uFFFB]/u;

/** The first character of `text` that may not reach a terminal, as `U+001B`; undefined if there is none. */
export function forbiddenCharacter(text: string): string | undefined {
  const found = FORBIDDEN.exec(text)?.[0];
  return found && `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** `text` with every character that may not reach a terminal made visible, for showing it in a message. */
export function showForbidden(text: string): string {
  return replaceForbidden(text, (c) => `\u2423${forbiddenCharacter(c)}\u2423`);
}

/** `text` with something in place of every character that may not reach a terminal. */
export function replaceForbidden(text: string, by: (character: string) => string): string {
  return text.replace(new RegExp(FORBIDDEN, 'gu'), by);
}
