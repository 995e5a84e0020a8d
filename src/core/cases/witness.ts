import { equivalents, win32Inside } from '../codes/bits.ts';
import { type Code, canonical } from '../codes/code.ts';
import { isWrapper } from '../codes/subjects.ts';
import type { FindingLine } from './caseFile.ts';

/** A line of a finding; lines that have the same `of` only say the same again. */
export interface Witness extends FindingLine {
  readonly of?: string;
}

const [OWN, PASSED, SIGN, STILL] = ['code ', 'passed ', 'sign ', 'still '];

/** A line that is a sign of a case says what no other does. */
export const ofSign = (says: string): Pick<Witness, 'of'> => ({ of: `${SIGN}${says}` });

/** What was in work when a log stood still. */
export const ofStill = (file: string): Pick<Witness, 'of'> => ({ of: `${STILL}${file}` });

/** Whether a line says what was in work when its log stood still. */
export const isStill = ({ of }: Witness): boolean => of?.startsWith(STILL) === true;

/** Whether some lines are signs of a case. */
export const hasSign = (lines: readonly Witness[]): boolean => lines.some(({ of }) => of?.startsWith(SIGN));

/** What all lines say by which a failure with a code is passed on, in whatever log. */
export function ofCode(code: Code): Pick<Witness, 'of'> {
  return { of: `${isWrapper(code) ? PASSED : OWN}${win32Inside(code) ?? canonical(code)}` };
}

/** Whether a text has the number of a failure, however it is written. */
export function hasCode(text: string, code: Code): boolean {
  const values = new Set([code, ...equivalents(code)].map(({ value }) => value >>> 0));
  const written = text.match(/\b0x[0-9a-f]{1,8}\b|\b[89a-f][0-9a-f]{7}\b|-?\b\d{1,10}\b/gi) ?? [];
  return written.some((one) => values.has(Number(/^[89a-f][0-9a-f]{7}$/i.test(one) ? `0x${one}` : one) >>> 0));
}

/** What stands in two lines that differ by numbers alone is said once: times, threads, counts. */
const NUMBERS = /\b(?:0x)?[0-9a-f]{1,40}\b/gi;

/** How many different things some lines say. */
export function countOf(lines: readonly Witness[]): number {
  // What any program passes on says nothing beside what its log says by another code.
  const coded = new Set(lines.flatMap(({ of, file }) => (of?.startsWith(OWN) ? [file] : [])));
  const kept = lines.filter(({ of, file }) => !of?.startsWith(PASSED) || !coded.has(file));
  return new Set(
    kept.map(({ of, file, says, text }) => of ?? `${file} ${text === '' ? says : text.replace(NUMBERS, '')}`),
  ).size;
}

/** A line as a finding has it. */
export function plainLine({ of: _, ...line }: Witness): FindingLine {
  return { ...line, text: line.text.replace(MARKS, '') };
}

/** Windows writes them around parts of dates: they only say which way to read. */
const MARKS = /[\u200e\u200f]/g;
