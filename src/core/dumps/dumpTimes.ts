/** Milliseconds from 1601, from where Windows counts, to 1970. */
const FROM_1601_TO_1970 = 11_644_473_600_000;
/** The year 2200: a time after it is none. */
const LAST = Date.UTC(2200, 0);
/** A hundred years, in milliseconds: nothing runs longer. */
const LONGEST = 100 * 365 * 86_400_000;

/** A FILETIME as milliseconds since 1970; undefined where it is not set, or cannot be. */
export function fileTime(value: bigint): number | undefined {
  return plausible(Number(value / 10_000n) - FROM_1601_TO_1970);
}

/** Seconds since 1970 as milliseconds; undefined where they are not set. */
export function unixTime(seconds: number): number | undefined {
  return plausible(seconds * 1000);
}

/** A duration in units of 100 ns as milliseconds; undefined where it is not set, or cannot be. */
export function duration(value: bigint): number | undefined {
  const milliseconds = Number(value / 10_000n);
  return milliseconds > 0 && milliseconds <= LONGEST ? milliseconds : undefined;
}

function plausible(time: number): number | undefined {
  return time > 0 && time < LAST ? time : undefined;
}
