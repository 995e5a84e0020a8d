import { replaceUnseen } from '../text/unseen.ts';
import type { Code } from './code.ts';
import { eventSpelt } from './events.ts';
import type { KnownCodes } from './knownCodes.ts';
import { codesSpelt } from './spelling.ts';

/** Longer texts are no code that somebody typed, in UTF-16 units. */
const LONGEST = 200;

/** What stands around a code that was copied with it. */
const AROUND = '\\s"\'`*()[\\]{}<>«»‹›“”„‟‘’‚「」『』';
const BEFORE = new RegExp(`^[${AROUND}:=]+`);
const BEHIND = new RegExp(`(?<![${AROUND}.,;:!?。、])[${AROUND}.,;:!?。、]+$`);

/**
 * A text that somebody typed or pasted to name a code, without what it was pasted with: quotes, brackets, the punctuation
 * behind it, unseen characters, the wide digits of Japanese, the dashes that programs for writing make of a minus.
 */
export function withoutPaste(text: string): string {
  if (text.length > LONGEST) return text.trim();
  const plain = replaceUnseen(text.normalize('NFKC'), () => ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ');
  return plain.replace(BEFORE, '').replace(BEHIND, '');
}

/**
 * The same in the spelling that logs have, where it has marks that they do not: `c000 0005`, `0x8007-0643`, `80070643h`,
 * `&H80070643`, `2,147,944,003`, `error c000 0005`, `C1900101 - 20017`. Undefined where it has none.
 */
export function respelt(text: string): string | undefined {
  const plain = withoutPaste(text);
  if (plain.length > LONGEST) return undefined;
  const number = pair(plain) ?? hex(plain) ?? decimal(plain);
  if (number !== undefined) return number === plain ? undefined : number;
  // Words before it may say what kind of number it is.
  for (const { 0: gap, index } of plain.matchAll(/[ :=]+/g)) {
    const [before, rest] = [plain.slice(0, index + gap.length), plain.slice(index + gap.length)];
    const found = pair(rest) ?? hex(rest) ?? decimal(rest);
    if (found !== undefined && found !== rest && /[a-z]{2}/i.test(before)) return before + found;
  }
  return undefined;
}

/** The codes that somebody may mean who typed or pasted `text`: as `codesSpelt`, and in spellings that only people use. */
export function codesTyped(text: string, known: KnownCodes): Code[] {
  const codes = codesSpelt(withoutPaste(text), known);
  if (codes.length > 0) return codes;
  const event = eventSpelt(withoutPaste(text));
  if (event?.provider === '') return [...(known.eventsNumbered?.(event.id) ?? [])];
  const other = respelt(text);
  return other === undefined ? [] : codesSpelt(other, known);
}

/** The two halves of a Windows Setup pair, with or without `0x` and whatever stands between them. */
function pair(text: string): string | undefined {
  const [, first, second] = /^(?:0x)?([89a-f][0-9a-f]{7})(?: ?[-,;:/] ?| )(?:0x)?([0-9a-f]{5})$/i.exec(text) ?? [];
  return first && second && `0x${first.toUpperCase()} - 0x${second.toUpperCase()}`;
}

/** Hex digits in groups, with a zero that is a letter, or with the marks of other languages: `0C0000005h`, `&H80070643`. */
function hex(text: string): string | undefined {
  const [, prefix = '', body, suffix] =
    /^([0o]x ?|&h ?|#)?([0-9a-fo]{1,17}(?:[ _-][0-9a-fo]{1,8}){0,3})(h?)$/i.exec(text) ?? [];
  if (body === undefined) return undefined;
  const groups = body.split(/[ _-]/);
  const isMarked = prefix !== '' || suffix !== '';
  // Without a mark, groups are those of four digits that people read aloud; a hyphen is in codes of other kinds.
  if (groups.length > 1 && !areHexGroups(groups, prefix !== '')) return undefined;
  if (!isMarked && (groups.length === 1 || body.includes('-'))) return lettersForZeros(body);
  const digits = groups.join('').replace(/o/gi, '0');
  if (suffix !== '' && !/[0-9]/.test(digits)) return undefined;
  const whole = suffix !== '' && /^0[0-9a-f]{8}$/i.test(digits) ? digits.slice(1) : digits;
  return `0x${whole}`;
}

/** Groups of four digits, the last of which may still be typed. */
function areHexGroups(groups: readonly string[], isMarked: boolean): boolean {
  const isFour = groups.every((group, at) => group.length === 4 || (at === groups.length - 1 && group.length < 4));
  return isFour && groups.length <= (isMarked ? 4 : 2) && /[0-9]/.test(groups[0]!);
}

/** `8OO7O643`: eight digits, of which only the letters O are none. */
function lettersForZeros(text: string): string | undefined {
  return /^[0-9a-fo]{8}$/i.test(text) && /o/i.test(text) && /[0-9]{2}/.test(text)
    ? text.replace(/o/gi, '0')
    : undefined;
}

/** The marks that people put between thousands. */
const THOUSANDS = [',', '.', "'", '_', ' '];

/** A decimal with marks between its thousands, or a blank behind its sign. */
function decimal(text: string): string | undefined {
  const [, sign, body] = /^(- ?)?([0-9][0-9,.'_ ]{0,14})$/.exec(text.replaceAll('’', "'")) ?? [];
  if (body === undefined) return undefined;
  const minus = sign === undefined ? '' : '-';
  if (/^[0-9]+$/.test(body)) return minus + body;
  const mark = THOUSANDS.find((one) => body.includes(one))!;
  const groups = body.split(mark);
  if (!groups.every((group, at) => (at === 0 ? /^[0-9]{1,3}$/ : /^[0-9]{3}$/).test(group))) return undefined;
  // `500.100` has a meaning of its own, and four groups below 256 are an address.
  if (mark === '.' && (groups.length < 3 || (groups.length === 4 && groups.every((group) => Number(group) < 256))))
    return undefined;
  return minus + groups.join('');
}
