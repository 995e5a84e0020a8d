import type { Code } from '../../codes/code.ts';
import { cueBefore } from './cues.ts';
import { anyOf, INSTALLER_INTERNAL, INSTALLER_MESSAGES, INSTALLER_SENTENCES } from './vocabulary.ts';

/**
 * What stands before and after a message number of Windows Installer, in all languages: `-- Error 1335. The cabinet…`,
 * `Internal Error 2343.`, `DEBUG: Error 2826:`, `Note: 1: 2203 2: …`. `Error 1053: …` with one blank after a colon is what
 * the service dialogs and `net` print, and is Win32.
 */
const BEFORE = new RegExp(
  `(?:(?:^|-- ?|[:\\])] )[\\u200e\\u200f]{0,2}(?:${anyOf(INSTALLER_MESSAGES)}) ?|(?:${anyOf(INSTALLER_INTERNAL)}) |DEBUG: Error )$`,
);
/** Windows Installer mostly puts no blank between the number's point and its text: `Error 1402.Could not …`. */
const BEHIND = /^(?:\.(?:\s|$|\p{Lu}|\p{Lo})|。|: {2})/u;
/** "… installing this package. … The error code is 2503." */
const SENTENCE = new RegExp(anyOf(INSTALLER_SENTENCES));
/** What stands before the number of a message that is only noted. */
export const NOTE_MARK = 'Note: 1: ';
const NOTE = new RegExp(`\\b${NOTE_MARK}$`);

/** How far the words before a message number reach back, in UTF-16 units. */
const REACH = 32;

/**
 * The Windows Installer message that the number `digits` at `start` stands for; undefined where it is some other
 * number.
 */
export function installerMessage(line: string, start: number, digits: string): Code | undefined {
  if (digits.length !== 4 || !/^[12]/.test(digits)) return undefined;
  const before = line.slice(Math.max(0, start - REACH), start);
  const end = start + 4;
  // A date, a version.
  if (/^(?:[.:,][0-9]|[-/][0-9A-Za-z])/.test(line.slice(end, end + 2))) return undefined;
  if (isTold(line.slice(Math.max(0, start - 180), start)) && cueBefore(line, start).cue === 'error')
    return { kind: 'msi', value: Number(digits) };
  const isMessage = NOTE.test(before)
    ? / |^$/.test(line.slice(end, end + 1))
    : BEHIND.test(line.slice(end, end + 3)) && anchored(before, start);
  return isMessage ? { kind: 'msi', value: Number(digits) } : undefined;
}

/** How long a noted message is before one of its parts, in UTF-16 units. */
const LONGEST_NOTE = 400;

/** Whether a number only counts the parts of a noted message: the 3 of `Note: 1: 2262 2: Error 3: -2147287038`. */
export function countsPart(line: string, start: number, digits: string): boolean {
  if (digits.length !== 1 || !line.startsWith(': ', start + 1)) return false;
  const before = line.slice(Math.max(0, start - LONGEST_NOTE), start);
  const note = before.lastIndexOf(NOTE_MARK);
  return note >= 0 && before.slice(note).includes(` ${Number(digits) - 1}: `);
}

/** `^` in BEFORE means the line's own beginning, which the slice has only when it is not cut. */
function anchored(before: string, start: number): boolean {
  return BEFORE.test(start > REACH ? `_${before}` : before);
}

/** Whether the sentence stands in `before`, and no other number behind it. */
function isTold(before: string): boolean {
  const at = before.search(SENTENCE);
  return at >= 0 && !/[0-9]/.test(before.slice(at));
}
