// Kept apart from reading an excerpt: whoever only asks where one is need not load the search.

/** How many lines before and after a hit an excerpt holds. */
export const LINES_AROUND = 200;
/** How much of a long line is shown before the hit, in UTF-16 units. */
const SHOWN_BEFORE = 1000;

/** Where an excerpt is taken: line and column (UTF-16 units) from 1, and the hit's length. */
export interface ExcerptPlace {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** Number of an excerpt's first line, from 1. */
export function firstLineOf({ line }: ExcerptPlace): number {
  return Math.max(1, line - LINES_AROUND);
}

/** Where the hit stands in its line as the excerpt shows it, in UTF-16 units from 0: of a long line the front is cut. */
export function shownSpan(place: ExcerptPlace): { start: number; end: number } {
  const from = cutBefore(place);
  const start = place.column - 1 - from + (from > 0 ? 1 : 0);
  return { start, end: start + place.length };
}

/** How much of the hit's line is cut off in front, in UTF-16 units. */
export function cutBefore({ column }: ExcerptPlace): number {
  const at = column - 1;
  return at < 3 * SHOWN_BEFORE ? 0 : (Math.floor(at / SHOWN_BEFORE) - 2) * SHOWN_BEFORE + 1;
}
