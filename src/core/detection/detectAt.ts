import { FormatSet, LONGEST_LINE_OF_A_FORMAT } from '../formats/formatSet.ts';
import type { DetectionContext, Hit } from './hit.ts';
import { detectLine } from './rules/detectLine.ts';

/** How much of a long line is looked at around a place, in UTF-16 units: more than any rule looks back or ahead. */
const BEFORE = 4000;
const AFTER = 1000;

const NO_FORMATS = new FormatSet([]);

/** The hit that covers `column` (UTF-16 units) of a line; the cost does not grow with the line. */
export function detectAt(line: string, column: number, context: DetectionContext): Hit | undefined {
  const isShort = line.length <= LONGEST_LINE_OF_A_FORMAT;
  const from = isShort ? 0 : Math.max(0, column - BEFORE);
  const part = isShort ? line : line.slice(from, column + AFTER);
  // A part may be short enough for what its line is too long for.
  const ofPart = isShort || context.deliberate ? context : { ...context, formats: NO_FORMATS };
  const hit = detectLine(part, ofPart).find(({ start, end }) => from + start <= column && column <= from + end);
  return hit && { ...hit, start: hit.start + from, end: hit.end + from };
}
