import { utcTickInterval, utcTicks } from 'd3-time';

/** A mark of a time axis. */
export interface TimeTick {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The time, or the date where the marks are days. */
  readonly label: string;
  /** The date, where it is another one than that of the mark before. */
  readonly date?: string;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/**
 * About so many round times from one to another; `offset` (minutes east of UTC) is what they are shown in. As in logs, years
 * come first: `2025-11-03`, `09:12`.
 */
export function timeTicks(from: number, to: number, most: number, offset: number): TimeTick[] {
  const shift = offset * MINUTE;
  const [first, last] = [new Date(from + shift), new Date(to + shift)];
  if (Number.isNaN(first.getTime()) || Number.isNaN(last.getTime()) || to <= from) return [];
  const ticks = utcTicks(first, last, Math.max(1, most));
  const interval = utcTickInterval(first, last, Math.max(1, most));
  const step = interval ? interval.floor(first).getTime() : 0;
  const width = interval ? interval.offset(new Date(step), 1).getTime() - step : 1;
  let before = '';
  return ticks.map((tick) => {
    const iso = tick.toISOString();
    const [date = '', time = ''] = iso.split('T');
    const at = tick.getTime() - shift;
    if (width >= DAY) return { at, label: date };
    const label = time.slice(0, width >= MINUTE ? 5 : width >= 1000 ? 8 : 12);
    const isNew = date !== before;
    before = date;
    return { at, label, ...(isNew && { date }) };
  });
}

/** A time as ISO 8601 as far as a bin of this width tells it: `2025-11-03T09:12`. */
export function timeText(at: number, binMs: number, offset: number): string {
  const date = new Date(at + offset * MINUTE);
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString().slice(0, -1);
  // Years beyond 9999 have two more digits and a sign.
  const end = iso.length - (binMs >= DAY ? 13 : binMs >= MINUTE ? 7 : binMs >= 1000 ? 4 : 0);
  return iso.slice(0, end);
}
