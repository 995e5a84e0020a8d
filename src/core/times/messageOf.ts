import { SHIPPED_FORMATS } from '../detection/rules/formatRules.ts';
import type { FormatSet } from '../formats/formatSet.ts';

/** A date and a time, with what stands around them, at the beginning of a line of no known format. */
const STAMP =
  /^[\s["'(<]{0,4}(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[T, \t]{1,3})?\d{1,2}:\d\d(?::\d\d(?:[.,:]\d{1,9})?)?(?: ?[AaPp][Mm])?(?:Z|[+-]\d\d:?\d\d)?[\])>"',;]{0,4}[\s:,-]{0,8}/;

/** What a line of a log says, without its time, which is named beside it, and without its format's frame; on one line. */
export function messageOf(line: string, fileName: string, formats: FormatSet = SHIPPED_FORMATS): string {
  for (const { line: pattern } of formats.of(line, fileName)) {
    const message = pattern?.exec(line)?.groups?.message;
    if (message?.trim()) return onOneLine(message);
  }
  return onOneLine(line.replace(STAMP, '')) || onOneLine(line);
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
