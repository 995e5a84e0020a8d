import type { Precision } from './timestamp.ts';

/** A time of day: milliseconds since midnight. */
export interface TimeOfDay {
  readonly ms: number;
  readonly precision: Precision;
}

/** Reads hours, minutes, seconds and their fraction (any number of digits), and `a` or `p` for half a day. */
export function readTime(
  hours: string,
  minutes: string,
  seconds: string | undefined,
  fraction: string | undefined,
  half?: string,
): TimeOfDay | undefined {
  let hour = Number(hours);
  const minute = Number(minutes);
  const second = Number(seconds ?? 0);
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  // 60: a leap second.
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const ms = fraction ? Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6) : 0;
  return {
    ms: ((hour * 60 + minute) * 60 + second) * 1000 + ms,
    precision: fraction ? 'millisecond' : seconds === undefined ? 'minute' : 'second',
  };
}
