import { FormatSet } from '../../formats/formatSet.ts';
import type { DayOrder } from '../../times/dateParts.ts';
import type { Timestamp } from '../../times/timestamp.ts';
import { TimestampContext } from '../../times/timestampContext.ts';
import { ownTimestamp } from '../../times/timestampOf.ts';
import type { Moment } from './fleetRow.ts';
import { plainTime } from './plainTime.ts';

export const DAY_MS = 86_400_000;

/** Days that a fleet's logs can be of, as milliseconds: what is outside of them is a number of something else. */
const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

/** A number that is larger is finer than this unit: days, seconds, milliseconds, microseconds; else nanoseconds. */
const UNITS: readonly { readonly below: number; readonly ms: number }[] = [
  { below: 1e5, ms: DAY_MS },
  { below: 1e11, ms: 1000 },
  { below: 1e14, ms: 1 },
  { below: 1e17, ms: 1e-3 },
  { below: Number.POSITIVE_INFINITY, ms: 1e-6 },
];

/** Reads the times of one source of rows, which writes all of them in the same way. */
export class MomentReader {
  // The times are values by themselves: no format of logs says where they stand.
  readonly #context = new TimestampContext({ formats: new FormatSet([]) });

  /** Which number of its dates is the day, once a date has shown it. */
  get order(): DayOrder | undefined {
    return this.#context.order;
  }

  /**
   * A time as engines write it: a date with or without a time of day, in any shape that logs have; a number since 1970, of days,
   * seconds or finer. Undefined where it is none, or has no date.
   */
  read(value: unknown): Moment | undefined {
    const moment = this.#read(value);
    const time = moment?.stamp.time;
    return time !== undefined && time >= EARLIEST && time < LATEST ? moment : undefined;
  }

  #read(value: unknown): Moment | undefined {
    if (value instanceof Date) return instant(value.getTime(), value.getTime() % DAY_MS === 0);
    if (typeof value === 'number' || typeof value === 'bigint') return sinceEpoch(Number(value));
    if (typeof value === 'object' && value !== null) return this.#ofDocument(value);
    if (typeof value !== 'string') return undefined;
    const text = plainTime(value.trim());
    if (typeof text !== 'string') return text && instant(text.time, false, text.offset);
    const [, year, month, day] = /^(\d{4})[-/]?(\d\d)[-/]?(\d\d)$/.exec(text) ?? [];
    if (year !== undefined) return instant(Date.parse(`${year}-${month}-${day}`), true);
    if (/^\d{9,19}(?:\.\d{1,9})?$/.test(text)) return sinceEpoch(Number(text));
    if (/^\d{1,2}([-/.])\d{1,2}\1\d{4}$/.test(text)) return this.#day(text);
    const stamp = ownTimestamp(text, this.#context);
    return stamp?.hasDate && stamp.assumed === undefined ? { stamp, isDay: false } : undefined;
  }

  /** A date without a time, which may have two readings. */
  #day(text: string): Moment | undefined {
    const stamp = ownTimestamp(`${text} 00:00:00`, this.#context);
    return stamp && { stamp, isDay: true };
  }

  /** A time as a document database exports it: `{"$date": "2026-11-05T08:00:00Z"}`, `{"$date": {"$numberLong": "1793865600000"}}`. */
  #ofDocument(value: object): Moment | undefined {
    const date: unknown = '$date' in value ? value.$date : undefined;
    const isLong = typeof date === 'object' && date !== null && '$numberLong' in date;
    const inner: unknown = isLong ? date.$numberLong : date;
    if (typeof inner === 'number' || isLong) return instant(Number(inner), false);
    return typeof inner === 'string' ? this.#read(inner) : undefined;
  }
}

function sinceEpoch(value: number): Moment | undefined {
  const unit = UNITS.find(({ below }) => value < below);
  return unit && instant(Math.floor(value * unit.ms), unit.ms === DAY_MS);
}

function instant(time: number, isDay: boolean, offset?: number): Moment | undefined {
  if (Number.isNaN(new Date(time).getTime())) return undefined;
  const stamp: Timestamp = {
    time,
    isLocal: isDay,
    hasDate: true,
    precision: time % 1000 === 0 ? 'second' : 'millisecond',
    ...(offset && { offset }),
  };
  return { stamp, isDay };
}

/** The day of a moment, as its time states it: days since 1970. */
export function dayOf({ stamp: { time, isLocal, offset = 0 } }: Moment): number {
  return Math.floor((isLocal ? time : time + offset * 60_000) / DAY_MS);
}

/** `2026-11-30` for days since 1970. */
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
