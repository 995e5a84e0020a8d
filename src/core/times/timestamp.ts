import type { DayOrder } from './dateParts.ts';

/** How fine a log writes its times. */
export type Precision = 'minute' | 'second' | 'millisecond';

/** The time of a log line. */
export interface Timestamp {
  /**
   * Milliseconds since 1970-01-01: an instant (UTC) where `isLocal` is false; else the digits of the wall clock, taken
   * as if they were UTC. Without a date: since the first day that the log tells of, whichever that was.
   */
  readonly time: number;
  readonly isLocal: boolean;
  readonly hasDate: boolean;
  readonly precision: Precision;
  /** What of its date the line does not state, but the file's last change tells: it orders lines, and is never shown. */
  readonly assumed?: 'day' | 'year';
  /** Minutes east of UTC that the line itself states. */
  readonly offset?: number;
  /** `time` in both readings, where the file has not yet shown which number is the day: see `settled`. */
  readonly either?: Readonly<Record<DayOrder, number>>;
}

const MINUTE = 60_000;

/** The instant of a time stamp, in milliseconds UTC; `assumedOffset` (minutes east of UTC) is used for local times. */
export function instantOf({ time, isLocal }: Timestamp, assumedOffset: number): number {
  return isLocal ? time - assumedOffset * MINUTE : time;
}

/**
 * ISO 8601, independent of the reader's machine: `2025-11-03T09:12:45` for a local time, with `Z` or the stated
 * offset for an instant, `09:12:45` where the log states no date, `11-03T09:12:45` where it states no year.
 */
export function formatTimestamp(stamp: Timestamp): string {
  const { time, isLocal, hasDate, precision, offset, assumed } = stamp;
  const shown = new Date(isLocal || offset === undefined ? time : time + offset * MINUTE);
  if (Number.isNaN(shown.getTime())) return '';
  const iso = shown.toISOString();
  const cut = precision === 'minute' ? 16 : precision === 'second' ? 19 : 23;
  // Years beyond 9999 have two more digits and a sign.
  const digits = iso.slice(0, iso.length - 24 + cut);
  if (assumed === 'year') return digits.slice(-(cut - 'YYYY-'.length));
  if (!hasDate || assumed === 'day') return digits.slice(digits.indexOf('T') + 1);
  return isLocal ? digits : `${digits}${offset === undefined ? 'Z' : offsetText(offset)}`;
}

/** `+01:00` for 60. */
export function offsetText(offset: number): string {
  const minutes = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
