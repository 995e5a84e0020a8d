import type { Lines } from './lines.ts';

/** How many lines before and behind a place are its neighbours. */
export const LINES_AROUND = 15;
/** How much of each of them is looked at, in UTF-16 units. */
export const NEIGHBOUR_LENGTH = 400;

/** The neighbours of a line (from 0), each cut, one below the other; empty where there are none. */
export function nearbyOf(lines: Lines, line: number): string {
  const nearby: string[] = [];
  const last = Math.min(lines.lineCount - 1, line + LINES_AROUND);
  for (let i = Math.max(0, line - LINES_AROUND); i <= last; i++) {
    if (i !== line) nearby.push(lines.line(i).slice(0, NEIGHBOUR_LENGTH));
  }
  return nearby.join('\n');
}
