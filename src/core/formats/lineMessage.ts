import type { FormatSet } from './formatSet.ts';

/** A time with which a line begins, with its date and what stands around them. */
const STAMP =
  /^[\s["'(<{]{0,4}(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[T, \t]{1,3})?\d{1,2}:\d\d(?::\d\d(?:[.,:]\d{1,9})?)?(?: ?[AaPp][Mm])?(?:Z|[+-]\d\d:?\d\d)?[\])>}"',;|]{0,4}[\s:,-]{0,8}/;

/**
 * What a line says, on one line: without time, level, component and thread, as its format tells, or at least without a time
 * in front. `holding` is a part of the line that must be left: where it stands elsewhere, the message is not all that matters.
 */
export function lineMessage(line: string, holding: string, formats: FormatSet, fileName?: string): string {
  const text = line.trim();
  for (const { line: pattern } of formats.of(text, fileName)) {
    const message = pattern?.exec(text)?.groups?.message;
    if (message?.trim() && message.includes(holding)) return onOneLine(message);
  }
  return onOneLine(text.replace(STAMP, '')) || onOneLine(text);
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
