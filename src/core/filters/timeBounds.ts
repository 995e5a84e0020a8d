import { readTime } from '../times/timeOfDay.ts';
import { formatTimestamp, type Timestamp } from '../times/timestamp.ts';

/** A time that somebody wrote, in milliseconds. */
export interface Bound {
  /** The day's midnight by the digits that the log shows; none for a time of any day. */
  readonly day?: number;
  /** Since midnight. */
  readonly ms: number;
  /** How long what was written lasts: a minute, a second, a day. */
  readonly lasts: number;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** `2025-11-03 09:12:45`, with `T` or blanks between; its date alone, its time alone, either without seconds. */
const WRITTEN =
  /^(?:(\d{4})-(\d{1,2})-(\d{1,2}))?(?:(?:T| {1,4}|^)(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,3})\d{0,6})?)?)?$/;

/** What a text says as a time; undefined where it is none. */
export function readBound(text: string): Bound | undefined {
  const match = WRITTEN.exec(text.trim());
  if (!match || match[0] === '') return undefined;
  const [, year, month, date, hours, minutes, seconds, fraction] = match;
  const day = year === undefined ? undefined : dayOf(Number(year), Number(month), Number(date));
  if (year !== undefined && day === undefined) return undefined;
  if (hours === undefined) return day === undefined ? undefined : { day, ms: 0, lasts: DAY };
  const time = readTime(hours, minutes!, seconds, fraction);
  if (!time) return undefined;
  const lasts = fraction === undefined ? (seconds === undefined ? MINUTE : 1000) : 10 ** (3 - fraction.length);
  return { ...(day !== undefined && { day }), ms: time.ms, lasts };
}

/** A day's midnight, of any year: of a bound it is no question whether logs are as old. Undefined where there is no such day. */
function dayOf(year: number, month: number, date: number): number | undefined {
  const day = new Date(0);
  day.setUTCFullYear(year, month - 1, date);
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === date ? day.getTime() : undefined;
}

/** A stretch of time with one end at least. */
export class TimeRange {
  readonly #from: Bound | undefined;
  readonly #to: Bound | undefined;

  constructor(from: string | undefined, to: string | undefined) {
    this.#from = from === undefined ? undefined : readBound(from);
    this.#to = to === undefined ? undefined : readBound(to);
  }

  /**
   * Whether a time stamp is in it, by the digits that its line shows. Where one of both has no date, their times of day are
   * compared: 23:00 to 01:00 goes past midnight.
   */
  holds(stamp: Timestamp): boolean {
    const shown = shownTime(stamp);
    if (Number.isNaN(shown)) return false;
    const ofDay = ((shown % DAY) + DAY) % DAY;
    const [from, to] = [this.#from, this.#to];
    const hasDate = (bound: Bound | undefined) => stamp.hasDate && bound?.day !== undefined;
    const isAfter = !from || (hasDate(from) ? shown >= from.day! + from.ms : ofDay >= from.ms);
    const isBefore = !to || (hasDate(to) ? shown < to.day! + to.ms + to.lasts : ofDay < to.ms + to.lasts);
    const goesPast = from && to && !hasDate(from) && !hasDate(to) && from.ms > to.ms;
    return goesPast ? isAfter || isBefore : isAfter && isBefore;
  }
}

/** The digits of a time stamp as its line shows them, as if they were UTC. */
function shownTime({ time, isLocal, offset = 0 }: Timestamp): number {
  return isLocal ? time : time + offset * MINUTE;
}

/** The times so many milliseconds before and after a time stamp, as a filter has them. */
export function timesAround(stamp: Timestamp, ms: number): { readonly from: string; readonly to: string } {
  const shown = shownTime(stamp);
  // A bound is a time of day, or has a whole date.
  const { assumed, ...dated } = stamp;
  const known = assumed === 'day' ? stamp : dated;
  const at = (time: number) => formatTimestamp({ ...known, time, isLocal: true }).replace('T', ' ');
  return { from: at(shown - ms), to: at(shown + ms) };
}
