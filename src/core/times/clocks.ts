/** By file: how many minutes its clock is ahead. */
export type Clocks = ReadonlyMap<string, number>;

const MINUTE = 60_000;
/** A clock is ahead or behind by no more than so many minutes: a year. */
const MOST = 366 * 24 * 60;

/** By how many milliseconds the clock of a file is ahead. */
export function aheadOf(file: string | undefined, clocks: Clocks): number {
  return (file === undefined ? 0 : (clocks.get(file) ?? 0)) * MINUTE;
}

/** Whether the clock of a log can be so many minutes ahead. */
export function isAhead(minutes: unknown): minutes is number {
  return Number.isInteger(minutes) && Math.abs(minutes as number) <= MOST;
}
