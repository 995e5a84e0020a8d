import type { CaseContext } from '../articles/evidence.ts';
import type { Lines } from '../text/lines.ts';
import { nearbyOf } from '../text/nearby.ts';

/** How much of the code's own line is looked at: all of an ordinary line, of a longer one what stands around the code. */
export const LINE_STRETCH = 2000;

/** Where a code or a phrase stands, as far as it tells which case it is. The same place is made on every surface. */
export interface Place extends Omit<CaseContext, 'language'> {
  /** Path or name of the file; an output channel's is its name. */
  readonly fileName?: string;
  /** Its line, or what of a very long one stands around it. */
  readonly line: string;
  /** The lines around it, one below the other; empty where there are none. */
  readonly nearby: string;
}

/** The place of what stands at column `at` (UTF-16 units) of a line (from 0) of a text. */
export function placeOf(lines: Lines, line: number, at: number, fileName?: string): Place {
  return { ...placeInLine(lines.line(line), at, fileName), nearby: nearbyOf(lines, line) };
}

/** The place of what stands at a column of a line that is by itself, as in a terminal. */
export function placeInLine(text: string, at: number, fileName?: string): Place {
  return { line: stretchAround(text, at), nearby: '', ...(fileName !== undefined && { fileName }) };
}

/** The part of a line that is looked at around a column: the same for columns that stand near each other. */
export function stretchAround(text: string, at: number): string {
  const from = stretchStart(text.length, at);
  return text.slice(from, from + LINE_STRETCH);
}

/** Where that part begins in a line of `length` UTF-16 units. It reaches a quarter of it at least to each side of `at`. */
export function stretchStart(length: number, at: number): number {
  if (length <= LINE_STRETCH) return 0;
  const step = LINE_STRETCH / 2;
  return Math.max(0, Math.floor(at / step) * step - step / 2);
}
