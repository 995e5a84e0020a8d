const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Widths that people read off an axis, in milliseconds, ascending. */
const WIDTHS: readonly number[] = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 7, 28, 364].map((days) => days * DAY),
  3640 * DAY,
];

/**
 * The least width (ms) of bins by which a stretch of time has at most `most` of them; a multiple of `span`, which is one of
 * `NESTED_WIDTHS`, or 1.
 */
export function binWidth(stretch: number, most: number, span: number): number {
  // One more bin may be begun at each end.
  const least = stretch / Math.max(1, most - 1);
  const found = WIDTHS.find((width) => width >= least && width % span === 0);
  return found ?? Math.ceil(least / WIDTHS.at(-1)!) * WIDTHS.at(-1)!;
}

/** A width as people write it: `15 min`. The symbols are the same in all languages. */
export function widthText(ms: number): string {
  const [unit, symbol] = (
    [
      [DAY, 'd'],
      [HOUR, 'h'],
      [MINUTE, 'min'],
      [SECOND, 's'],
      [1, 'ms'],
    ] as const
  ).find(([length]) => ms >= length)!;
  return `${ms / unit} ${symbol}`;
}
