import type { DetectionContext, Hit } from './hit.ts';
import { detectLine } from './rules/detectLine.ts';

/** How much of a long line is looked at around a place, in UTF-16 units: more than any rule looks back or ahead. */
const BEFORE = 4000;
const AFTER = 1000;

/** The hit that covers `column` (UTF-16 units) of a line; the cost does not grow with the line. */
export function detectAt(line: string, column: number, context: DetectionContext): Hit | undefined {
  const from = Math.max(0, column - BEFORE);
  const hit = detectLine(line.slice(from, column + AFTER), context).find(
    ({ start, end }) => from + start <= column && column <= from + end,
  );
  return hit && { ...hit, start: hit.start + from, end: hit.end + from };
}
