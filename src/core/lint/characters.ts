import type { Finding } from '../articles/problem.ts';

/**
 * Control characters other than tab and line ends, bidirectional controls (a command would read differently from what
 * it runs), and characters that nobody sees. A zero-width joiner is left alone: emoji and some scripts need it.
 */
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;

/** FB035: every character that has no business in an article. A byte order mark at the beginning is not one of them. */
export function* forbiddenCharacters(text: string): Iterable<Finding> {
  for (const { 0: character, index } of text.matchAll(FORBIDDEN)) {
    if (index === 0 && character === '\uFEFF') continue;
    const name = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    const span = { start: index, end: index + 1 };
    const message = `${name} is a control or invisible character: take it out.`;
    yield { rule: 'FB035', message, span, fix: { title: `Remove ${name}`, span, text: '' } };
  }
}
