import { type Code, codeOf, win32 } from '../../codes/code.ts';
import { CODE_KINDS, KINDS, type Kind } from '../../codes/kinds.ts';
import { hasWord } from '../../codes/words.ts';
import type { DetectionContext } from '../hit.ts';
import { cueBefore, failureBefore, JOINERS } from './cues.ts';

/** How far before a number a word speaks for its kind, and how far behind it, in UTF-16 units. */
const BEFORE = 300;
const BEHIND = 100;
/** The longest spelling of a kind's own. */
const LONGEST = 32;

const all = CODE_KINDS.map((kind) => ({ kind, row: KINDS[kind] as Kind }));
/** Kinds whose codes say by themselves what they are, and those that do where a word of theirs, or a cue, stands before. */
const IN_TEXT = all.flatMap(({ kind, row }) => (row.inText ? [{ kind, row, shape: row.inText }] : []));
const BEHIND_WORDS = all.flatMap(({ kind, row }) =>
  row.inTextBehindCue ? [{ kind, row, shape: row.inTextBehindCue }] : [],
);
/** Kinds that words near a plain number make it one of. */
const NEAR_WORDS = all.filter(({ row }) => row.words && Object.keys(row.bare).length > 0);

/** A number's place in a line, in UTF-16 units. */
interface NumberPlace {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** A code and where its spelling ends, in UTF-16 units. */
export interface SpeltCode {
  readonly code: Code;
  readonly end: number;
}

/**
 * The code that is spelt in a kind's own way from `start` on, where a word begins. `hasCue` tells whether an error's cue stands
 * before it.
 */
export function ownSpelling(
  line: string,
  start: number,
  context: DetectionContext,
  hasCue: () => boolean,
): SpeltCode | undefined {
  const text = line.slice(start, start + LONGEST);
  for (const { kind, shape } of IN_TEXT) {
    const spelt = read(kind, shape, text, start);
    if (spelt) return spelt;
  }
  for (const { kind, row, shape } of BEHIND_WORDS) {
    const spelt = /[-.\w]/.test(line[start - 1] ?? '') ? undefined : read(kind, shape, text, start);
    if (
      spelt &&
      (context.known.has(spelt.code) || hasCue()) &&
      (hasCue() || speaksFor(row, line, start, start, context))
    )
      return spelt;
  }
  return undefined;
}

/** The pair of Click-to-Run that a third number in brackets stands behind. */
const PAIR = /(?<![-.\w])((?:0|30[0-9]{3})-[0-9]{1,4}) ?\($/;

/** Whether a number is the third of such an error: Windows' own, where it is too large for an answer of HTTP. */
export function isThirdOfPair(line: string, { start, end, value }: NumberPlace): boolean {
  if (value < 1000 || line[end] !== ')' || line[start - 1] !== '(') return false;
  const before = line.slice(Math.max(0, start - 16), start);
  const pair = PAIR.exec(before);
  return (
    pair !== null && cueBefore(line, start - before.length + pair.index).cue === 'error' && failureBefore(line, start)
  );
}

function read(kind: (typeof CODE_KINDS)[number], shape: RegExp, text: string, start: number): SpeltCode | undefined {
  const found = shape.exec(text);
  const value = found?.index === 0 ? KINDS[kind].notation.read(found[1]!) : undefined;
  return value === undefined ? undefined : { code: codeOf(kind, value), end: start + found![0].length };
}

/**
 * The code of another kind than Win32 that a small number is by the words near it: `0x18` where Kerberos is spoken of. A
 * kind's bare name is enough for a number that is none of Win32. Without a cue a word must stand right before the number.
 */
export function codeByWords(
  line: string,
  { start, end, value }: NumberPlace,
  form: 'hex' | 'decimal',
  hasCue: boolean,
  context: DetectionContext,
): Code | undefined {
  const { known } = context;
  for (const { kind, row } of NEAR_WORDS) {
    if (row.bare[form] === undefined || value < (row.bareFrom ?? 1)) continue;
    const code = codeOf(kind, value);
    if (!known.has(code)) continue;
    if (hasCue ? speaksFor(row, line, start, end, context) : standsBefore(row, line, start)) return code;
    if (hasCue && !known.has(win32(value)) && nameSpeaks(row, line, start, end, context)) return code;
  }
  return undefined;
}

function speaksFor({ words = [] }: Kind, line: string, start: number, end: number, context: DetectionContext): boolean {
  const text = around(line, start, end, context);
  return words.some((word) => hasWord(text, word));
}

function standsBefore({ words = [] }: Kind, line: string, start: number): boolean {
  let end = start;
  while (start - end < LONGEST && JOINERS.includes(line.charAt(end - 1) || 'x')) end--;
  const text = line.slice(Math.max(0, end - LONGEST), end).toLowerCase();
  return words.some(
    (word) => text.endsWith(word) && !/[\p{L}\p{N}_]/u.test(text.charAt(text.length - word.length - 1)),
  );
}

function nameSpeaks({ prefix, aliases }: Kind, line: string, start: number, end: number, context: DetectionContext) {
  const text = around(line, start, end, context);
  return [prefix, ...aliases].some((word) => hasWord(text, word));
}

/** What stands near a number, a bounded part of a line that may be very long, and the name of the file. */
function around(line: string, start: number, end: number, { fileName = '' }: DetectionContext): string {
  return `${fileName.slice(-80)} ${line.slice(Math.max(0, start - BEFORE), end + BEHIND)}`.toLowerCase();
}
