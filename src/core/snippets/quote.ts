import { forbiddenCharacter } from '../text/terminalText.ts';
import type { Forbidden, Proven, Slot } from './slots/slot.ts';
import type { Shell } from './snippet.ts';

/** Why a value cannot be put into a command. Surfaces turn it into a sentence (`refusalMessage`). */
export type Refusal =
  | { readonly reason: 'empty' }
  | { readonly reason: 'control'; readonly character: string }
  | { readonly reason: 'quote'; readonly character: string }
  | { readonly reason: 'expansion'; readonly character: string }
  | { readonly reason: 'option'; readonly character: string }
  | { readonly reason: 'word' }
  | { readonly reason: 'place'; readonly place: Forbidden };

export type Quoted = { readonly text: string } | { readonly refused: Refusal };

/** PowerShell reads the typographic quotes as quotes too (its tokenizer's CharTraits). */
const PS_SINGLE = /['\u2018\u2019\u201A\u201B]/g;
const PS_DOUBLE = /["\u201C\u201D\u201E]/g;

/**
 * What Windows turns into `"` for programs that read their command line in the machine's code page.
 * Source: the "best fit" tables of code pages at https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WindowsBestFit/
 */
const BECOMES_QUOTE = /["\u00A8\u02BA\u02DD\u2033\u201C-\u201F\u301D-\u301F\uFF02]|\u030E/u;
/** The same for `\`, which matters only before the closing quote. */
const ENDS_LIKE_BACKSLASH = /[\u00A5\u20A9\u2216\uFF3C]$/u;

/** What reads the same in every shell and most languages, quoted or not. */
const PLAIN = /^[\p{L}\p{N}_.:\\/@+-]+$/u;

/**
 * Puts `values` (placeholder text → what the user typed; a missing one stays as it is) into a line, each quoted for its
 * place, so that the shell reads back exactly what was typed. `slots` are those of this line.
 */
export function fillLine(
  line: string,
  slots: readonly Slot[],
  values: ReadonlyMap<string, string>,
  shell: Shell,
): Quoted {
  let filled = '';
  let at = 0;
  for (const slot of slots) {
    const value = values.get(slot.text);
    if (value === undefined) continue;
    filled += line.slice(at, slot.start);
    const quoted = fillSlot(line, slot, value, shell, filled);
    if ('refused' in quoted) return quoted;
    filled += quoted.text;
    at = slot.end;
  }
  const text = filled + line.slice(at);
  if (shell === 'cmd') {
    // A single % in a value would make a variable together with another one in the line: `<A>%<B>`, `"%TEMP%\\<A>"`. So
    // would !, where delayed expansion is on.
    for (const character of ['%', '!']) {
      if (count(text, character) > Math.max(1, count(line, character)))
        return { refused: { reason: 'expansion', character } };
    }
  }
  return { text };
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** Quotes one value for a slot of a line; `before` is the line up to it as it will stand at the prompt. */
export function fillSlot(
  line: string,
  { place, start, end }: Slot,
  value: string,
  shell: Shell,
  before = line.slice(0, start),
): Quoted {
  if (value === '') return { refused: { reason: 'empty' } };
  const control = forbiddenCharacter(value);
  if (control) return { refused: { reason: 'control', character: control } };
  if ('refused' in place) return { refused: { reason: 'place', place: place.refused } };
  if (place.first && (place.program || place.plain) && (shell === 'bash' ? /^-/ : /^[-/\u2010-\u2015]/).test(value)) {
    return { refused: { reason: 'option', character: value[0]! } };
  }
  if (place.plain && !isPlain(value, shell, line[end])) return { refused: { reason: 'word' } };
  if (place.program && shell !== 'bash') {
    const quote = BECOMES_QUOTE.exec(value) ?? (place.last ? ENDS_LIKE_BACKSLASH.exec(value) : null);
    if (quote) return { refused: { reason: 'quote', character: quote[0] } };
  }
  const stands = { alone: isBlank(line[start - 1]) && isBlank(line[end]) };
  if (shell === 'cmd') return quoteCmd(value, place, stands.alone, { before, next: line[end] });
  if (shell === 'powershell') return quotePowerShell(value, place, stands.alone);
  return { text: quoteBash(value, place, stands.alone) };
}

const isBlank = (character: string | undefined) => character === undefined || character === ' ';

/**
 * Whether a value stands for itself at a place that something besides the shell reads, or where no quotes may stand.
 */
function isPlain(value: string, shell: Shell, next: string | undefined): boolean {
  if (!PLAIN.test(value) || (shell === 'bash' && value.includes('\\'))) return false;
  return !(value.endsWith('\\') && /["']/.test(next ?? ''));
}

/**
 * cmd has no way to carry a double quote into a program's argument that all programs read alike, and none at all to
 * stop `%NAME%` at its prompt: both are refused rather than run as something else. A backslash before the closing
 * quote is doubled, because programs would read `\"` as a quote (CommandLineToArgvW).
 */
function quoteCmd(
  value: string,
  { kind }: Proven,
  alone: boolean,
  { before, next }: { readonly before: string; readonly next: string | undefined },
): Quoted {
  if (value.includes('"')) return { refused: { reason: 'quote', character: '"' } };
  if (/%[^%]+%/.test(value)) return { refused: { reason: 'expansion', character: '%' } };
  if (kind === 'double') return { text: next === '"' ? doubleTrailingBackslashes(value, before) : value };
  if (kind === 'part' || (alone && PLAIN.test(value))) return { text: value };
  return { text: `"${doubleTrailingBackslashes(value)}"` };
}

/** Doubles the backslashes that stand before the closing quote; those that the line itself has there count too. */
function doubleTrailingBackslashes(value: string, before = ''): string {
  const text = before + value;
  const trailing = text.length - text.replace(/(?<!\\)\\+$/, '').length;
  return value.endsWith('\\') ? value + '\\'.repeat(trailing) : value;
}

/** A bare word of PowerShell that is not a number, an operator or a parameter; or a small number as it is printed. */
const PS_BARE = /^(?:[A-Za-z_\\][A-Za-z0-9_.:\\-]*|0|[1-9]\d{0,8})$/;

function quotePowerShell(value: string, place: Proven, alone: boolean): Quoted {
  // Windows PowerShell puts an argument with blanks into quotes and does not double the backslash before the last one.
  if (place.program && place.last && value.endsWith('\\') && !(place.first && !/\s/.test(value))) {
    return { refused: { reason: 'quote', character: '\\' } };
  }
  switch (place.kind) {
    case 'single':
      return { text: value.replace(PS_SINGLE, '$&$&') };
    case 'double':
      return { text: value.replace(/[`$]/g, '`$&').replace(PS_DOUBLE, '`$&') };
    case 'part':
      // `@` would begin a list of arguments, and a sign would begin a number or a parameter.
      return place.first && !/^[\p{L}\p{N}_.\\]/u.test(value) ? { refused: { reason: 'word' } } : { text: value };
    case 'argument':
      if (alone && PS_BARE.test(value)) return { text: value };
      return { text: `'${value.replace(PS_SINGLE, '$&$&')}'` };
    case 'literal':
      return { text: `'${value.replace(PS_SINGLE, '$&$&')}'` };
  }
}

function quoteBash(value: string, { kind }: Proven, alone: boolean): string {
  if (kind === 'single') return value.replace(/'/g, "'\\''");
  // An interactive bash expands `!` even inside double quotes: such a part is moved out into single quotes.
  if (kind === 'double') return value.replace(/[\\"$`]/g, '\\$&').replace(/!+/g, `"'$&'"`);
  if (alone && /^[A-Za-z0-9_.:/@%+,][A-Za-z0-9_.:/@%+,-]*$/.test(value)) return value;
  return `'${value.replace(/'/g, "'\\''")}'`;
}
