import type { FormatSet } from './formatSet.ts';

/** A date and a time with which most lines begin, and what stands between them and the message. */
const TIME =
  /^["'[({<]{0,2}\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:T|,? {1,3}|\t)\d{1,2}:\d\d(?::\d\d)?(?:[.,:]\d{1,9})?(?: ?[AaPp][Mm])?(?:Z|[+-]\d\d:?\d\d)?["'\])}>]{0,2}[,;:|\t -]{0,8}/;

/**
 * What a line says: without time, level, component and thread, as its format tells, or at least without a time in front.
 * `holding` is a part of the line that must be left: where it stands elsewhere, the message is not all that matters.
 */
export function lineMessage(line: string, holding: string, formats: FormatSet, fileName?: string): string {
  const text = line.trim();
  for (const { line: pattern } of formats.of(text, fileName)) {
    const message = pattern?.exec(text)?.groups?.message?.trim();
    if (message?.includes(holding)) return message;
  }
  return text.replace(TIME, '') || text;
}
